//! A page on a phone: what it shows, and what it repeats until it is answered.
//!
//! Follows the page's `state` in everything that can lose or double something: requests stay until they are
//! answered and are sent again to a new worker, a text field is the very [`TextField`] of the real page. What a
//! person is told goes to the [`Ledger`]. Links and files go back to the street as [`Told`].

use std::collections::BTreeMap;

use domain::{
    BuurtId, Change, Opened, PersonId, Refusal, Row, RowKey, Splice, TextKey,
    port::{
        BadFile, MadeFile, OpenedFile, Peer, PeerState, TextSession, TextUpdate, Ticket, ToPage,
        ToWorker, Typed,
    },
    text_field::{Offer, Outcome, Tell, TextField},
};

use crate::{
    act::Parcel,
    ledger::{Ledger, Standing, Thing},
};

mod told;

pub(crate) use told::Told;

/// What a request is about.
#[derive(Debug, Clone, Copy)]
pub(crate) enum About {
    /// Something that must stay once it is answered.
    Thing(Thing),
    /// Anything else.
    Deed,
    /// A file that is being made; whole or not.
    File { is_whole: bool },
    /// A file that is being opened.
    Opening { parcel: Parcel, is_whole: bool },
}

/// A field on the screen.
#[derive(Debug)]
pub(crate) struct OpenText {
    pub(crate) text: TextKey,
    pub(crate) field: TextField,
    /// What was typed and of which the page does not say yet that it is kept.
    unkept: Vec<Thing>,
}

/// A page.
#[derive(Debug)]
pub(crate) struct Page {
    phone: usize,
    buurt: BuurtId,
    /// Whether the list of buurten has ours.
    pub(crate) has_buurt: bool,
    is_watching: bool,
    pub(crate) me: Option<PersonId>,
    /// Rows of the first screens.
    pub(crate) rows: BTreeMap<RowKey, Row>,
    pub(crate) opened: Option<Opened>,
    /// Rows of the plan or meeting that is open.
    pub(crate) detail_rows: BTreeMap<RowKey, Row>,
    requests: BTreeMap<Ticket, (ToWorker, About)>,
    pub(crate) texts: BTreeMap<TextSession, OpenText>,
    pub(crate) unequal: usize,
    tickets: u64,
}

impl Page {
    pub(crate) fn new(phone: usize, buurt: BuurtId) -> Self {
        Self {
            phone,
            buurt,
            has_buurt: false,
            is_watching: false,
            me: None,
            rows: BTreeMap::new(),
            opened: None,
            detail_rows: BTreeMap::new(),
            requests: BTreeMap::new(),
            texts: BTreeMap::new(),
            unequal: 0,
            tickets: 0,
        }
    }

    /// Asks something and remembers that it did; gives the message.
    pub(crate) fn ask(&mut self, about: About, make: impl FnOnce(Ticket) -> ToWorker) -> ToWorker {
        self.tickets += 1;
        let ticket = Ticket(self.tickets);
        let message = make(ticket);
        self.requests.insert(ticket, (message.clone(), about));
        message
    }

    /// How many requests and fields wait for an answer.
    pub(crate) fn waiting(&self) -> usize {
        let texts = self.texts.values().filter(|text| !text.field.is_kept());
        self.requests.len() + texts.count()
    }

    /// All rows that the page shows.
    pub(crate) fn all_rows(&self) -> impl Iterator<Item = (&RowKey, &Row)> {
        self.rows.iter().chain(&self.detail_rows)
    }

    /// What a new worker is told.
    pub(crate) fn worker_is_new(&mut self) -> Vec<ToWorker> {
        let mut tell = Vec::new();
        if self.is_watching {
            tell.push(ToWorker::WatchBuurt(Some(self.buurt)));
            tell.push(ToWorker::WatchDetails(self.opened));
        }
        for (session, text) in &mut self.texts {
            text.field.worker_is_new();
            tell.push(ToWorker::TextOpen(*session, self.buurt, text.text));
        }
        tell.extend(self.requests.values().map(|(message, _)| message.clone()));
        tell
    }

    /// The page goes: what was not answered was never promised.
    pub(crate) fn closes(&mut self, ledger: &mut Ledger) {
        for (_, about) in self.requests.values() {
            if let About::Thing(thing) = about {
                ledger.settle(*thing, Standing::Excused);
            }
        }
        for thing in self.texts.values().flat_map(|text| &text.unkept) {
            ledger.settle(*thing, Standing::Excused);
        }
    }

    /// Takes in a message of the worker.
    pub(crate) fn receive(&mut self, message: ToPage, ledger: &mut Ledger) -> Vec<Told> {
        match message {
            ToPage::Buurten(list) => {
                return self.listed(list.iter().any(|entry| entry.id == self.buurt));
            }
            ToPage::Rows {
                buurt,
                me,
                changes,
                is_whole,
            } if buurt == self.buurt => {
                self.me = Some(me);
                ledger.meet(me, self.phone);
                take_rows(&mut self.rows, changes, is_whole);
            }
            ToPage::DetailRows {
                buurt,
                opened,
                changes,
                is_whole,
            } if buurt == self.buurt && self.opened == Some(opened) => {
                take_rows(&mut self.detail_rows, changes, is_whole);
            }
            ToPage::Peers(buurt, peers) if buurt == self.buurt => self.met(&peers, ledger),
            ToPage::TextShown {
                session,
                view,
                after_seq,
                update,
            } => return self.shown(session, view, after_seq, update, ledger),
            ToPage::TextKept(session, seq) => {
                if let Some(text) = self.texts.get_mut(&session) {
                    text.kept(seq, ledger);
                }
            }
            ToPage::TextRefused(session, _) => {
                // The words stay on the screen, marked as not kept; here the field closes.
                self.drop_text(session, ledger);
            }
            ToPage::Answered(ticket, answer) => self.answered(ticket, answer, ledger),
            ToPage::File(ticket, made) => return self.file_made(ticket, made),
            ToPage::Opened(ticket, opened) => return self.file_opened(ticket, opened),
            ToPage::LinkFrame(link, bytes) => return vec![Told::Frame(link, bytes)],
            ToPage::LinkRefused(link, why) => return vec![Told::Refused(link, why)],
            ToPage::Dial(link, _, step) => return vec![Told::Dial(link, step)],
            ToPage::Rows { .. }
            | ToPage::DetailRows { .. }
            | ToPage::Sight(..)
            | ToPage::Hits(..)
            | ToPage::Glance(..)
            | ToPage::Peers(..)
            | ToPage::Undoable(..)
            | ToPage::Replicas(..)
            | ToPage::Writers(..)
            | ToPage::LinkReady(..)
            | ToPage::Storage(_)
            | ToPage::SetAside(_)
            | ToPage::FileText(..)
            | ToPage::CaughtUp(_)
            | ToPage::Mailboxes(..)
            | ToPage::MailboxAdded(..)
            | ToPage::Members(..)
            | ToPage::Invited(..)
            | ToPage::Invites(..)
            | ToPage::Have(..)
            | ToPage::Lacks(..) => (),
        }
        Vec::new()
    }

    fn drop_text(&mut self, session: TextSession, ledger: &mut Ledger) {
        let text = self.texts.remove(&session);
        for thing in text.into_iter().flat_map(|text| text.unkept) {
            ledger.settle(thing, Standing::Excused);
        }
    }

    /// The list of buurten has ours, or has not; a worker that died may have lost it.
    fn listed(&mut self, has_buurt: bool) -> Vec<Told> {
        let was_watching = std::mem::replace(&mut self.is_watching, has_buurt);
        self.has_buurt = has_buurt;
        if has_buurt && !was_watching {
            return vec![Told::Worker(ToWorker::WatchBuurt(Some(self.buurt)))];
        }
        if !has_buurt {
            (self.me, self.opened) = (None, None);
            self.rows.clear();
            self.detail_rows.clear();
        }
        Vec::new()
    }

    fn met(&mut self, peers: &[Peer], ledger: &mut Ledger) {
        self.unequal = 0;
        for peer in peers {
            match peer.state {
                PeerState::Equal => ledger.held_by(self.phone, peer.person),
                PeerState::CatchingUp(_) | PeerState::EqualUnkept => self.unequal += 1,
                PeerState::AwayEqual | PeerState::AwayLacks(_) => (),
            }
        }
    }

    fn answered(&mut self, ticket: Ticket, answer: Result<(), Refusal>, ledger: &mut Ledger) {
        if let Some((_, About::Thing(thing))) = self.requests.remove(&ticket) {
            let standing = match answer {
                Ok(()) => Standing::Kept,
                Err(_) => Standing::Excused,
            };
            ledger.settle(thing, standing);
        }
    }

    fn file_made(&mut self, ticket: Ticket, made: Result<MadeFile, Refusal>) -> Vec<Told> {
        match (self.requests.remove(&ticket), made) {
            (Some((_, About::File { is_whole })), Ok(MadeFile { bytes, .. })) => {
                vec![Told::Made { bytes, is_whole }]
            }
            _ => Vec::new(),
        }
    }

    fn file_opened(&mut self, ticket: Ticket, opened: Result<OpenedFile, BadFile>) -> Vec<Told> {
        let Some((_, About::Opening { parcel, is_whole })) = self.requests.remove(&ticket) else {
            return Vec::new();
        };
        vec![Told::Opened {
            parcel,
            is_whole,
            opened,
        }]
    }

    fn shown(
        &mut self,
        session: TextSession,
        view: u32,
        after_seq: u32,
        update: TextUpdate,
        ledger: &mut Ledger,
    ) -> Vec<Told> {
        let buurt = self.buurt;
        let Some(text) = self.texts.get_mut(&session) else {
            return Vec::new();
        };
        let outcome = text.field.offered(Offer {
            view,
            after_seq,
            update,
        });
        text.settle(ledger);
        let messages = text.messages(session, buurt, outcome);
        messages.into_iter().map(Told::Worker).collect()
    }

    /// Opens a text that is not open yet; gives what to tell the worker.
    pub(crate) fn open_text(&mut self, session: TextSession, text: TextKey) -> Option<ToWorker> {
        if self.texts.values().any(|open| open.text == text) {
            return None;
        }
        let known = match self.all_rows().find(|(key, _)| **key == text.row()) {
            Some((_, Row::Section(row))) => row.text.clone(),
            Some((_, Row::Signaal(row))) => row.text.clone(),
            _ => String::new(),
        };
        let open = OpenText {
            text,
            field: TextField::new(&known),
            unkept: Vec::new(),
        };
        self.texts.insert(session, open);
        Some(ToWorker::TextOpen(session, self.buurt, text))
    }

    /// The person makes an open text say `value`; `word` is what that adds.
    pub(crate) fn type_text(
        &mut self,
        text: TextKey,
        value: &str,
        word: Option<Thing>,
    ) -> Vec<ToWorker> {
        let buurt = self.buurt;
        let Some((session, open)) = self.texts.iter_mut().find(|(_, open)| open.text == text)
        else {
            return Vec::new();
        };
        let outcome = open.field.typed(value);
        open.unkept.extend(word);
        open.messages(*session, buurt, outcome)
    }

    /// Leaves a field of which everything is kept.
    pub(crate) fn close_text(&mut self) -> Option<ToWorker> {
        let (session, _) = self.texts.iter().find(|(_, open)| open.field.is_kept())?;
        let session = *session;
        self.texts.remove(&session);
        Some(ToWorker::TextClose(session))
    }

    /// Opens another plan or meeting on the screen.
    pub(crate) fn look_at(&mut self, opened: Option<Opened>) -> ToWorker {
        self.opened = opened;
        self.detail_rows.clear();
        ToWorker::WatchDetails(opened)
    }
}

impl OpenText {
    /// The worker has this step on disk.
    fn kept(&mut self, seq: u32, ledger: &mut Ledger) {
        self.field.kept(seq);
        self.settle(ledger);
    }

    /// What is kept now, as the line below the field says.
    fn settle(&mut self, ledger: &mut Ledger) {
        if self.field.is_kept() {
            for thing in self.unkept.drain(..) {
                ledger.settle(thing, Standing::Kept);
            }
        }
    }

    fn messages(&self, session: TextSession, buurt: BuurtId, outcome: Outcome) -> Vec<ToWorker> {
        let message = |tell| match tell {
            Tell::Open => ToWorker::TextOpen(session, buurt, self.text),
            Tell::Adopted(view) => ToWorker::TextAdopted { session, view },
            Tell::Typed(view, seq, splices) => {
                ToWorker::TextTyped(self.typed(session, buurt, (view, seq), splices))
            }
        };
        outcome.tell.into_iter().map(message).collect()
    }

    fn typed(
        &self,
        session: TextSession,
        buurt: BuurtId,
        (view, seq): (u32, u32),
        splices: Vec<Splice>,
    ) -> Typed {
        Typed {
            session,
            buurt,
            text: self.text,
            view,
            seq,
            splices,
        }
    }
}

fn take_rows(rows: &mut BTreeMap<RowKey, Row>, changes: Vec<Change>, is_whole: bool) {
    if is_whole {
        rows.clear();
    }
    for Change { key, row } in changes {
        match row {
            Some(row) => rows.insert(key, row),
            None => rows.remove(&key),
        };
    }
}
