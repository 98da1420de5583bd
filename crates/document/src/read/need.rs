//! What a plan needs.

use automerge::{AutoCommit, ObjId};
use domain::{NeedId, limits::LINE_LEN_MAX, meeting::BringKind, need::NeedRow};

use crate::{
    alive::Life,
    answers::{answer, line},
    fields::Fields,
    op::Op,
    schema::{ARRANGED, BY, CREATED_ON, KIND, NEEDS, WHAT},
};

pub(crate) struct Need {
    pub(crate) id: NeedId,
    pub(crate) op: Op,
    pub(crate) row: NeedRow,
}

/// The needs that are not taken away, oldest first.
pub(crate) fn all(doc: &AutoCommit, plan: &Fields<'_>) -> Vec<Need> {
    let needs = plan.below(doc, NEEDS);
    let mut found: Vec<Need> = needs
        .maps()
        .filter_map(|(key, obj)| read(doc, key.parse().ok()?, &obj))
        .collect();
    found.sort_by(|left, right| left.op.cmp(&right.op));
    found
}

/// A need; `None` when it is taken away.
pub(crate) fn read(doc: &AutoCommit, id: NeedId, obj: &ObjId) -> Option<Need> {
    let fields = Fields::of(doc, obj);
    let life = Life::of(doc, obj, &fields);
    if life.is_removed() {
        return None;
    }
    let op = Op::of(obj);
    let row = NeedRow {
        what: line(doc, obj, &fields, WHAT, LINE_LEN_MAX),
        is_arranged: fields.map(ARRANGED).is_some(),
        by: fields.person(BY),
        created_on: fields.day(CREATED_ON),
        is_back: life.is_back(),
        order: op.counter,
        kind: answer(doc, obj, &fields, KIND, None, |plain| {
            plain.chosen(BringKind::from_key)
        }),
    };
    Some(Need { id, op, row })
}
