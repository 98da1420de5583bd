//! Offers of help. One that was taken back, or whose need was taken away, is not shown.

use std::collections::BTreeSet;

use automerge::{AutoCommit, ObjId};
use domain::{
    ContributionId, Day, NeedId, PersonId,
    need::{ContributionRow, OfferStep},
};

use super::need::Need;
use crate::{
    fields::{Fields, day_from_int, int},
    op::Op,
    schema::{BY, CONTRIBUTIONS, CREATED_ON, NEED, ON, THANKS_PREFIX, WITHDRAWN},
};

pub(crate) struct Contribution {
    pub(crate) op: Op,
    pub(crate) done_op: Option<Op>,
    /// By which operations people said thanks, in the order of the row.
    pub(crate) thanks_ops: Vec<Op>,
    pub(crate) row: ContributionRow,
}

/// The offers for these needs, oldest first.
pub(crate) fn all(doc: &AutoCommit, plan: &Fields<'_>, needs: &[Need]) -> Vec<Contribution> {
    let wanted: BTreeSet<NeedId> = needs.iter().map(|need| need.id).collect();
    let contributions = plan.below(doc, CONTRIBUTIONS);
    let mut found: Vec<Contribution> = contributions
        .maps()
        .filter_map(|(_, obj)| read(doc, &obj))
        .filter(|offer| wanted.contains(&offer.row.need))
        .collect();
    found.sort_by(|left, right| left.op.cmp(&right.op));
    found
}

/// An offer that still stands, whatever became of its need.
pub(crate) fn read(doc: &AutoCommit, obj: &ObjId) -> Option<Contribution> {
    let fields = Fields::of(doc, obj);
    if fields.has(WITHDRAWN) {
        return None;
    }
    let op = Op::of(obj);
    let row = ContributionRow {
        need: fields.str(NEED)?.parse().ok()?,
        by: fields.person(BY),
        on: fields.day(CREATED_ON),
        order: op.counter,
        agreed_on: step_on(doc, &fields, OfferStep::Agreed),
        done_on: step_on(doc, &fields, OfferStep::Done),
        thanks: thanks(&fields)
            .map(|(person, day, _)| (person, day))
            .collect(),
    };
    Some(Contribution {
        op,
        done_op: fields.op(OfferStep::Done.key()),
        thanks_ops: thanks(&fields).map(|(.., op)| op).collect(),
        row,
    })
}

fn step_on(doc: &AutoCommit, offer: &Fields<'_>, step: OfferStep) -> Option<Day> {
    let fact = offer.map(step.key())?;
    Some(Fields::of(doc, &fact).day(ON))
}

/// Who said thanks, when, and by which operation; sorted by person.
fn thanks<'f>(offer: &'f Fields<'_>) -> impl Iterator<Item = (PersonId, Day, Op)> + 'f {
    offer.iter().filter_map(|item| {
        let person = item.key.strip_prefix(THANKS_PREFIX)?.parse().ok()?;
        Some((person, day_from_int(int(&item.value)?), Op::of(&item.id())))
    })
}

/// Under which key of an offer somebody says thanks for it.
pub(crate) fn thanks_key(person: PersonId) -> String {
    format!("{THANKS_PREFIX}{person}")
}

/// The ids of all offers for a need, standing or not.
pub(crate) fn ids_for(doc: &AutoCommit, plan: &ObjId, need: NeedId) -> Vec<ContributionId> {
    let contributions = Fields::of(doc, plan).below(doc, CONTRIBUTIONS);
    let wanted = need.to_string();
    contributions
        .maps()
        .filter(|(_, obj)| Fields::of(doc, obj).str(NEED) == Some(wanted.as_str()))
        .filter_map(|(key, _)| key.parse().ok())
        .collect()
}
