//! Frames cut into pieces that every browser can send.
//!
//! Each piece is one byte that says what it is, and at most 16 KiB of the frame. Two kinds carry nothing:
//! *anew* says that this side's worker forgot the link, *ready for anew* that the other side has forgotten
//! it too; what arrives between the two is of the old link and is dropped.

use domain::limits::MESSAGE_BYTES_MAX;

/// Bytes of a frame in one piece; with its head a piece stays below 16 KiB, what any browser takes.
const PIECE_BYTES: usize = 16 * 1024 - 1;

const WHOLE: u8 = 0;
const FIRST: u8 = 1;
const MIDDLE: u8 = 2;
const LAST: u8 = 3;
/// This side begins anew.
pub const ANEW: u8 = 4;
/// The other side may begin anew.
pub const READY_FOR_ANEW: u8 = 5;

/// What arrived.
#[derive(Debug, PartialEq, Eq)]
pub enum Arrived {
    /// A frame is complete.
    Frame(Vec<u8>),
    /// More is to come.
    Part,
    /// The other side begins anew.
    Anew,
    /// The other side is ready for this one to begin anew.
    ReadyForAnew,
    /// Not what our app sends: the link is of no use.
    Wrong,
}

impl Arrived {
    /// After the last piece, what is joined so far is the frame.
    fn into_frame(self, part: &mut Option<Vec<u8>>) -> Self {
        match part.take() {
            Some(frame) => Self::Frame(frame),
            None => self,
        }
    }
}

/// The pieces of a frame, in order.
pub fn cut(frame: &[u8]) -> Vec<Vec<u8>> {
    let count = frame.len().div_ceil(PIECE_BYTES).max(1);
    let head = |index: usize| match (index == 0, index + 1 == count) {
        (true, true) => WHOLE,
        (true, false) => FIRST,
        (false, false) => MIDDLE,
        (false, true) => LAST,
    };
    if frame.is_empty() {
        return vec![vec![WHOLE]];
    }
    let piece = |(index, part): (usize, &[u8])| [&[head(index)], part].concat();
    frame.chunks(PIECE_BYTES).enumerate().map(piece).collect()
}

/// Joins pieces again.
#[derive(Debug, Default)]
pub struct Joiner {
    part: Option<Vec<u8>>,
}

impl Joiner {
    /// Takes in a piece from the other side.
    pub fn take(&mut self, piece: &[u8]) -> Arrived {
        let Some((head, body)) = piece.split_first() else {
            return Arrived::Wrong;
        };
        let before = self.part.take();
        match (*head, before) {
            (WHOLE, None) => Arrived::Frame(body.to_vec()),
            (FIRST, None) => self.grow(Vec::new(), body),
            (MIDDLE, Some(part)) => self.grow(part, body),
            (LAST, Some(part)) => self.grow(part, body).into_frame(&mut self.part),
            (ANEW, _) => Arrived::Anew,
            (READY_FOR_ANEW, _) => Arrived::ReadyForAnew,
            (_, None | Some(_)) => Arrived::Wrong,
        }
    }

    fn grow(&mut self, mut part: Vec<u8>, body: &[u8]) -> Arrived {
        if part.len() + body.len() > MESSAGE_BYTES_MAX {
            return Arrived::Wrong;
        }
        part.extend_from_slice(body);
        self.part = Some(part);
        Arrived::Part
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn join(pieces: &[Vec<u8>]) -> Vec<Arrived> {
        let mut joiner = Joiner::default();
        pieces.iter().map(|piece| joiner.take(piece)).collect()
    }

    #[test]
    fn a_frame_of_any_length_comes_back() {
        for len in [0, 1, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES, 100_000] {
            let frame: Vec<u8> = (0..len).map(|at| u8::try_from(at % 251).unwrap()).collect();
            let pieces = cut(&frame);
            assert!(pieces.iter().all(|piece| piece.len() <= 16 * 1024));
            let mut arrived = join(&pieces);
            assert_eq!(arrived.pop(), Some(Arrived::Frame(frame)));
            assert!(arrived.iter().all(|part| *part == Arrived::Part));
        }
    }

    #[test]
    fn pieces_out_of_place_are_wrong() {
        for pieces in [
            vec![vec![]],
            vec![vec![MIDDLE]],
            vec![vec![FIRST], vec![WHOLE]],
            vec![vec![9]],
        ] {
            assert_eq!(join(&pieces).pop(), Some(Arrived::Wrong), "{pieces:?}");
        }
    }

    #[test]
    fn beginning_anew_drops_half_a_frame() {
        let arrived = join(&[vec![FIRST, 1], vec![ANEW], vec![WHOLE, 2]]);
        assert_eq!(
            arrived,
            [Arrived::Part, Arrived::Anew, Arrived::Frame(vec![2])]
        );
    }

    #[test]
    fn a_frame_without_end_is_refused() {
        let mut joiner = Joiner::default();
        joiner.take(&[FIRST]);
        let body = vec![MIDDLE; 1024 * 1024];
        let refused = (0..100).any(|_| joiner.take(&body) == Arrived::Wrong);
        assert!(refused);
    }
}
