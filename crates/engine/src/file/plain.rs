//! Version 1, without a seal: read, and no longer made.
//!
//! | bytes | what |
//! |---|---|
//! | 4 | `BLJM` |
//! | 1 | version, [`VERSION`] |
//! | 1 | 0: the body is not sealed |
//! | 4 | length of the body, little-endian |
//! | 32 | SHA-256 of the body |
//! | … | [`FileBody`] |

use domain::port::BadFile;
use sha2::{Digest, Sha256};

use super::FileBody;

pub(super) const VERSION: u8 = 1;
const NOT_SEALED: u8 = 0;

/// Reads what comes after the first four bytes.
pub(super) fn decode(rest: &[u8]) -> Result<FileBody, BadFile> {
    let ([_version, seal], rest) = rest.split_first_chunk().ok_or(BadFile::Broken)?;
    if *seal != NOT_SEALED {
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

/// What an earlier app made.
#[cfg(test)]
pub(crate) fn encode(body: &FileBody) -> Vec<u8> {
    let body = postcard::to_stdvec(body).unwrap();
    let len = u32::try_from(body.len()).unwrap();
    let mut bytes = super::MAGIC.to_vec();
    bytes.extend_from_slice(&[VERSION, NOT_SEALED]);
    bytes.extend_from_slice(&len.to_le_bytes());
    bytes.extend_from_slice(&Sha256::digest(&body));
    bytes.extend_from_slice(&body);
    bytes
}
