//! All chance of a run.
//!
//! Every phone, every step and every cable draws from a stream of its own, named by what it is for. So a step
//! that is left out while a failure is minimised does not change what happens to the others.

use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};

/// What a stream of numbers is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stream {
    /// Which faults this seed has, and what happens.
    Weather = 1,
    /// The randomness that a phone gives its engine; counted by lives.
    Engine = 2,
    /// How quick the disk of a phone is and what a death leaves on it.
    Disk = 3,
    /// How long frames of a cable take.
    Cable = 4,
    /// What a step picks.
    Step = 5,
    /// How everybody meets at the end.
    Healing = 6,
    /// Whether there is a mailbox, and how it is.
    Mail = 7,
}

/// A stream of numbers that only the seed and its name decide.
#[derive(Debug, Clone)]
pub(crate) struct Dice(ChaCha8Rng);

impl Dice {
    /// The stream of this name.
    pub(crate) fn of(seed: u64, stream: Stream, number: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream((number << 8) | stream as u64);
        Self(rng)
    }

    /// A number from 0 up to and without `end`; 0 when `end` is 0.
    pub(crate) fn below(&mut self, end: u32) -> u32 {
        self.0.next_u32().checked_rem(end).unwrap_or_default()
    }

    /// True once in `count` times.
    pub(crate) fn one_in(&mut self, count: u32) -> bool {
        self.below(count) == 0
    }

    /// A number for a pick that is made later.
    pub(crate) fn pick(&mut self) -> u16 {
        (self.0.next_u32() & 0xffff) as u16
    }

    /// As what an engine takes.
    pub(crate) fn rng(&mut self) -> &mut ChaCha8Rng {
        &mut self.0
    }
}

/// The entry of a list that a pick means; `None` of an empty one.
pub(crate) fn picked<T>(list: &[T], pick: u16) -> Option<&T> {
    list.get(usize::from(pick).checked_rem(list.len())?)
}
