//! What a plan needs, and who offers it.
//!
//! An offer is one tap (*Ik help*) and is taken back with one tap, without a reason. A need counts as
//! arranged when somebody says so; that several people offer is never a problem to be solved. How far an offer is
//! follows from facts that anybody records ([`OfferStep`]) and from who said thanks, one each.

use serde::{Deserialize, Serialize};

use crate::{Answer, Day, NeedId, PersonId, keyed::keyed, meeting::BringKind};

keyed! {
    /// How far an offer can be marked to be.
    OfferStep {
        /// *Afgesproken*.
        Agreed = "agreed",
        /// *Gedaan*.
        Done = "done",
    }
}

/// What screens show of a need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedRow {
    /// *Wat is nodig?*
    pub what: Answer<String>,
    /// True once somebody said that it is arranged.
    pub is_arranged: bool,
    /// Who named it.
    pub by: Option<PersonId>,
    /// When it was named.
    pub created_on: Day,
    /// True when somebody took it away while somebody else changed it.
    pub is_back: bool,
    /// Position among needs: later is larger. Unique with the id.
    pub order: u64,
    /// What kind of help; `One(None)` when nobody has said. One of a newer app reads as that.
    pub kind: Answer<Option<BringKind>>,
}

/// What screens show of an offer. Offers that were taken back have no row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContributionRow {
    /// What it is offered for.
    pub need: NeedId,
    /// Who offers.
    pub by: Option<PersonId>,
    /// Since when.
    pub on: Day,
    /// Position among offers: later is larger. Unique with the id.
    pub order: u64,
    /// Since when it is agreed. On in one place and off in another is on; so is `done_on`.
    pub agreed_on: Option<Day>,
    /// When it was done.
    pub done_on: Option<Day>,
    /// Who said thanks, and when; sorted by person, unique.
    pub thanks: Vec<(PersonId, Day)>,
}

impl ContributionRow {
    /// How far it is: the farthest step that somebody marked.
    pub fn step(&self) -> Option<OfferStep> {
        let agreed = self.agreed_on.map(|_| OfferStep::Agreed);
        self.done_on.map(|_| OfferStep::Done).or(agreed)
    }

    /// Whether this person said thanks.
    pub fn is_thanked_by(&self, person: PersonId) -> bool {
        self.thanks.iter().any(|(one, _)| *one == person)
    }
}
