//! A walk over bytes from others, before Automerge sees them.
//!
//! Automerge inflates without a bound and trusts counts inside columns; a few bytes from a stranger
//! could fill a phone's memory. The walk checks magic, checksum, every length and every run against
//! named bounds, and inflates with a limit. It is no full parser: what passes can still be refused
//! by Automerge. The format: a chunk is `85 6f 4a 83`, four bytes of checksum, a type, a length in
//! LEB128, and the data.
//! Source: automerge.org/automerge-binary-format-spec. Columns are in [`columns`], numbers in
//! [`reader`].

use domain::limits::FILE_BYTES_MAX;
use sha2::{Digest, Sha256};

use crate::BadBytes;

mod columns;
pub(crate) mod inflate;
pub(crate) mod reader;

use columns::{Columns, Inflate};
use reader::Reader;

/// The first bytes of every chunk, and so of every plain Automerge file.
pub const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];
/// Actors in a document or a change; one a storage, and storages are few.
const ACTORS_MAX: u64 = 65_536;
/// Bytes of one actor; ours have 16, Automerge's own 16 or 32.
const ACTOR_LEN_MAX: u64 = 64;
/// Hashes in a list of heads or dependencies.
const HASHES_MAX: u64 = 65_536;
/// Chunks in one bundle of bytes.
const CHUNKS_MAX: usize = 1_000_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Document,
    Change,
    Deflated,
}

/// A chunk, not yet looked into.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Chunk<'a> {
    pub(crate) kind: Kind,
    /// With its header.
    pub(crate) bytes: &'a [u8],
    checksum: [u8; 4],
    data: &'a [u8],
}

/// What a walk found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Walked {
    /// The changes, and the heads of documents: all of these must be in the result.
    pub(crate) hashes: Vec<[u8; 32]>,
    /// Whether the bytes begin with a document, which stands on its own.
    pub(crate) begins_with_document: bool,
}

/// Walks all chunks.
pub(crate) fn walk(bytes: &[u8]) -> Result<Walked, BadBytes> {
    if bytes.len() > FILE_BYTES_MAX {
        return Err(BadBytes::TooLarge);
    }
    if !bytes.starts_with(&MAGIC) {
        return Err(BadBytes::Foreign);
    }
    let mut walked = Walked::default();
    let mut rest = Reader::new(bytes);
    let mut count = 0;
    while !rest.is_empty() {
        count += 1;
        if count > CHUNKS_MAX {
            return Err(BadBytes::TooLarge);
        }
        let chunk = next_chunk(&mut rest)?;
        if chunk.kind == Kind::Document {
            walked.begins_with_document |= count == 1;
            walked.hashes.extend(walk_document(&chunk)?);
        } else {
            walked.hashes.push(walk_change(&chunk)?);
        }
    }
    Ok(walked)
}

/// Cuts own bytes into chunks by their headers alone; `None` when they do not add up.
pub(crate) fn split(bytes: &[u8]) -> Option<Vec<Chunk<'_>>> {
    let mut rest = Reader::new(bytes);
    let mut chunks = Vec::new();
    while !rest.is_empty() {
        chunks.push(next_chunk(&mut rest).ok()?);
    }
    Some(chunks)
}

fn next_chunk<'a>(rest: &mut Reader<'a>) -> Result<Chunk<'a>, BadBytes> {
    let whole = rest.rest();
    let magic: [u8; 4] = rest.array()?;
    if magic != MAGIC {
        return Err(BadBytes::Broken);
    }
    let checksum = rest.array()?;
    let [kind] = rest.array()?;
    let kind = match kind {
        0 => Kind::Document,
        1 => Kind::Change,
        2 => Kind::Deflated,
        _ => return Err(BadBytes::Unsupported),
    };
    let len = rest.uleb()?;
    let data = rest.take(len)?;
    let taken = whole.len() - rest.rest().len();
    let bytes = whole.get(..taken).ok_or(BadBytes::Broken)?;
    Ok(Chunk {
        kind,
        bytes,
        checksum,
        data,
    })
}

fn walk_change(chunk: &Chunk<'_>) -> Result<[u8; 32], BadBytes> {
    let inflated;
    let data = match chunk.kind {
        Kind::Deflated => {
            inflated = inflate::change(chunk.data)?;
            inflated.as_slice()
        }
        Kind::Document | Kind::Change => chunk.data,
    };
    // A deflated change is named by what it is when inflated.
    let hash = checked_hash(1, data, chunk.checksum)?;
    let mut reader = Reader::new(data);
    let deps = reader.count(HASHES_MAX)?;
    reader.take(deps.saturating_mul(32))?;
    skip_actor(&mut reader)?;
    let _seq = reader.uleb()?;
    let _start_op = reader.uleb()?;
    let _time = reader.sleb()?;
    let message = reader.uleb()?;
    reader.take(message)?;
    for _ in 0..reader.count(ACTORS_MAX)? {
        skip_actor(&mut reader)?;
    }
    Columns::read_layout(&mut reader)?.walk(&mut reader, &mut Inflate::Never)?;
    // What follows are extra bytes of other apps, which Automerge keeps as they are.
    Ok(hash)
}

fn walk_document(chunk: &Chunk<'_>) -> Result<Vec<[u8; 32]>, BadBytes> {
    checked_hash(0, chunk.data, chunk.checksum)?;
    let mut reader = Reader::new(chunk.data);
    for _ in 0..reader.count(ACTORS_MAX)? {
        skip_actor(&mut reader)?;
    }
    let mut heads = Vec::new();
    for _ in 0..reader.count(HASHES_MAX)? {
        heads.push(reader.array()?);
    }
    let changes = Columns::read_layout(&mut reader)?;
    let ops = Columns::read_layout(&mut reader)?;
    let mut bound = Inflate::UpTo(inflate::DOCUMENT_BYTES_MAX);
    changes.walk(&mut reader, &mut bound)?;
    ops.walk(&mut reader, &mut bound)?;
    // The places of the heads; older writers leave them out.
    if !reader.is_empty() {
        for _ in &heads {
            reader.uleb()?;
        }
    }
    if reader.is_empty() {
        Ok(heads)
    } else {
        Err(BadBytes::Broken)
    }
}

fn skip_actor(reader: &mut Reader<'_>) -> Result<(), BadBytes> {
    let len = reader.count(ACTOR_LEN_MAX)?;
    reader.take(len).map(|_| ())
}

fn checked_hash(kind: u8, data: &[u8], checksum: [u8; 4]) -> Result<[u8; 32], BadBytes> {
    let mut hasher = Sha256::new();
    hasher.update([kind]);
    let mut len = data.len();
    loop {
        let [low, ..] = len.to_le_bytes();
        len >>= 7;
        hasher.update([if len == 0 { low & 0x7f } else { low | 0x80 }]);
        if len == 0 {
            break;
        }
    }
    hasher.update(data);
    let hash: [u8; 32] = hasher.finalize().into();
    if hash.starts_with(&checksum) {
        Ok(hash)
    } else {
        Err(BadBytes::Broken)
    }
}

#[cfg(test)]
mod tests;
