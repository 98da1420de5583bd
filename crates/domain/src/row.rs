//! What screens show, cut into rows that change one at a time.
//!
//! The worker reads rows from the document and the page keeps one signal a row. [`RowKey`] sorts so that
//! the rows of one plan lie together; the first screens need the keys for which
//! [`RowKey::is_first_screen`] holds, the others are sent for the plan or meeting that is open ([`Opened`]).

use serde::{Deserialize, Serialize};

use crate::{
    AttachmentId, ContributionId, EventId, Followed, FollowedRow, InitiativeId, MeetingId,
    MeetingRow, NeedId, PartId, PartRow, PersonId, SectionKey, SignaalId, TaskId,
    attachment::{AttachedTo, AttachmentRow},
    buurt::BuurtRow,
    history::{HistoryItem, NewsItem},
    initiative::InitiativeRow,
    need::{ContributionRow, NeedRow},
    person::PersonCard,
    signaal::SignaalRow,
    task::TaskRow,
};

/// What can be open on a screen: it has details, which are sent only then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Opened {
    /// A plan.
    Plan(InitiativeId),
    /// A meeting.
    Meeting(MeetingId),
}

impl Opened {
    /// The plan that it is.
    pub const fn plan(self) -> Option<InitiativeId> {
        match self {
            Self::Plan(plan) => Some(plan),
            Self::Meeting(_) => None,
        }
    }

    /// The meeting that it is.
    pub const fn meeting(self) -> Option<MeetingId> {
        match self {
            Self::Plan(_) => None,
            Self::Meeting(meeting) => Some(meeting),
        }
    }

    /// The row that lists show of it.
    pub const fn head(self) -> RowKey {
        match self {
            Self::Plan(plan) => RowKey::Initiative(plan),
            Self::Meeting(meeting) => RowKey::Meeting(meeting),
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
}

impl RowKey {
    /// Whether the row belongs to the first screens, which must paint before the document has loaded.
    pub const fn is_first_screen(&self) -> bool {
        self.detail_of().is_none()
    }

    /// The plan or meeting of which this row is a detail; `None` for rows of the first screens.
    pub const fn detail_of(&self) -> Option<Opened> {
        match self {
            Self::Section(plan, _)
            | Self::Task(plan, _)
            | Self::Need(plan, _)
            | Self::Contribution(plan, _)
            | Self::History(plan) => Some(Opened::Plan(*plan)),
            Self::MeetingPart(meeting, _) | Self::Minutes(meeting) => {
                Some(Opened::Meeting(*meeting))
            }
            Self::Buurt
            | Self::News
            | Self::Initiative(_)
            | Self::Signaal(_)
            | Self::Person(_)
            | Self::Attachment(..)
            | Self::Followed(_)
            | Self::Meeting(_) => None,
        }
    }

    /// The plan or meeting to which what the row shows belongs, or which it is.
    pub const fn part_of(&self) -> Option<Opened> {
        match self {
            Self::Initiative(plan) | Self::Attachment(AttachedTo::Plan(plan), _) => {
                Some(Opened::Plan(*plan))
            }
            Self::Meeting(meeting) | Self::Attachment(AttachedTo::Card(meeting, _), _) => {
                Some(Opened::Meeting(*meeting))
            }
            Self::Followed(thing) => match thing.plan() {
                Some(plan) => Some(Opened::Plan(plan)),
                None => None,
            },
            Self::Buurt
            | Self::News
            | Self::Signaal(_)
            | Self::Person(_)
            | Self::Section(..)
            | Self::Task(..)
            | Self::Need(..)
            | Self::Contribution(..)
            | Self::History(_)
            | Self::MeetingPart(..)
            | Self::Minutes(_)
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
}

/// What one section says, or what people added to minutes.
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
}

impl TextKey {
    /// The row in which the text is shown.
    pub const fn row(self) -> RowKey {
        match self {
            Self::Section(plan, section) => RowKey::Section(plan, section),
            Self::Signaal(signaal) => RowKey::Signaal(signaal),
            Self::Sign(thing, _) => RowKey::Followed(thing),
            Self::Minutes(meeting) => RowKey::Minutes(meeting),
        }
    }
}
