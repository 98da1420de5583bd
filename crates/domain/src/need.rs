//! What a plan needs, and who offers it.
//!
//! An offer is one tap (*Ik help*) and is taken back with one tap, without a reason. A need counts as
//! arranged when somebody says so; that several people offer is never a problem to be solved.

use serde::{Deserialize, Serialize};

use crate::{Answer, Day, NeedId, PersonId};

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
}
