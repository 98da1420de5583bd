//! Perspectives: how people look at an opgave, side by side.

use serde::{Deserialize, Serialize};

use crate::{Answer, Day, PersonId, keyed::keyed};

keyed! {
    /// From where somebody looks.
    Group {
        /// *Bewoner*.
        Resident = "resident",
        /// *Ondernemer*.
        Entrepreneur = "entrepreneur",
        /// *Partner*: an organisation.
        Partner = "partner",
        /// *Gemeente*.
        Gemeente = "gemeente",
    }
}

/// What screens show of a perspective. One that is taken away has no row. Nothing ever merges two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PerspectiveRow {
    /// From where. One of a newer app reads as [`Group::Partner`].
    pub group: Answer<Group>,
    /// *Dit is voor mij belangrijk*.
    pub matters: Answer<String>,
    /// *Omdat*; may be empty.
    pub because: Answer<String>,
    /// Who wrote it down.
    pub by: Option<PersonId>,
    /// When it was written down.
    pub created_on: Day,
    /// True when somebody took it away while somebody else changed it.
    pub is_back: bool,
    /// Position among perspectives: later is larger. Unique with the id.
    pub order: u64,
}
