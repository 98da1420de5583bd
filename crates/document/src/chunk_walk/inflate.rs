//! Inflating with a bound, in a stream, so that a bomb is met before it goes off; and deflating what others
//! inflate so.

use std::io::Read;

use domain::limits::MESSAGE_BYTES_MAX;
use flate2::Compression;

use crate::BadBytes;

/// One change, inflated.
const CHANGE_BYTES_MAX: usize = 8 * 1024 * 1024;
/// All columns of one document, inflated.
pub(super) const DOCUMENT_BYTES_MAX: usize = 64 * 1024 * 1024;
/// Bytes out for one byte in; honest words reach a few, a bomb a thousand.
const RATIO_MAX: usize = 64;
/// Up to here any ratio is harmless in a change: a text full of spaces is small when deflated.
const CHANGE_FLOOR: usize = 512 * 1024;
/// Up to here any ratio is harmless in a document: people repeat each other's words, and ten
/// thousand tasks alike deflate to almost nothing.
const DOCUMENT_FLOOR: usize = 16 * 1024 * 1024;

/// From here on deflating fast is worth more than a few bytes.
const LARGE_BYTES: usize = 256 * 1024;

/// Inflates a change.
pub(super) fn change(deflated: &[u8]) -> Result<Vec<u8>, BadBytes> {
    inflate(deflated, CHANGE_BYTES_MAX, CHANGE_FLOOR)
}

/// Inflates a column of a document of which `left` bytes may still come out.
pub(super) fn column(deflated: &[u8], left: usize) -> Result<Vec<u8>, BadBytes> {
    inflate(deflated, left, DOCUMENT_FLOOR)
}

/// Inflates a message of the sync protocol.
pub(crate) fn message(deflated: &[u8]) -> Result<Vec<u8>, BadBytes> {
    inflate(deflated, MESSAGE_BYTES_MAX, DOCUMENT_FLOOR)
}

/// Deflates, behind a first byte that says so.
pub(crate) fn deflate(bytes: &[u8], first: u8) -> Vec<u8> {
    let level = if bytes.len() > LARGE_BYTES {
        Compression::fast()
    } else {
        Compression::default()
    };
    let mut out = vec![first];
    // Reading from memory into memory does not fail.
    let _bytes_read = flate2::bufread::DeflateEncoder::new(bytes, level).read_to_end(&mut out);
    out
}

fn inflate(deflated: &[u8], bytes_max: usize, floor: usize) -> Result<Vec<u8>, BadBytes> {
    let by_ratio = deflated.len().saturating_mul(RATIO_MAX).max(floor);
    let bound = bytes_max.min(by_ratio);
    let limit = u64::try_from(bound).unwrap_or(u64::MAX).saturating_add(1);
    let mut out = Vec::new();
    flate2::bufread::DeflateDecoder::new(deflated)
        .take(limit)
        .read_to_end(&mut out)
        .map_err(|_error: std::io::Error| BadBytes::Broken)?;
    if out.len() > bound {
        return Err(BadBytes::TooLarge);
    }
    Ok(out)
}
