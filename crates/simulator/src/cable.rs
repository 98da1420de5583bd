//! A link between two pages, as WebRTC gives one: two ordered streams of frames that die together.
//!
//! What the pages do about a worker that was started anew is as in the page's `platform::peer_link`: both say so
//! over the channel, what was on the way before that is dropped, and then both workers begin with a fresh
//! greeting. What a cable does to frames in time is decided by [`crate::street`].

use std::collections::VecDeque;

use domain::port::LinkWay;
use engine::PageId;

use crate::{act::Wire, dice::Dice};

/// One of the two ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

impl Side {
    pub(crate) const BOTH: [Self; 2] = [Self::Left, Self::Right];

    pub(crate) fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

/// What goes over a cable.
#[derive(Debug, Clone)]
pub(crate) enum Piece {
    /// A frame of the engine.
    Frame(Vec<u8>),
    /// The sender's worker begins anew.
    Anew,
    /// And so may the receiver's.
    ReadyForAnew,
}

/// What a piece means for the page to which it came.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Arrived {
    /// Nothing for the worker.
    Nothing,
    /// A frame for the worker.
    Frame(Vec<u8>),
    /// The link goes down and, where the flag says so, up again.
    Anew { was_up: bool, is_up: bool },
    /// The link comes up.
    Up,
}

/// What the worker of a side was told of the link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Talk {
    /// It is up.
    Up,
    /// It is down, until the other side is ready to begin anew.
    AwaitsAnew,
    /// It is down.
    Down,
}

/// One end.
#[derive(Debug)]
pub(crate) struct End {
    pub(crate) phone: usize,
    pub(crate) page: PageId,
    /// True: this side brings the buurt; false: it takes part in what the other brings.
    pub(crate) brings: bool,
    /// False once this side knows that the link is gone.
    pub(crate) is_held: bool,
    pub(crate) talk: Talk,
    /// What is on its way to this end.
    pub(crate) inbox: VecDeque<Piece>,
    /// True: nothing arrives for now.
    pub(crate) is_stalled: bool,
    /// When the last piece that was sent to this end arrives.
    pub(crate) last_ms: u64,
}

impl End {
    fn new(phone: usize, page: PageId, brings: bool) -> Self {
        Self {
            phone,
            page,
            brings,
            is_held: true,
            talk: Talk::Up,
            inbox: VecDeque::new(),
            is_stalled: false,
            last_ms: 0,
        }
    }
}

/// A link.
#[derive(Debug)]
pub(crate) struct Cable {
    left: End,
    right: End,
    pub(crate) wire: Wire,
    pub(crate) way: LinkWay,
    pub(crate) dice: Dice,
    /// False once nothing gets through any more.
    pub(crate) carries: bool,
}

/// A page of a phone, and whether it brings the buurt.
pub(crate) type Holder = (usize, PageId, bool);

impl Cable {
    /// A link that just came up.
    pub(crate) fn new(
        left: Holder,
        right: Holder,
        (wire, way): (Wire, LinkWay),
        dice: Dice,
    ) -> Self {
        Self {
            left: End::new(left.0, left.1, left.2),
            right: End::new(right.0, right.1, right.2),
            wire,
            way,
            dice,
            carries: true,
        }
    }

    pub(crate) fn end(&self, side: Side) -> &End {
        match side {
            Side::Left => &self.left,
            Side::Right => &self.right,
        }
    }

    pub(crate) fn end_mut(&mut self, side: Side) -> &mut End {
        match side {
            Side::Left => &mut self.left,
            Side::Right => &mut self.right,
        }
    }

    /// The side that this page holds.
    pub(crate) fn side_of(&self, phone: usize, page: PageId) -> Option<Side> {
        Side::BOTH.into_iter().find(|side| {
            let end = self.end(*side);
            end.phone == phone && end.page == page && end.is_held
        })
    }

    /// How long a piece of so many bytes takes now, in milliseconds.
    pub(crate) fn latency_ms(&mut self, len: usize) -> u64 {
        let len_ms = u64::try_from(len).unwrap_or(u64::MAX) / 20;
        let wire = match self.wire {
            Wire::Uneven if self.dice.one_in(3) => Wire::Slow,
            Wire::Uneven => Wire::Quick,
            Wire::Quick | Wire::Slow => self.wire,
        };
        match wire {
            Wire::Quick | Wire::Uneven => u64::from(2 + self.dice.below(40)),
            Wire::Slow => u64::from(500 + self.dice.below(4_000)) + len_ms,
        }
    }

    /// The worker of this side is a new one: what it will say to the other.
    pub(crate) fn begin_anew(&mut self, side: Side) -> Piece {
        let end = self.end_mut(side);
        end.talk = Talk::AwaitsAnew;
        Piece::Anew
    }

    /// A piece came to this side: what that means, and what this side says to it.
    pub(crate) fn take(&mut self, side: Side, piece: Piece) -> (Arrived, Option<Piece>) {
        let end = self.end_mut(side);
        match (piece, end.talk) {
            (Piece::Frame(bytes), Talk::Up) => (Arrived::Frame(bytes), None),
            (Piece::Anew, talk) => {
                if talk != Talk::AwaitsAnew {
                    end.talk = Talk::Up;
                }
                let arrived = Arrived::Anew {
                    was_up: talk == Talk::Up,
                    is_up: end.talk == Talk::Up,
                };
                (arrived, Some(Piece::ReadyForAnew))
            }
            (Piece::ReadyForAnew, Talk::AwaitsAnew) => {
                end.talk = Talk::Up;
                (Arrived::Up, None)
            }
            (Piece::Frame(_), Talk::AwaitsAnew | Talk::Down)
            | (Piece::ReadyForAnew, Talk::Up | Talk::Down) => (Arrived::Nothing, None),
        }
    }
}
