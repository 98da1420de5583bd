//! SHA-256 of files, as the precache list, file names and build ids use it.
//!
//! One algorithm for all of them because the service worker can check it with `crypto.subtle`.

use sha2::{Digest, Sha256};

/// How many hex digits of a hash stand in a file name or build id: 64 bits, far more than the
/// handful of files of one build need to differ.
const SHORT_DIGITS: usize = 16;

/// All 64 hex digits.
pub fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        for digit in [byte >> 4, byte & 15] {
            text.extend(char::from_digit(u32::from(digit), 16));
        }
    }
    text
}

/// The first digits of [`hex`], for names.
pub fn short(bytes: &[u8]) -> String {
    hex(bytes).chars().take(SHORT_DIGITS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_of_nothing_is_the_known_one() {
        assert!(hex(b"").starts_with("e3b0c44298fc1c149afbf4c8996fb924"));
        assert_eq!(hex(b"").len(), 64);
        assert_eq!(short(b""), "e3b0c44298fc1c14");
    }
}
