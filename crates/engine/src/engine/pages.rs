//! Pages come, ask and go.

use domain::{
    BuurtId, Opened, Refusal,
    port::{ToPage, ToWorker},
};

use super::{Engine, View, blobs::packing::Export, haves::Wanted};
use crate::{event::PageId, file::armour, open_buurt::OpenBuurt, turn::Turn};

impl Engine {
    pub(super) fn page_opened(&mut self, turn: &mut Turn<'_>, page: PageId) {
        self.views.insert(page, View::default());
        if let Some(health) = self.outbox.health {
            turn.send(page, ToPage::Storage(health));
        }
        if let Some(phone) = &self.phone {
            turn.send(page, ToPage::Buurten(phone.list()));
        }
    }

    pub(super) fn page_closed(&mut self, turn: &mut Turn<'_>, page: PageId) {
        self.views.remove(&page);
        self.openings.forget(page);
        self.texts.retain(|_, session| session.page != page);
        self.searches.retain(|(_, asking, ..)| *asking != page);
        self.looks.retain(|(looking, _), _| *looking != page);
        let gone: Vec<_> = self
            .links
            .iter()
            .filter(|(_, link)| link.page == page)
            .map(|(id, _)| *id)
            .collect();
        for link in gone {
            self.link_down(link);
        }
        self.flush_all();
        let _: &mut Turn<'_> = turn;
    }

    pub(super) fn page_sent(&mut self, turn: &mut Turn<'_>, page: PageId, message: ToWorker) {
        if self.phone.is_none() {
            self.early.push((page, message));
            return;
        }
        // A page that the shell took for gone, and that speaks again, is back.
        self.views.entry(page).or_default();
        match message {
            ToWorker::WatchBuurt(buurt) => self.watch_buurt(turn, page, buurt),
            ToWorker::WatchDetails(opened) => self.watch_details(turn, page, opened),
            ToWorker::BeginBuurt(ticket, id, name) => {
                self.begin_buurt(turn, page, ticket, id, &name);
            }
            ToWorker::BeginPractice(ticket, id) => self.begin_practice(turn, page, ticket, id),
            ToWorker::Forget(ticket, id) => self.forget(turn, page, ticket, id),
            ToWorker::Do(ticket, id, command) => self.act(turn, page, ticket, id, command),
            ToWorker::Undo(ticket, id) => self.undo(turn, page, ticket, id),
            ToWorker::NameMe(ticket, id, name) => self.name_me(turn, page, ticket, id, &name),
            ToWorker::TextOpen(session, id, text) => {
                self.text_open(turn, page, session, id, text);
            }
            ToWorker::TextTyped(typed) => self.text_typed(turn, page, &typed),
            ToWorker::TextAdopted { session, view } => self.text_adopted(turn, session, view),
            ToWorker::TextClose(session) => drop(self.texts.remove(&session)),
            ToWorker::Discreet(is_discreet) => {
                self.views.entry(page).or_default().is_discreet = is_discreet;
            }
            ToWorker::Flush => self.flush_all(),
            ToWorker::Export(ticket, id, scope) => {
                self.export(turn, Export::new(page, ticket, (id, scope)));
            }
            ToWorker::Import(ticket, bytes) => self.import(turn, page, ticket, &bytes, None),
            ToWorker::ImportWithCode(ticket, bytes, code) => {
                self.import(turn, page, ticket, &bytes, Some(&code));
            }
            ToWorker::Remove(ticket, id, leaver) => self.remove(turn, (page, ticket), id, leaver),
            ToWorker::MakeKeeper(ticket, id, person) => {
                self.make_keeper(turn, (page, ticket), id, person);
            }
            ToWorker::Invite(ticket, id) => self.invite(turn, (page, ticket), id),
            ToWorker::TakeBackInvite(ticket, id, mark) => {
                self.take_back_invite(turn, (page, ticket), id, mark);
            }
            ToWorker::AskIn(ticket, fragment) => self.ask_in(turn, (page, ticket), &fragment),
            ToWorker::FileText(ticket, bytes) => {
                turn.send(page, ToPage::FileText(ticket, armour::encode(&bytes)));
            }
            ToWorker::LinkUp(link, id, binding) => self.link_up(turn, page, link, id, binding),
            ToWorker::LinkFrame(link, bytes) => self.link_frame(turn, link, &bytes),
            ToWorker::LinkDown(link) => self.link_down(link),
            ToWorker::Dialled(link, code) => self.dialled(turn, page, link, code),
            ToWorker::Attach(ticket, id, new) => self.attach(turn, page, ticket, id, new),
            ToWorker::Look(ticket, id, one, part) => {
                self.look(turn, (page, ticket), id, one, part);
            }
            ToWorker::LookAway(ticket) => drop(self.looks.remove(&(page, ticket))),
            ToWorker::AddMailbox(ticket, id, text) => {
                self.add_mailbox(turn, (page, ticket), id, &text);
            }
            ToWorker::ChooseMailbox(ticket, id, address, choice) => {
                self.choose_mailbox(turn, (page, ticket), id, &address, choice);
            }
            ToWorker::LookInMailboxes(id) => self.look_in_mailboxes(turn, id),
            ToWorker::Have(ticket, id) => self.tell_have(turn, (page, ticket), id, Wanted::Have),
            ToWorker::ReadHave(ticket, id, text) => {
                self.tell_have(turn, (page, ticket), id, Wanted::Lacks(text));
            }
            ToWorker::Search(ticket, id, words) => self.search(turn, (page, ticket), id, words),
            ToWorker::Glance(ticket, id) => self.glance(turn, (page, ticket), id),
        }
    }

    fn watch_buurt(&mut self, turn: &mut Turn<'_>, page: PageId, id: Option<BuurtId>) {
        let view = self.views.entry(page).or_default();
        (view.buurt, view.opened, view.have) = (id, None, None);
        let Some(buurt) = id.and_then(|id| self.open(turn, id)) else {
            return;
        };
        let (id, me) = (buurt.id, buurt.me);
        if buurt.doc.is_some() || !buurt.rows.is_empty() {
            let changes = buurt.all_rows();
            turn.send(
                page,
                ToPage::Rows {
                    buurt: id,
                    me,
                    changes,
                    is_whole: true,
                },
            );
        }
        let label = buurt.undos.last().map(document::Undo::label);
        turn.send(page, ToPage::Undoable(id, label));
        turn.send(page, ToPage::Peers(id, buurt.peers.clone()));
        turn.send(page, ToPage::Mailboxes(id, buurt.mailbox_rows.clone()));
        turn.send(page, ToPage::Members(id, buurt.members.clone()));
        turn.send(page, ToPage::Replicas(id, buurt.meter.told.clone()));
        turn.send(page, ToPage::Writers(id, buurt.presence.told.clone()));
        let has_aside = !buurt.aside.is_empty();
        let invites = self.invite_rows(id, turn.now.today);
        turn.send(page, ToPage::Invites(id, invites));
        if has_aside {
            turn.send(page, ToPage::SetAside(id));
        }
        self.look_in_mailboxes(turn, id);
    }

    fn watch_details(&mut self, turn: &mut Turn<'_>, page: PageId, opened: Option<Opened>) {
        let Some(view) = self.views.get_mut(&page) else {
            return;
        };
        view.opened = opened;
        let (Some(id), Some(opened)) = (view.buurt, opened) else {
            return;
        };
        if let Some(buurt) = self.buurten.get(&id).filter(|buurt| buurt.doc.is_some()) {
            let changes = buurt.detail_rows(opened);
            let rows = ToPage::DetailRows {
                buurt: id,
                opened,
                changes,
                is_whole: true,
            };
            turn.send(page, rows);
        }
    }

    /// The buurt, with its loading begun when it was not open yet; `None` when this phone does not hold it.
    pub(super) fn open(&mut self, turn: &mut Turn<'_>, id: BuurtId) -> Option<&mut OpenBuurt> {
        let me = self.phone.as_ref()?.buurten.get(&id)?.me;
        let is_new = !self.buurten.contains_key(&id);
        self.buurten
            .entry(id)
            .or_insert_with(|| OpenBuurt::new(id, me));
        if is_new {
            self.ensure_vault(turn, id);
            self.read_buurt(turn, id);
        }
        self.buurten.get_mut(&id)
    }

    /// Answers a request for a buurt that this phone does not hold.
    pub(super) fn answer_unknown(turn: &mut Turn<'_>, page: PageId, ticket: domain::port::Ticket) {
        turn.send(page, ToPage::Answered(ticket, Err(Refusal::Unknown)));
    }
}
