//! *Wie zorgt er straks voor?*: what has to be looked after once a plan is done.

use serde::{Deserialize, Serialize};

use crate::{Answer, Day, PersonId};

/// What screens show of something that is looked after. All three lines are free words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UpkeepRow {
    /// *Waar moet je voor zorgen?*
    pub what: Answer<String>,
    /// *Wie doet dat?*; may be empty.
    pub names: Answer<String>,
    /// *Hoe vaak?*; may be empty.
    pub often: Answer<String>,
    /// Who named it.
    pub by: Option<PersonId>,
    /// When it was named.
    pub created_on: Day,
    /// True when somebody took it away while somebody else changed it.
    pub is_back: bool,
    /// Position among what is looked after: later is larger. Unique with the id.
    pub order: u64,
}
