//! One thing that has to be done in a plan.

use serde::{Deserialize, Serialize};

use crate::{Answer, Day, PersonId};

/// What screens show of a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskRow {
    /// *Wat moet er gebeuren?*
    pub what: Answer<String>,
    /// Who said *dat doe ik*; sorted, unique.
    pub who: Vec<PersonId>,
    /// When it was ticked; `None` while it is open. Ticked on one phone and left alone on another is ticked.
    pub done_on: Option<Day>,
    /// Who ticked it.
    pub done_by: Option<PersonId>,
    /// Who named it.
    pub by: Option<PersonId>,
    /// When it was named.
    pub created_on: Day,
    /// True when somebody took it away while somebody else changed it.
    pub is_back: bool,
    /// Position among tasks: later is larger. Unique with the id.
    pub order: u64,
}
