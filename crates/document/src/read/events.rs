//! Recorded events (of phase, of meetings, and the signs about what is followed), without those that were undone.
//!
//! An event that is undone leaves, and whoever had seen it counts as having seen what it saw. So
//! undoing brings back exactly what stood before, also when a neighbour built on the undone event
//! meanwhile.

use std::collections::{BTreeMap, BTreeSet};

use automerge::{AutoCommit, ObjId};
use domain::{EventId, Phase, StatusEvent, limits::LINE_LEN_MAX};

use crate::{
    fields::Fields,
    op::Op,
    schema::{BY, EVENTS, ON, REASON, SEEN, TO, UNDONE},
};

#[derive(Debug, Clone)]
pub(crate) struct Event<T = Phase> {
    pub(crate) op: Op,
    pub(crate) event: StatusEvent<T>,
}

/// An event as it stands in the document, undone or not.
pub(crate) struct Recorded<T> {
    event: Event<T>,
    is_undone: bool,
}

/// The events of phase that stand, oldest first.
pub(crate) fn all(doc: &AutoCommit, plan: &Fields<'_>) -> Vec<Event> {
    of(doc, plan, Phase::from_key)
}

/// The events of a plan or a meeting that stand, oldest first.
pub(crate) fn of<T>(
    doc: &AutoCommit,
    holder: &Fields<'_>,
    to: impl Fn(&str) -> Option<T> + Copy,
) -> Vec<Event<T>> {
    let reason = |fields: &Fields<'_>| fields.line(REASON, LINE_LEN_MAX);
    let events = holder.below(doc, EVENTS);
    let recorded = events
        .maps()
        .filter_map(|(key, obj)| Some(read(doc, key.parse().ok()?, &obj, to, reason)))
        .collect();
    standing(recorded)
}

/// One event: what its `to` means, and where its words stand.
pub(crate) fn read<T>(
    doc: &AutoCommit,
    id: EventId,
    obj: &ObjId,
    to: impl Fn(&str) -> Option<T>,
    words: impl Fn(&Fields<'_>) -> String,
) -> Recorded<T> {
    let fields = Fields::of(doc, obj);
    let event = StatusEvent {
        id,
        to: fields.str(TO).and_then(to),
        on: fields.day(ON),
        by: fields.person(BY),
        reason: words(&fields),
        seen: ids(fields.str(SEEN).unwrap_or_default()),
    };
    Recorded {
        event: Event {
            op: Op::of(obj),
            event,
        },
        is_undone: fields.has(UNDONE),
    }
}

/// Those that were not undone, oldest first.
pub(crate) fn standing<T>(all: Vec<Recorded<T>>) -> Vec<Event<T>> {
    let (undone, standing): (Vec<_>, Vec<_>) = all.into_iter().partition(|it| it.is_undone);
    let undone: BTreeMap<EventId, Vec<EventId>> = undone
        .into_iter()
        .map(|it| (it.event.event.id, it.event.event.seen))
        .collect();
    let mut standing: Vec<Event<T>> = standing.into_iter().map(|it| it.event).collect();
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
