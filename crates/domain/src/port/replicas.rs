//! On how many other phones things are.
//!
//! Counted are phones of others that said to have it on disk; of one person at most one, because a second is
//! mostly the phone that took the place of the first. The number never says more than is true: what is not known
//! is not counted.

use serde::{Deserialize, Serialize};

use crate::{Day, InitiativeId, Opened, RowKey};

/// Most things that are named one by one.
pub const BEHIND_MAX: usize = 300;

/// On how many other phones the things of a buurt are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replicas {
    /// Other phones that have anything of the buurt.
    pub phones: u32,
    /// On how many of them everything is that is not in `behind`.
    pub rest: u32,
    /// Things that are not on all of them, and on how many they are; sorted by thing.
    pub behind: Vec<(RowKey, u32)>,
    /// Things that are on no other phone; those of `behind` with 0 are among them.
    pub alone: u32,
    /// Since which day the first of those is on this phone alone.
    pub since: Option<Day>,
}

impl Replicas {
    /// On how many other phones the whole buurt is.
    pub fn of_buurt(&self) -> u32 {
        let behind = self.behind.iter().map(|(_, count)| *count);
        behind.chain([self.rest]).min().unwrap_or_default()
    }

    /// On how many other phones all of this is: a plan, a meeting, an opgave or the buurt plan.
    pub fn of(&self, whole: Opened) -> u32 {
        let behind = self.behind.iter().filter(|(key, _)| is_of(key, whole));
        let counts = behind.map(|(_, count)| *count);
        counts.chain([self.rest]).min().unwrap_or_default()
    }

    /// On how many other phones all of this plan is.
    pub fn of_plan(&self, plan: InitiativeId) -> u32 {
        self.of(Opened::Plan(plan))
    }

    /// How many things of this plan are on no other phone.
    pub fn alone_in(&self, plan: InitiativeId) -> u32 {
        let whole = Opened::Plan(plan);
        let alone = self.behind.iter().filter(|(_, count)| *count == 0);
        let alone = alone.filter(|(key, _)| is_of(key, whole)).count();
        u32::try_from(alone).unwrap_or(u32::MAX)
    }

    /// Since which day something is on this phone alone, when that is not today's.
    pub fn waits_since(&self, today: Day) -> Option<Day> {
        self.since
            .filter(|since| self.alone > 0 && today.0 > since.0)
    }
}

fn is_of(key: &RowKey, whole: Opened) -> bool {
    key.part_of().is_some_and(|of| whole.holds(of))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photo_and_a_promise_of_a_plan_count_as_parts_of_it() {
        use crate::{About, AttachmentId, Followed, ToezeggingId, attachment::AttachedTo};
        let plan = InitiativeId::from_bytes([1; 16]);
        let photo = AttachmentId::from_bytes([2; 16]);
        let promise = Followed::Toezegging(About::Plan(plan), ToezeggingId::from_bytes([3; 16]));
        for key in [
            RowKey::Attachment(AttachedTo::Plan(plan), photo),
            RowKey::Followed(promise),
        ] {
            let replicas = Replicas {
                phones: 6,
                rest: 6,
                behind: vec![(key, 0)],
                alone: 1,
                since: None,
            };
            assert_eq!((replicas.of_plan(plan), replicas.alone_in(plan)), (0, 1));
        }
    }

    #[test]
    fn a_plan_is_on_as_many_phones_as_the_least_shared_part_of_it() {
        let (one, other) = (
            InitiativeId::from_bytes([1; 16]),
            InitiativeId::from_bytes([2; 16]),
        );
        let replicas = Replicas {
            phones: 6,
            rest: 6,
            behind: vec![
                (RowKey::Initiative(one), 4),
                (RowKey::Section(one, crate::SectionKey::Why), 0),
            ],
            alone: 1,
            since: Some(Day(20)),
        };
        assert_eq!((replicas.of_plan(one), replicas.of_plan(other)), (0, 6));
        assert_eq!((replicas.alone_in(one), replicas.alone_in(other)), (1, 0));
        assert_eq!(replicas.of_buurt(), 0);
        assert_eq!(replicas.waits_since(Day(20)), None);
        assert_eq!(replicas.waits_since(Day(21)), Some(Day(20)));
    }
}
