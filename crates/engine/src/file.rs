//! The file that carries a buurt from one phone to another (`.buurt`).
//!
//! A fixed head, a checksum, and a postcard body: enough to tell a foreign file, a damaged one and one of a
//! newer app from each other before anything inside is looked at.
//!
//! | bytes | what |
//! |---|---|
//! | 4 | `BLJM` |
//! | 1 | version, [`VERSION`] |
//! | 1 | 0: the body is not sealed |
//! | 4 | length of the body, little-endian |
//! | 32 | SHA-256 of the body |
//! | … | [`FileBody`] |

use document::Heads;
use domain::{
    BuurtId, PersonId, buurt::BuurtKind, limits::FILE_BYTES_MAX, person::PersonCard, port::BadFile,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

const MAGIC: &[u8; 4] = b"BLJM";
const VERSION: u8 = 1;
const NOT_SEALED: u8 = 0;
const HEAD_LEN: usize = 4 + 1 + 1 + 4 + 32;

/// What a file holds. Fields are only added, at the end, together with a new [`VERSION`].
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
    /// Everything that the maker's phone had: the receiver learns what it need not send back.
    pub(crate) heads: Heads,
    /// Automerge changes or a whole document.
    pub(crate) changes: Vec<u8>,
}

/// The bytes of a file.
pub(crate) fn encode(body: &FileBody) -> Result<Vec<u8>, postcard::Error> {
    let body = postcard::to_stdvec(body)?;
    let len =
        u32::try_from(body.len()).map_err(|_too_long| postcard::Error::SerializeBufferFull)?;
    let mut bytes = Vec::with_capacity(HEAD_LEN + body.len());
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&[VERSION, NOT_SEALED]);
    bytes.extend_from_slice(&len.to_le_bytes());
    bytes.extend_from_slice(&Sha256::digest(&body));
    bytes.extend_from_slice(&body);
    Ok(bytes)
}

/// Reads a file that anybody may have made.
///
/// # Errors
/// [`BadFile`], with what to tell the person; nothing was changed.
pub(crate) fn decode(bytes: &[u8]) -> Result<FileBody, BadFile> {
    if bytes.len() > FILE_BYTES_MAX {
        return Err(BadFile::TooLarge);
    }
    let rest = bytes.strip_prefix(MAGIC).ok_or(BadFile::Foreign)?;
    let ([version, seal], rest) = rest.split_first_chunk().ok_or(BadFile::Broken)?;
    if *version != VERSION || *seal != NOT_SEALED {
        return Err(BadFile::Newer);
    }
    let (len, rest) = rest.split_first_chunk::<4>().ok_or(BadFile::Broken)?;
    let (sum, body) = rest.split_first_chunk::<32>().ok_or(BadFile::Broken)?;
    let is_whole = u32::from_le_bytes(*len) as usize == body.len();
    if !is_whole || Sha256::digest(body).as_slice() != sum {
        return Err(BadFile::Broken);
    }
    postcard::from_bytes(body).map_err(|_not_ours| BadFile::Broken)
}

#[cfg(test)]
mod tests;
