//! Requests that were not answered yet.
//!
//! Each is kept with what is to happen at the answer, and is sent again when the worker had to be started
//! anew. That is safe because a request carried out twice does nothing twice.

use std::{collections::BTreeMap, rc::Rc};

use domain::{
    Refusal,
    attachment::Sight,
    mailbox::MailboxAddress,
    port::{BadFile, BadMailbox, Lacks, MadeFile, OpenedFile, Ticket, ToPage, ToWorker},
    search::Hits,
    wijk::Glance,
};

/// What happens at the answer.
pub enum Answered {
    /// To a command and its like.
    Done(Box<dyn FnOnce(Result<(), Refusal>)>),
    /// To a request for a file.
    File(Box<dyn FnOnce(Result<MadeFile, Refusal>)>),
    /// To a file that was opened.
    Opened(Box<dyn FnOnce(Result<OpenedFile, BadFile>)>),
    /// To an invite that was to be made.
    Link(Box<dyn FnOnce(Result<String, Refusal>)>),
    /// To a file that was to become a text.
    Text(Box<dyn FnOnce(String)>),
    /// To somebody who looks at a photo or listens to a note; told until it is whole.
    Seen(Rc<dyn Fn(Sight)>),
    /// To how far this phone is.
    Have(Box<dyn FnOnce(Result<String, Refusal>)>),
    /// To how far a neighbour is.
    Lacks(Box<dyn FnOnce(Result<Lacks, BadFile>)>),
    /// To a mailbox that was to be added.
    Mailbox(Box<dyn FnOnce(Result<MailboxAddress, BadMailbox>)>),
    /// To what stands in a buurt.
    Glance(Box<dyn FnOnce(Glance)>),
    /// To a search.
    Hits(Box<dyn FnOnce(Hits)>),
}

impl Answered {
    /// Hands over what the worker made; an answer of another kind is passed over.
    pub fn made(self, message: ToPage) {
        match (self, message) {
            (Self::File(answered), ToPage::File(_, result)) => answered(result),
            (Self::Opened(answered), ToPage::Opened(_, result)) => answered(result),
            (Self::Text(made), ToPage::FileText(_, text)) => made(text),
            (Self::Have(answered), ToPage::Have(_, text)) => answered(text),
            (Self::Lacks(answered), ToPage::Lacks(_, lacks)) => answered(lacks),
            (Self::Link(made), ToPage::Invited(_, link)) => made(link),
            (Self::Mailbox(answered), ToPage::MailboxAdded(_, added)) => answered(added),
            (Self::Glance(answered), ToPage::Glance(_, glance)) => answered(glance),
            (Self::Hits(answered), ToPage::Hits(_, hits)) => answered(hits),
            _ => (),
        }
    }
}

impl std::fmt::Debug for Answered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Answered")
    }
}

/// The requests under way, oldest first.
#[derive(Debug, Default)]
pub struct Outbox {
    last: u64,
    waiting: BTreeMap<Ticket, (ToWorker, Answered)>,
}

impl Outbox {
    /// Remembers a request; gives the message to send.
    pub fn ask(&mut self, make: impl FnOnce(Ticket) -> ToWorker, answered: Answered) -> ToWorker {
        self.last += 1;
        let ticket = Ticket(self.last);
        let message = make(ticket);
        self.waiting.insert(ticket, (message.clone(), answered));
        message
    }

    /// Who waits for this answer; `None` when it was answered before.
    pub fn take(&mut self, ticket: Ticket) -> Option<Answered> {
        self.waiting.remove(&ticket).map(|(_, answered)| answered)
    }

    /// Who looks; stays until it is taken.
    pub fn looking(&self, ticket: Ticket) -> Option<Rc<dyn Fn(Sight)>> {
        match self.waiting.get(&ticket) {
            Some((_, Answered::Seen(seen))) => Some(Rc::clone(seen)),
            _ => None,
        }
    }

    /// What has to be sent again to a new worker, oldest first.
    pub fn unanswered(&self) -> Vec<ToWorker> {
        self.waiting
            .values()
            .map(|(message, _)| message.clone())
            .collect()
    }

    /// How many requests wait to be on disk.
    pub fn unkept_count(&self) -> usize {
        let writes =
            |answered: &Answered| matches!(answered, Answered::Done(_) | Answered::Opened(_));
        self.waiting
            .values()
            .filter(|(_, answered)| writes(answered))
            .count()
    }
}
