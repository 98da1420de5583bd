//! The mailbox (*brievenbus*): what a phone and a mailbox must agree on.
//!
//! A mailbox keeps sealed bundles for phones that are away. It knows topics and sizes, and neither names nor
//! contents: a [`Topic`] follows from a secret of the buurt, and a bundle has one of few sizes. The addresses
//! below are all that is said over HTTP; what is in a bundle is the engine's business.
//!
//! | request | answer |
//! |---|---|
//! | `PUT {base}post/v1/{topic}/{bundle}` | 201 on disk, 200 was there; 400 wrong name or size, 413, 429, 507 |
//! | `GET {base}post/v1/{topic}?after={place}` | lines `place bundle bytes`, oldest first; all without `after` |
//! | `GET {base}post/v1/{topic}/{bundle}` | the bytes; 404 when it is gone |
//! | `GET {base}post/v1/{topic}/live` | a WebSocket, see [`LIVE_NEW`] and [`LIVE_FRAME`] |
//! | `GET {base}post/v1` | 200: here is a mailbox |
//!
//! A place is a whole number below 2^53 that grows in the order of keeping. A list may begin with lines at
//! or before `after`, where mailboxes share a store: what a phone has, it knows by its name. A phone listens
//! live before it lists, then it misses nothing; a live connection that ends is a reason to list again.
//! 503 means that nothing is known to be kept: try again later.

use std::fmt::{self, Write};

use serde::{Deserialize, Serialize};

mod address;

pub use address::{ADDRESS_LEN_MAX, BadAddress, MailboxAddress};

/// The path below the address of a mailbox under which bundles lie.
pub const POST_PATH: &str = "post/v1";
/// The smallest bundle, in bytes; every size is this times a power of two.
pub const BUNDLE_BYTES_MIN: usize = 1 << 10;
/// The largest bundle, in bytes.
pub const BUNDLE_BYTES_MAX: usize = 1 << 20;
/// Most bundles in one list, so that a lying mailbox cannot fill a phone.
pub const LISTED_MAX: usize = 20_000;
/// The largest live frame, in bytes, its first byte included.
pub const FRAME_BYTES_MAX: usize = 64 << 10;
/// First byte of a live frame from the mailbox: the 32 bytes that follow name a bundle that was just kept.
pub const LIVE_NEW: u8 = 1;
/// First byte of a live frame of a phone, which the mailbox hands to all others of the topic and never keeps.
pub const LIVE_FRAME: u8 = 2;

/// Under what bundles lie together: a hash of a secret, so it tells nothing. Whoever knows it may read and add.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Topic(pub [u8; 32]);

/// Names a bundle: the SHA-256 of its bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct BundleName(pub [u8; 32]);

/// The size that a bundle of this many bytes is padded to; `None` when it is too large.
pub fn padded_len(bytes: usize) -> Option<usize> {
    let padded = bytes.max(BUNDLE_BYTES_MIN).checked_next_power_of_two()?;
    (padded <= BUNDLE_BYTES_MAX).then_some(padded)
}

/// Whether a bundle may have this size.
pub fn is_padded(bytes: usize) -> bool {
    padded_len(bytes) == Some(bytes)
}

fn hex(bytes: &[u8; 32], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
}

/// 32 bytes from 64 lower-case hexadecimal digits.
fn from_hex(text: &str) -> Option<[u8; 32]> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let digits = text.as_bytes();
    if digits.len() != 64 {
        return None;
    }
    let mut bytes = [0; 32];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let [high, low] = pair else { return None };
        *byte = digit(*high)? << 4 | digit(*low)?;
    }
    Some(bytes)
}

impl Topic {
    /// The topic that these 64 lower-case hexadecimal digits say.
    pub fn from_hex(text: &str) -> Option<Self> {
        from_hex(text).map(Self)
    }
}

impl BundleName {
    /// The name that these 64 lower-case hexadecimal digits say.
    pub fn from_hex(text: &str) -> Option<Self> {
        from_hex(text).map(Self)
    }
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hex(&self.0, f)
    }
}

impl fmt::Display for BundleName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hex(&self.0, f)
    }
}

/// A topic lets one read along in which buurt something happens, so it is not printed.
impl fmt::Debug for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Topic")
    }
}

impl fmt::Debug for BundleName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BundleName(")?;
        hex(&self.0, f)?;
        f.write_char(')')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundle_has_one_of_eleven_sizes() {
        assert_eq!(padded_len(0), Some(1_024));
        assert_eq!(padded_len(1_025), Some(2_048));
        assert_eq!(padded_len(BUNDLE_BYTES_MAX), Some(BUNDLE_BYTES_MAX));
        assert_eq!(padded_len(BUNDLE_BYTES_MAX + 1), None);
        assert_eq!(
            (0..=BUNDLE_BYTES_MAX).filter(|len| is_padded(*len)).count(),
            11
        );
    }

    #[test]
    fn a_topic_is_read_as_it_was_written_and_nothing_else_is() {
        let topic = Topic(std::array::from_fn(|at| {
            u8::try_from(at * 7).unwrap_or(255)
        }));
        assert_eq!(Topic::from_hex(&topic.to_string()), Some(topic));
        for wrong in [
            "",
            "00",
            &"0".repeat(63),
            &"0".repeat(65),
            &"A".repeat(64),
            &"é".repeat(32),
        ] {
            assert_eq!(Topic::from_hex(wrong), None, "{wrong}");
        }
    }
}
