//! How blobs get to the disk: a queue of their own beside that of words.
//!
//! One transaction at a time, and the index in it says what is there after it, so a kill at any moment leaves
//! what is there and what is said to be there alike. A full disk drops what a neighbour sent (it can be asked
//! again) and refuses what somebody adds; it never holds up words. Without any storage bytes stay in memory, up
//! to a bound.

use std::collections::BTreeMap;

use domain::{
    AttachmentId, BuurtId, Refusal,
    port::{StorageHealth, ToPage},
};

use super::Engine;
use crate::{
    blobs::{Holding, Job},
    effect::Effect,
    event::StoreTicket,
    keys,
    outbox::health_of,
    phone::pack,
    store::{Durability, Entry, Key, Op, StoreError, Table},
    turn::Turn,
};

/// Jobs in one transaction, apart from what somebody adds: a few megabytes.
const JOBS_MAX: usize = 64;
/// How long after a full disk nothing is fetched.
const FULL_MS: u64 = 60_000;
/// What a browser without storage keeps in memory, in bytes.
const MEMORY_BYTES_MAX: usize = 48 * 1024 * 1024;

impl Engine {
    /// Writes what waits, if nothing is being written.
    pub(super) fn send_jobs(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let blobs = &mut buurt.blobs;
        let Some(holdings) = &blobs.holdings else {
            return;
        };
        if blobs.under_way.is_some() {
            return;
        }
        // What somebody adds goes first, and alone after a full disk; the rest waits a while then.
        let mut jobs: Vec<Job> = blobs.jobs.extract_if(.., |job| job.is_own()).collect();
        let is_own = !jobs.is_empty();
        if blobs.full_until.is_none() {
            let count = blobs.jobs.len().min(JOBS_MAX);
            jobs.extend(blobs.jobs.drain(..count));
        }
        if jobs.is_empty() {
            return;
        }
        let mut after = BTreeMap::new();
        let mut ops = Vec::new();
        for job in &jobs {
            write(id, holdings, &mut after, &mut ops, job);
        }
        for (one, holding) in &after {
            let key = keys::blob_index(id, *one);
            ops.push(match holding {
                Some(holding) => Op::Put(Table::Blobs, key, pack(holding)),
                None => Op::Delete(Table::Blobs, key),
            });
        }
        let durability = if is_own {
            Durability::Strict
        } else {
            Durability::Relaxed
        };
        let ticket = self.next_ticket();
        if let Some(buurt) = self.buurten.get_mut(&id) {
            buurt.blobs.under_way = Some((ticket, jobs));
        }
        turn.effects.push(Effect::Write {
            ticket,
            ops,
            durability,
        });
    }

    /// Whether this was a write of blobs; then it is taken in.
    pub(in crate::engine) fn blobs_written(
        &mut self,
        turn: &mut Turn<'_>,
        ticket: StoreTicket,
        result: Result<(), StoreError>,
    ) -> bool {
        let mut of_blobs = self.buurten.iter_mut().filter_map(|(id, buurt)| {
            let is_it = |(under_way, _): &mut (StoreTicket, _)| *under_way == ticket;
            let (_, jobs) = buurt.blobs.under_way.take_if(is_it)?;
            Some((*id, jobs))
        });
        let Some((id, jobs)) = of_blobs.next() else {
            return false;
        };
        let result = match result {
            Err(StoreError::Missing) => self.keep_in_memory(id, &jobs),
            result => result,
        };
        let was_own = jobs.iter().any(Job::is_own);
        for job in jobs {
            match result {
                Ok(()) => self.job_done(turn, id, job),
                Err(error) => self.job_failed(turn, id, job, error),
            }
        }
        if was_own {
            self.attach_early(turn, id);
        }
        if let Err(error) = result {
            self.tell_health(turn, health_of(error));
        } else if self.outbox.health == Some(StorageHealth::Full) {
            self.tell_health(turn, StorageHealth::Full);
        }
        true
    }

    fn job_done(&mut self, turn: &mut Turn<'_>, id: BuurtId, job: Job) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let blobs = &mut buurt.blobs;
        let Some(holdings) = &mut blobs.holdings else {
            return;
        };
        match job {
            Job::Own {
                page,
                ticket,
                id: one,
                holding,
                command,
                ..
            } => {
                holdings.insert(one, holding);
                let done = self.carry_out(turn, id, &command);
                if done.is_err()
                    && let Some(buurt) = self.buurten.get_mut(&id)
                {
                    buurt.blobs.jobs.push(Job::Drop(one));
                }
                self.answer_after_flush(turn, page, ticket, id, done);
            }
            Job::Paper(one, holding, _) => {
                holdings.insert(one, holding);
                blobs.without_paper.remove(&one);
                self.tell_has(turn, id, one, false);
            }
            Job::Piece(one, number, _) => {
                if let Some(holding) = holdings.get_mut(&one) {
                    holding.here |= bit(number);
                }
                if blobs.is_whole(one) {
                    self.tell_has(turn, id, one, true);
                }
            }
            Job::Drop(one) => {
                holdings.remove(&one);
                blobs.papers.remove(&one);
                // What still stands in the buurt is fetched anew.
                blobs.is_stale = true;
            }
        }
    }

    fn job_failed(&mut self, turn: &mut Turn<'_>, id: BuurtId, job: Job, error: StoreError) {
        if let Job::Own { page, ticket, .. } = job {
            turn.send(page, ToPage::Answered(ticket, Err(Refusal::NotStored)));
            return;
        }
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        if let Job::Drop(_) = job {
            buurt.blobs.jobs.push(job);
        }
        let _: StoreError = error;
        buurt.blobs.full_until = Some(turn.now.ms + FULL_MS);
    }

    fn keep_in_memory(&mut self, id: BuurtId, jobs: &[Job]) -> Result<(), StoreError> {
        let empty = BTreeMap::new();
        let holdings = self.buurten.get(&id).map(|buurt| &buurt.blobs);
        let holdings = holdings.and_then(|blobs| blobs.holdings.as_ref());
        let mut ops = Vec::new();
        for job in jobs {
            let holdings = holdings.unwrap_or(&empty);
            write(id, holdings, &mut BTreeMap::new(), &mut ops, job);
        }
        for op in ops {
            match op {
                Op::Put(_, key, value) => drop(self.blob_memory.insert(key, value)),
                Op::Delete(_, key) => drop(self.blob_memory.remove(&key)),
                Op::DeleteAll(_, prefix) => {
                    self.blob_memory.retain(|key, _| !key.starts_with(&prefix));
                }
            }
        }
        let size: usize = self.blob_memory.values().map(Vec::len).sum();
        if size <= MEMORY_BYTES_MAX {
            return Ok(());
        }
        for job in jobs {
            for prefix in places(id, job.about()) {
                self.blob_memory.retain(|key, _| !key.starts_with(&prefix));
            }
        }
        Err(StoreError::Full)
    }

    /// What memory keeps of blobs where there is no storage.
    pub(in crate::engine) fn remembered(&self, (table, prefix): &(Table, Key)) -> Vec<Entry> {
        let entries = self.blob_memory.iter();
        entries
            .filter(|(key, _)| *table == Table::Blobs && key.starts_with(prefix))
            .map(|(key, value)| Entry {
                key: key.clone(),
                value: value.clone(),
            })
            .collect()
    }
}

impl Job {
    fn is_own(&self) -> bool {
        matches!(self, Self::Own { .. })
    }

    fn about(&self) -> AttachmentId {
        match self {
            Self::Own { id, .. } | Self::Paper(id, ..) | Self::Piece(id, ..) | Self::Drop(id) => {
                *id
            }
        }
    }
}

fn bit(number: u8) -> u64 {
    1_u64.checked_shl(number.into()).unwrap_or_default()
}

fn places(id: BuurtId, one: AttachmentId) -> [Key; 2] {
    [keys::blob_paper(id, one), keys::blob_pieces(id, one)]
}

/// The operations of a job, and what the index says of it after all jobs before it.
fn write(
    id: BuurtId,
    holdings: &BTreeMap<AttachmentId, Holding>,
    after: &mut BTreeMap<AttachmentId, Option<Holding>>,
    ops: &mut Vec<Op>,
    job: &Job,
) {
    let mut put = |key: Key, bytes: &Vec<u8>| ops.push(Op::Put(Table::Blobs, key, bytes.clone()));
    match job {
        Job::Own {
            id: one,
            holding,
            paper,
            pieces,
            ..
        } => {
            put(keys::blob_paper(id, *one), paper);
            for (number, piece) in (0..).zip(pieces) {
                put(keys::blob_piece(id, *one, number), piece);
            }
            after.insert(*one, Some(*holding));
        }
        Job::Paper(one, holding, paper) => {
            put(keys::blob_paper(id, *one), paper);
            after.insert(*one, Some(*holding));
        }
        Job::Piece(one, number, piece) => {
            let known = || holdings.get(one).copied();
            let holding = after.get(one).copied().unwrap_or_else(known);
            // A piece of what was dropped meanwhile is not wanted any more.
            if let Some(mut holding) = holding {
                put(keys::blob_piece(id, *one, *number), piece);
                holding.here |= bit(*number);
                after.insert(*one, Some(holding));
            }
        }
        Job::Drop(one) => {
            let gone = places(id, *one).map(|key| Op::DeleteAll(Table::Blobs, key));
            ops.extend(gone);
            after.insert(*one, None);
        }
    }
}
