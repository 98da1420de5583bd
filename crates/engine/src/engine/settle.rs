//! The end of a step: everything that the step brought about goes where it must.
//!
//! Rows to pages, offers to text fields, changes to the storage, messages to neighbours, in that order. What
//! was typed is committed at most every [`TYPED_MS`], so that a sentence is a few changes and not one a key;
//! a command is committed at once. Nothing goes to a neighbour before it is on this phone's own disk; only a
//! browser without any storage shares what it has in memory.

use document::Actor;
use domain::{BuurtId, InitiativeId, Row, RowKey, buurt::Waits, port::ToPage};
use sha2::{Digest, Sha256};

use super::Engine;
use crate::{
    effect::Effect,
    event::StoreTicket,
    keys,
    outbox::Waiting,
    phone::{ActorRecord, pack},
    store::{Durability, Op, StoreError, Table},
    turn::Turn,
};

/// How long typed words wait for more before they are committed.
const TYPED_MS: u64 = 300;
/// This many incremental chunks are joined into one snapshot.
const CHUNK_COUNT_MAX: usize = 64;

impl Engine {
    pub(super) fn settle(&mut self, turn: &mut Turn<'_>) {
        let open: Vec<BuurtId> = self.buurten.keys().copied().collect();
        for id in &open {
            self.try_next_incoming(turn, *id);
            self.flush_if_due(turn, *id);
            self.publish(turn, *id);
        }
        self.offer_texts(turn);
        self.send_outbox(turn);
        for id in open {
            self.pass_keys_on(turn, id);
            self.tend_mesh(turn, id);
            self.sync_links(turn, id);
            self.tend_tips(turn, id);
            self.tend_meter(turn, id);
            self.tend_presence(turn, id);
            self.tell_peers(turn, id);
            self.settle_mailboxes(turn, id);
            self.settle_blobs(turn, id);
            self.tell_members(turn, id);
        }
        // What the mailboxes brought along is written down in the same step.
        self.send_outbox(turn);
        self.ask_wake(turn);
    }

    fn send_outbox(&mut self, turn: &mut Turn<'_>) {
        let next = StoreTicket(self.ticket_count + 1);
        let before = turn.effects.len();
        self.outbox.send(turn, || next);
        if turn.effects.len() > before {
            self.ticket_count = next.0;
        }
    }

    /// Commits what is due. While a write is under way more gathers, and goes together.
    fn flush_if_due(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let Some(buurt) = self.buurten.get(&id) else {
            return;
        };
        let is_typed_due = buurt
            .typed_since_ms
            .is_some_and(|since| turn.now.ms >= since + TYPED_MS);
        if (buurt.is_urgent || is_typed_due) && !self.outbox.is_busy() {
            self.flush(id);
        }
    }

    /// Commits what waits in every buurt, for the page may be going away.
    pub(super) fn flush_all(&mut self) {
        for id in self.buurten.keys().copied().collect::<Vec<_>>() {
            if self
                .buurten
                .get(&id)
                .is_some_and(|buurt| buurt.doc.is_some())
            {
                self.flush(id);
            }
        }
    }

    /// Commits and hands the change, the rows and whoever waits to the outbox.
    pub(super) fn flush(&mut self, id: BuurtId) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let Some(doc) = &mut buurt.doc else { return };
        buurt.is_urgent = false;
        buurt.typed_since_ms = None;
        if let Some(change) = doc.commit() {
            let key = keys::incremental(id, &change.hash);
            buurt.chunks.insert(key.clone(), change.bytes.len());
            self.outbox.put(
                [Op::Put(Table::Chunks, key, change.bytes)],
                Durability::Strict,
            );
            let record = self
                .phone
                .as_mut()
                .and_then(|phone| phone.actors.get_mut(&id));
            if let Some(record) = record {
                record.seq = change.seq;
                let op = Op::Put(Table::Device, keys::actor(id), pack(record));
                self.outbox.put([op], Durability::Strict);
            }
            buurt.storing += 1;
            buurt.has_new_peers = true;
            self.outbox.then(Waiting::Links(id));
        }
        self.note_history(id);
        self.store_rows(id);
        if let Some(buurt) = self.buurten.get_mut(&id) {
            for waiting in std::mem::take(&mut buurt.waiting) {
                self.outbox.then(waiting);
            }
        }
        self.compact(id);
    }

    /// The history of plans in which something happened is read anew, once a commit and not once a key.
    fn note_history(&mut self, id: BuurtId) {
        let views = self.views.values();
        let watched: Vec<InitiativeId> = views
            .filter(|view| view.buurt == Some(id))
            .filter_map(|view| view.opened?.plan())
            .collect();
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let touched = std::mem::take(&mut buurt.touched);
        if !touched.is_empty() {
            buurt.dirty.insert(RowKey::News);
        }
        let histories = touched.into_iter().filter(|plan| watched.contains(plan));
        buurt.dirty.extend(histories.map(RowKey::History));
    }

    /// Stores the rows of the first screens beside the chunk from which they follow.
    fn store_rows(&mut self, id: BuurtId) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        // Rows of people are stored as records.
        let keys = std::mem::take(&mut buurt.unstored).into_iter();
        let ops: Vec<Op> = keys
            .filter(|key| !matches!(key, RowKey::Person(_)))
            .map(|key| match buurt.rows.get(&key) {
                Some(row) => Op::Put(Table::Rows, keys::row(id, &key), pack(&(key, row))),
                None => Op::Delete(Table::Rows, keys::row(id, &key)),
            })
            .collect();
        self.outbox.put(ops, Durability::Relaxed);
    }

    /// Joins many small chunks into one snapshot, in one transaction, after checking that it opens.
    fn compact(&mut self, id: BuurtId) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let Some(doc) = &mut buurt.doc else { return };
        if buurt.chunks.len() <= CHUNK_COUNT_MAX {
            return;
        }
        let bytes = doc.save();
        if !document::snapshot_opens(&bytes, &doc.heads()) {
            return;
        }
        let key = keys::snapshot(id, &Sha256::digest(&bytes));
        let mut ops = vec![Op::Put(Table::Chunks, key.clone(), bytes.clone())];
        let covered = std::mem::take(&mut buurt.chunks)
            .into_keys()
            .filter(|old| *old != key);
        ops.extend(covered.map(|old| Op::Delete(Table::Chunks, old)));
        buurt.chunks.insert(key, bytes.len());
        self.outbox.put(ops, Durability::Strict);
    }

    /// Sends rows that changed to the pages that show them.
    fn publish(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let dirty = std::mem::take(&mut buurt.dirty);
        let (first, details): (Vec<_>, Vec<_>) =
            dirty.into_iter().partition(RowKey::is_first_screen);
        let me = buurt.me;
        let changes = buurt.refresh(first);
        // Rows that follow from words that are still being typed are stored with those words.
        if !buurt.unstored.is_empty() && buurt.typed_since_ms.is_none() {
            buurt.is_urgent = true;
        }
        let name = buurt.name();
        let is_counted = |key: &RowKey| matches!(key, RowKey::Followed(_) | RowKey::Initiative(_));
        let has_waits = changes.iter().any(|change| is_counted(&change.key));
        if !changes.is_empty() {
            let rows = ToPage::Rows {
                buurt: id,
                me,
                changes,
                is_whole: false,
            };
            turn.send_all(self.watchers(id), &rows);
        }
        self.publish_details(turn, id, &details);
        if let Some(name) = name {
            self.keep_name(turn, id, &name);
        }
        if has_waits {
            self.keep_waits(turn, id);
        }
    }

    fn publish_details(&self, turn: &mut Turn<'_>, id: BuurtId, keys: &[RowKey]) {
        let Some(buurt) = self.buurten.get(&id) else {
            return;
        };
        for (page, view) in self.views.iter().filter(|(_, view)| view.buurt == Some(id)) {
            let Some(opened) = view.opened else { continue };
            let shown = keys.iter().filter(|key| opened.shows(key));
            let changes: Vec<_> = shown
                .map(|key| domain::Change {
                    key: *key,
                    row: buurt.read(key),
                })
                .collect();
            if !changes.is_empty() {
                let rows = ToPage::DetailRows {
                    buurt: id,
                    opened,
                    changes,
                    is_whole: false,
                };
                turn.send(*page, rows);
            }
        }
    }

    /// Counts what waits, without what belongs to plans that were taken away.
    fn keep_waits(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let Some(buurt) = self.buurten.get(&id) else {
            return;
        };
        let is_gone = |plan| match buurt.rows.get(&RowKey::Initiative(plan)) {
            Some(Row::Initiative(row)) => row.removed.is_some(),
            Some(_) | None => false,
        };
        let followed = buurt.rows.iter().filter_map(|(key, row)| match (key, row) {
            (RowKey::Followed(thing), Row::Followed(row)) => Some((*thing, row)),
            _ => None,
        });
        let waits = Waits::of(followed.filter(|(thing, _)| !thing.plan().is_some_and(is_gone)));
        let op = self
            .phone
            .as_mut()
            .and_then(|phone| phone.note_waits(id, waits));
        if let Some(op) = op {
            self.outbox.put([op], Durability::Relaxed);
            self.tell_buurten(turn);
        }
    }

    fn keep_name(&mut self, turn: &mut Turn<'_>, id: BuurtId, name: &str) {
        let op = self.phone.as_mut().and_then(|phone| phone.rename(id, name));
        if let Some(op) = op {
            self.outbox.put([op], Durability::Relaxed);
            self.tell_buurten(turn);
        }
    }

    /// Remembers under which actor this phone writes, in the same transaction as what it writes.
    pub(super) fn keep_actor(&mut self, id: BuurtId, actor: Actor) {
        let Some(doc) = self.buurten.get(&id).and_then(|buurt| buurt.doc.as_ref()) else {
            return;
        };
        let record = ActorRecord {
            actor: actor.0,
            seq: doc.own_seq(),
        };
        if let Some(phone) = &mut self.phone {
            phone.actors.insert(id, record);
        }
        let op = Op::Put(Table::Device, keys::actor(id), pack(&record));
        self.outbox.put([op], Durability::Strict);
    }

    /// The storage answered a write.
    pub(super) fn written(
        &mut self,
        turn: &mut Turn<'_>,
        ticket: StoreTicket,
        result: Result<(), StoreError>,
    ) {
        if self.blobs_written(turn, ticket, result) {
            return;
        }
        let outcome = self.outbox.written(ticket, result, turn.now.ms);
        if let Some(health) = outcome.health {
            self.tell_health(turn, health);
        }
        for waiting in outcome.done {
            self.stored(turn, waiting);
        }
    }

    fn stored(&mut self, turn: &mut Turn<'_>, waiting: Waiting) {
        match waiting {
            Waiting::Answer(page, ticket, answer) => {
                turn.send(page, ToPage::Answered(ticket, answer));
            }
            Waiting::Opened(page, ticket, opened) => {
                self.tell_opened(turn, page, ticket, opened);
            }
            Waiting::File(page, ticket, made) => turn.send(page, ToPage::File(ticket, Ok(made))),
            Waiting::Invited(page, ticket, link) => {
                turn.send(page, ToPage::Invited(ticket, Ok(link)));
            }
            Waiting::Text(page, session, seq) => turn.send(page, ToPage::TextKept(session, seq)),
            Waiting::Trying(id) => self.apply_tried(turn, id),
            Waiting::Links(id) => {
                if let Some(buurt) = self.buurten.get_mut(&id) {
                    buurt.storing = buurt.storing.saturating_sub(1);
                }
                self.make_waiting_files(turn, id);
            }
            Waiting::Welcome(link, id, session, welcome) => {
                self.welcomed(turn, link, id, (session, &welcome));
            }
            Waiting::LinkReady(page, link, id) => turn.send(page, ToPage::LinkReady(link, id)),
            Waiting::MailboxAdded(page, ticket, address) => {
                turn.send(page, ToPage::MailboxAdded(ticket, Ok(address)));
            }
        }
    }

    /// Whether what this phone has may go to neighbours: all of it is on disk. A change that was given away
    /// and then lost would be made anew under its old number, and no phone could ever take in both.
    pub(super) fn may_share(&self, id: BuurtId) -> bool {
        let Some(buurt) = self.buurten.get(&id) else {
            return false;
        };
        let is_pending = buurt.is_urgent || buurt.typed_since_ms.is_some();
        buurt.doc.is_some() && !is_pending && buurt.storing == 0
    }

    fn ask_wake(&self, turn: &mut Turn<'_>) {
        let typed = self
            .buurten
            .values()
            .filter_map(|buurt| buurt.typed_since_ms);
        let due = typed
            .map(|since| since + TYPED_MS)
            .min()
            .filter(|_| !self.outbox.is_busy());
        let mailboxes = self.mailboxes_wake_at(turn.now.ms);
        let buurten = self.buurten.values();
        let dues = buurten.flat_map(|buurt| {
            [
                buurt.meter.due_ms,
                buurt.tips.due_ms,
                buurt.presence.due_ms(),
                buurt.vicinity.due_ms,
            ]
        });
        let own = [
            due,
            self.outbox.retry_at(),
            self.reads.retry_at(),
            mailboxes,
            self.blobs_wake(),
        ];
        let wake = own.into_iter().chain(dues).flatten().min();
        if let Some(at) = wake {
            turn.effects.push(Effect::Wake(at));
        }
    }
}
