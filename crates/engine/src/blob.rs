//! The bytes of a photo or voice note: cut into pieces, each sealed, under a key of their own.
//!
//! A small [`Paper`] says the key and the hash of every piece, and carries the stamp; the document names the
//! paper by its hash, so a wrong paper, key or piece is known at once, whoever passes it on. Papers lie outside
//! the document: where the paper is gone, pieces that somebody kept cannot be read any more. Pieces need no
//! other seal on their way, whichever way that is; papers go over a link, in a sealed file, or into a mailbox under
//! a seal that makes the same bytes on every phone ([`for_mailbox`]).

use domain::{
    AttachmentId,
    attachment::{AttachmentRow, BlobName, NewAttachment, is_small_right},
    limits::{SMALL_BYTES_MAX, VOICE_BYTES_MAX},
    mailbox::{BundleName, is_padded, padded_len},
};
use rand_core::Rng;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::trust::{
    Secret,
    derive::{self, Label, derive},
    seal::{self, Nonce, ONCE},
};

/// One sealed piece at most, in bytes: small enough that words never wait long behind it.
pub(crate) const PIECE_BYTES_MAX: usize = 32 * 1024;
/// What a seal adds.
const SEAL_BYTES: usize = 16;
const PLAIN_BYTES: usize = PIECE_BYTES_MAX - SEAL_BYTES;
/// Pieces of the largest blob.
pub(crate) const PIECES_MAX: usize = VOICE_BYTES_MAX.div_ceil(PLAIN_BYTES);
const _: () = assert!(PIECES_MAX <= 64, "the index has a bit for each");
/// A paper at most, in bytes.
const PAPER_BYTES_MAX: usize = SMALL_BYTES_MAX + PIECES_MAX * 32 + 64;
/// Ids in one message.
pub(crate) const IDS_MAX: usize = 16;

/// What goes over a link about blobs. Append-only, as [`crate::link::LinkMessage`]. The side that lacks
/// something asks for it, a few pieces at a time, so neither has to keep anything ready.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum BlobMessage {
    /// Send me these papers; at most [`IDS_MAX`].
    WantPapers(Vec<AttachmentId>),
    /// A paper, encoded.
    Paper(AttachmentId, Vec<u8>),
    /// Send me this piece.
    WantPiece(AttachmentId, u8),
    /// A piece, sealed.
    Piece(AttachmentId, u8, Vec<u8>),
    /// I do not have it: the whole (`true`) or even the paper. I will say so once I do.
    Lacks(AttachmentId, bool),
    /// I have it now: the whole (`true`) or the paper.
    Has(AttachmentId, bool),
}

/// The key, the hashes of the pieces, and the stamp.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Paper {
    key: Secret,
    /// SHA-256 of each sealed piece, in order.
    pieces: Vec<[u8; 32]>,
    /// How many bytes all pieces have once they are opened.
    bytes: u32,
    /// The stamp of a photo; empty for a voice note.
    pub(crate) small: Vec<u8>,
}

/// Bytes that were just sealed.
pub(crate) struct Sealed {
    /// The paper, encoded.
    pub(crate) paper: Vec<u8>,
    pub(crate) name: BlobName,
    /// The sealed pieces, in order.
    pub(crate) pieces: Vec<Vec<u8>>,
}

/// A photo or voice note on its way in a file. Who opens it checks it as if a neighbour had sent it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Packed {
    pub(crate) id: AttachmentId,
    /// Its paper, encoded.
    pub(crate) paper: Vec<u8>,
    /// All its sealed pieces in order, or none.
    pub(crate) pieces: Vec<Vec<u8>>,
}

/// Seals what somebody adds. `None` only for bytes beyond what [`NewAttachment::check`] lets through.
pub(crate) fn seal(rng: &mut dyn Rng, new: &NewAttachment) -> Option<Sealed> {
    let key = Secret::fresh(rng);
    let sealed: Option<Vec<Vec<u8>>> = new
        .whole
        .chunks(PLAIN_BYTES)
        .enumerate()
        .map(|(at, plain)| seal::seal(&key, &nonce(at), &[], &padded(plain)?))
        .collect();
    let pieces = sealed.filter(|pieces| pieces.len() <= PIECES_MAX)?;
    let paper = Paper {
        key,
        pieces: pieces.iter().map(|piece| hash(piece)).collect(),
        bytes: u32::try_from(new.whole.len()).ok()?,
        small: new.small.clone(),
    };
    let paper = postcard::to_stdvec(&paper).ok()?;
    Some(Sealed {
        name: BlobName(hash(&paper)),
        paper,
        pieces,
    })
}

impl Paper {
    /// Reads a paper that anybody may have sent: it must be the one that the document names, and fit it.
    pub(crate) fn read(bytes: &[u8], row: &AttachmentRow) -> Option<Self> {
        if bytes.len() > PAPER_BYTES_MAX || hash(bytes) != row.blob.0 {
            return None;
        }
        let paper: Self = postcard::from_bytes(bytes).ok()?;
        let whole = usize::try_from(paper.bytes).ok()?;
        let is_fitting = paper.bytes == row.bytes
            && whole <= row.kind.bytes_max()
            && paper.pieces.len() == whole.div_ceil(PLAIN_BYTES)
            && paper.small.len() <= SMALL_BYTES_MAX
            && is_small_right(row.kind, &paper.small);
        is_fitting.then_some(paper)
    }

    /// How many pieces there are.
    pub(crate) fn count(&self) -> u8 {
        u8::try_from(self.pieces.len()).unwrap_or(u8::MAX)
    }

    /// Whether these are the bytes of that piece.
    pub(crate) fn is_piece(&self, number: u8, sealed: &[u8]) -> bool {
        let expected = self.pieces.get(usize::from(number));
        sealed.len() <= PIECE_BYTES_MAX && expected == Some(&hash(sealed))
    }

    /// The whole, from all its pieces in order; `None` when one is missing or not right.
    pub(crate) fn open(&self, sealed: &[Vec<u8>]) -> Option<Vec<u8>> {
        if sealed.len() != self.pieces.len() {
            return None;
        }
        let mut whole = Vec::new();
        for (at, piece) in sealed.iter().enumerate() {
            whole.extend(seal::open(&self.key, &nonce(at), &[], piece)?);
        }
        let bytes = usize::try_from(self.bytes).ok()?;
        (whole.len() >= bytes).then(|| {
            whole.truncate(bytes);
            whole
        })
    }

    /// Under which names its pieces lie in a mailbox, in order.
    pub(crate) fn piece_names(&self) -> impl Iterator<Item = BundleName> {
        self.pieces.iter().copied().map(BundleName)
    }
}

/// What is sealed of a piece: zeros at its end make it of one of the few sizes that a mailbox takes, so that nobody
/// has to change it on its way.
fn padded(plain: &[u8]) -> Option<Vec<u8>> {
    let len = padded_len(plain.len() + SEAL_BYTES)?;
    let mut plain = plain.to_vec();
    plain.resize(len - SEAL_BYTES, 0);
    Some(plain)
}

/// A paper as it lies in a mailbox: the same bytes on every phone of the group, so that it lies there once, whoever
/// brings it. `None` for one that is too large.
pub(crate) fn for_mailbox(group: &Secret, id: AttachmentId, paper: &[u8]) -> Option<Vec<u8>> {
    let mut body = postcard::to_stdvec(&(id, paper)).ok()?;
    let head = derive::hash(Label::Papers, &[&body]);
    let nonce: Nonce = *head.first_chunk()?;
    let len = padded_len(nonce.len() + body.len() + SEAL_BYTES)?;
    body.resize(len - nonce.len() - SEAL_BYTES, 0);
    let sealed = seal::seal(&paper_key(group), &nonce, &[], &body)?;
    Some([&nonce[..], &sealed].concat())
}

/// The paper that came out of a mailbox, and of what it is. Whether it is the one that the document names is for
/// the caller to ask.
pub(crate) fn from_mailbox(group: &Secret, bytes: &[u8]) -> Option<(AttachmentId, Vec<u8>)> {
    let (nonce, sealed) = bytes.split_first_chunk()?;
    let body = seal::open(&paper_key(group), nonce, &[], sealed)?;
    let (found, _zeros) = postcard::take_from_bytes(&body).ok()?;
    Some(found)
}

/// Papers are sealed under a key of their own: its nonces come from what is sealed.
fn paper_key(group: &Secret) -> Secret {
    derive(Label::Papers, group.expose(), &[])
}

/// Whether these are the bytes that a mailbox keeps under this name.
pub(crate) fn is_named(bytes: &[u8], name: BundleName) -> bool {
    is_padded(bytes.len()) && hash(bytes) == name.0
}

/// Under what name a mailbox keeps these bytes.
pub(crate) fn name_of(bytes: &[u8]) -> BundleName {
    BundleName(hash(bytes))
}

/// A key seals one blob, so the number of the piece is enough.
fn nonce(at: usize) -> Nonce {
    let mut nonce = ONCE;
    for (to, from) in nonce.iter_mut().zip(at.to_be_bytes().iter().rev()) {
        *to = *from;
    }
    nonce
}

fn hash(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

#[cfg(test)]
mod tests;
