//! The side that shows: a payload as an endless row of frames.
//!
//! First the payload itself, symbol after symbol, then repair symbols without end. Whoever misses some, or comes
//! late, needs about as many others as were missed, whichever they are; nobody has to ask for anything.

use raptorq::{EncodingPacket, SourceBlockEncoder};

use crate::frame::{Frame, SYMBOL_BYTES, SYMBOLS_MAX, Subject};

/// Where the row begins again; nobody watches that long.
const ROW_MAX: u32 = 1 << 20;

/// A payload that is being shown.
#[derive(Debug)]
pub struct Show {
    subject: Subject,
    /// The payload and the zeros that make its last symbol whole.
    padded: Vec<u8>,
    encoder: SourceBlockEncoder,
}

impl Show {
    /// Prepares a payload; `None` when it is empty or too large.
    pub fn new(mut payload: Vec<u8>) -> Option<Self> {
        let subject = Subject::of(&payload)?;
        payload.resize(subject.symbol_count() * SYMBOL_BYTES, 0);
        let encoder = SourceBlockEncoder::new(0, &subject.object(), &payload);
        Some(Self {
            subject,
            padded: payload,
            encoder,
        })
    }

    /// What is shown.
    pub fn subject(&self) -> Subject {
        self.subject
    }

    /// The frame with `count` symbols, at least one, from number `first` on.
    pub fn frame(&self, first: u32, count: usize) -> Frame {
        let count = count.clamp(1, SYMBOLS_MAX);
        let first = first % ROW_MAX;
        let at = first as usize * SYMBOL_BYTES;
        let own = self.padded.get(at..).unwrap_or_default();
        let mut symbols = own.get(..count * SYMBOL_BYTES).unwrap_or(own).to_vec();
        let missing = count - symbols.len() / SYMBOL_BYTES;
        let own_count = self.subject.symbol_count();
        let repair = (first as usize).saturating_sub(own_count);
        let repair = u32::try_from(repair).unwrap_or(0);
        let missing = u32::try_from(missing).unwrap_or(0);
        for packet in self.encoder.repair_packets(repair, missing) {
            symbols.extend_from_slice(EncodingPacket::data(&packet));
        }
        Frame {
            subject: self.subject,
            first,
            symbols,
        }
    }
}
