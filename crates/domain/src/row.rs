//! What screens show, cut into rows that change one at a time.
//!
//! The worker reads rows from the document and the page keeps one signal a row. [`RowKey`] sorts so that
//! the rows of one plan lie together; the first screens need the keys for which
//! [`RowKey::is_first_screen`] holds, the others are sent for what is open ([`Opened`]).

use serde::{Deserialize, Serialize};

use crate::{
    AttachmentId, BuurtItemId, BuurtItemRow, ContributionId, EventId, ExampleRow, Followed,
    FollowedRow, InitiativeId, MeetingId, MeetingRow, NeedId, OpgaveId, OpgaveText, PartId,
    PartRow, PersonId, PlanPartId, PlanPartRow, ResultaatId, ResultaatRow, SectionKey, SignaalId,
    TaskId, TranslationId,
    attachment::{AttachedTo, AttachmentRow},
    buurt::BuurtRow,
    history::{HistoryItem, NewsItem},
    initiative::InitiativeRow,
    need::{ContributionRow, NeedRow},
    person::PersonCard,
    signaal::SignaalRow,
    task::TaskRow,
    translation::TranslationRow,
};

/// What can be open on a screen: it has details, which are sent only then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Opened {
    /// A plan.
    Plan(InitiativeId),
    /// A meeting.
    Meeting(MeetingId),
    /// An opgave of the buurt plan.
    Opgave(OpgaveId),
    /// The whole buurt plan, with all its opgaven.
    BuurtPlan,
}

impl Opened {
    /// The plan that it is.
    pub const fn plan(self) -> Option<InitiativeId> {
        match self {
            Self::Plan(plan) => Some(plan),
            Self::Meeting(_) | Self::Opgave(_) | Self::BuurtPlan => None,
        }
    }

    /// The meeting that it is.
    pub const fn meeting(self) -> Option<MeetingId> {
        match self {
            Self::Meeting(meeting) => Some(meeting),
            Self::Plan(_) | Self::Opgave(_) | Self::BuurtPlan => None,
        }
    }

    /// Whether the other is this, or a part of it: an opgave is a part of the buurt plan.
    pub fn holds(self, other: Self) -> bool {
        self == other || self == Self::BuurtPlan && matches!(other, Self::Opgave(_))
    }

    /// Whether the row is a detail that is sent while this is open.
    pub fn shows(self, key: &RowKey) -> bool {
        key.detail_of().is_some_and(|of| self.holds(of))
    }

    /// The row that lists show of it.
    pub const fn head(self) -> RowKey {
        match self {
            Self::Plan(plan) => RowKey::Initiative(plan),
            Self::Meeting(meeting) => RowKey::Meeting(meeting),
            Self::Opgave(opgave) => RowKey::BuurtItem(BuurtItemId::Opgave(opgave)),
            Self::BuurtPlan => RowKey::Buurt,
        }
    }
}

/// Which row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RowKey {
    /// The buurt itself.
    Buurt,
    /// What happened lately, in all plans together.
    News,
    /// A plan as lists show it.
    Initiative(InitiativeId),
    /// A signaal.
    Signaal(SignaalId),
    /// The card of a person.
    Person(PersonId),
    /// One section of a plan.
    Section(InitiativeId, SectionKey),
    /// A task of a plan.
    Task(InitiativeId, TaskId),
    /// A need of a plan.
    Need(InitiativeId, NeedId),
    /// An offer in a plan.
    Contribution(InitiativeId, ContributionId),
    /// The history of a plan.
    History(InitiativeId),
    /// A photo or a voice note, of a plan, a signaal or a card.
    Attachment(AttachedTo, AttachmentId),
    /// Something that is followed; of a signaal its signs, once there are any.
    Followed(Followed),
    /// A meeting as lists show it.
    Meeting(MeetingId),
    /// A part of a meeting.
    MeetingPart(MeetingId, PartId),
    /// What people add to the minutes of a meeting.
    Minutes(MeetingId),
    /// Something of the buurt plan.
    BuurtItem(BuurtItemId),
    /// A text of an opgave.
    OpgaveText(OpgaveId, OpgaveText),
    /// How we want to live here.
    Vision,
    /// A number, a story or thanks of a plan.
    Resultaat(InitiativeId, ResultaatId),
    /// The example with which a plan began.
    Example(InitiativeId),
    /// A translation of what a plan says to a question.
    Translation(InitiativeId, TranslationId),
    /// A later part of a plan.
    PlanPart(InitiativeId, PlanPartId),
}

impl RowKey {
    /// Whether the row belongs to the first screens, which must paint before the document has loaded.
    pub const fn is_first_screen(&self) -> bool {
        self.detail_of().is_none()
    }

    /// Of what this row is a detail; `None` for rows of the first screens. Of an opgave are its texts and
    /// perspectives; they are details of the whole buurt plan too ([`Opened::shows`]).
    pub const fn detail_of(&self) -> Option<Opened> {
        match self {
            Self::Section(plan, _)
            | Self::Task(plan, _)
            | Self::Need(plan, _)
            | Self::Contribution(plan, _)
            | Self::Example(plan)
            | Self::Translation(plan, _)
            | Self::PlanPart(plan, _)
            | Self::History(plan) => Some(Opened::Plan(*plan)),
            Self::MeetingPart(meeting, _) | Self::Minutes(meeting) => {
                Some(Opened::Meeting(*meeting))
            }
            Self::BuurtItem(BuurtItemId::Perspective(opgave, _)) | Self::OpgaveText(opgave, _) => {
                Some(Opened::Opgave(*opgave))
            }
            Self::Vision => Some(Opened::BuurtPlan),
            Self::Buurt
            | Self::News
            | Self::Initiative(_)
            | Self::Signaal(_)
            | Self::Person(_)
            | Self::Attachment(..)
            | Self::Followed(_)
            | Self::Meeting(_)
            | Self::BuurtItem(_)
            | Self::Resultaat(..) => None,
        }
    }

    /// The plan, meeting or opgave to which what the row shows belongs, or which it is; other things of the buurt
    /// plan belong to that.
    pub const fn part_of(&self) -> Option<Opened> {
        match self {
            Self::Initiative(plan)
            | Self::Resultaat(plan, _)
            | Self::Attachment(AttachedTo::Plan(plan), _) => Some(Opened::Plan(*plan)),
            Self::Meeting(meeting) | Self::Attachment(AttachedTo::Card(meeting, _), _) => {
                Some(Opened::Meeting(*meeting))
            }
            Self::Followed(thing) => match thing.plan() {
                Some(plan) => Some(Opened::Plan(plan)),
                None => None,
            },
            Self::BuurtItem(item) => Some(item.place()),
            Self::Buurt
            | Self::News
            | Self::Signaal(_)
            | Self::Person(_)
            | Self::Section(..)
            | Self::Task(..)
            | Self::Need(..)
            | Self::Contribution(..)
            | Self::History(_)
            | Self::Example(_)
            | Self::MeetingPart(..)
            | Self::Minutes(_)
            | Self::OpgaveText(..)
            | Self::Vision
            | Self::Translation(..)
            | Self::PlanPart(..)
            | Self::Attachment(AttachedTo::Signaal(_), _) => self.detail_of(),
        }
    }
}

/// What stands in a row. The variant always fits the key's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Row {
    /// For [`RowKey::Buurt`].
    Buurt(BuurtRow),
    /// For [`RowKey::News`]; newest first, at most [`crate::limits::NEWS_MAX`].
    News(Vec<NewsItem>),
    /// For [`RowKey::Initiative`].
    Initiative(InitiativeRow),
    /// For [`RowKey::Signaal`].
    Signaal(SignaalRow),
    /// For [`RowKey::Person`].
    Person(PersonCard),
    /// For [`RowKey::Section`].
    Section(SectionRow),
    /// For [`RowKey::Task`].
    Task(TaskRow),
    /// For [`RowKey::Need`].
    Need(NeedRow),
    /// For [`RowKey::Contribution`].
    Contribution(ContributionRow),
    /// For [`RowKey::History`]; newest first.
    History(Vec<HistoryItem>),
    /// For [`RowKey::Attachment`].
    Attachment(AttachmentRow),
    /// For [`RowKey::Followed`].
    Followed(FollowedRow),
    /// For [`RowKey::Meeting`].
    Meeting(MeetingRow),
    /// For [`RowKey::MeetingPart`].
    MeetingPart(PartRow),
    /// For [`RowKey::Minutes`].
    Minutes(SectionRow),
    /// For [`RowKey::BuurtItem`].
    BuurtItem(BuurtItemRow),
    /// For [`RowKey::OpgaveText`].
    OpgaveText(SectionRow),
    /// For [`RowKey::Vision`].
    Vision(SectionRow),
    /// For [`RowKey::Resultaat`].
    Resultaat(ResultaatRow),
    /// For [`RowKey::Example`].
    Example(ExampleRow),
    /// For [`RowKey::Translation`].
    Translation(TranslationRow),
    /// For [`RowKey::PlanPart`].
    PlanPart(PlanPartRow),
}

/// What one section says, what people added to minutes, or a text of the buurt plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionRow {
    /// The text.
    pub text: String,
    /// Who wrote in it last, and on which day; `None` while it is empty.
    pub last: Option<(Option<PersonId>, crate::Day)>,
}

/// A row that is new or differs (`Some`), or is gone (`None`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Which.
    pub key: RowKey,
    /// What it now says.
    pub row: Option<Row>,
}

/// A text that several people write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TextKey {
    /// A section of a plan.
    Section(InitiativeId, SectionKey),
    /// A signaal.
    Signaal(SignaalId),
    /// The words of a sign: an answer, what was tried.
    Sign(Followed, EventId),
    /// What people add to the minutes of a meeting, or correct.
    Minutes(MeetingId),
    /// A text of an opgave.
    Opgave(OpgaveId, OpgaveText),
    /// How we want to live here. There is one in every buurt, empty until somebody writes in it.
    Vision,
    /// A story among the results of a plan.
    Story(InitiativeId, ResultaatId),
    /// *Wat is bij ons anders?* of a plan that began with an example.
    Different(InitiativeId),
}

impl TextKey {
    /// The row in which the text is shown.
    pub const fn row(self) -> RowKey {
        match self {
            Self::Section(plan, section) => RowKey::Section(plan, section),
            Self::Signaal(signaal) => RowKey::Signaal(signaal),
            Self::Sign(thing, _) => RowKey::Followed(thing),
            Self::Minutes(meeting) => RowKey::Minutes(meeting),
            Self::Opgave(opgave, text) => RowKey::OpgaveText(opgave, text),
            Self::Vision => RowKey::Vision,
            Self::Story(plan, id) => RowKey::Resultaat(plan, id),
            Self::Different(plan) => RowKey::Example(plan),
        }
    }
}
