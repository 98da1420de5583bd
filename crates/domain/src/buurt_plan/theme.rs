//! Themes: the words with which a buurt sorts what it wants.

use serde::{Deserialize, Serialize};

use crate::{Answer, Day, OrderKey, PersonId};

/// What screens show of a theme. One that is taken away has no row; what carried it stays, and carries it again
/// when it comes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeRow {
    /// The word.
    pub name: Answer<String>,
    /// Where it stands; of equal ones the lower id comes first.
    pub place: OrderKey,
    /// Who added it.
    pub by: Option<PersonId>,
    /// When it was added.
    pub created_on: Day,
    /// True when somebody took it away while somebody else changed or used it.
    pub is_back: bool,
}
