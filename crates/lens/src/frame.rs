//! One picture of a moving code: which transfer, where in it, and some symbols.
//!
//! | bytes | what |
//! |---|---|
//! | 2 | [`MAGIC`], which no text begins with |
//! | 8 | the transfer: the first bytes of the SHA-256 of the payload |
//! | 3 | length of the payload, big-endian |
//! | 3 | number of the first symbol, big-endian; the others follow it |
//! | n × [`SYMBOL_BYTES`] | the symbols |
//! | 4 | the first bytes of the SHA-256 of all before it |
//!
//! Symbols are small and a frame holds several, so the code on the screen can be made coarser halfway without
//! losing what was read: the symbols stay what they are. All that `RaptorQ` needs to know follows from the
//! length, so a reader may begin at any frame. The check keeps a code that was corrected wrongly from spoiling
//! a transfer.

use domain::lens::{MOVING_BYTES_MAX, TransferId};
use raptorq::ObjectTransmissionInformation;
use sha2::{Digest, Sha256};

/// Begins every frame. The first byte is never the first of a text.
const MAGIC: [u8; 2] = [0xb1, 0x01];
/// One symbol. Small enough for two in a coarse code; `RaptorQ` demands a multiple of its alignment.
pub const SYMBOL_BYTES: usize = SYMBOL_BYTES_SHORT as usize;
const SYMBOL_BYTES_SHORT: u16 = 200;
/// Symbols in one frame.
pub const SYMBOLS_MAX: usize = 8;
/// The last number that a first symbol may have: numbers are three bytes long.
const NUMBER_LAST: u32 = 0xff_ff00;

/// Which payload a frame is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// The name of the transfer.
    pub transfer: TransferId,
    /// Bytes of the payload, 1 to [`MOVING_BYTES_MAX`].
    pub len: usize,
}

impl Subject {
    /// The subject that this payload is; `None` when it is empty or too large.
    pub fn of(payload: &[u8]) -> Option<Self> {
        let is_sized = (1..=MOVING_BYTES_MAX).contains(&payload.len());
        is_sized.then(|| Self {
            transfer: TransferId(sum(payload)),
            len: payload.len(),
        })
    }

    /// How many symbols the payload is cut into.
    pub fn symbol_count(&self) -> usize {
        self.len.div_ceil(SYMBOL_BYTES)
    }

    /// What `RaptorQ` wants to know: one block, without parts.
    pub(crate) fn object(&self) -> ObjectTransmissionInformation {
        let padded = self.symbol_count() * SYMBOL_BYTES;
        ObjectTransmissionInformation::new(padded as u64, SYMBOL_BYTES_SHORT, 1, 1, 8)
    }
}

/// One frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Of which payload.
    pub subject: Subject,
    /// The number of the first symbol.
    pub first: u32,
    /// Symbols one after the other, each [`SYMBOL_BYTES`] long.
    pub symbols: Vec<u8>,
}

impl Frame {
    /// The bytes that the code holds.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend_from_slice(&self.subject.transfer.0);
        bytes.extend_from_slice(&three(u32::try_from(self.subject.len).unwrap_or(0)));
        bytes.extend_from_slice(&three(self.first));
        bytes.extend_from_slice(&self.symbols);
        let check: [u8; 4] = sum(&bytes);
        bytes.extend_from_slice(&check);
        bytes
    }

    /// What the code holds, when it is a whole frame with sizes within bounds.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let (body, check) = bytes.split_last_chunk::<4>()?;
        let (magic, rest) = body.split_first_chunk::<2>()?;
        if *magic != MAGIC || sum::<4>(body) != *check {
            return None;
        }
        let (transfer, rest) = rest.split_first_chunk::<8>()?;
        let (len, rest) = rest.split_first_chunk::<3>()?;
        let (first, symbols) = rest.split_first_chunk::<3>()?;
        let [len, first] = [len, first].map(|[a, b, c]| u32::from_be_bytes([0, *a, *b, *c]));
        let len = len as usize;
        let count = symbols.len() / SYMBOL_BYTES;
        let is_sized = (1..=MOVING_BYTES_MAX).contains(&len)
            && symbols.len() == count * SYMBOL_BYTES
            && (1..=SYMBOLS_MAX).contains(&count)
            && first <= NUMBER_LAST;
        is_sized.then(|| Self {
            subject: Subject {
                transfer: TransferId(*transfer),
                len,
            },
            first,
            symbols: symbols.to_vec(),
        })
    }
}

/// The first bytes of a hash.
pub(crate) fn sum<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let whole: [u8; 32] = Sha256::digest(bytes).into();
    whole.first_chunk().copied().unwrap_or([0; N])
}

fn three(number: u32) -> [u8; 3] {
    let [_, low @ ..] = number.to_be_bytes();
    low
}
