//! What the worker tells, and what is repeated to a new one.

use domain::{
    BuurtId, Opened, Refusal,
    buurt::BuurtEntry,
    port::{TextUpdate, Ticket, ToPage},
};
use leptos::prelude::*;

use super::{LinkEvent, Store};
use crate::state::{outbox::Answered, projection::set, text_field::Offer};

impl Store {
    /// Takes in a message of the worker.
    pub fn receive(&self, message: ToPage) {
        let seen = self.seen();
        match message {
            ToPage::Buurten(list) => self.receive_buurten(list),
            ToPage::Rows {
                buurt,
                me,
                changes,
                is_whole,
            } if self.is_current(buurt) => self.seen().apply_first(me, changes, is_whole),
            ToPage::DetailRows {
                buurt,
                opened,
                changes,
                is_whole,
            } if self.is_open(buurt, opened) => self.seen().apply_details(changes, is_whole),
            ToPage::TextShown {
                session,
                view,
                after_seq,
                update,
            } => self.text_offered(session, offer(view, after_seq, update)),
            ToPage::TextKept(session, seq) => self.text_kept(session, seq),
            ToPage::TextRefused(session, refusal) => self.text_refused(session, refusal),
            // Told anew even when it says the same: two steps alike are two.
            ToPage::Undoable(buurt, label) if self.is_current(buurt) => seen.undoable.set(label),
            ToPage::Invites(buurt, all) if self.is_current(buurt) => set(seen.invites, all),
            ToPage::Members(buurt, members) if self.is_current(buurt) => set(seen.members, members),
            ToPage::Peers(buurt, peers) if self.is_current(buurt) => set(seen.peers, peers),
            ToPage::Mailboxes(buurt, all) if self.is_current(buurt) => set(seen.mailboxes, all),
            ToPage::Writers(buurt, all) if self.is_current(buurt) => set(seen.writers, all),
            ToPage::Replicas(buurt, all) if self.is_current(buurt) => set(seen.replicas, all),
            // Of a buurt, plan or meeting that is no longer on screen.
            ToPage::Rows { .. }
            | ToPage::DetailRows { .. }
            | ToPage::Undoable(..)
            | ToPage::Peers(..)
            | ToPage::Mailboxes(..)
            | ToPage::Invites(..)
            | ToPage::Members(..)
            | ToPage::Replicas(..)
            | ToPage::Writers(..) => (),
            ToPage::Sight(ticket, sight) => self.receive_sight(ticket, sight),
            ToPage::Storage(health) => set(self.seen().storage, health),
            ToPage::CaughtUp(buurt) => set(self.seen().caught_up, Some(buurt)),
            ToPage::SetAside(buurt) => set(self.seen().set_aside, Some(buurt)),
            ToPage::LinkFrame(link, frame) => self.tell_links(LinkEvent::Frame(link, frame)),
            ToPage::LinkRefused(link, why) => self.tell_links(LinkEvent::Refused(link, why)),
            ToPage::LinkReady(link, id) => self.tell_links(LinkEvent::Ready(link, id)),
            ToPage::Dial(link, buurt, step) => self.tell_links(LinkEvent::Dial(link, buurt, step)),
            ToPage::Answered(ticket, result) => self.receive_result(ticket, result),
            ToPage::File(ticket, _)
            | ToPage::Opened(ticket, _)
            | ToPage::FileText(ticket, _)
            | ToPage::Invited(ticket, _)
            | ToPage::MailboxAdded(ticket, _)
            | ToPage::Have(ticket, _)
            | ToPage::Lacks(ticket, _)
            | ToPage::Hits(ticket, _)
            | ToPage::Glance(ticket, _) => {
                if let Some(answered) = self.take(ticket) {
                    answered.made(message);
                }
            }
        }
    }

    /// A worker was started anew: it is told everything that the one before had not answered.
    pub fn worker_is_new(&self) {
        self.watch();
        self.reopen_texts();
        let unanswered = self.core.with_value(|core| core.outbox.unanswered());
        for message in &unanswered {
            self.send(message);
        }
        self.tell_links(LinkEvent::WorkerIsNew);
    }

    fn is_current(&self, buurt: BuurtId) -> bool {
        self.seen().current.get_untracked() == Some(buurt)
    }

    fn is_open(&self, buurt: BuurtId, opened: Opened) -> bool {
        self.is_current(buurt) && self.seen().opened.get_untracked() == Some(opened)
    }

    fn receive_buurten(&self, list: Vec<BuurtEntry>) {
        let wanted = self.core.with_value(|core| core.wanted);
        let has = |id: &BuurtId| list.iter().any(|entry| entry.id == *id);
        let next = wanted
            .filter(has)
            .or_else(|| list.first().map(|entry| entry.id));
        self.go_to(next);
        set(self.seen().buurten, Some(list));
    }

    fn receive_result(&self, ticket: Ticket, result: Result<(), Refusal>) {
        if let Some(Answered::Done(answered)) = self.take(ticket) {
            if result.is_ok() {
                self.note_kept();
            }
            answered(result);
        }
    }

    pub(super) fn take(&self, ticket: Ticket) -> Option<Answered> {
        let answered = self
            .core
            .try_update_value(|core| core.outbox.take(ticket))
            .flatten();
        self.recount();
        answered
    }

    pub(super) fn note_kept(&self) {
        let first = self.core.try_update_value(|core| {
            (!std::mem::replace(&mut core.has_kept, true)).then_some(core.around.first_kept)
        });
        if let Some(Some(first_kept)) = first {
            first_kept();
        }
    }
}

const fn offer(view: u32, after_seq: u32, update: TextUpdate) -> Offer {
    Offer {
        view,
        after_seq,
        update,
    }
}
