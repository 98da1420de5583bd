//! The rows of the buurt on screen, and everything else that the worker tells.
//!
//! Only [`super::Store`] writes here; screens read. Rows of a buurt or a plan that is no longer on screen
//! are ignored, because they may still arrive after the person went elsewhere.

use domain::{
    AttachmentId, BuurtId, BuurtItemId, BuurtItemRow, Change, ContributionId, ExampleRow, Followed,
    FollowedRow, InitiativeId, MeetingId, MeetingRow, NeedId, Opened, OpgaveId, OpgaveText, PartId,
    PartRow, PersonId, PlanPartId, PlanPartRow, ResultaatId, ResultaatRow, Row, RowKey, SectionKey,
    SignaalId, TaskId, TextKey, TranslationId,
    attachment::{AttachedTo, AttachmentRow},
    buurt::{BuurtEntry, BuurtRow},
    history::{HistoryItem, NewsItem},
    initiative::InitiativeRow,
    invite::InviteRow,
    member::Member,
    need::{ContributionRow, NeedRow},
    person::PersonCard,
    port::{MailboxRow, Peer, Replicas, StorageHealth},
    row::SectionRow,
    signaal::SignaalRow,
    task::TaskRow,
    translation::TranslationRow,
    undo::UndoLabel,
};
use leptos::prelude::*;

use super::Rows;

/// One signal for each thing that changes by itself.
#[derive(Debug, Clone, Copy)]
pub struct Projection {
    /// The buurten on this phone; `None` until the worker answered.
    pub buurten: RwSignal<Option<Vec<BuurtEntry>>>,
    /// The buurt on screen.
    pub current: RwSignal<Option<BuurtId>>,
    /// Oneself in it.
    pub me: RwSignal<Option<PersonId>>,
    /// True once all first rows of it are here.
    pub is_loaded: RwSignal<bool>,
    /// The buurt's own row.
    pub buurt: RwSignal<Option<BuurtRow>>,
    /// What happened lately.
    pub news: RwSignal<Vec<NewsItem>>,
    /// The plans.
    pub initiatives: Rows<InitiativeId, InitiativeRow>,
    /// The signalen.
    pub signalen: Rows<SignaalId, SignaalRow>,
    /// The cards of people.
    pub people: Rows<PersonId, PersonCard>,
    /// The photos and voice notes of all plans and signalen.
    pub attachments: Rows<(AttachedTo, AttachmentId), AttachmentRow>,
    /// What is followed in all plans and in the buurt, and the signs about signalen.
    pub followed: Rows<Followed, FollowedRow>,
    /// The meetings.
    pub meetings: Rows<MeetingId, MeetingRow>,
    /// What stands in the buurt plan, without perspectives.
    pub buurt_items: Rows<BuurtItemId, BuurtItemRow>,
    /// What came of all plans.
    pub resultaten: Rows<(InitiativeId, ResultaatId), ResultaatRow>,
    /// What is open.
    pub opened: RwSignal<Option<Opened>>,
    /// True once all rows of it are here.
    pub are_details_loaded: RwSignal<bool>,
    /// The parts of the meeting that is open.
    pub parts: Rows<PartId, PartRow>,
    /// What people added to its minutes.
    pub minutes: RwSignal<Option<SectionRow>>,
    /// How people look at the opgave that is open, or at all of them.
    pub perspectives: Rows<BuurtItemId, BuurtItemRow>,
    /// The texts of the opgave that is open, or of all of them.
    pub opgave_texts: Rows<(OpgaveId, OpgaveText), SectionRow>,
    /// How people want to live here.
    pub vision: RwSignal<Option<SectionRow>>,
    /// The example with which the plan that is open began.
    pub example: RwSignal<Option<ExampleRow>>,
    /// The sections of the plan that is open.
    pub sections: Rows<SectionKey, SectionRow>,
    /// Its tasks.
    pub tasks: Rows<TaskId, TaskRow>,
    /// Its needs.
    pub needs: Rows<NeedId, NeedRow>,
    /// The offers in it.
    pub contributions: Rows<ContributionId, ContributionRow>,
    /// The translations of what it says.
    pub translations: Rows<TranslationId, TranslationRow>,
    /// Its later parts: permissions, what is looked after, suggestions.
    pub plan_parts: Rows<PlanPartId, PlanPartRow>,
    /// Its history, newest first.
    pub history: RwSignal<Vec<HistoryItem>>,
    /// What *Maak ongedaan* would undo.
    pub undoable: RwSignal<Option<UndoLabel>>,
    /// Neighbours' phones.
    pub peers: RwSignal<Vec<Peer>>,
    /// The mailboxes of the buurt.
    pub mailboxes: RwSignal<Vec<MailboxRow>>,
    /// The links with which this phone invites.
    pub invites: RwSignal<Vec<InviteRow>>,
    /// Who takes part.
    pub members: RwSignal<Vec<Member>>,
    /// Others are not told where somebody writes in this page.
    pub is_discreet: RwSignal<bool>,
    /// Who writes where now.
    pub writers: RwSignal<Vec<(TextKey, PersonId)>>,
    /// What somebody searches for in the buurt.
    pub searched: RwSignal<String>,
    /// On how many other phones things are.
    pub replicas: RwSignal<Replicas>,
    /// How the storage is doing.
    pub storage: RwSignal<StorageHealth>,
    /// The buurt in which something was set aside, until the message is put away.
    pub set_aside: RwSignal<Option<BuurtId>>,
    /// The buurt into which a file that waited has gone, until the message is put away.
    pub caught_up: RwSignal<Option<BuurtId>>,
    /// How many things done in this page are not on disk yet.
    pub unkept: RwSignal<usize>,
}

impl Projection {
    /// Nothing is known yet.
    #[expect(
        clippy::new_without_default,
        reason = "it registers with an owner, which is no default"
    )]
    pub fn new() -> Self {
        Self {
            buurten: RwSignal::new(None),
            current: RwSignal::new(None),
            me: RwSignal::new(None),
            is_loaded: RwSignal::new(false),
            buurt: RwSignal::new(None),
            news: RwSignal::new(Vec::new()),
            initiatives: Rows::new(),
            signalen: Rows::new(),
            people: Rows::new(),
            attachments: Rows::new(),
            followed: Rows::new(),
            meetings: Rows::new(),
            buurt_items: Rows::new(),
            resultaten: Rows::new(),
            opened: RwSignal::new(None),
            are_details_loaded: RwSignal::new(false),
            parts: Rows::new(),
            minutes: RwSignal::new(None),
            perspectives: Rows::new(),
            opgave_texts: Rows::new(),
            vision: RwSignal::new(None),
            example: RwSignal::new(None),
            sections: Rows::new(),
            tasks: Rows::new(),
            needs: Rows::new(),
            contributions: Rows::new(),
            translations: Rows::new(),
            plan_parts: Rows::new(),
            history: RwSignal::new(Vec::new()),
            undoable: RwSignal::new(None),
            peers: RwSignal::new(Vec::new()),
            mailboxes: RwSignal::new(Vec::new()),
            invites: RwSignal::new(Vec::new()),
            members: RwSignal::new(Vec::new()),
            is_discreet: RwSignal::new(false),
            writers: RwSignal::new(Vec::new()),
            searched: RwSignal::new(String::new()),
            replicas: RwSignal::new(Replicas::default()),
            storage: RwSignal::new(StorageHealth::Works),
            set_aside: RwSignal::new(None),
            caught_up: RwSignal::new(None),
            unkept: RwSignal::new(0),
        }
    }

    /// Takes in rows of the first screens; details among them are passed over.
    pub fn apply_first(&self, me: PersonId, changes: Vec<Change>, is_whole: bool) {
        set(self.me, Some(me));
        let sorted = Sorted::from(changes);
        if is_whole || sorted.buurt.is_some() {
            set(self.buurt, sorted.buurt);
        }
        if is_whole || sorted.news.is_some() {
            set(self.news, sorted.news.unwrap_or_default());
        }
        self.initiatives.apply(sorted.initiatives, is_whole);
        self.signalen.apply(sorted.signalen, is_whole);
        self.people.apply(sorted.people, is_whole);
        self.attachments.apply(sorted.attachments, is_whole);
        self.followed.apply(sorted.followed, is_whole);
        self.meetings.apply(sorted.meetings, is_whole);
        self.buurt_items.apply(sorted.buurt_items, is_whole);
        self.resultaten.apply(sorted.resultaten, is_whole);
        if is_whole {
            set(self.is_loaded, true);
        }
    }

    /// Takes in rows of what is open; others among them are passed over.
    pub fn apply_details(&self, changes: Vec<Change>, is_whole: bool) {
        let sorted = Sorted::from(changes);
        if is_whole || sorted.history.is_some() {
            set(self.history, sorted.history.unwrap_or_default());
        }
        self.sections.apply(sorted.sections, is_whole);
        self.tasks.apply(sorted.tasks, is_whole);
        self.needs.apply(sorted.needs, is_whole);
        self.contributions.apply(sorted.contributions, is_whole);
        self.translations.apply(sorted.translations, is_whole);
        self.plan_parts.apply(sorted.plan_parts, is_whole);
        self.parts.apply(sorted.parts, is_whole);
        self.perspectives.apply(sorted.perspectives, is_whole);
        self.opgave_texts.apply(sorted.opgave_texts, is_whole);
        if is_whole || sorted.vision.is_some() {
            set(self.vision, sorted.vision);
        }
        if is_whole || sorted.example.is_some() {
            set(self.example, sorted.example);
        }
        if is_whole || sorted.minutes.is_some() {
            set(self.minutes, sorted.minutes);
        }
        if is_whole {
            set(self.are_details_loaded, true);
        }
    }

    /// Another buurt comes on screen.
    pub fn clear_buurt(&self) {
        set(self.buurt, None);
        set(self.news, Vec::new());
        self.initiatives.clear();
        self.signalen.clear();
        self.people.clear();
        self.attachments.clear();
        self.followed.clear();
        self.meetings.clear();
        self.buurt_items.clear();
        self.resultaten.clear();
        self.clear_details();
        set(self.me, None);
        set(self.is_loaded, false);
        set(self.undoable, None);
        set(self.peers, Vec::new());
        set(self.mailboxes, Vec::new());
        set(self.members, Vec::new());
        set(self.replicas, Replicas::default());
        set(self.writers, Vec::new());
        set(self.invites, Vec::new());
        set(self.searched, String::new());
    }

    /// Another plan or meeting is opened.
    pub fn clear_details(&self) {
        set(self.history, Vec::new());
        self.sections.clear();
        self.tasks.clear();
        self.needs.clear();
        self.contributions.clear();
        self.translations.clear();
        self.plan_parts.clear();
        self.parts.clear();
        self.perspectives.clear();
        self.opgave_texts.clear();
        set(self.vision, None);
        set(self.example, None);
        set(self.minutes, None);
        set(self.are_details_loaded, false);
    }
}

/// Changes, each with its like.
#[derive(Default)]
struct Sorted {
    buurt: Option<BuurtRow>,
    news: Option<Vec<NewsItem>>,
    history: Option<Vec<HistoryItem>>,
    initiatives: Vec<(InitiativeId, Option<InitiativeRow>)>,
    signalen: Vec<(SignaalId, Option<SignaalRow>)>,
    people: Vec<(PersonId, Option<PersonCard>)>,
    attachments: Vec<((AttachedTo, AttachmentId), Option<AttachmentRow>)>,
    followed: Vec<(Followed, Option<FollowedRow>)>,
    meetings: Vec<(MeetingId, Option<MeetingRow>)>,
    buurt_items: Vec<(BuurtItemId, Option<BuurtItemRow>)>,
    perspectives: Vec<(BuurtItemId, Option<BuurtItemRow>)>,
    opgave_texts: Vec<((OpgaveId, OpgaveText), Option<SectionRow>)>,
    vision: Option<SectionRow>,
    resultaten: Vec<((InitiativeId, ResultaatId), Option<ResultaatRow>)>,
    example: Option<ExampleRow>,
    parts: Vec<(PartId, Option<PartRow>)>,
    minutes: Option<SectionRow>,
    sections: Vec<(SectionKey, Option<SectionRow>)>,
    tasks: Vec<(TaskId, Option<TaskRow>)>,
    needs: Vec<(NeedId, Option<NeedRow>)>,
    contributions: Vec<(ContributionId, Option<ContributionRow>)>,
    translations: Vec<(TranslationId, Option<TranslationRow>)>,
    plan_parts: Vec<(PlanPartId, Option<PlanPartRow>)>,
}

impl Sorted {
    fn from(changes: Vec<Change>) -> Self {
        let mut sorted = Self::default();
        for change in changes {
            sorted.take(change);
        }
        sorted
    }

    /// Puts a change with its like; a row that does not fit its key counts as gone.
    fn take(&mut self, change: Change) {
        macro_rules! fit {
            ($variant:ident) => {
                match change.row {
                    Some(Row::$variant(row)) => Some(row),
                    _ => None,
                }
            };
        }
        match change.key {
            RowKey::Buurt => self.buurt = fit!(Buurt),
            RowKey::News => self.news = fit!(News),
            RowKey::History(_) => self.history = fit!(History),
            RowKey::Initiative(id) => self.initiatives.push((id, fit!(Initiative))),
            RowKey::Signaal(id) => self.signalen.push((id, fit!(Signaal))),
            RowKey::Person(id) => self.people.push((id, fit!(Person))),
            RowKey::Attachment(to, id) => self.attachments.push(((to, id), fit!(Attachment))),
            RowKey::Followed(thing) => self.followed.push((thing, fit!(Followed))),
            RowKey::Meeting(id) => self.meetings.push((id, fit!(Meeting))),
            RowKey::MeetingPart(_, id) => self.parts.push((id, fit!(MeetingPart))),
            RowKey::Minutes(_) => self.minutes = fit!(Minutes),
            RowKey::BuurtItem(id @ BuurtItemId::Perspective(..)) => {
                self.perspectives.push((id, fit!(BuurtItem)));
            }
            RowKey::BuurtItem(id) => self.buurt_items.push((id, fit!(BuurtItem))),
            RowKey::OpgaveText(id, text) => self.opgave_texts.push(((id, text), fit!(OpgaveText))),
            RowKey::Vision => self.vision = fit!(Vision),
            RowKey::Resultaat(plan, id) => self.resultaten.push(((plan, id), fit!(Resultaat))),
            RowKey::Example(_) => self.example = fit!(Example),
            RowKey::Section(_, key) => self.sections.push((key, fit!(Section))),
            RowKey::Task(_, id) => self.tasks.push((id, fit!(Task))),
            RowKey::Need(_, id) => self.needs.push((id, fit!(Need))),
            RowKey::Contribution(_, id) => self.contributions.push((id, fit!(Contribution))),
            RowKey::Translation(_, id) => self.translations.push((id, fit!(Translation))),
            RowKey::PlanPart(_, id) => self.plan_parts.push((id, fit!(PlanPart))),
        }
    }
}

/// Sets only what differs, so that nobody is woken for nothing.
pub fn set<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|old| *old != value) {
        signal.set(value);
    }
}
