//! The side that looks: frames become a payload.
//!
//! Anybody can hold a code before this camera. Frames of different transfers are kept apart, a few transfers at
//! a time; symbols are bounded by the length that the transfer claims, and that is bounded by
//! [`domain::lens::MOVING_BYTES_MAX`]. A payload counts only when its hash is the name of the transfer: symbols
//! that somebody made up cost the transfer, never more.

use std::collections::BTreeSet;

use domain::lens::Progress;
use raptorq::{EncodingPacket, PayloadId, SourceBlockDecoder};

use crate::frame::{Frame, SYMBOL_BYTES, Subject};

/// Transfers kept at once; a neighbour who pauses for another finds the first still there.
const TRANSFERS_MAX: usize = 3;
/// Symbols beyond those needed after which a transfer must have come together. `RaptorQ` fails once in a million
/// times with two; whoever is beyond this was given symbols that are not of the payload.
const SPARE_MAX: usize = 24;

/// What a frame brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gathered {
    /// Some of it.
    Part(Progress),
    /// The payload is whole.
    Whole(Progress, Vec<u8>),
}

/// The transfers of which something was read, last read last.
#[derive(Debug, Default)]
pub struct Gather {
    transfers: Vec<Transfer>,
}

#[derive(Debug)]
struct Transfer {
    subject: Subject,
    decoder: SourceBlockDecoder,
    numbers: BTreeSet<u32>,
}

impl Gather {
    /// Takes in a frame.
    pub fn take_in(&mut self, frame: &Frame) -> Gathered {
        let of_this = |kept: &Transfer| kept.subject == frame.subject;
        let mut transfer = match self.transfers.iter().position(of_this) {
            Some(at) => self.transfers.remove(at),
            None => Transfer::new(frame.subject),
        };
        let payload = transfer.take_in(frame);
        let progress = transfer.progress();
        if let Some(payload) = payload {
            return Gathered::Whole(progress, payload);
        }
        if !transfer.is_spoilt() {
            if self.transfers.len() >= TRANSFERS_MAX {
                self.transfers.remove(0);
            }
            self.transfers.push(transfer);
        }
        Gathered::Part(progress)
    }
}

impl Transfer {
    fn new(subject: Subject) -> Self {
        let object = subject.object();
        Self {
            subject,
            decoder: SourceBlockDecoder::new(0, &object, object.transfer_length()),
            numbers: BTreeSet::new(),
        }
    }

    fn take_in(&mut self, frame: &Frame) -> Option<Vec<u8>> {
        let mut packets = Vec::new();
        for (number, symbol) in (frame.first..).zip(frame.symbols.chunks_exact(SYMBOL_BYTES)) {
            if self.numbers.insert(number) {
                packets.push(EncodingPacket::new(
                    PayloadId::new(0, number),
                    symbol.to_vec(),
                ));
            }
        }
        if packets.is_empty() {
            return None;
        }
        let mut payload = self.decoder.decode(packets)?;
        payload.truncate(self.subject.len);
        let is_whole = Subject::of(&payload) == Some(self.subject);
        if is_whole {
            return Some(payload);
        }
        // Made up by somebody: what is here is of no use, and a second look would not help.
        *self = Self::new(self.subject);
        None
    }

    fn is_spoilt(&self) -> bool {
        self.numbers.len() > self.subject.symbol_count() + SPARE_MAX
    }

    fn progress(&self) -> Progress {
        let count = |number| u16::try_from(number).unwrap_or(u16::MAX);
        Progress {
            transfer: self.subject.transfer,
            have: count(self.numbers.len()),
            needed: count(self.subject.symbol_count()),
        }
    }
}

#[cfg(test)]
mod tests;
