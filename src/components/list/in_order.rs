//! Keeps rows on the page in the order of a list, and leaves alone what need not move.
//!
//! Leptos' own list takes a row out and puts it back whenever the rows before it are not as many more as those that
//! are new so far. When twelve neighbours meet, what each added lies between what the others did: every row was
//! moved, and the browser laid all of them out again. Here as many rows as possible stay where they are.

use leptos::{
    prelude::*,
    tachys::{
        renderer::types::Node,
        view::{Mountable, Render, any_view::AnyViewState},
    },
};

use super::RowId;

/// A list with more rows than this is marked as long, for its style.
const LONG_MIN: usize = 30;

/// The rows that are on the page.
#[derive(Default)]
pub(super) struct InOrder(Vec<(RowId, Row)>);

/// A row on the page. What it reacts to ends with it.
pub(super) struct Row {
    view: AnyViewState,
    _owner: Owner,
}

impl Row {
    /// Builds a row; it is not on the page yet.
    pub(super) fn new(owner: Owner, build: impl FnOnce() -> Option<AnyView>) -> Option<Self> {
        let view = owner.with(|| untrack(build).map(AnyView::build))?;
        Some(Self {
            view,
            _owner: owner,
        })
    }
}

impl InOrder {
    /// Takes all rows off the page.
    pub(super) fn clear(&mut self) {
        for (_, mut row) in self.0.drain(..) {
            row.view.unmount();
        }
    }

    /// Shows these rows before `end`, and no others; those that are not there yet are built.
    pub(super) fn show(&mut self, ids: &[RowId], end: &Node, build: impl Fn(RowId) -> Option<Row>) {
        let Some(parent) = end.parent_element() else {
            return;
        };
        let _was_told = parent.toggle_attribute_with_force("data-long", ids.len() >= LONG_MIN);
        let rows = std::mem::take(&mut self.0).into_iter().enumerate();
        let mut old: Vec<(RowId, usize, Option<Row>)> =
            rows.map(|(at, (id, row))| (id, at, Some(row))).collect();
        old.sort_unstable_by_key(|(id, ..)| *id);
        let found = |id: &RowId| old.binary_search_by_key(id, |(id, ..)| *id).ok();
        let places: Vec<Option<(usize, usize)>> = ids
            .iter()
            .map(|id| found(id).and_then(|at| Some((at, old.get(at)?.1))))
            .collect();
        let stood: Vec<Option<usize>> = places.iter().map(|it| it.map(|(_, at)| at)).collect();
        let stays = staying(&stood);
        // From the last to the first, so that what a row stands before is in its place.
        for ((id, place), stays) in ids.iter().zip(places).zip(stays).rev() {
            let known = place.and_then(|(at, _)| old.get_mut(at)?.2.take());
            let is_in_place = stays && known.is_some();
            let Some(mut row) = known.or_else(|| build(*id)) else {
                continue;
            };
            let mut after = self.0.iter().rev();
            let is_placed =
                is_in_place || after.any(|(_, next)| next.view.insert_before_this(&mut row.view));
            if !is_placed {
                row.view.mount(&parent, Some(end));
            }
            self.0.push((*id, row));
        }
        self.0.reverse();
        for mut row in old.into_iter().filter_map(|(.., row)| row) {
            row.view.unmount();
        }
    }
}

/// Which rows can stay, given where each stood before (`None`: it is new): the most that stand in this order.
fn staying(stood: &[Option<usize>]) -> Vec<bool> {
    // Of the rows in order that end here, the longest: where each length ends lowest, and what comes before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::new();
    for (at, place) in stood.iter().enumerate() {
        let mut last = None;
        if place.is_some() {
            let len = ends.partition_point(|end| stood.get(*end) < Some(place));
            last = len.checked_sub(1).and_then(|at| ends.get(at)).copied();
            match ends.get_mut(len) {
                Some(end) => *end = at,
                None => ends.push(at),
            }
        }
        before.push(last);
    }
    let mut stays = vec![false; stood.len()];
    let mut at = ends.last().copied();
    while let Some(here) = at {
        if let Some(stays) = stays.get_mut(here) {
            *stays = true;
        }
        at = before.get(here).copied().flatten();
    }
    stays
}

#[cfg(test)]
mod tests;
