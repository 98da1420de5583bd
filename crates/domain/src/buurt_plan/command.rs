//! What people can ask for in the buurt plan.
//!
//! As with [`crate::Command`], of which this is one: ids are drawn by the page, carrying it out twice does nothing
//! twice, and the encoding is append-only. Taking something away and bringing it back are
//! [`crate::Command::Remove`] and [`crate::Command::BringBack`]; texts travel as splices
//! ([`crate::TextKey::Opgave`], [`crate::TextKey::Vision`]).

use serde::{Deserialize, Serialize};

use super::{
    Aspect, BuurtItemId, Direction, Group, NewOrganisation, OrganisationKind, OrganisationLine,
    Serves,
};
use crate::{
    AgreementId, AmbitionId, ContributionId, Day, InitiativeId, MeetingId, OpgaveId,
    OrganisationId, PerspectiveId, Refusal, ThemeId,
    command::{at_most, filled},
    limits::PERSPECTIVE_LEN_MAX,
    meeting::BringKind,
};

/// What somebody asks for in the buurt plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum BuurtPlanCommand {
    /// Puts a theme after the others.
    AddTheme(ThemeId, String),
    /// Puts an ambition after the others.
    AddAmbition(NewAmbition),
    /// Puts an opgave with this title after the others.
    AddOpgave(OpgaveId, String),
    /// Says how somebody looks at an opgave.
    AddPerspective(NewPerspective),
    /// Writes down on what neighbours agreed, after the others.
    AddAgreement(NewAgreement),
    /// Writes down what oneself contributes.
    AddContribution(NewContribution),
    /// Says anew, or chooses between two: a theme, what an ambition, an agreement or a contribution says, the
    /// title of an opgave, what matters to somebody.
    Reword(BuurtItemId, String),
    /// Says why it matters, or chooses; empty takes it back.
    SayBecause(OpgaveId, PerspectiveId, String),
    /// Says from where somebody looks, or chooses.
    SetGroup(OpgaveId, PerspectiveId, Group),
    /// Says whether to keep it or to make it better, or chooses.
    SetDirection(AmbitionId, Direction),
    /// Says of which kind it is, or chooses.
    SetAspect(AmbitionId, Aspect),
    /// Says at which meeting it was agreed, or chooses; `None` takes it back.
    SetMeeting(AgreementId, Option<MeetingId>),
    /// Says when to look whether it still holds, or chooses; `None` takes it back.
    SetReview(AgreementId, Option<Day>),
    /// Says what a contribution serves, or chooses; `None` takes it back.
    SetServes(ContributionId, Option<Serves>),
    /// Moves something among its like.
    Move {
        /// What; it has to have a place ([`BuurtItemId::has_place`]).
        item: BuurtItemId,
        /// Right after which other of its kind; `None`: to the front.
        after: Option<BuurtItemId>,
    },
    /// Puts a theme on something (`true`), or takes it off.
    PutTheme(Serves, ThemeId, bool),
    /// Says that an opgave serves an ambition (`true`), or not.
    ServeAmbition(OpgaveId, AmbitionId, bool),
    /// Says that a plan serves something (`true`), or not.
    Serve(InitiativeId, Serves, bool),
    /// Writes down who can help.
    AddOrganisation(NewOrganisation),
    /// Says a line of an organisation anew, or chooses; empty takes it back.
    SayOfOrganisation(OrganisationId, OrganisationLine, String),
    /// Says of which kind it is, or chooses.
    SetOrganisationKind(OrganisationId, OrganisationKind),
}

/// An ambition that is added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewAmbition {
    /// Its id, drawn by the page.
    pub id: AmbitionId,
    /// What the buurt wants.
    pub text: String,
    /// To keep it or to make it better.
    pub direction: Direction,
    /// Of which kind it is.
    pub aspect: Aspect,
}

/// A perspective that is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPerspective {
    /// On which opgave.
    pub opgave: OpgaveId,
    /// Its id, drawn by the page.
    pub id: PerspectiveId,
    /// From where.
    pub group: Group,
    /// What matters.
    pub matters: String,
    /// Why; may be empty.
    pub because: String,
}

/// An agreement that is written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewAgreement {
    /// Its id, drawn by the page.
    pub id: AgreementId,
    /// On what neighbours agreed.
    pub text: String,
    /// At which meeting.
    pub meeting: Option<MeetingId>,
    /// When to look whether it still holds.
    pub review_on: Option<Day>,
}

/// What somebody contributes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewContribution {
    /// Its id, drawn by the page.
    pub id: ContributionId,
    /// What.
    pub what: String,
    /// Which kind.
    pub kind: BringKind,
    /// What it serves.
    pub serves: Option<Serves>,
}

impl BuurtPlanCommand {
    /// Checks what can be checked without a document.
    ///
    /// # Errors
    /// [`Refusal::Empty`] and [`Refusal::TooLong`]; [`Refusal::Fault`] for moving what has no place, or after
    /// something of another kind.
    pub fn check(&self) -> Result<(), Refusal> {
        match self {
            Self::AddTheme(id, name) => worded(BuurtItemId::Theme(*id), name),
            Self::AddAmbition(new) => worded(BuurtItemId::Ambition(new.id), &new.text),
            Self::AddOpgave(id, title) => worded(BuurtItemId::Opgave(*id), title),
            Self::AddPerspective(new) => {
                worded(BuurtItemId::Perspective(new.opgave, new.id), &new.matters)?;
                at_most(&new.because, PERSPECTIVE_LEN_MAX)
            }
            Self::AddAgreement(new) => worded(BuurtItemId::Agreement(new.id), &new.text),
            Self::AddContribution(new) => worded(BuurtItemId::Contribution(new.id), &new.what),
            Self::Reword(item, words) => worded(*item, words),
            Self::AddOrganisation(new) => new.check(),
            Self::SayOfOrganisation(_, line, words) => at_most(words, line.len_max()),
            Self::SayBecause(_, _, words) => at_most(words, PERSPECTIVE_LEN_MAX),
            Self::Move { item, after } => {
                let is_like = |other: &BuurtItemId| {
                    std::mem::discriminant(other) == std::mem::discriminant(item)
                };
                let may_move = item.has_place() && after.as_ref().is_none_or(is_like);
                may_move.then_some(()).ok_or(Refusal::Fault)
            }
            Self::SetGroup(..)
            | Self::SetDirection(..)
            | Self::SetAspect(..)
            | Self::SetMeeting(..)
            | Self::SetReview(..)
            | Self::SetServes(..)
            | Self::PutTheme(..)
            | Self::ServeAmbition(..)
            | Self::Serve(..)
            | Self::SetOrganisationKind(..) => Ok(()),
        }
    }
}

fn worded(item: BuurtItemId, words: &str) -> Result<(), Refusal> {
    filled(words, item.words_len_max())
}
