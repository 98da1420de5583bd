//! Who is who, as far as people want that to be known.
//!
//! The document only holds random person ids. A card with a chosen name travels beside it and can be
//! dropped for ever; without a card every screen says *een bewoner*. The newest version by its owner wins.

use serde::{Deserialize, Serialize};

use crate::PersonId;

/// What one person chose to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonCard {
    /// Whose.
    pub id: PersonId,
    /// Counts up with each change by the owner; of two cards the higher version counts.
    pub version: u32,
    /// The chosen name; empty when the owner took the name back.
    pub name: String,
}

impl PersonCard {
    /// Whether this card should take the place of `known`. Ties are broken by the name, so that every
    /// phone keeps the same one.
    pub fn replaces(&self, known: &Self) -> bool {
        (self.version, &self.name) > (known.version, &known.name)
    }
}
