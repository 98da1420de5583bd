//! The engine: takes events in, gives effects out.
//!
//! [`Engine::step`] is the only door. Each step first lets the event change the state (`pages`, `acts`,
//! `texts`, `handshakes`, `links`, `files`, `reads`) and then settles once: rows to the pages, offers to the
//! text fields, what has to be written to the outbox, and what neighbours lack to the links (`settle`). So
//! nothing is sent twice in a step and nothing is forgotten.

use std::collections::BTreeMap;

use domain::{
    BuurtId, Opened, PersonId,
    port::{LinkId, StorageHealth, TextSession, Ticket, ToPage, ToWorker},
};
use rand_core::Rng;

use crate::{
    blobs::Look,
    effect::Effect,
    event::{Event, Now, PageId, StoreTicket},
    have::Have,
    link::Link,
    open_buurt::OpenBuurt,
    outbox::Outbox,
    phone::Phone,
    store::Key,
    text_session::Session,
    trust::DeviceKeys,
    turn::Turn,
};

mod acts;
mod admission;
mod blobs;
mod files;
mod handshakes;
mod haves;
mod held;
mod incoming;
mod invites;
mod links;
mod mailboxes;
mod members;
pub(crate) mod mesh;
pub(crate) mod meter;
mod new_buurt;
mod openings;
mod pages;
pub(crate) mod peers;
mod practice_buurt;
pub(crate) mod presence;
mod reads;
pub(crate) mod replicas;
mod settle;
mod texts;

/// What one page looks at.
#[derive(Debug, Default)]
pub(crate) struct View {
    pub(crate) buurt: Option<BuurtId>,
    /// The plan or meeting that is open on it.
    pub(crate) opened: Option<Opened>,
    /// How far the neighbour is whose code this page read last, and in which buurt.
    pub(crate) have: Option<(BuurtId, Have)>,
    /// Others are not told where somebody writes on it.
    pub(crate) is_discreet: bool,
}

/// Everything that happens on one phone. See the module.
#[derive(Debug, Default)]
pub struct Engine {
    /// `None` until the list of buurten has been read.
    phone: Option<Phone>,
    views: BTreeMap<PageId, View>,
    /// Messages that came before the list of buurten was read.
    early: Vec<(PageId, ToWorker)>,
    buurten: BTreeMap<BuurtId, OpenBuurt>,
    texts: BTreeMap<TextSession, Session>,
    links: BTreeMap<LinkId, Link>,
    /// With which keys, and as whom, this phone asked to take part; by the number of the code.
    newcomers: Vec<([u8; 8], DeviceKeys, PersonId)>,
    /// Files that are asked for while their buurt is loading or being written down.
    exports: Vec<blobs::packing::Export>,
    /// Files for which photos and voice notes are being read.
    packing: Vec<blobs::packing::Packing>,
    /// Still codes that are asked for meanwhile.
    wanted: Vec<(BuurtId, PageId, Ticket, haves::Wanted)>,
    /// Letters of newcomers that came while their buurt was loading or being written down.
    letters: Vec<invites::LateLetter>,
    /// Requests of several files at once.
    openings: openings::Openings,
    /// Who looks at which photo or listens to which note.
    looks: BTreeMap<(PageId, Ticket), Look>,
    /// Photos and notes where the browser has no storage.
    blob_memory: BTreeMap<Key, Vec<u8>>,
    outbox: Outbox,
    posts: mailboxes::Posts,
    reads: reads::Reads,
    ticket_count: u64,
}

impl Engine {
    /// An engine that has seen nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in one event; gives what has to be done, in order.
    pub fn step(&mut self, now: Now, rng: &mut dyn Rng, event: Event) -> Vec<Effect> {
        let mut turn = Turn {
            now,
            rng,
            effects: Vec::new(),
        };
        match event {
            Event::Started => self.read(&mut turn, reads::What::Phone),
            Event::PageOpened(page) => self.page_opened(&mut turn, page),
            Event::PageSent(page, message) => self.page_sent(&mut turn, page, message),
            Event::PageClosed(page) => self.page_closed(&mut turn, page),
            Event::Read(ticket, result) => self.read_answered(&mut turn, ticket, result),
            Event::Written(ticket, result) => self.written(&mut turn, ticket, result),
            Event::Woke => self.retry_reads(&mut turn),
            Event::Posted(ticket, answer) => self.posted(&mut turn, ticket, answer),
            Event::LiveOpened(ticket) => self.live_opened(ticket),
            Event::LiveFrame(ticket, frame) => self.live_frame(turn.now.ms, ticket, &frame),
            Event::LiveClosed(ticket) => self.live_closed(&mut turn, ticket),
        }
        self.settle(&mut turn);
        turn.effects
    }

    fn next_ticket(&mut self) -> StoreTicket {
        self.ticket_count += 1;
        StoreTicket(self.ticket_count)
    }

    /// The pages that show this buurt.
    fn watchers(&self, buurt: BuurtId) -> Vec<PageId> {
        let views = self.views.iter();
        views
            .filter(|(_, view)| view.buurt == Some(buurt))
            .map(|(page, _)| *page)
            .collect()
    }

    fn tell_health(&self, turn: &mut Turn<'_>, health: StorageHealth) {
        turn.send_all(self.views.keys().copied(), &ToPage::Storage(health));
    }

    fn tell_buurten(&self, turn: &mut Turn<'_>) {
        if let Some(phone) = &self.phone {
            turn.send_all(self.views.keys().copied(), &ToPage::Buurten(phone.list()));
        }
    }
}

#[cfg(test)]
mod tests;
