//! Contributions: what somebody gives to the buurt.

use serde::{Deserialize, Serialize};

use super::Serves;
use crate::{Answer, Day, PersonId, meeting::BringKind};

/// What screens show of a contribution to the buurt. One that is taken away has no row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContributionRow {
    /// What.
    pub what: Answer<String>,
    /// Which kind; `None` for one of a newer app.
    pub kind: Option<BringKind>,
    /// What it serves; that may have been taken away.
    pub serves: Answer<Option<Serves>>,
    /// Who contributes.
    pub by: Option<PersonId>,
    /// Since when.
    pub created_on: Day,
    /// True when somebody took it away while somebody else changed it.
    pub is_back: bool,
    /// Position among contributions: later is larger. Unique with the id.
    pub order: u64,
}
