//! Events of phase, without those that their makers undid.
//!
//! An event that is undone leaves, and whoever had seen it counts as having seen what it saw. So
//! undoing brings back exactly the earlier phase, also when a neighbour built on the undone event
//! meanwhile.

use std::collections::{BTreeMap, BTreeSet};

use automerge::AutoCommit;
use domain::{EventId, Phase, StatusEvent, limits::LINE_LEN_MAX};

use crate::{
    fields::Fields,
    op::Op,
    schema::{BY, EVENTS, ON, REASON, SEEN, TO, UNDONE},
};

pub(crate) struct Event {
    pub(crate) op: Op,
    pub(crate) event: StatusEvent,
}

/// The events that stand, oldest first.
pub(crate) fn all(doc: &AutoCommit, plan: &Fields<'_>) -> Vec<Event> {
    let mut standing = Vec::new();
    let mut undone: BTreeMap<EventId, Vec<EventId>> = BTreeMap::new();
    let events = plan.below(doc, EVENTS);
    for (key, obj) in events.maps() {
        let Ok(id) = key.parse() else { continue };
        let fields = Fields::of(doc, &obj);
        let seen = ids(fields.str(SEEN).unwrap_or_default());
        if fields.has(UNDONE) {
            undone.insert(id, seen);
            continue;
        }
        let event = StatusEvent {
            id,
            to: fields.str(TO).and_then(Phase::from_key),
            on: fields.day(ON),
            by: fields.person(BY),
            reason: fields.line(REASON, LINE_LEN_MAX),
            seen,
        };
        standing.push(Event {
            op: Op::of(&obj),
            event,
        });
    }
    if !undone.is_empty() {
        for event in &mut standing {
            event.event.seen = seen_through(&event.event.seen, &undone);
        }
    }
    standing.sort_by(|left, right| left.op.cmp(&right.op));
    standing
}

fn ids(words: &str) -> Vec<EventId> {
    words
        .split(' ')
        .filter_map(|word| word.parse().ok())
        .collect()
}

fn seen_through(seen: &[EventId], undone: &BTreeMap<EventId, Vec<EventId>>) -> Vec<EventId> {
    let mut all: BTreeSet<EventId> = BTreeSet::new();
    let mut todo = seen.to_vec();
    while let Some(id) = todo.pop() {
        if all.insert(id) {
            todo.extend(undone.get(&id).into_iter().flatten());
        }
    }
    all.retain(|id| !undone.contains_key(id));
    all.into_iter().collect()
}
