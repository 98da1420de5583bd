//! Offers of help. One that was taken back, or whose need was taken away, is not shown.

use std::collections::BTreeSet;

use automerge::{AutoCommit, ObjId};
use domain::{ContributionId, NeedId, need::ContributionRow};

use super::need::Need;
use crate::{
    fields::Fields,
    op::Op,
    schema::{BY, CONTRIBUTIONS, CREATED_ON, NEED, WITHDRAWN},
};

pub(crate) struct Contribution {
    pub(crate) op: Op,
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
    };
    Some(Contribution { op, row })
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
