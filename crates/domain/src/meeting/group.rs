//! Cards that belong together.
//!
//! Grouping is a tap (*hoort bij*): a card then names another, and both keep their words. A card that belongs to
//! one that belongs to a third is in the group of the third. When phones that were apart made a ring of cards,
//! the one with the lowest id becomes the head; no card can get lost.

use std::collections::BTreeMap;

use super::{CardRow, Tally};
use crate::{CardId, ring};

/// Cards that belong together, with the dots on all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The card under which the others lie.
    pub head: CardId,
    /// The others, oldest first.
    pub others: Vec<CardId>,
    /// The dots on all of them that count, those on paper included.
    pub dots: u32,
}

/// The groups of these cards, which lie on one thing of the agenda: most dots first, then most cards, then the
/// lowest head. The order of `cards` does not matter.
pub fn groups(cards: &[(CardId, &CardRow)]) -> Vec<Group> {
    let rows: BTreeMap<CardId, &CardRow> = cards.iter().copied().collect();
    let tally = Tally::of(cards.iter().copied());
    let mut groups: BTreeMap<CardId, Group> = BTreeMap::new();
    for (card, head) in heads(&rows) {
        let row = rows.get(&card);
        let group = groups.entry(head).or_insert_with(|| Group {
            head,
            others: Vec::new(),
            dots: 0,
        });
        let on_paper = row.and_then(|row| row.paper_dots.shown().copied().flatten());
        let dots = tally.on(card).saturating_add(on_paper.unwrap_or(0));
        group.dots = group.dots.saturating_add(dots);
        if card != head {
            group.others.push(card);
        }
    }
    let age = |card: &CardId| (rows.get(card).map(|row| row.order), *card);
    let mut groups: Vec<Group> = groups.into_values().collect();
    for group in &mut groups {
        group.others.sort_by_key(age);
    }
    groups.sort_by(|left, right| {
        (right.dots, right.others.len(), left.head).cmp(&(left.dots, left.others.len(), right.head))
    });
    groups
}

/// For each card the head of its group.
pub fn heads(cards: &BTreeMap<CardId, &CardRow>) -> BTreeMap<CardId, CardId> {
    ring::heads(cards.keys().copied(), |card| {
        let named = cards.get(&card)?.under.shown().copied().flatten();
        named.filter(|named| *named != card && cards.contains_key(named))
    })
}
