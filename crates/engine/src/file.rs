//! The file that carries a buurt from one phone to another (`.buurt`).
//!
//! Every file begins with `BLJM` and a version. Version 1 was open: whoever had it could read it ([`plain`]);
//! it is only read. Version 2 is sealed for the people of the buurt ([`sealed`]), version 3 is a letter of a
//! newcomer ([`letter`]), and version 4 an example for another buurt, which the page opens itself
//! ([`domain::example`]). All can tell a foreign file, a damaged one and one of a newer app from each other before
//! anything inside is looked at.

use document::Heads;
use domain::{
    BuurtId, PersonId, buurt::BuurtKind, limits::FILE_BYTES_MAX, person::PersonCard, port::BadFile,
};
use serde::{Deserialize, Serialize};

pub(crate) mod armour;
pub(crate) mod envelopes;
pub(crate) mod letter;
pub(crate) mod plain;
pub(crate) mod sealed;

use letter::Letter;
use sealed::SealedFile;

pub(crate) const MAGIC: &[u8; 4] = b"BLJM";

/// What a file holds. Fields are only added, at the end, together with a new version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FileBody {
    pub(crate) buurt: BuurtId,
    pub(crate) kind: BuurtKind,
    /// The name of the buurt, for a phone that does not have it yet.
    pub(crate) name: String,
    /// Who made the file.
    pub(crate) from: PersonId,
    /// Cards of people, the maker's among them.
    pub(crate) cards: Vec<PersonCard>,
    /// Everything that the maker's phone had on disk, empty from a browser without storage: the receiver
    /// learns what it need not send back.
    pub(crate) heads: Heads,
    /// Automerge changes or a whole document.
    pub(crate) changes: Vec<u8>,
}

/// A file that is whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum WholeFile {
    /// Of an earlier app.
    Plain(FileBody),
    /// Not opened yet.
    Sealed(SealedFile),
    /// Of or to a newcomer, not opened yet.
    Letter(Letter),
}

/// Looks at a file that anybody may have made.
///
/// # Errors
/// [`BadFile`], with what to tell the person; nothing was changed.
pub(crate) fn decode(bytes: &[u8]) -> Result<WholeFile, BadFile> {
    if bytes.len() > FILE_BYTES_MAX {
        return Err(BadFile::TooLarge);
    }
    let rest = bytes.strip_prefix(MAGIC).ok_or(BadFile::Foreign)?;
    match rest.first() {
        None => Err(BadFile::Broken),
        Some(&plain::VERSION) => plain::decode(rest).map(WholeFile::Plain),
        Some(&sealed::VERSION) => sealed::decode(bytes).map(WholeFile::Sealed),
        Some(&letter::VERSION) => letter::decode(bytes).map(WholeFile::Letter),
        Some(_) => Err(BadFile::Newer),
    }
}

#[cfg(test)]
mod tests;
