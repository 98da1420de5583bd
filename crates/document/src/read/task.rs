//! Tasks of a plan.

use automerge::{AutoCommit, ObjId, ScalarValueRef, ValueRef};
use domain::{PersonId, TaskId, limits::LINE_LEN_MAX, task::TaskRow};

use crate::{
    alive::Life,
    answers::line,
    fields::Fields,
    op::Op,
    schema::{BY, CREATED_ON, DONE, ON, TASKS, WHAT, WHO},
};

pub(crate) struct Task {
    pub(crate) id: TaskId,
    pub(crate) op: Op,
    pub(crate) done_op: Option<Op>,
    pub(crate) row: TaskRow,
}

/// The tasks that are not taken away, oldest first.
pub(crate) fn all(doc: &AutoCommit, plan: &Fields<'_>) -> Vec<Task> {
    let tasks = plan.below(doc, TASKS);
    let mut found: Vec<Task> = tasks
        .maps()
        .filter_map(|(key, obj)| read(doc, key.parse().ok()?, &obj))
        .collect();
    found.sort_by(|left, right| left.op.cmp(&right.op));
    found
}

/// A task; `None` when it is taken away.
pub(crate) fn read(doc: &AutoCommit, id: TaskId, obj: &ObjId) -> Option<Task> {
    let fields = Fields::of(doc, obj);
    let life = Life::of(doc, obj, &fields);
    if life.is_removed() {
        return None;
    }
    let done = fields.map(DONE).map(|done| Fields::of(doc, &done));
    let op = Op::of(obj);
    let row = TaskRow {
        what: line(doc, obj, &fields, WHAT, LINE_LEN_MAX),
        who: people(&fields.below(doc, WHO)),
        done_on: done.as_ref().map(|done| done.day(ON)),
        done_by: done.as_ref().and_then(|done| done.person(BY)),
        by: fields.person(BY),
        created_on: fields.day(CREATED_ON),
        is_back: life.is_back(),
        order: op.counter,
    };
    Some(Task {
        id,
        op,
        done_op: done.and_then(|_| fields.op(DONE)),
        row,
    })
}

/// The people for whom a map says `true`; sorted.
pub(crate) fn people(who: &Fields<'_>) -> Vec<PersonId> {
    let is_true =
        |value: &ValueRef<'_>| matches!(value, ValueRef::Scalar(ScalarValueRef::Boolean(true)));
    who.iter()
        .filter(|item| is_true(&item.value))
        .filter_map(|item| item.key.parse().ok())
        .collect()
}
