//! Where things lie in the storage.
//!
//! Every key starts with the buurt, so that one buurt can be read, or thrown off the phone, as a whole.
//! The layout of chunks is automerge-repo's.

use domain::{AttachmentId, BuurtId, PersonId, RowKey, mailbox::MailboxAddress};

use crate::{store::Key, trust::CertId};

/// All that belongs to a buurt, in any table.
pub(crate) fn of_buurt(buurt: BuurtId) -> Key {
    vec![buurt.to_string()]
}

fn below(buurt: BuurtId, parts: &[&str]) -> Key {
    std::iter::once(buurt.to_string())
        .chain(parts.iter().map(|part| (*part).to_owned()))
        .collect()
}

pub(crate) fn snapshot(buurt: BuurtId, hash: &[u8]) -> Key {
    below(buurt, &["snapshot", &hex(hash)])
}

pub(crate) fn incremental(buurt: BuurtId, hash: &[u8]) -> Key {
    below(buurt, &["incremental", &hex(hash)])
}

pub(crate) fn entry(buurt: BuurtId) -> Key {
    below(buurt, &["entry"])
}

pub(crate) fn actor(buurt: BuurtId) -> Key {
    below(buurt, &["actor"])
}

/// What waits in the buurt, for the list of buurten.
pub(crate) fn waits(buurt: BuurtId) -> Key {
    below(buurt, &["waits"])
}

pub(crate) fn vault(buurt: BuurtId) -> Key {
    below(buurt, &["vault"])
}

/// The invites of this phone that go as links.
pub(crate) fn invites(buurt: BuurtId) -> Key {
    below(buurt, &["invites"])
}

/// Where this phone asked to take part; of which buurt is not known yet.
pub(crate) fn asking(invite: &[u8]) -> Key {
    vec![ASKING.to_owned(), hex(invite)]
}

/// In the place of the id of a buurt.
pub(crate) const ASKING: &str = "asking";

pub(crate) fn certificate(buurt: BuurtId, id: CertId) -> Key {
    below(buurt, &["certificate", &hex(&id.0)])
}

pub(crate) fn peer(buurt: BuurtId, person: PersonId) -> Key {
    below(buurt, &["peer", &person.to_string()])
}

pub(crate) fn mailbox(buurt: BuurtId, address: &MailboxAddress) -> Key {
    below(buurt, &["mailbox", address.as_str()])
}

/// A chapter of what lies in a mailbox.
pub(crate) fn chapter(buurt: BuurtId, address: &MailboxAddress, number: u32) -> Key {
    below(
        buurt,
        &["mailbox", address.as_str(), &format!("{number:08x}")],
    )
}

pub(crate) fn replica(buurt: BuurtId, device: &[u8; 32]) -> Key {
    below(buurt, &["replica", &hex(device)])
}

pub(crate) fn alone(buurt: BuurtId) -> Key {
    below(buurt, &["alone"])
}

pub(crate) fn card(buurt: BuurtId, person: PersonId) -> Key {
    below(buurt, &["person", &person.to_string()])
}

pub(crate) fn row(buurt: BuurtId, row: &RowKey) -> Key {
    // Encoding a row key cannot fail: it holds only numbers.
    let bytes = postcard::to_stdvec(row).unwrap_or_default();
    below(buurt, &[&hex(&bytes)])
}

pub(crate) fn queued(buurt: BuurtId, number: u64) -> Key {
    below(buurt, &[&format!("{number:016x}")])
}

pub(crate) fn trying(buurt: BuurtId, hash: &str) -> Key {
    below(buurt, &["trying", hash])
}

pub(crate) fn doubted(buurt: BuurtId, hash: &str) -> Key {
    below(buurt, &["doubted", hash])
}

pub(crate) fn waiting(buurt: BuurtId, hash: &str) -> Key {
    below(buurt, &["waiting", hash])
}

pub(crate) fn aside(buurt: BuurtId, hash: &str) -> Key {
    below(buurt, &["aside", hash])
}

/// What is here of all blobs of a buurt.
pub(crate) fn blob_indexes(buurt: BuurtId) -> Key {
    below(buurt, &["index"])
}

pub(crate) fn blob_index(buurt: BuurtId, id: AttachmentId) -> Key {
    below(buurt, &["index", &id.to_string()])
}

pub(crate) fn blob_paper(buurt: BuurtId, id: AttachmentId) -> Key {
    below(buurt, &["paper", &id.to_string()])
}

/// All pieces of a blob, in order.
pub(crate) fn blob_pieces(buurt: BuurtId, id: AttachmentId) -> Key {
    below(buurt, &["piece", &id.to_string()])
}

pub(crate) fn blob_piece(buurt: BuurtId, id: AttachmentId, number: u8) -> Key {
    below(buurt, &["piece", &id.to_string(), &hex(&[number])])
}

/// 32 bytes from their hexadecimal digits.
pub(crate) fn bytes_from_hex(text: &str) -> Option<[u8; 32]> {
    let digits = text.as_bytes();
    let mut bytes = [0; 32];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    (digits.len() == 64).then_some(bytes)
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(value.into(), 16);
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .flatten()
        .collect()
}
