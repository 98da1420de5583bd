//! What screens show, cut into rows that change one at a time.
//!
//! The worker reads rows from the document and the page keeps one signal a row. [`RowKey`] sorts so that
//! the rows of one plan lie together; the first screens need the keys for which
//! [`RowKey::is_first_screen`] holds, the others are sent for the plan that is open.

use serde::{Deserialize, Serialize};

use crate::{
    AttachmentId, ContributionId, EventId, Followed, FollowedRow, InitiativeId, NeedId, PersonId,
    SectionKey, SignaalId, TaskId,
    attachment::{AttachedTo, AttachmentRow},
    buurt::BuurtRow,
    history::{HistoryItem, NewsItem},
    initiative::InitiativeRow,
    need::{ContributionRow, NeedRow},
    person::PersonCard,
    signaal::SignaalRow,
    task::TaskRow,
};

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
    /// A photo or a voice note, of a plan or a signaal.
    Attachment(AttachedTo, AttachmentId),
    /// Something that is followed; of a signaal its signs, once there are any.
    Followed(Followed),
}

impl RowKey {
    /// Whether the row belongs to the first screens, which must paint before the document has loaded.
    pub const fn is_first_screen(&self) -> bool {
        matches!(
            self,
            Self::Buurt
                | Self::News
                | Self::Initiative(_)
                | Self::Signaal(_)
                | Self::Person(_)
                | Self::Attachment(..)
                | Self::Followed(_)
        )
    }

    /// The plan of which this row is a detail; `None` for rows of the first screens.
    pub const fn detail_of(&self) -> Option<InitiativeId> {
        match self {
            Self::Section(plan, _)
            | Self::Task(plan, _)
            | Self::Need(plan, _)
            | Self::Contribution(plan, _)
            | Self::History(plan) => Some(*plan),
            Self::Buurt
            | Self::News
            | Self::Initiative(_)
            | Self::Signaal(_)
            | Self::Person(_)
            | Self::Attachment(..)
            | Self::Followed(_) => None,
        }
    }
}

impl RowKey {
    /// The plan to which what the row shows belongs, or which it is.
    pub const fn plan(&self) -> Option<InitiativeId> {
        match self {
            Self::Initiative(plan) | Self::Attachment(AttachedTo::Plan(plan), _) => Some(*plan),
            Self::Followed(thing) => thing.plan(),
            Self::Buurt
            | Self::News
            | Self::Signaal(_)
            | Self::Person(_)
            | Self::Section(..)
            | Self::Task(..)
            | Self::Need(..)
            | Self::Contribution(..)
            | Self::History(_)
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
}

/// What one section says.
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
}

impl TextKey {
    /// The row in which the text is shown.
    pub const fn row(self) -> RowKey {
        match self {
            Self::Section(plan, section) => RowKey::Section(plan, section),
            Self::Signaal(signaal) => RowKey::Signaal(signaal),
            Self::Sign(thing, _) => RowKey::Followed(thing),
        }
    }
}
