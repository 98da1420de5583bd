//! The buurt plan: what a buurt wants, why, and what people give for it (*Buurt Eigen plan*).
//!
//! It consists of small things that stand side by side: themes, ambitions, opgaven with how people look at them,
//! agreements and contributions. Each is made by one phone, is a row of its own ([`BuurtItemRow`]) and is never
//! merged with another. What serves what is a set in whatever serves, and so are themes: what two phones put in
//! while apart is both in it, and put in here while taken out there is in. What follows from all rows is
//! computed: the story of how the plan came about ([`Story`]). What people can ask for is in [`command`].

use serde::{Deserialize, Serialize};

use crate::{
    AgreementId, AmbitionId, ContributionId, Opened, OpgaveId, OrganisationId, PerspectiveId,
    ThemeId,
    keyed::keyed,
    limits::{LINE_LEN_MAX, NAME_LEN_MAX, PERSPECTIVE_LEN_MAX, THEME_LEN_MAX},
};

mod agreement;
mod ambition;
pub mod command;
mod contribution;
mod items;
mod opgave;
mod organisation;
mod perspective;
mod story;
mod theme;

pub use agreement::AgreementRow;
pub use ambition::{AmbitionRow, Aspect, Direction};
pub use command::{BuurtPlanCommand, NewAgreement, NewAmbition, NewContribution, NewPerspective};
pub use contribution::ContributionRow;
pub use items::BuurtItems;
pub use opgave::{OpgaveRow, Voices};
pub use organisation::{NewOrganisation, OrganisationKind, OrganisationLine, OrganisationRow};
pub use perspective::{Group, PerspectiveRow};
pub use story::{Story, StoryFact, StoryStep};
pub use theme::ThemeRow;

/// Something of the buurt plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum BuurtItemId {
    /// A theme.
    Theme(ThemeId),
    /// An ambition.
    Ambition(AmbitionId),
    /// An opgave.
    Opgave(OpgaveId),
    /// How somebody looks at an opgave.
    Perspective(OpgaveId, PerspectiveId),
    /// Something on which neighbours agreed.
    Agreement(AgreementId),
    /// What somebody contributes.
    Contribution(ContributionId),
    /// An organisation or a function that can help.
    Organisation(OrganisationId),
}

impl BuurtItemId {
    /// The opgave that it is, or to which it belongs; otherwise the buurt plan as a whole.
    pub const fn place(self) -> Opened {
        match self {
            Self::Opgave(opgave) | Self::Perspective(opgave, _) => Opened::Opgave(opgave),
            Self::Theme(_)
            | Self::Ambition(_)
            | Self::Agreement(_)
            | Self::Contribution(_)
            | Self::Organisation(_) => Opened::BuurtPlan,
        }
    }

    /// Whether people put it in order among its like; others stand as they came.
    pub const fn has_place(self) -> bool {
        match self {
            Self::Theme(_) | Self::Ambition(_) | Self::Opgave(_) | Self::Agreement(_) => true,
            Self::Perspective(..) | Self::Contribution(_) | Self::Organisation(_) => false,
        }
    }

    /// How long its words may be: its name or title, or what it says.
    pub const fn words_len_max(self) -> usize {
        match self {
            Self::Theme(_) => THEME_LEN_MAX,
            Self::Opgave(_) | Self::Organisation(_) => NAME_LEN_MAX,
            Self::Perspective(..) => PERSPECTIVE_LEN_MAX,
            Self::Ambition(_) | Self::Agreement(_) | Self::Contribution(_) => LINE_LEN_MAX,
        }
    }
}

/// What stands in the row of a [`BuurtItemId`]. The variant always fits that of its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum BuurtItemRow {
    /// For [`BuurtItemId::Theme`].
    Theme(ThemeRow),
    /// For [`BuurtItemId::Ambition`].
    Ambition(AmbitionRow),
    /// For [`BuurtItemId::Opgave`].
    Opgave(OpgaveRow),
    /// For [`BuurtItemId::Perspective`].
    Perspective(PerspectiveRow),
    /// For [`BuurtItemId::Agreement`].
    Agreement(AgreementRow),
    /// For [`BuurtItemId::Contribution`].
    Contribution(ContributionRow),
    /// For [`BuurtItemId::Organisation`].
    Organisation(OrganisationRow),
}

/// What can be served, and what can carry a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Serves {
    /// An ambition.
    Ambition(AmbitionId),
    /// An opgave.
    Opgave(OpgaveId),
}

impl Serves {
    /// The thing that it is.
    pub const fn item(self) -> BuurtItemId {
        match self {
            Self::Ambition(id) => BuurtItemId::Ambition(id),
            Self::Opgave(id) => BuurtItemId::Opgave(id),
        }
    }
}

keyed! {
    /// Which text of an opgave.
    OpgaveText {
        /// *Waarom is dit belangrijk?*
        Why = "why",
        /// *Dit delen we*: on what all groups agree.
        Shared = "shared",
    }
}

#[cfg(test)]
mod tests;
