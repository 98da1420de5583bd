//! What is kept, by topic: everything but the bytes.
//!
//! A picture in memory of the keys in the store, so that limits, lists and doubles cost no look at the
//! disk. It does no I/O: `post` reads and writes the store and tells this what is there.

use std::collections::BTreeMap;
use std::fmt::Write;

use domain::mailbox::{BundleName, LISTED_MAX, Topic};

use super::place::Place;
use crate::config::Limits;

/// One kept bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kept {
    pub(super) name: BundleName,
    pub(super) bytes: u64,
    /// Seconds since 1970 by the clock of the store.
    pub(super) since: i64,
    /// Whether every phone that lists gets to see it; see `docs/decisions/mailbox.md`.
    pub(super) is_settled: bool,
}

#[derive(Debug, Default)]
struct Pile {
    by_place: BTreeMap<Place, Kept>,
    by_name: BTreeMap<BundleName, Place>,
    bytes: u64,
}

/// All topics.
#[derive(Debug, Default)]
pub(super) struct Shelves {
    topics: BTreeMap<Topic, Pile>,
    bytes: u64,
    /// Bytes that are being written, so that many at once do not slip past a limit together.
    reserved: u64,
    /// The highest place that was ever given out or seen.
    newest: Place,
}

impl Shelves {
    /// The highest place that was ever given out or seen.
    pub(super) fn newest(&self) -> Place {
        self.newest
    }

    /// Nothing gets this place or an earlier one any more.
    pub(super) fn pass(&mut self, place: Place) {
        self.newest = self.newest.max(place);
    }

    /// The newest place of a topic.
    pub(super) fn newest_of(&self, topic: Topic) -> Place {
        let pile = self.topics.get(&topic);
        let last = pile.and_then(|pile| pile.by_place.last_key_value());
        last.map_or(Place(0), |(place, _)| *place)
    }

    /// Puts down what lies in the store; says whether this name is new here.
    pub(super) fn add(&mut self, topic: Topic, place: Place, kept: Kept) -> bool {
        self.pass(place);
        let pile = self.topics.entry(topic).or_default();
        if pile.by_place.insert(place, kept).is_some() {
            return false;
        }
        pile.bytes += kept.bytes;
        self.bytes += kept.bytes;
        match pile.by_name.insert(kept.name, place) {
            // Kept twice, by two mailboxes or because it was overtaken: the newest counts.
            Some(other) if other > place => {
                pile.by_name.insert(kept.name, other);
                false
            }
            Some(_) => false,
            None => true,
        }
    }

    /// Takes away what is no longer in the store.
    pub(super) fn remove(&mut self, topic: Topic, place: Place) {
        let Some(pile) = self.topics.get_mut(&topic) else {
            return;
        };
        let Some(kept) = pile.by_place.remove(&place) else {
            return;
        };
        pile.bytes = pile.bytes.saturating_sub(kept.bytes);
        self.bytes = self.bytes.saturating_sub(kept.bytes);
        if pile.by_name.get(&kept.name) == Some(&place) {
            pile.by_name.remove(&kept.name);
        }
        if pile.by_place.is_empty() {
            self.topics.remove(&topic);
        }
    }

    /// Whether something lies under a topic.
    pub(super) fn has(&self, topic: Topic) -> bool {
        self.topics.contains_key(&topic)
    }

    /// Whether something lies at this place.
    pub(super) fn is_at(&self, topic: Topic, place: Place) -> bool {
        let pile = self.topics.get(&topic);
        pile.is_some_and(|pile| pile.by_place.contains_key(&place))
    }

    /// Says that every phone gets to see what was kept at this place or later.
    pub(super) fn settle_from(&mut self, topic: Topic, from: Place) {
        let pile = self.topics.get_mut(&topic);
        for (_, kept) in pile
            .into_iter()
            .flat_map(|pile| pile.by_place.range_mut(from..))
        {
            kept.is_settled = true;
        }
    }

    /// Where a bundle lies.
    pub(super) fn find(&self, topic: Topic, name: BundleName) -> Option<(Place, Kept)> {
        let pile = self.topics.get(&topic)?;
        let place = pile.by_name.get(&name)?;
        Some((*place, *pile.by_place.get(place)?))
    }

    /// Sets room apart for a bundle; `false` when there is none.
    pub(super) fn reserve(&mut self, topic: Topic, bytes: u64, limits: &Limits) -> bool {
        let fits = match self.topics.get(&topic) {
            Some(pile) => {
                pile.by_place.len() < limits.topic_bundles.min(LISTED_MAX)
                    && pile.bytes.saturating_add(bytes) <= limits.topic_bytes
            }
            None => self.topics.len() < limits.topics && bytes <= limits.topic_bytes,
        };
        let total = self
            .bytes
            .saturating_add(self.reserved)
            .saturating_add(bytes);
        let fits = fits && total <= limits.total_bytes;
        if fits {
            self.reserved += bytes;
        }
        fits
    }

    /// Gives up the room that was set apart.
    pub(super) fn release(&mut self, bytes: u64) {
        self.reserved = self.reserved.saturating_sub(bytes);
    }

    /// The lines of a list: what was kept after a place, oldest first.
    pub(super) fn list(&self, topic: Topic, after: Option<Place>) -> String {
        let Some(pile) = self.topics.get(&topic) else {
            return String::new();
        };
        let from = after.map_or(Place(0), |place| Place(place.0.saturating_add(1)));
        let mut lines = String::new();
        for (place, kept) in pile.by_place.range(from..).take(LISTED_MAX) {
            // Writing to a text cannot fail.
            writeln!(lines, "{place} {} {}", kept.name, kept.bytes).unwrap_or_default();
        }
        lines
    }

    /// Everything that was kept before this second.
    pub(super) fn older_than(&self, second: i64) -> Vec<(Topic, Place, BundleName)> {
        let mut found = Vec::new();
        for (topic, pile) in &self.topics {
            let old = pile.by_place.iter().filter(|(_, kept)| kept.since < second);
            found.extend(old.map(|(place, kept)| (*topic, *place, kept.name)));
        }
        found
    }

    /// How many topics, bundles and bytes there are.
    pub(super) fn counts(&self) -> (usize, usize, u64) {
        let bundles = self.topics.values().map(|pile| pile.by_place.len());
        (self.topics.len(), bundles.sum(), self.bytes)
    }
}
