//! The one handle through which screens see and ask.
//!
//! Copies are the same store. Reading is by signals; asking is by a call with a closure for the answer,
//! which comes when the thing *is on disk* or was refused. Nothing is lost when the worker dies: all that
//! was not answered is sent again to the next one ([`Store::worker_is_new`]).
//! What comes in is in [`receive`], what is asked in [`ask`] and [`look`], texts in [`typing`].

use std::rc::Rc;

use domain::{
    BuurtId, BuurtItemId, BuurtItemRow, ContributionId, Followed, FollowedRow, InitiativeId,
    MeetingId, MeetingRow, NeedId, Opened, OpgaveId, OpgaveText, PartId, PartRow, PersonId,
    PlanPartId, PlanPartRow, SectionKey, SignaalId, TaskId, TextKey, TranslationId,
    buurt::{BuurtEntry, BuurtKind, BuurtRow},
    history::{HistoryItem, NewsItem},
    initiative::InitiativeRow,
    invite::InviteRow,
    member::Member,
    need::{ContributionRow, NeedRow},
    person::PersonCard,
    port::{DialStep, LinkId, LinkRefusal, Peer, Replicas, StorageHealth, ToWorker},
    row::SectionRow,
    signaal::SignaalRow,
    task::TaskRow,
    translation::TranslationRow,
    undo::UndoLabel,
};
use leptos::prelude::*;

use super::{
    Kept, Rows,
    outbox::Outbox,
    projection::{Projection, set},
    texts::Texts,
};

mod ask;
mod look;
mod mailboxes;
mod receive;
mod typing;

pub use typing::TextHandle;

/// What the store needs from the browser.
#[derive(Clone)]
pub struct Surroundings {
    /// Sends to the worker.
    pub send: Rc<dyn Fn(&ToWorker)>,
    /// Draws 16 random bytes.
    pub random: fn() -> [u8; 16],
    /// Remembers the buurt on screen for the next start.
    pub remember: fn(BuurtId),
    /// The first thing of this page came on disk: a good moment to ask the browser to keep it.
    pub first_kept: fn(),
}

impl std::fmt::Debug for Surroundings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Surroundings")
    }
}

/// What happens to a live link in the worker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkEvent {
    /// Bytes for the other side.
    Frame(LinkId, Vec<u8>),
    /// The link is of no use.
    Refused(LinkId, LinkRefusal),
    /// The link is up in this buurt.
    Ready(LinkId, BuurtId),
    /// The worker wants something for a link.
    Dial(LinkId, BuurtId, DialStep),
    /// The worker was started anew and knows of no link.
    WorkerIsNew,
}

struct Core {
    around: Surroundings,
    outbox: Outbox,
    texts: Texts,
    /// The buurt that the person wants on screen, also while it is not in the list yet.
    wanted: Option<BuurtId>,
    links: Option<Rc<dyn Fn(LinkEvent)>>,
    has_kept: bool,
}

/// What the page knows and can ask.
#[derive(Clone, Copy)]
pub struct Store {
    core: StoredValue<Core, LocalStorage>,
    seen: StoredValue<Projection>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store")
    }
}

impl Store {
    /// A store that knows nothing yet. It lives as long as the owner in which this is called.
    pub fn new(around: Surroundings, remembered: Option<BuurtId>) -> Self {
        let core = Core {
            around,
            outbox: Outbox::default(),
            texts: Texts::new(),
            wanted: remembered,
            links: None,
            has_kept: false,
        };
        Self {
            core: StoredValue::new_local(core),
            seen: StoredValue::new(Projection::new()),
        }
    }

    /// The buurten on this phone; `None` until the worker answered.
    pub fn buurten(&self) -> ReadSignal<Option<Vec<BuurtEntry>>> {
        self.seen().buurten.read_only()
    }

    /// The buurt on screen.
    pub fn current(&self) -> Signal<Option<BuurtId>> {
        self.seen().current.into()
    }

    /// The plan or meeting that is open.
    pub fn opened(&self) -> Signal<Option<Opened>> {
        self.seen().opened.into()
    }

    /// Oneself in the buurt on screen.
    pub fn me(&self) -> Signal<Option<PersonId>> {
        self.seen().me.into()
    }

    /// Whether the buurt on screen is the oefenbuurt.
    pub fn is_practice(&self) -> Signal<bool> {
        let (buurten, current) = (self.seen().buurten, self.seen().current);
        Signal::derive(move || {
            let current = current.get();
            buurten.with(|list| {
                let mut entries = list.iter().flatten();
                entries.any(|one| Some(one.id) == current && one.kind == BuurtKind::Practice)
            })
        })
    }

    /// Whether the first rows of the buurt on screen are all here.
    pub fn is_loaded(&self) -> Signal<bool> {
        self.seen().is_loaded.into()
    }

    /// Whether the rows of the plan or meeting that is open are all here.
    pub fn are_details_loaded(&self) -> Signal<bool> {
        self.seen().are_details_loaded.into()
    }

    /// The buurt's own row.
    pub fn buurt(&self) -> Signal<Option<BuurtRow>> {
        self.seen().buurt.into()
    }

    /// What happened lately, newest first.
    pub fn news(&self) -> Signal<Vec<NewsItem>> {
        self.seen().news.into()
    }

    /// The meetings, removed ones too.
    pub fn meetings(&self) -> Rows<MeetingId, MeetingRow> {
        self.seen().meetings
    }

    /// The parts of the meeting that is open.
    pub fn parts(&self) -> Rows<PartId, PartRow> {
        self.seen().parts
    }

    /// What stands in the buurt plan, without perspectives.
    pub fn buurt_items(&self) -> Rows<BuurtItemId, BuurtItemRow> {
        self.seen().buurt_items
    }

    /// How people look at the opgave that is open, or at all of them.
    pub fn perspectives(&self) -> Rows<BuurtItemId, BuurtItemRow> {
        self.seen().perspectives
    }

    /// The texts of the opgave that is open, or of all of them.
    pub fn opgave_texts(&self) -> Rows<(OpgaveId, OpgaveText), SectionRow> {
        self.seen().opgave_texts
    }

    /// How people want to live here; while the buurt plan is open.
    pub fn vision(&self) -> Signal<Option<SectionRow>> {
        self.seen().vision.into()
    }

    /// What people added to the minutes of the meeting that is open.
    pub fn minutes(&self) -> Signal<Option<SectionRow>> {
        self.seen().minutes.into()
    }

    /// The plans, removed ones too.
    pub fn initiatives(&self) -> Rows<InitiativeId, InitiativeRow> {
        self.seen().initiatives
    }

    /// The signalen, removed ones too.
    pub fn signalen(&self) -> Rows<SignaalId, SignaalRow> {
        self.seen().signalen
    }

    /// What is followed in all plans and in the buurt, removed too, and the signs about signalen.
    pub fn followed(&self) -> Rows<Followed, FollowedRow> {
        self.seen().followed
    }

    /// The cards of people.
    pub fn people(&self) -> Rows<PersonId, PersonCard> {
        self.seen().people
    }

    /// The sections of the open plan.
    pub fn sections(&self) -> Rows<SectionKey, SectionRow> {
        self.seen().sections
    }

    /// The tasks of the open plan.
    pub fn tasks(&self) -> Rows<TaskId, TaskRow> {
        self.seen().tasks
    }

    /// The needs of the open plan.
    pub fn needs(&self) -> Rows<NeedId, NeedRow> {
        self.seen().needs
    }

    /// The offers in the open plan.
    pub fn contributions(&self) -> Rows<ContributionId, ContributionRow> {
        self.seen().contributions
    }

    /// The translations of what the open plan says.
    pub fn translations(&self) -> Rows<TranslationId, TranslationRow> {
        self.seen().translations
    }
    /// The later parts of the open plan.
    pub fn plan_parts(&self) -> Rows<PlanPartId, PlanPartRow> {
        self.seen().plan_parts
    }

    /// The history of the open plan, newest first.
    pub fn history(&self) -> Signal<Vec<HistoryItem>> {
        self.seen().history.into()
    }

    /// What *Maak ongedaan* would undo.
    pub fn undoable(&self) -> Signal<Option<UndoLabel>> {
        self.seen().undoable.into()
    }

    /// What somebody searches for in the buurt on screen; the screen writes it.
    pub fn searched(&self) -> RwSignal<String> {
        self.seen().searched
    }

    /// Who writes in which text now, besides oneself.
    pub fn writers(&self) -> Signal<Vec<(TextKey, PersonId)>> {
        self.seen().writers.into()
    }

    /// Whether others are not told where somebody writes in this page.
    pub fn be_discreet(&self, is_discreet: bool) {
        set(self.seen().is_discreet, is_discreet);
        self.send(&ToWorker::Discreet(is_discreet));
    }

    /// On how many other phones the things of the buurt on screen are.
    pub fn replicas(&self) -> Signal<Replicas> {
        self.seen().replicas.into()
    }

    /// Neighbours' phones in the buurt on screen.
    pub fn peers(&self) -> Signal<Vec<Peer>> {
        self.seen().peers.into()
    }

    /// The links with which this phone invites into the buurt on screen, oldest first.
    pub fn invites(&self) -> Signal<Vec<InviteRow>> {
        self.seen().invites.into()
    }

    /// Who takes part in the buurt on screen, sorted by person.
    pub fn members(&self) -> Signal<Vec<Member>> {
        self.seen().members.into()
    }

    /// Whether everything that was done in this page is on disk.
    pub fn kept(&self) -> Signal<Kept> {
        let (unkept, storage) = (self.seen().unkept, self.seen().storage);
        Signal::derive(move || Kept::of(unkept.get(), storage.get()))
    }

    /// How the storage of this phone is doing.
    pub fn storage(&self) -> Signal<StorageHealth> {
        self.seen().storage.into()
    }

    /// The buurt in which something that came in was set aside; the screen sets it to `None` when the
    /// message is put away.
    pub fn set_aside(&self) -> RwSignal<Option<BuurtId>> {
        self.seen().set_aside
    }

    /// The buurt into which a file that waited has gone; the screen sets it to `None` as above.
    pub fn caught_up(&self) -> RwSignal<Option<BuurtId>> {
        self.seen().caught_up
    }

    /// Sixteen random bytes, for the id of a new thing.
    pub fn fresh_id(&self) -> [u8; 16] {
        self.core.with_value(|core| (core.around.random)())
    }

    /// Sends a message that needs no answer, or whose answer is a row.
    pub fn send(&self, message: &ToWorker) {
        let send = self.core.with_value(|core| Rc::clone(&core.around.send));
        send(message);
    }

    /// Who is told about live links.
    pub fn on_link(&self, told: impl Fn(LinkEvent) + 'static) {
        self.core
            .update_value(|core| core.links = Some(Rc::new(told)));
    }

    fn seen(&self) -> Projection {
        self.seen.get_value()
    }

    fn tell_links(&self, event: LinkEvent) {
        if let Some(told) = self.core.with_value(|core| core.links.clone()) {
            told(event);
        }
    }

    fn recount(&self) {
        let count = self.core.with_value(|core| {
            let unkept = |text: &&super::texts::OpenText| !text.field.is_kept();
            core.outbox.unkept_count() + core.texts.values().filter(unkept).count()
        });
        set(self.seen().unkept, count);
    }
}

#[cfg(test)]
mod tests;
