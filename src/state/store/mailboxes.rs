//! The mailboxes of the buurt on screen: what is known of them, and what a person decides.

use domain::{
    Refusal,
    mailbox::MailboxAddress,
    port::{BadMailbox, MailboxChoice, MailboxRow, ToWorker},
};
use leptos::prelude::*;

use super::{Store, ask::done};
use crate::state::outbox::Answered;

impl Store {
    /// The mailboxes, sorted by address.
    pub fn mailboxes(&self) -> Signal<Vec<MailboxRow>> {
        self.seen().mailboxes.into()
    }

    /// Asks the mailbox at this address, and adds it to the buurt when it answers.
    pub fn add_mailbox(
        &self,
        address: String,
        answered: impl FnOnce(Result<MailboxAddress, BadMailbox>) + 'static,
    ) {
        match self.seen().current.get_untracked() {
            Some(buurt) => self.ask(
                |ticket| ToWorker::AddMailbox(ticket, buurt, address),
                Answered::Mailbox(Box::new(answered)),
            ),
            None => answered(Err(BadMailbox::NotStored)),
        }
    }

    /// Uses, leaves or removes a mailbox.
    pub fn choose_mailbox(
        &self,
        address: MailboxAddress,
        choice: MailboxChoice,
        answered: impl FnOnce(Result<(), Refusal>) + 'static,
    ) {
        match self.seen().current.get_untracked() {
            Some(buurt) => self.ask(
                |ticket| ToWorker::ChooseMailbox(ticket, buurt, address, choice),
                done(answered),
            ),
            None => answered(Err(Refusal::Unknown)),
        }
    }

    /// The network is back, or somebody looks at the app again: mailboxes are tried now.
    pub fn look_in_mailboxes(&self) {
        if let Some(buurt) = self.seen().current.get_untracked()
            && self.seen().mailboxes.with_untracked(|all| !all.is_empty())
        {
            self.send(&ToWorker::LookInMailboxes(buurt));
        }
    }
}
