//! What people can ask for in a plan beside its first parts.
//!
//! As with [`crate::Command`], of which this is one: ids are drawn by the page, carrying it out twice does nothing
//! twice, and the encoding is append-only. Taking a part away and bringing it back are [`crate::Command::Remove`]
//! and [`crate::Command::BringBack`].

use serde::{Deserialize, Serialize};

use super::{PermissionState, PlanPartId, Verdict};
use crate::{
    ContributionId, Day, EventId, InitiativeId, NeedId, PermissionId, Refusal, SectionKey,
    SuggestionId, TaskId, UpkeepId,
    command::{at_most, filled},
    limits::{LINE_LEN_MAX, SPLIT_TASKS_MAX, TEXT_LEN_MAX},
    meeting::{BringKind, Doer},
    need::OfferStep,
};

/// What somebody asks for in a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlanCommand {
    /// Says by when a task is done, or chooses; `None` takes it back.
    SetDue(InitiativeId, TaskId, Option<Day>),
    /// Says who does a task: residents, gemeente or both, or chooses; `None` takes it back.
    SetDoer(InitiativeId, TaskId, Option<Doer>),
    /// Says what kind of help is needed, or chooses; `None` takes it back.
    SetKind(InitiativeId, NeedId, Option<BringKind>),
    /// Says that an offer got this far (`true`), or not.
    MarkOffer(InitiativeId, ContributionId, OfferStep, bool),
    /// *Bedankt* for an offer (`true`), or no longer.
    Thank(InitiativeId, ContributionId, bool),
    /// Names something that somebody has to allow.
    AddPermission(NewPermission),
    /// Records how far asking is. It has seen every event that the engine knows at that moment.
    RecordPermission {
        /// In which plan.
        plan: InitiativeId,
        /// Which permission.
        permission: PermissionId,
        /// The id of the event, drawn by the page.
        event: EventId,
        /// How far.
        to: PermissionState,
        /// On which day it was asked or answered.
        on: Day,
    },
    /// Names something that has to be looked after.
    AddUpkeep(NewUpkeep),
    /// Says a line of a part anew, or chooses; only [`PartLine::What`] may not be empty.
    Say(InitiativeId, PlanPartId, PartLine, String),
    /// *Het loopt nog*: says that a quiet plan goes on.
    KeepGoing(InitiativeId, EventId),
    /// Proposes other words for a question.
    Suggest(NewSuggestion),
    /// Takes a suggestion over, declines it, or opens it again.
    Judge {
        /// In which plan.
        plan: InitiativeId,
        /// Which suggestion.
        suggestion: SuggestionId,
        /// The id of the event, drawn by the page.
        event: EventId,
        /// What to say. [`Verdict::Taken`] writes the words too.
        verdict: Verdict,
    },
    /// *Dit hoort bij elkaar*: makes a plan a part of another; its own id lets it stand by itself again.
    Join {
        /// Which plan.
        plan: InitiativeId,
        /// The id of the event, drawn by the page.
        event: EventId,
        /// In which plan it is from now on.
        into: InitiativeId,
    },
    /// Begins a plan from a part of another.
    Split(NewSplit),
}

/// Which line of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PartLine {
    /// What it is.
    What,
    /// Of a permission who decides, of upkeep who does it.
    Who,
    /// Of upkeep how often.
    Often,
}

/// Something that has to be allowed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPermission {
    /// In which plan.
    pub plan: InitiativeId,
    /// Its id, drawn by the page.
    pub id: PermissionId,
    /// What.
    pub what: String,
    /// Who decides; may be empty.
    pub whom: String,
}

/// Something that has to be looked after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewUpkeep {
    /// In which plan.
    pub plan: InitiativeId,
    /// Its id, drawn by the page.
    pub id: UpkeepId,
    /// What.
    pub what: String,
    /// Who does it; may be empty.
    pub names: String,
    /// How often; may be empty.
    pub often: String,
}

/// Other words for a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewSuggestion {
    /// In which plan.
    pub plan: InitiativeId,
    /// Its id, drawn by the page.
    pub id: SuggestionId,
    /// For which question.
    pub section: SectionKey,
    /// What its maker saw there; may be empty.
    pub base: String,
    /// What should stand there.
    pub text: String,
    /// Why; may be empty.
    pub reason: String,
}

/// A plan that begins from a part of another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewSplit {
    /// From which plan.
    pub from: InitiativeId,
    /// The id of the new one, drawn by the page.
    pub id: InitiativeId,
    /// *Wat wil je?* becomes the first section; its first words name the plan.
    pub what: String,
    /// Tasks that go along, each with the id it gets there, drawn by the page.
    pub tasks: Vec<(TaskId, TaskId)>,
}

impl PlanCommand {
    /// Checks what can be checked without a document.
    ///
    /// # Errors
    /// [`Refusal::Empty`] and [`Refusal::TooLong`], the latter also for too many tasks.
    pub fn check(&self) -> Result<(), Refusal> {
        match self {
            Self::AddPermission(new) => {
                filled(&new.what, LINE_LEN_MAX)?;
                at_most(&new.whom, LINE_LEN_MAX)
            }
            Self::AddUpkeep(new) => {
                filled(&new.what, LINE_LEN_MAX)?;
                at_most(&new.names, LINE_LEN_MAX)?;
                at_most(&new.often, LINE_LEN_MAX)
            }
            Self::Say(_, _, PartLine::What, text) => filled(text, LINE_LEN_MAX),
            Self::Say(_, _, PartLine::Who | PartLine::Often, text) => at_most(text, LINE_LEN_MAX),
            Self::Suggest(new) => {
                at_most(&new.base, TEXT_LEN_MAX)?;
                filled(&new.text, TEXT_LEN_MAX)?;
                at_most(&new.reason, LINE_LEN_MAX)
            }
            Self::Split(new) if new.tasks.len() > SPLIT_TASKS_MAX => Err(Refusal::TooLong),
            Self::Split(new) => filled(&new.what, TEXT_LEN_MAX),
            Self::SetDue(..)
            | Self::SetDoer(..)
            | Self::SetKind(..)
            | Self::MarkOffer(..)
            | Self::Thank(..)
            | Self::RecordPermission { .. }
            | Self::KeepGoing(..)
            | Self::Judge { .. }
            | Self::Join { .. } => Ok(()),
        }
    }
}
