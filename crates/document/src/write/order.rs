//! Putting things elsewhere in a list that people put in order together.

use domain::{OrderKey, order::keys_for};

/// What moving a thing takes.
pub(super) struct Placing<I> {
    /// After what it stood; `None`: in front.
    pub(super) was_after: Option<I>,
    /// The keys to write.
    pub(super) keys: Vec<(I, OrderKey)>,
}

/// What it takes to put `moved` right after `after`, or in front; after what is not in the list means at the end.
/// `None` when it stands there already.
pub(super) fn placing<I: Copy + Ord>(
    order: &[(OrderKey, I)],
    moved: I,
    after: Option<I>,
) -> Option<Placing<I>> {
    let before = order.iter().take_while(|(_, one)| *one != moved);
    let was_after = before.last().map(|(_, one)| *one);
    let is_in = |one: I| order.iter().any(|(_, other)| *other == one);
    let mut others = order.iter().filter(|(_, one)| *one != moved);
    let last = others.next_back().map(|(_, one)| *one);
    let after = after.and_then(|after| if is_in(after) { Some(after) } else { last });
    if after == Some(moved) || is_in(moved) && was_after == after {
        return None;
    }
    let keys = keys_for(order, moved, after);
    Some(Placing { was_after, keys })
}

/// The keys to write so that a new thing stands after all others.
pub(super) fn at_the_end<I: Copy + Ord>(order: &[(OrderKey, I)], new: I) -> Vec<(I, OrderKey)> {
    keys_for(order, new, order.last().map(|(_, last)| *last))
}
