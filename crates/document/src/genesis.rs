//! The first change of every document, the same bytes everywhere.
//!
//! Two people who begin apart would otherwise make rival roots, and one of the two buurten would be
//! hidden when they meet. The bytes are written out here and not made anew, so that no later
//! version of Automerge can make other ones; a test builds them from the schema and compares.
//!
//! The place of the vision is made by a change of the same kind, which goes in with the first word that somebody
//! writes there: the buurten of before there was one lack it, and two phones that each made a text of their own
//! would hide the words of one of them.

use automerge::{AutoCommit, ChangeHash, TextEncoding};

use crate::buurt_doc::keeping;

mod bytes;
mod vision;

use bytes::{GENESIS, HASH};
use vision::{VISION, VISION_HASH};

/// A document in which only the first change stands.
pub(crate) fn document() -> AutoCommit {
    let mut doc = AutoCommit::new_with_encoding(TextEncoding::Utf16CodeUnit);
    let loaded = doc.load_incremental(&GENESIS);
    debug_assert!(loaded.is_ok(), "the committed bytes load");
    doc
}

pub(crate) fn hash() -> ChangeHash {
    ChangeHash(HASH)
}

/// The change that makes the place of the vision; it builds on the first.
pub(crate) fn vision() -> &'static [u8] {
    &VISION
}

pub(crate) fn vision_hash() -> ChangeHash {
    ChangeHash(VISION_HASH)
}

/// Whether a change with this hash is in documents of different buurten, and so says nothing of which one it is.
pub(crate) fn is_of_all(change: &ChangeHash) -> bool {
    [hash(), vision_hash()].contains(change)
}

pub(crate) fn is_in(doc: &mut AutoCommit) -> bool {
    keeping::is_in(doc, &hash())
}

#[cfg(test)]
mod tests;
