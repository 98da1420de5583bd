//! Opgaven: what a buurt and others take up together, and that is larger than one plan.

use serde::{Deserialize, Serialize};

use super::Group;
use crate::{AmbitionId, Answer, Day, OrderKey, PersonId, ThemeId, initiative::Removal};

/// What lists and the head of an opgave show. Its texts ([`crate::OpgaveText`]) and perspectives are rows of
/// their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpgaveRow {
    /// What it is about.
    pub title: Answer<String>,
    /// Which ambitions it serves; sorted, unique. Some may have been taken away: those have no row.
    pub ambitions: Vec<AmbitionId>,
    /// Its themes; as `ambitions`.
    pub themes: Vec<ThemeId>,
    /// How many perspectives there are of each group that gave any, in the order of [`Group::ALL`]. One of which
    /// the group is a question counts for the group that is shown.
    pub voices: Vec<Voices>,
    /// Whether something stands in *Dit delen we*.
    pub has_shared: bool,
    /// Who added it, wrote in its texts or gave a perspective; sorted, unique.
    pub people: Vec<PersonId>,
    /// Where it stands; of equal ones the lower id comes first.
    pub place: OrderKey,
    /// Who added it.
    pub by: Option<PersonId>,
    /// When it was added.
    pub created_on: Day,
    /// Set when somebody took it away and nobody wrote in it since.
    pub removed: Option<Removal>,
    /// True when somebody took it away while somebody else wrote in it or served it.
    pub is_back: bool,
}

/// The perspectives of one group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voices {
    /// Which group.
    pub group: Group,
    /// How many there are; at least one.
    pub count: u32,
    /// When the first of them was given.
    pub since: Day,
}
