//! The dots that count.
//!
//! Each person has [`DOTS_MAX`] dots for each thing on the agenda. Two phones of one person that were apart can
//! put more; then those on the cards with the lowest ids count until there are no more, on every phone the same.
//! A card that is taken away gives its dots back.

use std::collections::BTreeMap;

use super::CardRow;
use crate::{CardId, PersonId, limits::DOTS_MAX};

/// Whose dots count on which cards of one thing on the agenda.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    counted: BTreeMap<(CardId, PersonId), u8>,
    used: BTreeMap<PersonId, u8>,
}

impl Tally {
    /// The tally of the cards on one thing of the agenda; their order does not matter.
    pub fn of<'a>(cards: impl IntoIterator<Item = (CardId, &'a CardRow)>) -> Self {
        let by_id: BTreeMap<CardId, &CardRow> = cards.into_iter().collect();
        let mut tally = Self::default();
        for (card, row) in by_id {
            for (person, dots) in &row.dots {
                let used = tally.used.entry(*person).or_default();
                let counted = (*dots).min(DOTS_MAX - *used);
                if counted > 0 {
                    *used += counted;
                    tally.counted.insert((card, *person), counted);
                }
            }
        }
        tally
    }

    /// The dots on a card that count, of everybody; those on paper are not among them.
    pub fn on(&self, card: CardId) -> u32 {
        let dots = self.counted.iter().filter(|((one, _), _)| *one == card);
        dots.map(|(_, dots)| u32::from(*dots)).sum()
    }

    /// The dots of this person on a card that count.
    pub fn by(&self, person: PersonId, card: CardId) -> u8 {
        let dots = self.counted.get(&(card, person));
        dots.copied().unwrap_or_default()
    }

    /// How many dots this person has left.
    pub fn left(&self, person: PersonId) -> u8 {
        let used = self.used.get(&person).copied().unwrap_or_default();
        DOTS_MAX.saturating_sub(used)
    }
}
