//! What would be found on a disk: a fresh engine is started on a copy of it and asked for everything.
//!
//! So what counts as *there* is what a person would see after the next start, commands that wait in the queue
//! included. Nothing takes time here and nothing fails.

use std::collections::{BTreeMap, VecDeque};

use document::{Actor, BuurtDoc, Heads};
use domain::{
    BuurtId, BuurtItemId, Day, Followed, Opened, Row, RowKey,
    port::{ToPage, ToWorker},
};
use engine::{
    Effect, Engine, Event, Now, PageId,
    memory_store::MemoryStore,
    store::{Entry, Table},
};

use crate::{
    dice::{Dice, Stream},
    ledger::Thing,
};

const PAGE: PageId = PageId(u32::MAX);

/// What is on a disk.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// All rows of the buurt, those of every plan included.
    pub(crate) rows: BTreeMap<RowKey, Row>,
    pub(crate) heads: Heads,
    pub(crate) change_count: u32,
    /// Chunks of the document, and their bytes together.
    pub(crate) chunk_count: usize,
    pub(crate) chunk_bytes: usize,
    /// The length of the document in one piece.
    pub(crate) saved_bytes: usize,
    /// Commands that wait for the plan to which they belong.
    pub(crate) queued: usize,
    /// Bytes that were doubted or set aside.
    pub(crate) quarantined: usize,
}

struct Slab<'a> {
    engine: Engine,
    store: &'a MemoryStore,
    dice: Dice,
    rows: BTreeMap<RowKey, Row>,
}

impl Slab<'_> {
    fn send(&mut self, events: impl IntoIterator<Item = Event>) {
        let mut events: VecDeque<Event> = events.into_iter().collect();
        while let Some(event) = events.pop_front() {
            let now = Now {
                ms: 1,
                today: Day(20_000),
            };
            for effect in self.engine.step(now, self.dice.rng(), event) {
                match effect {
                    Effect::Send(_, message) => self.shown(message),
                    Effect::Read {
                        ticket,
                        table,
                        prefix,
                    } => {
                        let entries = self.store.read_now(table, &prefix);
                        events.push_back(Event::Read(ticket, entries));
                    }
                    Effect::Write { ticket, ops, .. } => {
                        let done = self.store.write_now(&ops);
                        events.push_back(Event::Written(ticket, done));
                    }
                    // On the slab nothing comes from outside any more.
                    Effect::Wake(_)
                    | Effect::Post { .. }
                    | Effect::LiveOpen { .. }
                    | Effect::LiveClose(_) => (),
                }
            }
        }
    }

    fn shown(&mut self, message: ToPage) {
        let (ToPage::Rows { changes, .. } | ToPage::DetailRows { changes, .. }) = message else {
            return;
        };
        for change in changes {
            match change.row {
                Some(row) => self.rows.insert(change.key, row),
                None => self.rows.remove(&change.key),
            };
        }
    }

    /// All that has details.
    fn to_open(&self) -> Vec<Opened> {
        let opened = |key: &RowKey| match key {
            RowKey::Initiative(_) | RowKey::Meeting(_) => key.part_of(),
            // It shows its opgaven too.
            RowKey::Buurt => Some(Opened::BuurtPlan),
            RowKey::News
            | RowKey::Signaal(_)
            | RowKey::Person(_)
            | RowKey::Section(..)
            | RowKey::Task(..)
            | RowKey::Need(..)
            | RowKey::Contribution(..)
            | RowKey::History(_)
            | RowKey::Attachment(..)
            | RowKey::Followed(_)
            | RowKey::MeetingPart(..)
            | RowKey::Minutes(_)
            | RowKey::BuurtItem(_)
            | RowKey::OpgaveText(..)
            | RowKey::Vision
            | RowKey::PlanPart(..)
            | RowKey::Resultaat(..)
            | RowKey::Example(_)
            | RowKey::Translation(..) => None,
        };
        self.rows.keys().filter_map(opened).collect()
    }
}

/// Looks what is on a disk. The disk stays as it is.
pub(crate) fn autopsy(disk: &MemoryStore, buurt: BuurtId) -> Found {
    let store = disk.clone();
    // Before the engine joins them.
    let entries = store
        .read_now(Table::Chunks, &[buurt.to_string()])
        .unwrap_or_default();
    let mut table = Slab {
        engine: Engine::new(),
        store: &store,
        dice: Dice::of(0, Stream::Engine, u64::from(u32::MAX)),
        rows: BTreeMap::new(),
    };
    let watch = ToWorker::WatchBuurt(Some(buurt));
    table.send([
        Event::Started,
        Event::PageOpened(PAGE),
        Event::PageSent(PAGE, watch),
    ]);
    for opened in table.to_open() {
        let watch = ToWorker::WatchDetails(Some(opened));
        table.send([Event::PageSent(PAGE, watch)]);
    }
    let rows = table.rows;
    let mut found = Found {
        rows,
        queued: count(&store, Table::Queue),
        quarantined: count(&store, Table::Quarantine),
        ..Found::default()
    };
    found.measure(entries);
    found
}

impl Found {
    /// Whether the plan or need to which a thing belongs is not here.
    pub(crate) fn lacks_owner_of(&self, thing: Thing) -> bool {
        match thing {
            Thing::Task(plan, _)
            | Thing::Need(plan, _)
            | Thing::Resultaat(plan, _)
            | Thing::Translation(plan, _)
            | Thing::Part(plan, _) => !self.rows.contains_key(&RowKey::Initiative(plan)),
            Thing::Offer(plan, need, _) => !self.rows.contains_key(&RowKey::Need(plan, need)),
            Thing::Followed(followed) => followed
                .plan()
                .is_some_and(|plan| !self.rows.contains_key(&RowKey::Initiative(plan))),
            Thing::Sign(Followed::Signaal(signaal), _) => {
                !self.rows.contains_key(&RowKey::Signaal(signaal))
            }
            Thing::Sign(followed, _) => !self.rows.contains_key(&RowKey::Followed(followed)),
            Thing::Card(meeting, _) => !self.rows.contains_key(&RowKey::Meeting(meeting)),
            Thing::Item(BuurtItemId::Perspective(opgave, _)) => {
                let opgave = BuurtItemId::Opgave(opgave);
                !self.rows.contains_key(&RowKey::BuurtItem(opgave))
            }
            Thing::Plan(_)
            | Thing::Signaal(_)
            | Thing::Meeting(_)
            | Thing::Item(_)
            | Thing::Word(..)
            | Thing::Name(..) => false,
        }
    }

    fn measure(&mut self, entries: Vec<Entry>) {
        self.chunk_count = entries.len();
        self.chunk_bytes = entries.iter().map(|entry| entry.value.len()).sum();
        let chunks: Vec<Vec<u8>> = entries.into_iter().map(|entry| entry.value).collect();
        if let Ok(mut doc) = BuurtDoc::load(&chunks, Actor([0; 16])) {
            self.heads = doc.heads();
            self.change_count = doc.count_since(&Heads::new());
            self.saved_bytes = doc.save().len();
        }
    }
}

fn count(store: &MemoryStore, table: Table) -> usize {
    store
        .read_now(table, &[])
        .map_or(0, |entries| entries.len())
}
