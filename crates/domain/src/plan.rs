//! What a plan got after its first parts: who has to allow it, who looks after it later, other words for a
//! question, and how plans belong together.
//!
//! Each thing is a row of its own under the id of its plan ([`PlanPartId`]), made by one phone. How it stands is
//! recorded as phases are, by events that name what they saw, and computed the same everywhere. What people can ask
//! for, also about tasks, needs and offers, is in [`command`].

use serde::{Deserialize, Serialize};

use crate::{PermissionId, SuggestionId, UpkeepId};

pub mod command;
pub mod joined;
pub mod permission;
pub mod quiet;
pub mod suggestion;
pub mod upkeep;

pub use command::PlanCommand;
pub use permission::{PermissionRow, PermissionState};
pub use suggestion::{SuggestionRow, Verdict};
pub use upkeep::UpkeepRow;

/// Which later part of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PlanPartId {
    /// Something that somebody has to allow.
    Permission(PermissionId),
    /// Something that has to be looked after later.
    Upkeep(UpkeepId),
    /// Other words for one of the nine questions.
    Suggestion(SuggestionId),
}

/// What a later part says. The variant always fits that of its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlanPartRow {
    /// For [`PlanPartId::Permission`].
    Permission(PermissionRow),
    /// For [`PlanPartId::Upkeep`].
    Upkeep(UpkeepRow),
    /// For [`PlanPartId::Suggestion`].
    Suggestion(SuggestionRow),
}

#[cfg(test)]
mod tests;
