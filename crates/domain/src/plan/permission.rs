//! *Mag dit?*: what somebody has to allow before a plan can be done.

use serde::{Deserialize, Serialize};

use crate::{Answer, Day, PersonId, PhaseState, StatusEvent, keyed::keyed};

keyed! {
    /// How far asking is; like a phase a fact that somebody recorded, never a lock.
    PermissionState {
        /// *Nog vragen*: what it is without any event.
        Open = "open",
        /// *Gevraagd*.
        Asked = "asked",
        /// *Het mag*.
        Granted = "granted",
        /// *Niet nodig*.
        NotNeeded = "not_needed",
        /// *Het mag niet*.
        Refused = "refused",
    }
}

/// What screens show of something that has to be allowed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PermissionRow {
    /// *Wat moet mogen?*
    pub what: Answer<String>,
    /// *Wie beslist daarover?*, in free words; may be empty.
    pub whom: Answer<String>,
    /// How far it is.
    pub state: PhaseState<PermissionState>,
    /// The day that was given with the newest event; `None` while there is none.
    pub since: Option<Day>,
    /// Who named it.
    pub by: Option<PersonId>,
    /// When it was named.
    pub created_on: Day,
    /// True when somebody took it away while somebody else changed it.
    pub is_back: bool,
    /// Position among permissions: later is larger. Unique with the id.
    pub order: u64,
}

impl PermissionRow {
    /// Whether somebody still has to ask.
    pub fn is_to_ask(&self) -> bool {
        self.state.shown() == Some(PermissionState::Open)
    }
}

/// How far it is after these events, whatever their order.
pub fn state_of(events: &[StatusEvent<PermissionState>]) -> PhaseState<PermissionState> {
    PhaseState::after(PermissionState::Open, events)
}
