//! How far a plan is.
//!
//! A phase is a fact that somebody recorded, never a lock: [`StatusEvent`]s are only added, and
//! [`PhaseState::of`] computes what to show from their set, the same on every phone, without clocks.
//! Each event names the events that its maker saw; those that nobody has seen yet are the frontier.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{Day, EventId, PersonId};

/// A phase of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Phase {
    /// *Idee*: one sentence is enough.
    Idea,
    /// *Verkennen*: finding out who joins.
    Exploring,
    /// *Plan maken*.
    Planning,
    /// *Buren vragen*.
    AskingNeighbours,
    /// *Klaar voor besluit*.
    ReadyToDecide,
    /// *Aangevraagd*: waiting for money or permission.
    Requested,
    /// *Uitvoeren*.
    Doing,
    /// *Klaar*.
    Done,
    /// *Beheer*: looking after what was made.
    Upkeep,
    /// *Rust*: later perhaps.
    Resting,
    /// *Gestopt*.
    Stopped,
}

impl Phase {
    /// All phases, in the order in which a plan usually meets them.
    pub const ALL: [Self; 11] = [
        Self::Idea,
        Self::Exploring,
        Self::Planning,
        Self::AskingNeighbours,
        Self::ReadyToDecide,
        Self::Requested,
        Self::Doing,
        Self::Done,
        Self::Upkeep,
        Self::Resting,
        Self::Stopped,
    ];

    /// Whether a plan in it may have something to show.
    pub const fn has_result(self) -> bool {
        matches!(self, Self::Doing | Self::Done | Self::Upkeep)
    }

    /// The name under which a phase is stored; never changes.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Idea => "idea",
            Self::Exploring => "exploring",
            Self::Planning => "planning",
            Self::AskingNeighbours => "asking_neighbours",
            Self::ReadyToDecide => "ready_to_decide",
            Self::Requested => "requested",
            Self::Doing => "doing",
            Self::Done => "done",
            Self::Upkeep => "upkeep",
            Self::Resting => "resting",
            Self::Stopped => "stopped",
        }
    }

    /// The phase stored under `key`; `None` for one that a newer app may know.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.key() == key)
    }

    /// The step of the five on the progress bar, 1 to 5; `None` for a plan that rests or stopped.
    pub const fn step(self) -> Option<u8> {
        match self {
            Self::Idea => Some(1),
            Self::Exploring => Some(2),
            Self::Planning | Self::AskingNeighbours => Some(3),
            Self::ReadyToDecide | Self::Requested | Self::Doing => Some(4),
            Self::Done | Self::Upkeep => Some(5),
            Self::Resting | Self::Stopped => None,
        }
    }
}

/// One recorded change: of the phase of a plan, of something that is followed ([`crate::Sign`]), or of the
/// stage of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusEvent<T = Phase> {
    /// Its own name.
    pub id: EventId,
    /// What was recorded; `None` when a newer app recorded what this app does not know.
    pub to: Option<T>,
    /// The day on its maker's phone.
    pub on: Day,
    /// Who recorded it.
    pub by: Option<PersonId>,
    /// Why, in the maker's words; often empty.
    pub reason: String,
    /// The frontier that its maker saw, sorted.
    pub seen: Vec<EventId>,
}

/// What follows from all recorded events: the phase of a plan, or the stage of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PhaseState<T = Phase> {
    /// What everybody's events agree on.
    Agreed(T),
    /// Two or more phones chose differently without knowing of each other: the events to choose between,
    /// sorted by what was chosen and then by id.
    Contested(Vec<StatusEvent<T>>),
    /// A newer app recorded what this app does not know.
    Newer,
}

impl PhaseState {
    /// The phase of a plan with these events; the order of `events` does not matter.
    pub fn of(events: &[StatusEvent]) -> Self {
        Self::after(Phase::Idea, events)
    }
}

impl<T: Copy + Ord> PhaseState<T> {
    /// What follows from these events, whatever their order, when all begins as `first`.
    pub fn after(first: T, events: &[StatusEvent<T>]) -> Self {
        let mut newest = frontier(events);
        newest.sort_by_key(|event| (event.to, event.id));
        newest.dedup_by_key(|event| event.to);
        match newest.as_slice() {
            [] => Self::Agreed(first),
            [only] => only.to.map_or(Self::Newer, Self::Agreed),
            several => Self::Contested(several.iter().map(|event| (*event).clone()).collect()),
        }
    }

    /// What to show where there is room for one.
    pub fn shown(&self) -> Option<T> {
        match self {
            Self::Agreed(phase) => Some(*phase),
            Self::Contested(events) => events.iter().find_map(|event| event.to),
            Self::Newer => None,
        }
    }
}

/// The events that no other event has seen, sorted by id: what a new event must name as `seen`.
pub fn frontier<T>(events: &[StatusEvent<T>]) -> Vec<&StatusEvent<T>> {
    let seen: BTreeSet<EventId> = events
        .iter()
        .flat_map(|event| event.seen.iter().copied().filter(|id| *id != event.id))
        .collect();
    let by_id: BTreeMap<EventId, &StatusEvent<T>> =
        events.iter().map(|event| (event.id, event)).collect();
    by_id
        .into_iter()
        .filter(|(id, _)| !seen.contains(id))
        .map(|(_, event)| event)
        .collect()
}

#[cfg(test)]
mod tests;
