//! What still has to be written down, and who waits for it.
//!
//! One transaction is under way at a time; what comes meanwhile gathers and goes together as the next one.
//! So many small edits cost few transactions, and the order on disk is the order in which things happened.
//! A write that fails is tried again, with everything behind it, until it works: nothing is dropped, and
//! nobody is told *Bewaard* too early.

use std::collections::BTreeSet;

use domain::{
    BuurtId, Refusal,
    mailbox::MailboxAddress,
    port::{BadFile, LinkId, MadeFile, OpenedFile, StorageHealth, TextSession, Ticket},
};

use crate::{
    effect::Effect,
    event::{PageId, StoreTicket},
    link::{LinkMessage, Session},
    store::{Durability, Key, Op, StoreError, Table},
    turn::Turn,
};

/// How long after a failed write it is tried again.
const RETRY_MS: u64 = 2_000;
/// Fewer operations than this are written as they are.
const TIDY_MIN: usize = 64;

/// Who is told once a write is on disk.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Waiting {
    /// The page that asked.
    Answer(PageId, Ticket, Result<(), Refusal>),
    /// The page that opened a file.
    Opened(PageId, Ticket, Result<OpenedFile, BadFile>),
    /// The page that asked for a file, which may be made only now.
    File(PageId, Ticket, MadeFile),
    /// The page that made a link.
    Invited(PageId, Ticket, String),
    /// The field that typed.
    Text(PageId, TextSession, u32),
    /// What came in may now be tried.
    Trying(BuurtId),
    /// The neighbours of this buurt can be told that this phone has it on disk.
    Links(BuurtId),
    /// A newcomer can be welcomed with this frame.
    Welcome(LinkId, BuurtId, Session, LinkMessage),
    /// A newcomer's page may go to the buurt that the link brought.
    LinkReady(PageId, LinkId, BuurtId),
    /// The page that added a mailbox.
    MailboxAdded(PageId, Ticket, MailboxAddress),
}

#[derive(Debug, Default)]
struct Batch {
    ops: Vec<Op>,
    is_strict: bool,
    waiting: Vec<Waiting>,
}

/// The queue of writes.
#[derive(Debug, Default)]
pub(crate) struct Outbox {
    under_way: Option<(StoreTicket, Batch)>,
    next: Batch,
    retry_at: Option<u64>,
    pub(crate) health: Option<StorageHealth>,
    /// At how many operations those are left out that a later one replaces.
    tidy_at: usize,
}

/// What the end of a write means for the rest of the engine.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// Who can be told now.
    pub(crate) done: Vec<Waiting>,
    /// The health of the storage, when it changed.
    pub(crate) health: Option<StorageHealth>,
}

impl Outbox {
    /// Adds operations; those of a person's own edits are strict.
    pub(crate) fn put(&mut self, ops: impl IntoIterator<Item = Op>, durability: Durability) {
        self.next.ops.extend(ops);
        self.next.is_strict |= durability == Durability::Strict;
        if self.next.ops.len() >= self.tidy_at.max(TIDY_MIN) {
            self.next.leave_out_replaced();
            self.tidy_at = 2 * self.next.ops.len();
        }
    }

    /// Tells `waiting` once everything that was put so far is on disk.
    pub(crate) fn then(&mut self, waiting: Waiting) {
        self.next.waiting.push(waiting);
    }

    /// Whether a write is under way, so that more can gather meanwhile.
    pub(crate) fn is_busy(&self) -> bool {
        self.under_way.is_some()
    }

    /// Whether there is a storage at all: without one, nothing that was "written" is kept.
    pub(crate) fn keeps(&self) -> bool {
        self.health != Some(StorageHealth::Missing)
    }

    /// Whether everything that was put is on disk.
    pub(crate) fn is_idle(&self) -> bool {
        self.under_way.is_none() && self.next.ops.is_empty() && self.next.waiting.is_empty()
    }

    /// When to try again after a failure.
    pub(crate) fn retry_at(&self) -> Option<u64> {
        self.retry_at
    }

    /// Starts the next write, if there is something to write and nothing under way.
    pub(crate) fn send(&mut self, turn: &mut Turn<'_>, ticket: impl FnOnce() -> StoreTicket) {
        let must_wait = self.retry_at.is_some_and(|at| turn.now.ms < at);
        let is_idle = self.next.ops.is_empty() && self.next.waiting.is_empty();
        if self.is_busy() || is_idle || must_wait {
            return;
        }
        self.retry_at = None;
        let batch = std::mem::take(&mut self.next);
        let ticket = ticket();
        turn.effects.push(Effect::Write {
            ticket,
            ops: batch.ops.clone(),
            durability: if batch.is_strict {
                Durability::Strict
            } else {
                Durability::Relaxed
            },
        });
        self.under_way = Some((ticket, batch));
    }

    /// Takes in the end of a write.
    pub(crate) fn written(
        &mut self,
        ticket: StoreTicket,
        result: Result<(), StoreError>,
        now_ms: u64,
    ) -> Outcome {
        let Some((_, batch)) = self
            .under_way
            .take_if(|(under_way, _)| *under_way == ticket)
        else {
            return Outcome {
                done: Vec::new(),
                health: None,
            };
        };
        let (done, health) = match result {
            Ok(()) => (batch.waiting, StorageHealth::Works),
            // Without any storage the app goes on in memory; the page says so all the time.
            Err(StoreError::Missing) => (batch.waiting, StorageHealth::Missing),
            Err(error) => {
                self.put_back(batch);
                self.retry_at = Some(now_ms + RETRY_MS);
                (Vec::new(), health_of(error))
            }
        };
        let changed = (self.health != Some(health)).then_some(health);
        let was_quiet = self.health.is_none() && health == StorageHealth::Works;
        self.health = Some(health);
        Outcome {
            done,
            health: changed.filter(|_| !was_quiet),
        }
    }

    fn put_back(&mut self, mut batch: Batch) {
        let later = std::mem::take(&mut self.next);
        batch.ops.extend(later.ops);
        batch.waiting.extend(later.waiting);
        batch.is_strict |= later.is_strict;
        batch.leave_out_replaced();
        self.next = batch;
    }
}

impl Batch {
    /// What is written again later in the same transaction need not be written before. So what gathers while a
    /// disk is full or broken grows with what is there, and not with how often that changed.
    fn leave_out_replaced(&mut self) {
        let mut later: BTreeSet<(Table, Key)> = BTreeSet::new();
        let mut kept: Vec<Op> = Vec::with_capacity(self.ops.len());
        for op in std::mem::take(&mut self.ops).into_iter().rev() {
            let is_last = match &op {
                Op::Put(table, key, _) | Op::Delete(table, key) => {
                    later.insert((*table, key.clone()))
                }
                Op::DeleteAll(..) => true,
            };
            if is_last {
                kept.push(op);
            }
        }
        kept.reverse();
        self.ops = kept;
    }
}

/// What a page says of a storage that gave this error.
pub(crate) fn health_of(error: StoreError) -> StorageHealth {
    match error {
        StoreError::Full => StorageHealth::Full,
        StoreError::Missing => StorageHealth::Missing,
        StoreError::Broken => StorageHealth::Broken,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(key: &str, byte: u8) -> Op {
        Op::Put(Table::Device, vec![key.to_owned()], vec![byte])
    }

    #[test]
    fn what_waits_for_a_broken_disk_does_not_grow_with_how_often_it_changed() {
        let mut outbox = Outbox::default();
        for byte in 0..=255 {
            outbox.put([put("noor", byte), put("wim", byte)], Durability::Relaxed);
        }
        assert!(outbox.next.ops.len() < 2 * TIDY_MIN);
        outbox.next.leave_out_replaced();
        assert_eq!(outbox.next.ops, [put("noor", 255), put("wim", 255)]);
    }

    #[test]
    fn what_was_thrown_away_in_between_stays_away() {
        let all = Op::DeleteAll(Table::Device, Vec::new());
        let mut batch = Batch {
            ops: vec![put("noor", 1), all.clone(), put("noor", 2), put("wim", 3)],
            ..Batch::default()
        };
        batch.leave_out_replaced();
        assert_eq!(batch.ops, [all, put("noor", 2), put("wim", 3)]);
    }
}
