//! A desk with phones on it, for stories.
//!
//! Each phone is an engine, a memory store and one page; cables between phones carry frames in order. Nothing
//! happens until the desk runs, and then everything does, until all is quiet.

use std::collections::{BTreeMap, VecDeque};

use domain::{
    Answer, BuurtId, Change, Command, Day, InitiativeId, PersonId, Refusal, Row, RowKey, Splice,
    TextKey,
    buurt::{BuurtEntry, BuurtKind},
    link_code::LinkCodeKind,
    mailbox::{MailboxAddress, Topic},
    port::{
        BadFile, BadMailbox, DialStep, FileScope, InviteSecret, Lacks, LinkBinding, LinkId,
        LinkRefusal, LinkWay, MadeFile, MailboxRow, OpenedFile, Peer, RecoveryText, Replicas,
        StorageHealth, TextSession, TextUpdate, Ticket, ToPage, ToWorker, Typed,
    },
};
use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

use crate::{
    Effect, Engine, Event, Now, PageId,
    file::{FileBody, plain},
    memory_store::MemoryStore,
    post::{PostRequest, PostTicket},
    store::{Op, Table},
};

mod cables;
mod gathering;
mod people;
mod post_box;

pub(super) use cables::*;
pub(super) use gathering::*;
pub(super) use post_box::*;

pub(super) const PAGE: PageId = PageId(1);

/// What a page knows.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) buurten: Vec<BuurtEntry>,
    pub(super) me: Option<PersonId>,
    pub(super) rows: BTreeMap<RowKey, Row>,
    pub(super) answers: BTreeMap<Ticket, Result<(), Refusal>>,
    pub(super) files: BTreeMap<Ticket, Result<MadeFile, Refusal>>,
    pub(super) opened: BTreeMap<Ticket, Result<OpenedFile, BadFile>>,
    pub(super) fields: BTreeMap<TextSession, Field>,
    pub(super) peers: Vec<Peer>,
    pub(super) replicas: Replicas,
    pub(super) writers: Vec<(TextKey, PersonId)>,
    pub(super) refused_links: Vec<LinkRefusal>,
    pub(super) ready_links: Vec<BuurtId>,
    /// What it is asked to do for links, and has not done yet.
    pub(super) dials: Vec<(LinkId, BuurtId, DialStep)>,
    pub(super) health: Vec<StorageHealth>,
    pub(super) set_aside: usize,
    pub(super) caught_up: usize,
    /// What stood behind the `#` of the last link.
    pub(super) link: String,
    pub(super) invites: Vec<domain::invite::InviteRow>,
    pub(super) members: Vec<domain::member::Member>,
    /// The last file that was made into a text.
    pub(super) file_text: String,
    /// The last still code, and what the last one of a neighbour meant.
    pub(super) have: Option<Result<String, Refusal>>,
    pub(super) lacks: Option<Result<Lacks, BadFile>>,
    pub(super) mailboxes: Vec<MailboxRow>,
    pub(super) added: BTreeMap<Ticket, Result<MailboxAddress, BadMailbox>>,
    /// What the last search found.
    pub(super) hits: domain::search::Hits,
    pub(super) glance: domain::wijk::Glance,
    pub(super) undoable: Option<domain::undo::UndoLabel>,
    /// Messages since the last look, to see what came when.
    pub(super) messages: Vec<ToPage>,
}

impl Page {
    fn in_field(&mut self, session: TextSession, change: impl FnOnce(&mut Field)) {
        if let Some(field) = self.fields.get_mut(&session) {
            change(field);
        }
    }
}

/// A text field of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) shown: String,
    pub(super) buurt: BuurtId,
    pub(super) text: TextKey,
    pub(super) view: u32,
    pub(super) seq: u32,
    pub(super) kept: u32,
    pub(super) refused: Option<Refusal>,
}

pub(super) struct Phone {
    pub(super) engine: Engine,
    pub(super) store: MemoryStore,
    pub(super) page: Page,
    rng: ChaCha8Rng,
    ms: u64,
    pub(super) today: Day,
    wake: Option<u64>,
    events: VecDeque<Event>,
    tickets: u64,
    /// Writes so far, to see what was asked.
    pub(super) writes: Vec<Vec<Op>>,
    /// True: writes are held back, as if the disk were busy.
    pub(super) holds_writes: bool,
    held: Vec<Event>,
    pub(super) cables: BTreeMap<LinkId, VecDeque<Vec<u8>>>,
    /// What it asks of mailboxes, and to which topics it listens or wants to.
    pub(super) posts: VecDeque<(PostTicket, MailboxAddress, PostRequest)>,
    pub(super) listens: BTreeMap<PostTicket, (Topic, bool)>,
}

impl Phone {
    pub(super) fn new(seed: u64) -> Self {
        Self::with_store(seed, MemoryStore::default())
    }

    /// A phone that starts on what is on this disk.
    pub(super) fn with_store(seed: u64, store: MemoryStore) -> Self {
        let mut phone = Self {
            engine: Engine::new(),
            store,
            page: Page::default(),
            rng: ChaCha8Rng::seed_from_u64(seed),
            ms: 1_000,
            today: Day(20_779),
            wake: None,
            events: VecDeque::from([Event::Started, Event::PageOpened(PAGE)]),
            tickets: 0,
            writes: Vec::new(),
            holds_writes: false,
            held: Vec::new(),
            cables: BTreeMap::new(),
            posts: VecDeque::new(),
            listens: BTreeMap::new(),
        };
        phone.run();
        phone
    }

    /// The phone as it comes up after it was killed at this moment.
    pub(super) fn killed_and_started(&self, seed: u64) -> Self {
        self.store.fail_with(None);
        Self::with_store(seed, self.store.clone())
    }

    pub(super) fn happen(&mut self, event: Event) {
        self.events.push_back(event);
        self.run();
    }

    pub(super) fn send(&mut self, message: ToWorker) {
        self.events.push_back(Event::PageSent(PAGE, message));
        self.run();
    }

    pub(super) fn ticket(&mut self) -> Ticket {
        self.tickets += 1;
        Ticket(self.tickets)
    }

    /// Handles everything that is waiting, without time going by.
    pub(super) fn run(&mut self) {
        while let Some(event) = self.events.pop_front() {
            let now = Now {
                ms: self.ms,
                today: self.today,
            };
            for effect in self.engine.step(now, &mut self.rng, event) {
                self.perform(effect);
            }
        }
    }

    fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Send(_, message) => self.page_receives(message),
            Effect::Read {
                ticket,
                table,
                prefix,
            } => {
                let entries = self.store.read_now(table, &prefix);
                self.events.push_back(Event::Read(ticket, entries));
            }
            Effect::Write { ticket, ops, .. } => {
                if self.holds_writes {
                    // Not carried out: a phone that is killed now never wrote it.
                    self.held.push(Event::Written(ticket, Ok(())));
                    self.writes.push(ops);
                    return;
                }
                let result = self.store.write_now(&ops);
                self.writes.push(ops);
                self.events.push_back(Event::Written(ticket, result));
            }
            Effect::Wake(at) => self.wake = Some(at),
            Effect::Post {
                ticket,
                mailbox,
                request,
            } => self.posts.push_back((ticket, mailbox, request)),
            Effect::LiveOpen { ticket, topic, .. } => {
                self.listens.insert(ticket, (topic, false));
            }
            Effect::LiveClose(ticket) => drop(self.listens.remove(&ticket)),
        }
    }

    /// How many frames this phone has for the other.
    pub(super) fn under_way(&self, link: LinkId) -> usize {
        self.cables.get(&link).map_or(0, VecDeque::len)
    }

    /// Carries out the writes that were held back.
    pub(super) fn release_writes(&mut self) {
        self.holds_writes = false;
        for event in std::mem::take(&mut self.held) {
            let ops = self.writes.last().cloned().unwrap_or_default();
            self.store.write_now(&ops).unwrap();
            self.events.push_back(event);
        }
        self.run();
    }

    /// How long it can sleep.
    pub(super) fn until_wake_ms(&self) -> Option<u64> {
        self.wake.map(|at| at.saturating_sub(self.ms))
    }

    /// Lets time go by, with the wakes that were asked for.
    pub(super) fn wait(&mut self, ms: u64) {
        let end = self.ms + ms;
        while let Some(at) = self.wake.take_if(|at| *at <= end) {
            self.ms = self.ms.max(at);
            self.events.push_back(Event::Woke);
            self.run();
        }
        self.ms = end;
    }

    fn page_receives(&mut self, message: ToPage) {
        self.page.messages.push(message.clone());
        match message {
            ToPage::Buurten(list) => self.page.buurten = list,
            ToPage::Rows {
                me,
                changes,
                is_whole,
                ..
            } => {
                self.page.me = Some(me);
                if is_whole {
                    self.page.rows.retain(|key, _| !key.is_first_screen());
                }
                self.take_rows(changes);
            }
            ToPage::DetailRows {
                changes, is_whole, ..
            } => {
                if is_whole {
                    self.page.rows.retain(|key, _| key.is_first_screen());
                }
                self.take_rows(changes);
            }
            ToPage::Answered(ticket, answer) => {
                self.page.answers.insert(ticket, answer);
            }
            ToPage::File(ticket, file) => {
                self.page.files.insert(ticket, file);
            }
            ToPage::Opened(ticket, opened) => {
                self.page.opened.insert(ticket, opened);
            }
            ToPage::TextShown {
                session,
                view,
                after_seq,
                update,
            } => {
                self.show(session, view, after_seq, update);
            }
            ToPage::TextKept(session, seq) => self.page.in_field(session, |field| field.kept = seq),
            ToPage::TextRefused(session, refusal) => {
                self.page
                    .in_field(session, |field| field.refused = Some(refusal));
            }
            ToPage::Undoable(_, label) => self.page.undoable = label,
            ToPage::Peers(_, peers) => self.page.peers = peers,
            ToPage::Writers(_, writers) => self.page.writers = writers,
            ToPage::Replicas(_, replicas) => self.page.replicas = replicas,
            ToPage::LinkFrame(link, bytes) => self.cables.entry(link).or_default().push_back(bytes),
            ToPage::LinkRefused(_, why) => self.page.refused_links.push(why),
            ToPage::LinkReady(_, buurt) => self.page.ready_links.push(buurt),
            ToPage::Dial(link, buurt, step) => self.page.dials.push((link, buurt, step)),
            ToPage::Storage(health) => self.page.health.push(health),
            ToPage::SetAside(_) => self.page.set_aside += 1,
            ToPage::Invited(_, link) => self.page.link = link.unwrap(),
            ToPage::Invites(_, invites) => self.page.invites = invites,
            ToPage::Members(_, members) => self.page.members = members,
            ToPage::CaughtUp(_) => self.page.caught_up += 1,
            ToPage::FileText(_, text) => self.page.file_text = text,
            ToPage::Have(_, text) => self.page.have = Some(text),
            ToPage::Lacks(_, lacks) => self.page.lacks = Some(lacks),
            ToPage::Mailboxes(_, rows) => self.page.mailboxes = rows,
            ToPage::MailboxAdded(ticket, added) => {
                self.page.added.insert(ticket, added);
            }
            ToPage::Hits(_, hits) => self.page.hits = hits,
            ToPage::Glance(_, glance) => self.page.glance = glance,
            ToPage::Sight(..) => (),
        }
    }

    fn take_rows(&mut self, changes: Vec<Change>) {
        for Change { key, row } in changes {
            match row {
                Some(row) => self.page.rows.insert(key, row),
                None => self.page.rows.remove(&key),
            };
        }
    }

    fn show(&mut self, session: TextSession, view: u32, after_seq: u32, update: TextUpdate) {
        let Some(field) = self.page.fields.get_mut(&session) else {
            return;
        };
        match update {
            TextUpdate::Whole(text) => field.shown = text,
            TextUpdate::Splices(_) if after_seq != field.seq => return,
            TextUpdate::Splices(splices) => {
                for splice in splices {
                    field.shown = splice.apply(&field.shown).unwrap();
                }
            }
        }
        field.view = view;
        self.events.push_back(Event::PageSent(
            PAGE,
            ToWorker::TextAdopted { session, view },
        ));
    }
}
