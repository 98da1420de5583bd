//! The mesh of one buurt around this phone: who is here, and how changes find their way.
//!
//! This phone tells its neighbours with whom it is linked and passes on what others say ([`crate::mesh`]).
//! From that follow whom it can reach, over which links changes go at once, and with whom it makes a link
//! ([`dialling`]). What goes over links that rest is in [`super::links`].

use std::collections::{BTreeMap, BTreeSet};

use domain::{BuurtId, PersonId, member::DeviceMark, port::LinkId};

use super::{Engine, members::mark_of};
use crate::{
    link::{Link, LinkMessage},
    mesh::{Graph, HERE_MAX, Here, Mesh},
    replica::Device,
    trust::Authority,
    turn::Turn,
};

mod dialling;

pub(crate) use dialling::Carried;
use dialling::Dials;

/// How long a link waits between two messages about who is here, so that they go together.
const GATHER_MS: u64 = 100;

/// What this phone knows of the vicinity.
#[derive(Debug, Default)]
pub(crate) struct Vicinity {
    mesh: Mesh,
    /// What follows from it.
    graph: Graph,
    pub(crate) is_stale: bool,
    /// When it last changed.
    changed_ms: u64,
    /// Who takes part, by mark, for so many certificates.
    members: (usize, BTreeMap<DeviceMark, (Device, PersonId)>),
    dials: Dials,
    /// The most that those who are here lacked since they were equal last.
    pub(crate) behind: BTreeMap<DeviceMark, u32>,
    /// When something has to happen.
    pub(crate) due_ms: Option<u64>,
}

impl Vicinity {
    /// Whether changes go at once over a link with this device: it is on the tree, or nothing is known of it yet.
    pub(crate) fn is_eager(&self, device: &Device) -> bool {
        let mark = mark_of(device);
        self.graph.is_eager(mark) || !self.graph.reached().contains(&mark)
    }

    /// Everybody else who is here.
    pub(crate) fn others(&self) -> impl Iterator<Item = (DeviceMark, Device, PersonId)> {
        let reached = self.graph.reached().iter();
        reached.filter_map(|mark| {
            let (device, person) = self.members.1.get(mark)?;
            (!self.graph.is_own(*mark)).then_some((*mark, *device, *person))
        })
    }
}

impl Engine {
    /// Keeps this phone's place in the vicinity: what it says of its links, and the links that it makes.
    pub(super) fn tend_mesh(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let Some(own) = self.own_mark(id) else {
            return;
        };
        let linked = self.marks_linked(id);
        let Some(vicinity) = self.buurten.get_mut(&id).map(|buurt| &mut buurt.vicinity) else {
            return;
        };
        vicinity.due_ms = None;
        // A phone that never met anybody says nothing.
        if linked.is_empty() && vicinity.graph == Graph::default() {
            return;
        }
        vicinity.is_stale |= vicinity.mesh.say(own, linked.into_iter().collect());
        self.draw_graph(turn, id, own);
        let dial_at = self.tend_dials(turn, id);
        let tell_at = self.tell_here(turn, id);
        if let Some(buurt) = self.buurten.get_mut(&id) {
            buurt.vicinity.due_ms = [dial_at, tell_at].into_iter().flatten().min();
        }
    }

    /// A neighbour tells with whom devices are linked.
    pub(super) fn take_here(&mut self, link: LinkId, id: BuurtId, mut said: Vec<Here>) {
        said.truncate(HERE_MAX);
        let own = self.own_mark(id);
        let (Some(own), Some(link)) = (own, self.links.get_mut(&link)) else {
            return;
        };
        let Some(vicinity) = self.buurten.get_mut(&id).map(|buurt| &mut buurt.vicinity) else {
            return;
        };
        for one in said {
            link.hear_here(&one);
            vicinity.is_stale |= vicinity.mesh.hear(own, one);
        }
        if link.told_here.len() > 2 * HERE_MAX {
            link.told_here.clear();
        }
    }

    /// Tells neighbours what they have not heard; gives when the next may hear it.
    fn tell_here(&mut self, turn: &mut Turn<'_>, id: BuurtId) -> Option<u64> {
        let vicinity = &self.buurten.get(&id)?.vicinity;
        let (mut due, mut told) = (None, Vec::new());
        let links = self.links.iter_mut();
        for (link_id, link) in links.filter(|(_, link)| link.buurt == Some(id)) {
            let news = vicinity.mesh.news(&link.told_here);
            let at = link.here_ms.map_or(0, |last| last + GATHER_MS);
            if news.is_empty() {
                continue;
            }
            if turn.now.ms < at {
                due = Some(due.map_or(at, |due: u64| due.min(at)));
                continue;
            }
            link.here_ms = Some(turn.now.ms);
            let said = news.iter().map(|said| (said.device, said.clone()));
            link.told_here.extend(said);
            told.push((*link_id, LinkMessage::Here(news)));
        }
        for (link_id, message) in told {
            self.tell_link(turn, link_id, &message);
        }
        due
    }

    /// Reckons anew who is here, when somebody said something new or somebody came or went.
    fn draw_graph(&mut self, turn: &Turn<'_>, id: BuurtId, own: DeviceMark) {
        let Some(buurt) = self.buurten.get(&id) else {
            return;
        };
        let count = buurt.certificates.len();
        let has_members = buurt.vicinity.members.0 == count;
        if has_members && !buurt.vicinity.is_stale {
            return;
        }
        let members = if has_members {
            None
        } else {
            let authority = self.authority(id);
            let standings = authority.into_iter().flat_map(Authority::standings);
            let by_mark = standings.map(|(device, one)| (mark_of(device), (*device, one.person)));
            Some(by_mark.collect())
        };
        let gone = self.devices_gone(id);
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let vicinity = &mut buurt.vicinity;
        if let Some(members) = members {
            vicinity.members = (count, members);
        }
        vicinity.is_stale = false;
        let members = &vicinity.members.1;
        let is_here = |mark: &DeviceMark| members.contains_key(mark) && !gone.contains(mark);
        let graph = Graph::of(own, &vicinity.mesh, is_here);
        if graph != vicinity.graph {
            buurt.has_new_peers |= graph.reached() != vicinity.graph.reached();
            vicinity
                .behind
                .retain(|mark, _| graph.reached().contains(mark));
            vicinity.graph = graph;
            vicinity.changed_ms = turn.now.ms;
        }
    }

    /// Devices whose phone goes on under other keys; a link from before still bears the old ones.
    fn devices_gone(&self, id: BuurtId) -> BTreeSet<DeviceMark> {
        let replicas = self
            .phone
            .as_ref()
            .and_then(|phone| phone.replicas.get(&id));
        let replicas = replicas.into_iter().flatten();
        let gone = replicas.filter(|(_, replica)| replica.is_gone());
        gone.map(|(device, _)| mark_of(device)).collect()
    }

    fn own_mark(&self, id: BuurtId) -> Option<DeviceMark> {
        let vault = self.vault(id)?;
        Some(mark_of(&vault.device.public().sign))
    }

    /// The devices with whom this phone is linked, under the keys with which it goes on.
    fn marks_linked(&self, id: BuurtId) -> BTreeSet<DeviceMark> {
        let own = self.vault(id).map(|vault| vault.device.public().sign);
        let links = self.links.values().filter(|link| link.buurt == Some(id));
        let current = links.filter(|link| Some(link.begin.device.sign) == own);
        current.filter_map(Link::mark).collect()
    }

    /// A link that began under keys with which this phone does not go on, once it has another with the same phone.
    fn outlived_link(&self, id: BuurtId, linked: &BTreeSet<DeviceMark>) -> Option<LinkId> {
        let own = self.vault(id)?.device.public().sign;
        let mut links = self.links.iter().filter(|(_, link)| link.buurt == Some(id));
        let found = links.find(|(_, link)| {
            let is_earlier = link.begin.device.sign != own;
            is_earlier && link.mark().is_some_and(|mark| linked.contains(&mark))
        });
        found.map(|(link, _)| *link)
    }
}

impl Link {
    /// The device on the other side, once it has begun.
    pub(crate) fn mark(&self) -> Option<DeviceMark> {
        self.device().map(|device| mark_of(&device))
    }

    /// The other side knows this.
    fn hear_here(&mut self, said: &Here) {
        let told = self.told_here.entry(said.device);
        let told = told.or_insert_with(|| said.clone());
        if *told < *said {
            told.clone_from(said);
        }
    }
}
