//! The street as a graph, and what follows from it.
//!
//! Everything here is a function of the graph alone, with ties broken by mark, so that phones that know the same
//! come to the same without asking each other.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use domain::member::DeviceMark;

use super::{LINKS_MAX, LINKS_WANTED, Mesh};

/// Who is linked with whom, of those who can be reached from this phone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Graph {
    own: DeviceMark,
    /// Each with everybody whom it is linked with.
    near: BTreeMap<DeviceMark, BTreeSet<DeviceMark>>,
    /// All of them, this phone included.
    reached: BTreeSet<DeviceMark>,
    /// The links of this phone over which changes go first.
    eager: BTreeSet<DeviceMark>,
}

impl Graph {
    /// The part of the mesh that this phone can reach, without devices that do not take part.
    pub(crate) fn of(
        own: DeviceMark,
        mesh: &Mesh,
        takes_part: impl Fn(&DeviceMark) -> bool,
    ) -> Self {
        let mut near: BTreeMap<DeviceMark, BTreeSet<DeviceMark>> = BTreeMap::new();
        for (one, other) in mesh.links(own) {
            if one != other && takes_part(&one) && takes_part(&other) {
                near.entry(one).or_default().insert(other);
            }
        }
        let mut graph = Self {
            own,
            near,
            ..Self::default()
        };
        graph.reached = graph.spread(own, None).into_keys().collect();
        graph.near.retain(|one, _| graph.reached.contains(one));
        graph.eager = graph.tree();
        graph
    }

    /// Everybody who is here, this phone included.
    pub(crate) fn reached(&self) -> &BTreeSet<DeviceMark> {
        &self.reached
    }

    /// Whether this is the phone itself.
    pub(crate) fn is_own(&self, mark: DeviceMark) -> bool {
        mark == self.own
    }

    /// Whether changes go over the link with this neighbour at once. The others would bring the same once more,
    /// and wait whether that is needed.
    pub(crate) fn is_eager(&self, neighbour: DeviceMark) -> bool {
        self.eager.contains(&neighbour)
    }

    /// The neighbour through whom somebody is reached the soonest.
    pub(crate) fn next_hop(&self, to: DeviceMark) -> Option<DeviceMark> {
        let from = self.spread(to, None);
        let own = self.near.get(&self.own)?;
        let nearest = own.iter().filter(|one| from.contains_key(*one));
        nearest.min_by_key(|one| (from.get(*one), **one)).copied()
    }

    /// How far everybody is from one, in links, when another is left out.
    fn spread(&self, from: DeviceMark, without: Option<DeviceMark>) -> BTreeMap<DeviceMark, usize> {
        let mut far = BTreeMap::from([(from, 0)]);
        let mut ahead = VecDeque::from([from]);
        while let Some(one) = ahead.pop_front() {
            let next = far.get(&one).map_or(0, |far| far + 1);
            for other in self.near.get(&one).into_iter().flatten() {
                if without != Some(*other) && !far.contains_key(other) {
                    far.insert(*other, next);
                    ahead.push_back(*other);
                }
            }
        }
        far
    }

    /// This phone's part of the tree of shortest ways from the device with the lowest mark. Everybody reckons the
    /// same tree, so each change goes over each link of it once.
    fn tree(&self) -> BTreeSet<DeviceMark> {
        let Some(root) = self.reached.first() else {
            return BTreeSet::new();
        };
        let far = self.spread(*root, None);
        let parent = |of: &DeviceMark| {
            let wanted = far.get(of)?.checked_sub(1)?;
            let near = self.near.get(of)?.iter();
            near.copied().find(|one| far.get(one) == Some(&wanted))
        };
        let near = self.near.get(&self.own).into_iter().flatten();
        let is_in =
            |one: &&DeviceMark| parent(one) == Some(self.own) || parent(&self.own) == Some(**one);
        near.filter(is_in).copied().collect()
    }

    fn links_of(&self, one: DeviceMark) -> usize {
        self.near.get(&one).map_or(0, BTreeSet::len)
    }

    /// With whom this phone makes a link now; `None`: nobody, or that is up to others.
    ///
    /// First the street is made to hold when any one phone leaves, then everybody gets some links.
    pub(crate) fn wanted(&self, may_try: impl Fn(&DeviceMark) -> bool) -> Option<DeviceMark> {
        if self.links_of(self.own) >= LINKS_MAX {
            return None;
        }
        let near = self.near.get(&self.own)?;
        let is_open = |one: &&DeviceMark| {
            let is_new = **one != self.own && !near.contains(*one);
            is_new && self.links_of(**one) < LINKS_MAX && may_try(one)
        };
        let chosen = |among: &BTreeSet<DeviceMark>| {
            let open = among.iter().filter(is_open);
            open.min_by_key(|one| (self.links_of(**one), self.chance(**one)))
                .copied()
        };
        let mut across = self.gaps().into_iter();
        if let Some(found) = across.find_map(|to| chosen(&to)) {
            return Some(found);
        }
        let is_short = near.len() < LINKS_WANTED;
        chosen(&self.reached).filter(|_| is_short)
    }

    /// The groups to which this phone makes a link, because one phone alone holds them and its own group together.
    /// Groups are tied in a row, each to the next; in each the phone with the fewest links does it.
    fn gaps(&self) -> Vec<BTreeSet<DeviceMark>> {
        let mut gaps = Vec::new();
        for holder in self.reached.iter().filter(|one| **one != self.own) {
            let groups = self.groups_without(*holder);
            let pairs = groups.iter().zip(groups.iter().skip(1));
            let own = pairs.filter(|(group, _)| {
                let callers = group.iter().filter(|one| self.links_of(**one) < LINKS_MAX);
                let caller = callers.min_by_key(|one| (self.links_of(**one), **one));
                caller == Some(&self.own)
            });
            gaps.extend(own.map(|(_, next)| next.clone()));
        }
        gaps
    }

    /// Into what the street falls apart without one phone, by lowest mark.
    fn groups_without(&self, holder: DeviceMark) -> Vec<BTreeSet<DeviceMark>> {
        let mut left = self.reached.clone();
        left.remove(&holder);
        let mut groups = Vec::new();
        while let Some(first) = left.first().copied() {
            let group: BTreeSet<_> = self.spread(first, Some(holder)).into_keys().collect();
            left.retain(|one| !group.contains(one));
            groups.push(group);
        }
        groups
    }

    /// The neighbour whom this phone lets go because it has too many links; the other has enough without it.
    pub(crate) fn spare(&self) -> Option<DeviceMark> {
        let near = self.near.get(&self.own)?;
        let can_do_without = |one: &&DeviceMark| self.links_of(**one) >= LINKS_WANTED;
        let rich = near.iter().filter(can_do_without);
        let most = rich.max_by_key(|one| (self.links_of(**one), self.chance(**one)))?;
        (near.len() > LINKS_MAX).then_some(*most)
    }

    /// Spreads choices over the street: the same for both sides of a pair, and another for each pair.
    fn chance(&self, other: DeviceMark) -> u64 {
        let [one, other] = [self.own.0, other.0].map(u64::from_be_bytes);
        // The finalizer of SplitMix64: neighbouring numbers come far apart.
        let mut mixed = one ^ other;
        for factor in [0xbf58_476d_1ce4_e5b9, 0x94d0_49bb_1331_11eb] {
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(factor);
        }
        mixed ^ (mixed >> 31)
    }
}
