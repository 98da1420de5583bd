//! The end of a run: everything is mended, everybody is linked, and everything must come out right.
//!
//! Phones wake and start, disks work, links that were thought alive are found dead. Newcomers join, then all are
//! linked as a line, a ring, a tree or a loose mesh, drawn from the seed; each frame takes one round. Once all is
//! quiet the oracles compare the phones with each other, with their disks, with their screens and with the ledger.

use domain::port::StorageHealth;

use super::{
    Street, verdict,
    ways::{LINKS_MAX, ROUND_MS},
    weight::Weight,
};
use crate::{
    act::Wire,
    autopsy::{Found, autopsy},
    fault::Fault,
    ledger::Standing,
};

/// Stands for the number of a step while everything is mended.
pub(super) const NUMBER: u32 = u32::MAX;
/// How long phones get to load, answer and write down what waited, in virtual milliseconds.
const SETTLE_MS: u64 = 60_000;
/// How often they get it until they are quiet.
const SETTLINGS_MAX: usize = 4;
/// Phones that let this long pass without a word are quiet, whatever they mean to do later.
const QUIET_MS: u64 = 10_000;
/// Rounds in which everybody must be quiet. A line of 40 phones needs some rounds for each of its links.
const ROUNDS_MAX: u64 = 2_000;

/// How the end of a run went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Healing {
    /// Rounds until the last frame came.
    pub rounds: u64,
    /// Changes in the document of everybody.
    pub changes: u32,
    /// The length of that document in one piece.
    pub document_bytes: usize,
    /// How much everything weighed.
    pub weight: Weight,
    /// Things that a person was told are kept.
    pub kept: usize,
    /// Things that went with their page before it said so, or were refused.
    pub excused: usize,
}

impl Street {
    /// Mends everything and lets everybody meet.
    ///
    /// # Errors
    /// The first thing that an oracle finds wrong.
    pub(crate) fn heal(&mut self) -> Result<Healing, Fault> {
        self.number = NUMBER;
        for number in 0..self.phones.len() {
            self.examine(number);
        }
        self.mend();
        self.meet_by_mail()?;
        self.settle()?;
        self.newcomers_join();
        self.settle()?;
        self.link_everybody();
        let began_ms = self.now_ms;
        let last_ms = self.run_until_quiet(began_ms + ROUNDS_MAX * ROUND_MS)?;
        let found: Vec<Found> = self
            .phones
            .iter()
            .map(|phone| autopsy(phone.disk.contents(), self.buurt))
            .collect();
        self.check_pages()?;
        verdict::check_equal(&found)?;
        self.check_screens(&found)?;
        self.check_ledger(&found)?;
        let first = found.first();
        let changes = first.map_or(0, |found| found.change_count);
        let healing = Healing {
            rounds: last_ms.saturating_sub(began_ms).div_ceil(ROUND_MS),
            changes,
            weight: Weight::of(&self.tally, &found, changes),
            document_bytes: first.map_or(0, |found| found.saved_bytes),
            kept: self.count(Standing::Kept),
            excused: self.count(Standing::Excused),
        };
        healing.weight.check()?;
        Ok(healing)
    }

    fn count(&self, standing: Standing) -> usize {
        let entries = self.ledger.entries();
        entries
            .filter(|(_, entry)| entry.standing == standing)
            .count()
    }

    fn mend(&mut self) {
        self.has_steady_wires = true;
        for number in 0..self.phones.len() {
            let Some(phone) = self.phones.get_mut(number) else {
                continue;
            };
            phone.disk.health = StorageHealth::Works;
            phone.disk.is_steady = true;
            phone.doom = None;
            let is_off = phone.pages.is_empty();
            self.wake(number);
            if is_off {
                self.start(number);
            }
        }
        for link in self.cables.keys().copied().collect::<Vec<_>>() {
            self.release(link);
            let is_dead = self.cables.get(&link).is_some_and(|cable| !cable.carries);
            if is_dead || self.healing_topology.one_in(2) {
                self.end_link(link, [0, 0]);
            }
        }
    }

    /// Runs until nothing is left to happen; gives the moment of the last thing.
    fn run_until_quiet(&mut self, until_ms: u64) -> Result<u64, Fault> {
        let mut last_ms = self.now_ms;
        while let Some((at_ms, due)) = self.agenda.next(until_ms) {
            self.now_ms = self.now_ms.max(at_ms);
            last_ms = self.now_ms;
            self.happen(due);
            if let Some(fault) = self.fault.clone() {
                return Err(fault);
            }
        }
        // A phone may mean to ask an absent mailbox again in some hours; that is no talk.
        let was_quiet = last_ms + QUIET_MS <= until_ms && self.agenda.has_only_timers();
        if was_quiet || self.agenda.next(u64::MAX).is_none() {
            Ok(last_ms)
        } else {
            Err(Fault::NeverQuiet)
        }
    }

    /// A link that did not come up is tried again after a while, which may fall at the end of one such time.
    fn settle(&mut self) -> Result<(), Fault> {
        let mut outcome = Ok(0);
        for _ in 0..SETTLINGS_MAX {
            let until_ms = self.now_ms + SETTLE_MS;
            outcome = self.run_until_quiet(until_ms);
            self.now_ms = until_ms;
            if outcome != Err(Fault::NeverQuiet) {
                break;
            }
        }
        outcome.map(|_last_ms| ())
    }

    pub(super) fn has_buurt(&self, number: usize) -> bool {
        let phone = self.phones.get(number);
        phone.is_some_and(|phone| phone.pages.values().any(|page| page.has_buurt))
    }

    fn newcomers_join(&mut self) {
        let all = 0..self.phones.len();
        let (members, newcomers): (Vec<usize>, Vec<usize>) =
            all.partition(|number| self.has_buurt(*number));
        // Whoever joined may let the next ones in.
        let mut hosts = members;
        for newcomer in newcomers {
            let host = hosts
                .iter()
                .copied()
                .find(|host| self.links_of(*host, None).len() < LINKS_MAX);
            if let Some(host) = host {
                self.meet(host, newcomer, Wire::Quick);
                self.run_for(ROUND_MS * 20);
            }
            if self.has_buurt(newcomer) {
                hosts.push(newcomer);
            }
        }
    }

    fn link_everybody(&mut self) {
        let count = self.phones.len();
        let shape = self.healing_topology.below(4);
        for number in 1..count {
            let other = match shape {
                0 | 1 => number - 1,
                2 => (number - 1) / 2,
                _ => {
                    let end = u32::try_from(number).unwrap_or(u32::MAX);
                    usize::try_from(self.healing_topology.below(end)).unwrap_or_default()
                }
            };
            self.make_room(number);
            self.make_room(other);
            self.meet(other, number, Wire::Quick);
        }
        if shape == 1 && count > 2 {
            self.make_room(0);
            self.make_room(count - 1);
            self.meet(0, count - 1, Wire::Quick);
        }
    }

    /// Ends links that are not part of the last meeting where a phone has too many.
    fn make_room(&mut self, number: usize) {
        for (link, side) in self.links_of(number, None) {
            if self.links_of(number, None).len() < LINKS_MAX {
                return;
            }
            for side in [side, side.other()] {
                self.side_down(link, side);
            }
        }
    }
}
