//! Tasks of a plan.

use std::collections::BTreeMap;

use automerge::{AutoCommit, ObjId, ScalarValueRef, ValueRef};
use domain::{InitiativeId, PersonId, TaskId, limits::LINE_LEN_MAX, meeting::Doer, task::TaskRow};

use crate::{
    alive::Life,
    answers::{Plain, answer, line},
    fields::Fields,
    op::Op,
    schema::{BY, CREATED_ON, DOER, DONE, DUE, ON, TASKS, WHAT, WHO},
};

#[derive(Debug, Clone)]
pub(crate) struct Task {
    pub(crate) id: TaskId,
    pub(crate) op: Op,
    pub(crate) done_op: Option<Op>,
    pub(crate) row: TaskRow,
}

/// Tasks that were read and have not changed since. A plan has many, and a change is mostly about one of them.
#[derive(Debug, Default)]
pub(crate) struct Known(BTreeMap<(InitiativeId, TaskId), (Op, Option<Task>)>);

impl Known {
    /// Something in this task changed.
    pub(crate) fn forget(&mut self, plan: InitiativeId, id: TaskId) {
        self.0.remove(&(plan, id));
    }

    pub(crate) fn forget_all(&mut self) {
        self.0.clear();
    }

    /// A task as it is known, or read anew. The name of the operation that made it tells when another phone's
    /// version took its place.
    fn read(&mut self, doc: &AutoCommit, key: (InitiativeId, TaskId), obj: &ObjId) -> Option<Task> {
        let op = Op::of(obj);
        if let Some((known, task)) = self.0.get(&key)
            && *known == op
        {
            return task.clone();
        }
        let task = read(doc, key.1, obj);
        self.0.insert(key, (op, task.clone()));
        task
    }
}

/// The tasks of a plan that are not taken away, oldest first.
pub(crate) fn all(
    doc: &AutoCommit,
    plan: InitiativeId,
    fields: &Fields<'_>,
    known: &mut Known,
) -> Vec<Task> {
    let tasks = fields.below(doc, TASKS);
    let mut found: Vec<Task> = tasks
        .maps()
        .filter_map(|(key, obj)| known.read(doc, (plan, key.parse().ok()?), &obj))
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
        due: answer(doc, obj, &fields, DUE, None, Plain::day),
        doer: answer(doc, obj, &fields, DOER, None, |plain| {
            plain.chosen(Doer::from_key)
        }),
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
    people_under(who, "")
}

/// The people for whom a map says `true` under keys that begin so; sorted.
pub(crate) fn people_under(who: &Fields<'_>, prefix: &str) -> Vec<PersonId> {
    let is_true =
        |value: &ValueRef<'_>| matches!(value, ValueRef::Scalar(ScalarValueRef::Boolean(true)));
    who.iter()
        .filter(|item| is_true(&item.value))
        .filter_map(|item| item.key.strip_prefix(prefix)?.parse().ok())
        .collect()
}
