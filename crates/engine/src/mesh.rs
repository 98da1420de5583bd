//! Who is here, and over which links: what each phone says of its own links, put together.
//!
//! Every phone tells its neighbours with whom it is linked, and they pass it on ([`Here`]); this is how routers
//! know a network (link state, as in OSPF). From the same set of such words every phone reckons the same
//! [`Graph`]: who can be reached, over which links changes go first, where the street would fall apart, and
//! who makes the next link. Nobody leads, so nobody is missed. What the engine does with it is in
//! `engine::mesh`.

use std::collections::{BTreeMap, BTreeSet};

use domain::member::DeviceMark;
use serde::{Deserialize, Serialize};

mod graph;

pub(crate) use graph::Graph;

/// Links that one phone keeps; more are let go when the others can do without.
pub(crate) const LINKS_MAX: usize = 8;
/// Links that one phone wants, as far as there are others.
pub(crate) const LINKS_WANTED: usize = 3;
/// Devices of which it is known where they are; more than stand around any table.
pub(crate) const HERE_MAX: usize = 64;
/// Links that one device may name.
pub(crate) const LINKED_MAX: usize = 24;

/// With whom a device is linked now, in its own words. Sent: fields never change.
///
/// Of two of one device the greater counts, in the order of the fields: the later number, and of the same number,
/// which only a device that began anew says twice, the one that everybody prefers alike.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Here {
    /// Which device.
    pub(crate) device: DeviceMark,
    /// Counts up. A device that began anew goes on above what others still know of it.
    pub(crate) count: u32,
    /// At most [`LINKED_MAX`], each once, in order.
    pub(crate) linked: Vec<DeviceMark>,
}

/// What devices said of their links.
#[derive(Debug, Default)]
pub(crate) struct Mesh {
    here: BTreeMap<DeviceMark, Here>,
}

impl Mesh {
    /// Takes in what a device said, passed on by others; whether that is news.
    pub(crate) fn hear(&mut self, own: DeviceMark, mut said: Here) -> bool {
        said.linked.sort_unstable();
        said.linked.dedup();
        said.linked.truncate(LINKED_MAX);
        if said.device == own {
            return self.outbid(&said);
        }
        let known = self.here.get(&said.device);
        let is_news = known.is_none_or(|known| *known < said);
        if is_news && (known.is_some() || self.has_room(own)) {
            self.here.insert(said.device, said);
            return true;
        }
        false
    }

    /// Others may know something of this phone from before its worker began anew: what it says now counts more.
    fn outbid(&mut self, echo: &Here) -> bool {
        let Some(said) = self.here.get_mut(&echo.device) else {
            return false;
        };
        if echo.count < said.count || echo == said {
            return false;
        }
        said.count = echo.count.saturating_add(1);
        true
    }

    /// Says with whom this phone is linked; whether that is news.
    pub(crate) fn say(&mut self, own: DeviceMark, linked: Vec<DeviceMark>) -> bool {
        let said = self.here.entry(own).or_insert(Here {
            device: own,
            count: 0,
            linked: Vec::new(),
        });
        if said.count > 0 && said.linked == linked {
            return false;
        }
        said.count = said.count.saturating_add(1);
        said.linked = linked;
        true
    }

    /// What others may not have heard: everything that is newer than what was told.
    pub(crate) fn news(&self, told: &BTreeMap<DeviceMark, Here>) -> Vec<Here> {
        let here = self.here.values();
        let is_new = |said: &&Here| told.get(&said.device).is_none_or(|had| had < *said);
        here.filter(is_new).cloned().collect()
    }

    /// Makes room by forgetting who cannot be reached.
    fn has_room(&mut self, own: DeviceMark) -> bool {
        if self.here.len() >= HERE_MAX {
            let reached = Graph::of(own, self, |_| true).reached().clone();
            self.here.retain(|device, _| reached.contains(device));
        }
        self.here.len() < HERE_MAX
    }

    /// The links that both sides name, and this phone's own, which it knows.
    fn links(&self, own: DeviceMark) -> BTreeSet<(DeviceMark, DeviceMark)> {
        let mut links = BTreeSet::new();
        for said in self.here.values() {
            for other in &said.linked {
                let names_back = |there: &Here| there.linked.binary_search(&said.device).is_ok();
                let is_named = self.here.get(other).is_some_and(names_back);
                if said.device == own || is_named {
                    links.extend([(said.device, *other), (*other, said.device)]);
                }
            }
        }
        links
    }
}

#[cfg(test)]
mod tests;
