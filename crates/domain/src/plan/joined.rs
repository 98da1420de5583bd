//! *Dit hoort bij elkaar*: plans of which one became a part of another.
//!
//! A plan records in which plan it is; its own id means that it stands by itself. Both keep their words. Which plan
//! a list shows follows from all of them: a plan that is a part of a part belongs to the whole, and of plans that
//! phones laid in a ring while apart the lowest is the whole. One whose whole is not here or was taken away stands
//! by itself, so that no plan can get lost.

use std::collections::BTreeMap;

use crate::{InitiativeId, initiative::InitiativeRow, ring};

/// For each of these plans the one under which lists show it; itself where it stands by itself.
pub fn wholes<'r>(
    rows: impl IntoIterator<Item = (InitiativeId, &'r InitiativeRow)>,
) -> BTreeMap<InitiativeId, InitiativeId> {
    let rows: BTreeMap<InitiativeId, &InitiativeRow> = rows.into_iter().collect();
    let is_here = |id: &InitiativeId| rows.get(id).is_some_and(|row| row.removed.is_none());
    ring::heads(rows.keys().copied(), |id| {
        let whole = rows.get(&id)?.part_of.shown()?;
        Some(whole).filter(|whole| *whole != id && is_here(whole))
    })
}
