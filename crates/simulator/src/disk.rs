//! The disk of a phone: it takes time, loses its tail, is full for a while.
//!
//! Jobs are done one after the other, as the shell's queue does them. A write is all or nothing. What was written
//! relaxed is taken at once but flushed later; a strict write flushes everything before it. A dead worker leaves
//! what was taken, a dead battery only what was flushed, and a job that was under way may have been done or not.

use std::collections::VecDeque;

use domain::port::StorageHealth;
use engine::{
    Event,
    event::StoreTicket,
    memory_store::MemoryStore,
    store::{Durability, Key, Op, StoreError, Table},
};

use crate::dice::Dice;

/// Relaxed writes that a browser holds back at most.
const TAIL_MAX: usize = 12;

/// How a phone is sabotaged, to see that the oracles bite.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sabotage {
    /// The disk says that a strict write is flushed when it is not.
    ForgetsWhatItKept,
    /// The disk loses every third chunk of a document that comes from others, and says nothing.
    DropsChunks,
    /// Nothing ever arrives at this phone over a link, and nobody hears that.
    Deaf,
    /// The disk never throws a chunk away, and says nothing.
    Hoards,
    /// The pages miss one in three changes of rows.
    Blind,
}

/// Something that the engine asked for.
#[derive(Debug)]
pub(crate) enum Job {
    Read(StoreTicket, Table, Key),
    Write(StoreTicket, Vec<Op>, Durability),
}

/// How a phone dies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Death {
    /// The worker; the browser lives on.
    Worker,
    /// The battery.
    Power,
}

/// A disk.
#[derive(Debug)]
pub(crate) struct Disk {
    /// What reads see.
    taken: MemoryStore,
    /// What a power cut leaves.
    flushed: MemoryStore,
    tail: VecDeque<Vec<Op>>,
    jobs: VecDeque<Job>,
    pub(crate) health: StorageHealth,
    pub(crate) sabotage: Option<Sabotage>,
    /// True: every job takes the same short time.
    pub(crate) is_steady: bool,
    /// When the job before is done.
    pub(crate) free_ms: u64,
    chunk_count: u32,
    dice: Dice,
}

impl Disk {
    pub(crate) fn new(dice: Dice) -> Self {
        Self {
            taken: MemoryStore::default(),
            flushed: MemoryStore::default(),
            tail: VecDeque::new(),
            jobs: VecDeque::new(),
            health: StorageHealth::Works,
            sabotage: None,
            is_steady: false,
            free_ms: 0,
            chunk_count: 0,
            dice,
        }
    }

    /// What is on it, as the next worker would find it.
    pub(crate) fn contents(&self) -> &MemoryStore {
        &self.taken
    }

    /// What a power cut at this moment would leave for sure.
    pub(crate) fn flushed(&self) -> &MemoryStore {
        &self.flushed
    }

    /// Takes in a job; gives when it is done.
    pub(crate) fn ask(&mut self, now_ms: u64, job: Job) -> u64 {
        self.jobs.push_back(job);
        let takes_ms = if self.is_steady {
            5
        } else if self.dice.one_in(24) {
            400 + self.dice.below(2_000)
        } else {
            1 + self.dice.below(12)
        };
        self.free_ms = self.free_ms.max(now_ms) + u64::from(takes_ms);
        self.free_ms
    }

    /// Does the oldest job; gives the answer for the engine.
    pub(crate) fn work(&mut self) -> Option<Event> {
        Some(match self.jobs.pop_front()? {
            Job::Read(ticket, table, prefix) => {
                let result = match self.health {
                    StorageHealth::Broken => Err(StoreError::Broken),
                    StorageHealth::Works
                    | StorageHealth::Full
                    | StorageHealth::Missing
                    | StorageHealth::HeldByOther => self.taken.read_now(table, &prefix),
                };
                Event::Read(ticket, result)
            }
            Job::Write(ticket, ops, durability) => {
                let result = match self.health {
                    StorageHealth::Broken => Err(StoreError::Broken),
                    StorageHealth::Full => Err(StoreError::Full),
                    StorageHealth::Works | StorageHealth::Missing | StorageHealth::HeldByOther => {
                        self.write(ops, durability)
                    }
                };
                Event::Written(ticket, result)
            }
        })
    }

    fn write(&mut self, mut ops: Vec<Op>, durability: Durability) -> Result<(), StoreError> {
        match self.sabotage {
            Some(Sabotage::DropsChunks) => ops.retain(|op| self.keeps(op)),
            Some(Sabotage::Hoards) => {
                ops.retain(|op| !matches!(op, Op::Delete(Table::Chunks, _)));
            }
            Some(Sabotage::ForgetsWhatItKept | Sabotage::Deaf | Sabotage::Blind) | None => (),
        }
        self.taken.write_now(&ops)?;
        self.tail.push_back(ops);
        let is_sure =
            durability == Durability::Strict && self.sabotage != Some(Sabotage::ForgetsWhatItKept);
        let held = if is_sure { 0 } else { TAIL_MAX };
        self.flush(held)
    }

    fn keeps(&mut self, op: &Op) -> bool {
        let is_chunk = matches!(op, Op::Put(Table::Chunks, ..));
        self.chunk_count += u32::from(is_chunk);
        !is_chunk || !self.chunk_count.is_multiple_of(3)
    }

    /// Flushes all but the newest so many writes.
    fn flush(&mut self, held: usize) -> Result<(), StoreError> {
        while self.tail.len() > held {
            let Some(ops) = self.tail.pop_front() else {
                break;
            };
            self.flushed.write_now(&ops)?;
        }
        Ok(())
    }

    /// The phone dies at this moment.
    pub(crate) fn die(&mut self, death: Death) {
        let is_under_way_done = self.dice.one_in(2);
        if is_under_way_done && matches!(self.jobs.front(), Some(Job::Write(..))) {
            self.work();
        }
        self.jobs.clear();
        if death == Death::Power {
            let len = u32::try_from(self.tail.len()).unwrap_or_default();
            let kept = usize::try_from(self.dice.below(len + 1)).unwrap_or_default();
            self.tail.truncate(kept);
            // Writing to memory cannot fail.
            self.flush(0).unwrap_or_default();
            self.taken = self.flushed.clone();
        }
    }
}
