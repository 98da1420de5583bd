//! What comes back from the storage: the list of buurten at the start, a buurt when somebody uses it.
//!
//! A read that fails is tried again until it works, because showing an empty buurt to somebody whose disk
//! stumbles would be worse than letting them wait.

use std::collections::BTreeMap;

use document::{Actor, BuurtDoc};
use domain::{
    BuurtId, Command, Refusal, Row, RowKey,
    person::PersonCard,
    port::{StorageHealth, ToPage},
};

use super::{Engine, incoming::DEATHS_MAX};
use crate::{
    effect::Effect,
    event::StoreTicket,
    keys,
    outbox::health_of,
    phone::{Phone, unpack, unpack_certificate},
    store::{Durability, Entry, Key, Op, StoreError, Table},
    turn::Turn,
};

mod what;

pub(super) use what::What;

const RETRY_MS: u64 = 1_000;

/// The reads that are under way or failed.
#[derive(Debug, Default)]
pub(super) struct Reads {
    under_way: BTreeMap<StoreTicket, What>,
    failed: Vec<What>,
    retry_at: Option<u64>,
}

impl Reads {
    pub(super) fn retry_at(&self) -> Option<u64> {
        self.retry_at
    }
}

impl Engine {
    pub(super) fn read(&mut self, turn: &mut Turn<'_>, what: What) {
        let (table, prefix) = what.place();
        let ticket = self.next_ticket();
        self.reads.under_way.insert(ticket, what);
        turn.effects.push(Effect::Read {
            ticket,
            table,
            prefix,
        });
    }

    /// Begins to read a buurt: what paints first, comes first.
    pub(super) fn read_buurt(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        for what in [
            What::Records(id),
            What::Rows(id),
            What::Queue(id),
            What::Quarantine(id),
            What::Chunks(id),
            What::Index(id),
        ] {
            self.read(turn, what);
        }
    }

    pub(super) fn retry_reads(&mut self, turn: &mut Turn<'_>) {
        if self.reads.retry_at.is_some_and(|at| turn.now.ms >= at) {
            self.reads.retry_at = None;
            for what in std::mem::take(&mut self.reads.failed) {
                self.read(turn, what);
            }
        }
    }

    pub(super) fn read_answered(
        &mut self,
        turn: &mut Turn<'_>,
        ticket: StoreTicket,
        result: Result<Vec<Entry>, StoreError>,
    ) {
        let Some(what) = self.reads.under_way.remove(&ticket) else {
            return;
        };
        let entries = match result {
            Ok(entries) => entries,
            Err(StoreError::Missing) => {
                self.note_health(turn, StorageHealth::Missing);
                self.remembered(&what.place())
            }
            Err(error) => {
                self.note_health(turn, health_of(error));
                self.reads.failed.push(what);
                self.reads.retry_at = Some(turn.now.ms + RETRY_MS);
                return;
            }
        };
        match what {
            What::Phone => self.phone_read(turn, &entries),
            What::Rows(id) => self.rows_read(turn, id, &entries),
            What::Records(id) => {
                self.records_read(turn, id, &entries);
                self.resume_handshakes(turn, id);
            }
            What::Quarantine(id) => self.quarantine_read(turn, id, entries),
            What::Queue(id) => self.queue_read(id, &entries),
            What::Chunks(id) => {
                if let Some(buurt) = self.buurten.get_mut(&id) {
                    buurt.loading.chunks = Some(entries);
                }
            }
            What::Index(id) => self.index_read(turn, id, &entries),
            What::Blob(id, one, part) => self.blob_read(turn, (id, one, part), entries),
            What::Packed(_, ticket, page, one, part) => {
                self.packed_read(turn, (page, ticket), (one, part), entries);
            }
            What::Shelved(id, one, piece) => self.shelved_read(id, (one, piece), entries),
            What::Given(link, id, one, piece) => {
                self.given(turn, (link, id), (one, piece), entries);
            }
        }
        if let What::Records(id) | What::Quarantine(id) | What::Queue(id) | What::Chunks(id) = what
        {
            self.load_if_complete(turn, id);
        }
    }

    fn note_health(&mut self, turn: &mut Turn<'_>, health: StorageHealth) {
        if self.outbox.health != Some(health) {
            self.outbox.health = Some(health);
            self.tell_health(turn, health);
        }
    }

    fn phone_read(&mut self, turn: &mut Turn<'_>, entries: &[Entry]) {
        self.phone = Some(Phone::of(entries));
        self.tell_buurten(turn);
        for (page, message) in std::mem::take(&mut self.early) {
            self.page_sent(turn, page, message);
        }
    }

    fn rows_read(&mut self, turn: &mut Turn<'_>, id: BuurtId, entries: &[Entry]) {
        let Some(buurt) = self
            .buurten
            .get_mut(&id)
            .filter(|buurt| buurt.doc.is_none())
        else {
            return;
        };
        let rows = entries
            .iter()
            .filter_map(|entry| unpack::<(RowKey, Row)>(&entry.value));
        buurt.rows.extend(rows);
        if !buurt.rows.is_empty() {
            let (me, changes) = (buurt.me, buurt.all_rows());
            let rows = ToPage::Rows {
                buurt: id,
                me,
                changes,
                is_whole: true,
            };
            turn.send_all(self.watchers(id), &rows);
        }
    }

    fn records_read(&mut self, turn: &mut Turn<'_>, id: BuurtId, entries: &[Entry]) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        for Entry { value, .. } in entries {
            if let Some(certificate) = unpack_certificate(value) {
                // It was checked when it came in.
                buurt.certificates.insert(certificate.id(id), certificate);
            } else if let Some(card) = unpack::<PersonCard>(value) {
                buurt.learn(&card);
            }
        }
        buurt.loading.has_records = true;
        buurt.has_new_members = true;
        for (page, ticket, name) in std::mem::take(&mut buurt.early_names) {
            self.name_me(turn, page, ticket, id, &name);
        }
    }

    /// Bytes that were being tried when the app stopped may be what stopped it: they are doubted, and set
    /// aside once that has happened too often.
    fn quarantine_read(&mut self, turn: &mut Turn<'_>, id: BuurtId, entries: Vec<Entry>) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let mut tried = Vec::new();
        for Entry { key, value } in entries {
            let [_, kind, hash] = key.as_slice() else {
                continue;
            };
            match kind.as_str() {
                "trying" => tried.push((hash.clone(), value)),
                "doubted" => {
                    let deaths = value.first().copied().unwrap_or_default();
                    buurt.doubted.insert(hash.clone(), deaths);
                }
                "waiting" => buurt.hold_again(hash.clone(), value),
                _ => drop(buurt.aside.insert(hash.clone())),
            }
        }
        let mut has_news = false;
        for (hash, bytes) in tried {
            let deaths = buurt.doubted.get(&hash).map_or(1, |deaths| deaths + 1);
            let doubt = keys::doubted(id, &hash);
            let note = if deaths < DEATHS_MAX {
                buurt.doubted.insert(hash.clone(), deaths);
                vec![Op::Put(Table::Quarantine, doubt, vec![deaths])]
            } else {
                has_news = true;
                buurt.aside.insert(hash.clone());
                let aside = Op::Put(Table::Quarantine, keys::aside(id, &hash), bytes);
                vec![aside, Op::Delete(Table::Quarantine, doubt)]
            };
            let tried = Op::Delete(Table::Quarantine, keys::trying(id, &hash));
            let ops = note.into_iter().chain([tried]);
            self.outbox.put(ops, Durability::Relaxed);
        }
        buurt.loading.has_quarantine = true;
        if has_news {
            turn.send_all(self.watchers(id), &ToPage::SetAside(id));
        }
    }

    fn queue_read(&mut self, id: BuurtId, entries: &[Entry]) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        for Entry { key, value } in entries {
            let number = key
                .last()
                .and_then(|part| u64::from_str_radix(part, 16).ok());
            if let (Some(number), Some(command)) = (number, unpack::<Command>(value)) {
                buurt.queue.insert(number, command);
            }
        }
        buurt.loading.has_queue = true;
        for (page, ticket, command) in std::mem::take(&mut buurt.early) {
            self.enqueue(page, ticket, id, command);
        }
    }

    /// Makes the document once everything has been read, and catches up with what waited for it.
    fn load_if_complete(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let Some(buurt) = self
            .buurten
            .get_mut(&id)
            .filter(|buurt| buurt.doc.is_none())
        else {
            return;
        };
        let Some(chunks) = buurt.loading.take_if_complete() else {
            return;
        };
        let known = self
            .phone
            .as_ref()
            .and_then(|phone| phone.actors.get(&id))
            .copied();
        let actor = known.map_or_else(|| turn.actor(), |record| Actor(record.actor));
        buurt.chunks = chunks
            .iter()
            .map(|e| (e.key.clone(), e.value.len()))
            .collect();
        let (mut doc, unreadable) = load(chunks, actor);
        buurt.chunks.retain(|key, _| !unreadable.contains(key));
        buurt.blobs.is_partial = !unreadable.is_empty();
        // One's own actor with another count than was written down: this storage is a copy, or lost its
        // tail. Writing on under the same name would make two different changes with one number.
        let actor = match known {
            Some(record) if record.seq == doc.own_seq() => None,
            _ => Some(turn.actor()),
        };
        if let Some(actor) = actor {
            doc.set_actor(actor);
        }
        buurt.doc = Some(doc);
        if let Some(actor) = actor {
            self.keep_actor(id, actor);
        }
        self.run_queue(turn, id);
        self.refresh_all(id);
        self.show_loaded(turn, id);
    }

    /// Carries out what waited on disk. A command whose plan is not here stays: it was seen on the screen
    /// before the worker died, is still on its way to the disk, and comes again from a neighbour.
    pub(super) fn run_queue(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let queue = self
            .buurten
            .get_mut(&id)
            .map(|buurt| std::mem::take(&mut buurt.queue));
        for (number, command) in queue.into_iter().flatten() {
            let done = self.carry_out(turn, id, &command);
            let Some(buurt) = self.buurten.get_mut(&id) else {
                return;
            };
            if done == Err(Refusal::Unknown) {
                buurt.queue.insert(number, command);
                continue;
            }
            buurt.is_urgent = true;
            let op = Op::Delete(Table::Queue, keys::queued(id, number));
            self.outbox.put([op], Durability::Strict);
        }
        // The change and the end of its place in the queue are one transaction.
        self.flush(id);
    }

    /// Compares all rows of the first screens with what the document says; pages hear of differences.
    pub(super) fn refresh_all(&mut self, id: BuurtId) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let from_doc = buurt.doc.iter().flat_map(BuurtDoc::first_keys);
        let keys: Vec<RowKey> = from_doc
            .chain(buurt.rows.keys().copied())
            .chain(buurt.people.keys().map(|person| RowKey::Person(*person)))
            .collect();
        buurt.dirty.extend(keys);
    }

    fn show_loaded(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        self.show_waiting_texts(turn, id);
        self.make_waiting_files(turn, id);
        self.attach_early(turn, id);
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        buurt.has_new_peers = true;
        let me = buurt.me;
        // A page that waits for the first rows of an empty buurt hears that these are all.
        let dirty = std::mem::take(&mut buurt.dirty);
        buurt.refresh(dirty.into_iter().filter(RowKey::is_first_screen));
        let changes = buurt.all_rows();
        let rows = ToPage::Rows {
            buurt: id,
            me,
            changes,
            is_whole: true,
        };
        turn.send_all(self.watchers(id), &rows);
        for page in self.watchers(id) {
            let opened = self.views.get(&page).and_then(|view| view.opened);
            let Some((buurt, opened)) = self.buurten.get(&id).zip(opened) else {
                continue;
            };
            let changes = buurt.detail_rows(opened);
            let rows = ToPage::DetailRows {
                buurt: id,
                opened,
                changes,
                is_whole: true,
            };
            turn.send(page, rows);
        }
        self.look_up_waiting(turn, id);
    }
}

/// The document of these chunks, and the keys of those that cannot be read. Such a chunk stays on disk:
/// neighbours have what it said, and a newer app may read it.
fn load(chunks: Vec<Entry>, actor: Actor) -> (BuurtDoc, Vec<Key>) {
    let bytes: Vec<Vec<u8>> = chunks.iter().map(|entry| entry.value.clone()).collect();
    if let Ok(doc) = BuurtDoc::load(&bytes, actor) {
        return (doc, Vec::new());
    }
    let mut doc = BuurtDoc::new(actor);
    let unreadable = chunks
        .into_iter()
        .filter(|entry| doc.admit(&entry.value).is_err());
    let keys = unreadable.map(|entry| entry.key).collect();
    (doc, keys)
}
