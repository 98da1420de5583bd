//! One thing that has to be done in a plan.

use serde::{Deserialize, Serialize};

use crate::{Answer, Day, PersonId, meeting::Doer};

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
    /// By when; `One(None)` when nobody has said.
    pub due: Answer<Option<Day>>,
    /// Residents, gemeente or both; `One(None)` when nobody has said. One of a newer app reads as that.
    pub doer: Answer<Option<Doer>>,
}

impl TaskRow {
    /// The day by which it should be done, where there is room for one.
    pub fn due_on(&self) -> Option<Day> {
        self.due.shown().copied().flatten()
    }

    /// Whether it is open and its day has passed.
    pub fn is_late(&self, today: Day) -> bool {
        self.done_on.is_none() && self.due_on().is_some_and(|due| due < today)
    }
}
