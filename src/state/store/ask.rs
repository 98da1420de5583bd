//! What the page asks of the worker.

use domain::{
    BuurtId, Command, Opened, PersonId, Refusal,
    invite::InviteMark,
    member::Leaver,
    port::{BadFile, FileScope, Lacks, MadeFile, OpenedFile, RecoveryText, Ticket, ToWorker},
    search::Hits,
    wijk::Glance,
};
use leptos::prelude::*;

use super::Store;
use crate::state::{outbox::Answered, projection::set};

impl Store {
    /// Brings a buurt on screen, and remembers it.
    pub fn show_buurt(&self, id: BuurtId) {
        self.core.update_value(|core| core.wanted = Some(id));
        let remember = self.core.with_value(|core| core.around.remember);
        remember(id);
        self.go_to(Some(id));
    }

    /// Says which plan or meeting is open, so that the worker sends its rows.
    pub fn show_details(&self, opened: Option<Opened>) {
        if self.seen().opened.get_untracked() != opened {
            self.seen().clear_details();
            set(self.seen().opened, opened);
            self.send(&ToWorker::WatchDetails(opened));
        }
    }

    pub(super) fn go_to(&self, buurt: Option<BuurtId>) {
        if self.seen().current.get_untracked() != buurt {
            self.seen().clear_buurt();
            set(self.seen().current, buurt);
            self.watch();
        }
    }

    pub(super) fn watch(&self) {
        if self.seen().is_discreet.get_untracked() {
            self.send(&ToWorker::Discreet(true));
        }
        self.send(&ToWorker::WatchBuurt(self.seen().current.get_untracked()));
        if let Some(opened) = self.seen().opened.get_untracked() {
            self.send(&ToWorker::WatchDetails(Some(opened)));
        }
    }

    /// Carries out a command in the buurt on screen; on disk when the answer is `Ok`.
    pub fn act(&self, command: Command, answered: impl FnOnce(Result<(), Refusal>) + 'static) {
        if let Err(refusal) = command.check() {
            return answered(Err(refusal));
        }
        match self.seen().current.get_untracked() {
            Some(buurt) => self.ask(
                |ticket| ToWorker::Do(ticket, buurt, command),
                done(answered),
            ),
            None => answered(Err(Refusal::Unknown)),
        }
    }

    /// Makes a buurt and brings it on screen.
    pub fn begin_buurt(
        &self,
        name: String,
        answered: impl FnOnce(Result<BuurtId, Refusal>) + 'static,
    ) {
        if let Err(refusal) = Command::NameBuurt(name.clone()).check() {
            return answered(Err(refusal));
        }
        let id = BuurtId::from_bytes(self.fresh_id());
        let store = *self;
        self.ask(
            |ticket| ToWorker::BeginBuurt(ticket, id, name),
            done(move |result| answered(store.enter(id, result))),
        );
    }

    /// Makes the oefenbuurt and brings it on screen.
    pub fn begin_practice(&self, answered: impl FnOnce(Result<BuurtId, Refusal>) + 'static) {
        let id = BuurtId::from_bytes(self.fresh_id());
        let store = *self;
        self.ask(
            |ticket| ToWorker::BeginPractice(ticket, id),
            done(move |result| answered(store.enter(id, result))),
        );
    }

    fn enter(&self, id: BuurtId, result: Result<(), Refusal>) -> Result<BuurtId, Refusal> {
        result.map(|()| {
            self.show_buurt(id);
            id
        })
    }

    /// Throws a buurt off this phone.
    pub fn forget(&self, id: BuurtId, answered: impl FnOnce(Result<(), Refusal>) + 'static) {
        self.ask(|ticket| ToWorker::Forget(ticket, id), done(answered));
    }

    /// Lets somebody, or one device, take part no more in the buurt on screen.
    pub fn remove_member(
        &self,
        leaver: Leaver,
        answered: impl FnOnce(Result<(), Refusal>) + 'static,
    ) {
        if let Some(buurt) = self.seen().current.get_untracked() {
            self.ask(
                |ticket| ToWorker::Remove(ticket, buurt, leaver),
                done(answered),
            );
        }
    }

    /// Lets somebody in the buurt on screen also remove others.
    pub fn make_keeper(
        &self,
        person: PersonId,
        answered: impl FnOnce(Result<(), Refusal>) + 'static,
    ) {
        if let Some(buurt) = self.seen().current.get_untracked() {
            self.ask(
                |ticket| ToWorker::MakeKeeper(ticket, buurt, person),
                done(answered),
            );
        }
    }

    /// Makes a link that lets one newcomer into the buurt on screen; what stands behind its `#`.
    pub fn invite(&self, made: impl FnOnce(Result<String, Refusal>) + 'static) {
        if let Some(buurt) = self.seen().current.get_untracked() {
            self.ask(
                |ticket| ToWorker::Invite(ticket, buurt),
                Answered::Link(Box::new(made)),
            );
        }
    }

    /// Takes a link back.
    pub fn take_back_invite(
        &self,
        mark: InviteMark,
        answered: impl FnOnce(Result<(), Refusal>) + 'static,
    ) {
        if let Some(buurt) = self.seen().current.get_untracked() {
            self.ask(
                |ticket| ToWorker::TakeBackInvite(ticket, buurt, mark),
                done(answered),
            );
        }
    }

    /// Makes the request of a newcomer who has a link.
    pub fn ask_in(&self, fragment: String, made: impl FnOnce(Result<MadeFile, Refusal>) + 'static) {
        self.ask(
            |ticket| ToWorker::AskIn(ticket, fragment),
            Answered::File(Box::new(made)),
        );
    }

    /// Sets one's own chosen name in the buurt on screen; empty takes it back.
    pub fn name_me(&self, name: String, answered: impl FnOnce(Result<(), Refusal>) + 'static) {
        match self.seen().current.get_untracked() {
            Some(buurt) => self.ask(
                |ticket| ToWorker::NameMe(ticket, buurt, name),
                done(answered),
            ),
            None => answered(Err(Refusal::Unknown)),
        }
    }

    /// Undoes one's own last step. When that is refused, the row says what is true.
    pub fn undo(&self) {
        if let Some(buurt) = self.seen().current.get_untracked() {
            self.ask(|ticket| ToWorker::Undo(ticket, buurt), done(|_| ()));
        }
    }

    /// Makes a file of the buurt on screen.
    pub fn export(
        &self,
        scope: FileScope,
        answered: impl FnOnce(Result<MadeFile, Refusal>) + 'static,
    ) {
        match self.seen().current.get_untracked() {
            Some(buurt) => self.export_of(buurt, scope, answered),
            None => answered(Err(Refusal::Unknown)),
        }
    }

    /// Makes a file of any buurt on this phone.
    pub fn export_of(
        &self,
        buurt: BuurtId,
        scope: FileScope,
        answered: impl FnOnce(Result<MadeFile, Refusal>) + 'static,
    ) {
        self.ask(
            |ticket| ToWorker::Export(ticket, buurt, scope),
            Answered::File(Box::new(answered)),
        );
    }

    /// Opens a file.
    pub fn import(
        &self,
        bytes: Vec<u8>,
        answered: impl FnOnce(Result<OpenedFile, BadFile>) + 'static,
    ) {
        if bytes.len() > domain::limits::FILE_BYTES_MAX {
            return answered(Err(BadFile::TooLarge));
        }
        self.ask(
            |ticket| ToWorker::Import(ticket, bytes),
            Answered::Opened(Box::new(answered)),
        );
    }

    /// Opens a backup with the recovery code that was typed.
    pub fn import_with_code(
        &self,
        bytes: Vec<u8>,
        code: RecoveryText,
        answered: impl FnOnce(Result<OpenedFile, BadFile>) + 'static,
    ) {
        self.ask(
            |ticket| ToWorker::ImportWithCode(ticket, bytes, code),
            Answered::Opened(Box::new(answered)),
        );
    }

    /// Says how far this phone is in the buurt on screen, as the text of a code.
    pub fn have(&self, buurt: BuurtId, told: impl FnOnce(Result<String, Refusal>) + 'static) {
        self.ask(
            |ticket| ToWorker::Have(ticket, buurt),
            Answered::Have(Box::new(told)),
        );
    }

    /// Says what a neighbour's code means, and remembers it for [`FileScope::LackedByCode`].
    pub fn read_have(
        &self,
        buurt: BuurtId,
        code: String,
        told: impl FnOnce(Result<Lacks, BadFile>) + 'static,
    ) {
        self.ask(
            |ticket| ToWorker::ReadHave(ticket, buurt, code),
            Answered::Lacks(Box::new(told)),
        );
    }

    /// Searches the buurt on screen.
    pub fn search(&self, words: String, answered: impl FnOnce(Hits) + 'static) {
        match self.seen().current.get_untracked() {
            Some(buurt) => self.ask(
                |ticket| ToWorker::Search(ticket, buurt, words),
                Answered::Hits(Box::new(answered)),
            ),
            None => answered(Hits::default()),
        }
    }

    /// Counts what stands in any buurt on this phone.
    pub fn glance(&self, buurt: BuurtId, answered: impl FnOnce(Glance) + 'static) {
        self.ask(
            |ticket| ToWorker::Glance(ticket, buurt),
            Answered::Glance(Box::new(answered)),
        );
    }

    /// Makes a text of a file.
    pub fn file_text(&self, bytes: Vec<u8>, made: impl FnOnce(String) + 'static) {
        self.ask(
            |ticket| ToWorker::FileText(ticket, bytes),
            Answered::Text(Box::new(made)),
        );
    }

    pub(super) fn ask(&self, make: impl FnOnce(Ticket) -> ToWorker, answered: Answered) {
        let message = self
            .core
            .try_update_value(|core| core.outbox.ask(make, answered));
        if let Some(message) = message {
            self.send(&message);
        }
        self.recount();
    }
}

pub(super) fn done(answered: impl FnOnce(Result<(), Refusal>) + 'static) -> Answered {
    Answered::Done(Box::new(answered))
}
