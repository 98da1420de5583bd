//! The name of one operation: its counter and the actor who made it.
//!
//! Counters only grow along what a phone has seen, so operations sort the same on every phone,
//! oldest first; that order stands in for clocks, which phones do not share.

use std::fmt;

use automerge::{ActorId, ObjId};

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Op {
    pub(crate) counter: u64,
    pub(crate) actor: ActorId,
}

impl Op {
    /// The operation that put a value or made an object; the root has none and sorts before all.
    pub(crate) fn of(id: &ObjId) -> Self {
        match id {
            ObjId::Root => Self {
                counter: 0,
                actor: ActorId::from(&[][..]),
            },
            ObjId::Id(counter, actor, _) => Self {
                counter: *counter,
                actor: actor.clone(),
            },
        }
    }
}

impl fmt::Display for Op {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.counter, self.actor)
    }
}
