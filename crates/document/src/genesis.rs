//! The first change of every document, the same bytes everywhere.
//!
//! Two people who begin apart would otherwise make rival roots, and one of the two buurten would be
//! hidden when they meet. The bytes are written out here and not made anew, so that no later
//! version of Automerge can make other ones; a test builds them from the schema and compares.

use automerge::{AutoCommit, ChangeHash, TextEncoding};

use crate::buurt_doc::keeping;

mod bytes;

use bytes::{GENESIS, HASH};

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

pub(crate) fn is_in(doc: &mut AutoCommit) -> bool {
    keeping::is_in(doc, &hash())
}

#[cfg(test)]
mod tests;
