//! How far a phone is with everybody's changes, small enough for a code on a screen.
//!
//! The changes of one actor have numbers that count up and every change builds on the one before, so the highest
//! number of each actor says exactly which changes are here. Unlike heads it also says so to a phone that has
//! other changes of its own. Actors are named by their first bytes: enough to tell those of a buurt apart, and a
//! phone that mistakes two asks for too little once, which the next meeting mends.

use std::collections::BTreeMap;

use automerge::ChangeHash;

use super::BuurtDoc;

/// The first bytes of an actor's name.
pub type ShortActor = [u8; 6];

/// For each actor the number of its newest change; the first is 1.
pub type Clock = BTreeMap<ShortActor, u32>;

impl BuurtDoc {
    /// How far this phone is.
    pub fn clock(&mut self) -> Clock {
        let mut clock = Clock::new();
        for (actor, seq, _) in self.numbered() {
            let newest = clock.entry(actor).or_default();
            *newest = seq.max(*newest);
        }
        clock
    }

    /// How many changes are here that a phone with this clock lacks.
    pub fn count_beyond(&mut self, clock: &Clock) -> u32 {
        u32::try_from(self.beyond(clock).len()).unwrap_or(u32::MAX)
    }

    /// The changes that a phone with this clock lacks, or the whole document when that is smaller.
    pub fn save_beyond(&mut self, clock: &Clock) -> Vec<u8> {
        self.close();
        let lacked = self.beyond(clock);
        let is_all = clock.is_empty();
        let mut bytes = Vec::new();
        for change in lacked
            .iter()
            .filter_map(|hash| self.doc.get_change_by_hash(hash))
        {
            bytes.extend_from_slice(change.raw_bytes());
        }
        if !is_all && lacked.len() < 20 {
            return bytes;
        }
        let whole = self.whole();
        if is_all || whole.len() < bytes.len() {
            whole
        } else {
            bytes
        }
    }

    fn beyond(&mut self, clock: &Clock) -> Vec<ChangeHash> {
        let is_lacked = |(actor, seq, hash): (ShortActor, u32, ChangeHash)| {
            let known = clock.get(&actor).copied().unwrap_or(0);
            (seq > known).then_some(hash)
        };
        self.numbered().into_iter().filter_map(is_lacked).collect()
    }

    /// Actor, number and hash of every change, each after those that it builds on.
    fn numbered(&mut self) -> Vec<(ShortActor, u32, ChangeHash)> {
        self.close();
        let changes = self.doc.get_changes_meta(&[]);
        let parts = |change: &automerge::ChangeMetadata<'_>| {
            let bytes = change.actor.to_bytes();
            let actor = bytes.first_chunk().copied().unwrap_or_default();
            (
                actor,
                u32::try_from(change.seq).unwrap_or(u32::MAX),
                change.hash,
            )
        };
        changes.iter().map(parts).collect()
    }
}
