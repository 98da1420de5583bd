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
    port::{
        BadFile, FileScope, InviteSecret, LinkBinding, LinkId, LinkRefusal, MadeFile, OpenedFile,
        Peer, RecoveryText, StorageHealth, TextSession, TextUpdate, Ticket, ToPage, ToWorker,
        Typed,
    },
};
use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

use crate::{
    Effect, Engine, Event, Now, PageId,
    file::{FileBody, plain},
    memory_store::MemoryStore,
    store::{Op, Table},
};

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
    pub(super) refused_links: Vec<LinkRefusal>,
    pub(super) ready_links: Vec<BuurtId>,
    pub(super) health: Vec<StorageHealth>,
    pub(super) set_aside: usize,
    pub(super) undoable: Option<domain::undo::UndoLabel>,
    /// Messages since the last look, to see what came when.
    pub(super) messages: Vec<ToPage>,
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
    wake: Option<u64>,
    events: VecDeque<Event>,
    tickets: u64,
    /// Writes so far, to see what was asked.
    pub(super) writes: Vec<Vec<Op>>,
    /// True: writes are held back, as if the disk were busy.
    pub(super) holds_writes: bool,
    held: Vec<Event>,
    pub(super) cables: BTreeMap<LinkId, VecDeque<Vec<u8>>>,
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
            wake: None,
            events: VecDeque::from([Event::Started, Event::PageOpened(PAGE)]),
            tickets: 0,
            writes: Vec::new(),
            holds_writes: false,
            held: Vec::new(),
            cables: BTreeMap::new(),
        };
        phone.run();
        phone
    }

    /// The phone as it comes up after it was killed at this moment.
    pub(super) fn killed_and_started(&self, seed: u64) -> Self {
        self.store.fail_with(None);
        Self::with_store(seed, self.store.clone())
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
                today: Day(20_779),
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
            ToPage::PlanRows {
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
            ToPage::TextKept(session, seq) => {
                if let Some(field) = self.page.fields.get_mut(&session) {
                    field.kept = seq;
                }
            }
            ToPage::TextRefused(session, refusal) => {
                if let Some(field) = self.page.fields.get_mut(&session) {
                    field.refused = Some(refusal);
                }
            }
            ToPage::Undoable(_, label) => self.page.undoable = label,
            ToPage::Peers(_, peers) => self.page.peers = peers,
            ToPage::LinkFrame(link, bytes) => self.cables.entry(link).or_default().push_back(bytes),
            ToPage::LinkRefused(_, why) => self.page.refused_links.push(why),
            ToPage::LinkReady(_, buurt) => self.page.ready_links.push(buurt),
            ToPage::Storage(health) => self.page.health.push(health),
            ToPage::SetAside(_) => self.page.set_aside += 1,
            ToPage::CodeDrawn(..) | ToPage::CodeRead(..) => (),
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

/// What people do.
impl Phone {
    pub(super) fn begin_buurt(&mut self, id: u8, name: &str) -> BuurtId {
        let (ticket, id) = (self.ticket(), BuurtId::from_bytes([id; 16]));
        self.send(ToWorker::BeginBuurt(ticket, id, name.into()));
        self.send(ToWorker::WatchBuurt(Some(id)));
        assert_eq!(self.page.answers.get(&ticket), Some(&Ok(())));
        id
    }

    pub(super) fn act(&mut self, buurt: BuurtId, command: Command) -> Ticket {
        let ticket = self.ticket();
        self.send(ToWorker::Do(ticket, buurt, command));
        ticket
    }

    pub(super) fn answer(&self, ticket: Ticket) -> Option<Result<(), Refusal>> {
        self.page.answers.get(&ticket).copied()
    }

    pub(super) fn add_plan(&mut self, buurt: BuurtId, id: u8, what: &str) -> InitiativeId {
        let id = InitiativeId::from_bytes([id; 16]);
        let ticket = self.act(
            buurt,
            Command::AddInitiative {
                id,
                what: what.into(),
            },
        );
        assert_eq!(self.answer(ticket), Some(Ok(())));
        id
    }

    pub(super) fn open_text(&mut self, session: u64, buurt: BuurtId, text: TextKey) -> TextSession {
        let session = TextSession(session);
        let field = Field {
            shown: String::new(),
            buurt,
            text,
            view: 0,
            seq: 0,
            kept: 0,
            refused: None,
        };
        self.page.fields.insert(session, field);
        self.send(ToWorker::TextOpen(session, buurt, text));
        session
    }

    /// Types into an open field; what arrives meanwhile is handled afterwards.
    pub(super) fn type_at(&mut self, session: TextSession, at: u32, insert: &str) {
        let field = self.page.fields.get_mut(&session).unwrap();
        let at = at.min(u32::try_from(field.shown.encode_utf16().count()).unwrap());
        let splice = Splice {
            at,
            delete: 0,
            insert: insert.into(),
        };
        field.shown = splice.apply(&field.shown).unwrap();
        field.seq += 1;
        let typed = Typed {
            session,
            buurt: field.buurt,
            text: field.text,
            view: field.view,
            seq: field.seq,
            splices: vec![splice],
        };
        self.send(ToWorker::TextTyped(typed));
    }

    pub(super) fn field(&self, session: TextSession) -> &Field {
        &self.page.fields[&session]
    }

    pub(super) fn export(&mut self, buurt: BuurtId, scope: FileScope) -> Vec<u8> {
        let ticket = self.ticket();
        self.send(ToWorker::Export(ticket, buurt, scope));
        self.page.files.remove(&ticket).unwrap().unwrap().bytes
    }

    pub(super) fn import(&mut self, bytes: &[u8]) -> Result<OpenedFile, BadFile> {
        let ticket = self.ticket();
        self.send(ToWorker::Import(ticket, bytes.to_vec()));
        self.page.opened.remove(&ticket).unwrap()
    }

    /// Makes a backup; gives its bytes and the code that was shown.
    pub(super) fn back_up(&mut self, buurt: BuurtId) -> (Vec<u8>, RecoveryText) {
        let ticket = self.ticket();
        self.send(ToWorker::Export(ticket, buurt, FileScope::Backup));
        let file = self.page.files.remove(&ticket).unwrap().unwrap();
        (file.bytes, file.code.unwrap())
    }

    /// The whole buurt as a file of an app from before there were keys.
    pub(super) fn as_earlier_app(&mut self, buurt: BuurtId) -> Vec<u8> {
        let chunks = self.store.read_now(Table::Chunks, &[]).unwrap();
        let bytes: Vec<Vec<u8>> = chunks.into_iter().map(|entry| entry.value).collect();
        let actor = document::Actor([9; 16]);
        let mut doc = document::BuurtDoc::load(&bytes, actor).unwrap();
        plain::encode(&FileBody {
            buurt,
            kind: BuurtKind::Real,
            name: self.page.buurten[0].name.clone(),
            from: PersonId::from_bytes([9; 16]),
            cards: Vec::new(),
            heads: doc.heads(),
            changes: doc.save(),
        })
    }

    pub(super) fn import_with(
        &mut self,
        bytes: &[u8],
        code: &RecoveryText,
    ) -> Result<OpenedFile, BadFile> {
        let ticket = self.ticket();
        self.send(ToWorker::ImportWithCode(
            ticket,
            bytes.to_vec(),
            code.clone(),
        ));
        self.page.opened.remove(&ticket).unwrap()
    }

    pub(super) fn show_buurt(&mut self, buurt: BuurtId) {
        self.send(ToWorker::WatchBuurt(Some(buurt)));
    }

    pub(super) fn show_plan(&mut self, plan: InitiativeId) {
        self.send(ToWorker::WatchPlan(Some(plan)));
    }

    pub(super) fn title(&self, plan: InitiativeId) -> Option<Answer<String>> {
        match self.page.rows.get(&RowKey::Initiative(plan)) {
            Some(Row::Initiative(row)) => Some(row.title.clone()),
            _ => None,
        }
    }

    pub(super) fn stored(&self, table: Table) -> usize {
        self.store.read_now(table, &[]).unwrap().len()
    }
}

/// What the phones saw of each other's codes.
pub(super) fn binding(side: LinkCodeKind, link: u64) -> LinkBinding {
    let mut invite = [7; 16];
    invite[..8].copy_from_slice(&link.to_be_bytes());
    LinkBinding {
        side,
        nonce: link.to_be_bytes(),
        offer_fingerprint: [1; 32],
        answer_fingerprint: [2; 32],
        invite: InviteSecret(invite),
    }
}

/// Plugs a cable between two phones: the left one showed its code, the right one scanned it.
pub(super) fn plug(
    left: &mut Phone,
    right: &mut Phone,
    link: u64,
    brought: (Option<BuurtId>, Option<BuurtId>),
) {
    plug_as(
        left,
        right,
        link,
        brought,
        [
            binding(LinkCodeKind::Offer, link),
            binding(LinkCodeKind::Answer, link),
        ],
    );
}

/// The same, with what each phone really saw.
pub(super) fn plug_as(
    left: &mut Phone,
    right: &mut Phone,
    link: u64,
    brought: (Option<BuurtId>, Option<BuurtId>),
    [at_left, at_right]: [LinkBinding; 2],
) {
    left.send(ToWorker::LinkUp(LinkId(link), brought.0, at_left));
    right.send(ToWorker::LinkUp(LinkId(link), brought.1, at_right));
    carry(left, right, link);
}

/// Carries the oldest frame that one phone has for the other.
pub(super) fn carry_one(from: &mut Phone, to: &mut Phone, link: LinkId) {
    let frame = from.cables.entry(link).or_default().pop_front();
    if let Some(bytes) = frame {
        to.send(ToWorker::LinkFrame(link, bytes));
    }
}

/// Lets a phone into a buurt by a code, and parts again.
pub(super) fn welcome(host: &mut Phone, newcomer: &mut Phone, link: u64, buurt: BuurtId) {
    plug(host, newcomer, link, (Some(buurt), None));
    unplug(host, newcomer, link);
    newcomer.show_buurt(buurt);
}

/// Carries frames between two phones until both are quiet.
pub(super) fn carry(left: &mut Phone, right: &mut Phone, link: u64) {
    for _ in 0..10_000 {
        let from_left = left.cables.entry(LinkId(link)).or_default().pop_front();
        let from_right = right.cables.entry(LinkId(link)).or_default().pop_front();
        if from_left.is_none() && from_right.is_none() {
            return;
        }
        if let Some(bytes) = from_left {
            right.send(ToWorker::LinkFrame(LinkId(link), bytes));
        }
        if let Some(bytes) = from_right {
            left.send(ToWorker::LinkFrame(LinkId(link), bytes));
        }
    }
    panic!("two phones never stop talking");
}

/// Pulls the cable out; what was under way is lost.
pub(super) fn unplug(left: &mut Phone, right: &mut Phone, link: u64) {
    for phone in [left, right] {
        phone.cables.remove(&LinkId(link));
        phone.send(ToWorker::LinkDown(LinkId(link)));
    }
}
