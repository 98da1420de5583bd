//! Ambitions: what a buurt wants to keep as it is, or to make better.

use serde::{Deserialize, Serialize};

use crate::{Answer, Day, OrderKey, PersonId, ThemeId, keyed::keyed};

keyed! {
    /// Where a buurt wants to go with something.
    Direction {
        /// *Houden*.
        Keep = "keep",
        /// *Verbeteren*.
        Improve = "improve",
    }
}

keyed! {
    /// Of which kind an ambition is.
    Aspect {
        /// *Sociaal*.
        Social = "social",
        /// *Fysiek*.
        Physical = "physical",
        /// *Veiligheid*.
        Safety = "safety",
    }
}

/// What screens show of an ambition. One that is taken away has no row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmbitionRow {
    /// What the buurt wants.
    pub text: Answer<String>,
    /// To keep it or to make it better. One of a newer app reads as [`Direction::Improve`].
    pub direction: Answer<Direction>,
    /// Of which kind. One of a newer app reads as [`Aspect::Social`].
    pub aspect: Answer<Aspect>,
    /// Its themes; sorted, unique. Some may have been taken away: those have no row.
    pub themes: Vec<ThemeId>,
    /// Where it stands; of equal ones the lower id comes first.
    pub place: OrderKey,
    /// Who added it.
    pub by: Option<PersonId>,
    /// When it was added.
    pub created_on: Day,
    /// True when somebody took it away while somebody else changed or served it.
    pub is_back: bool,
}
