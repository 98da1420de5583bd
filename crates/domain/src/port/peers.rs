//! Phones of neighbours: who is here, and how equal they are.
//!
//! Who is here is told of everybody who can be reached, also through others; how that is known is the engine's
//! business. Nothing is rounded up: *equal* is what a phone said of its own disk.

use serde::{Deserialize, Serialize};

use super::LinkId;
use crate::PersonId;

/// A neighbour's phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Peer {
    /// Whose.
    pub person: PersonId,
    /// The link, when the two phones are linked; others who are here are reached through neighbours.
    pub link: Option<LinkId>,
    /// How equal it is.
    pub state: PeerState,
}

/// How far a phone is that is catching up. Things are counted as people see them: a plan, a text, a task.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CatchUp {
    /// Things that it lacks; 0 while this phone is the one that lacks something.
    pub to_go: u32,
    /// The most that it lacked since it was equal last.
    pub of: u32,
}

/// How equal a neighbour's phone is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PeerState {
    /// Connected, and changes are still going over.
    CatchingUp(CatchUp),
    /// Connected, and both have said that they have the same.
    Equal,
    /// Not connected now; known from a link or a file. Has everything that this phone has.
    AwayEqual,
    /// Not connected now; lacks this many of this phone's changes.
    AwayLacks(u32),
    /// Connected, and has the same, but in a browser without storage: it is gone when that closes.
    EqualUnkept,
}

impl PeerState {
    /// Whether it is connected now.
    pub const fn is_here(self) -> bool {
        matches!(self, Self::CatchingUp(_) | Self::Equal | Self::EqualUnkept)
    }
}
