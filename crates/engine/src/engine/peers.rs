//! *Nu verbonden*: who is here, how equal everybody is, and what those lack who are away.
//!
//! Somebody who is linked says so at once what is on disk; of others who are here it is known by what they sign
//! ([`super::replicas`]). A person is named once: by a link, else as reached through others, else as away.

use std::collections::BTreeMap;

use document::{BuurtDoc, Heads};
use domain::{
    BuurtId, PersonId,
    member::DeviceMark,
    port::{CatchUp, Peer, PeerState, ToPage},
};

use super::Engine;
use crate::{
    link::Link,
    open_buurt::OpenBuurt,
    replica::{Device, REPLICAS_MAX},
    turn::Turn,
};

/// How many things phones lack, by what they have. It is asked for everybody in every step in which somebody says
/// something, and changes only with the document.
#[derive(Debug, Default)]
pub(crate) struct Lacking {
    /// What this phone has.
    heads: Heads,
    counts: BTreeMap<Heads, u32>,
}

/// Somebody who is here and not linked.
struct Reached {
    mark: DeviceMark,
    person: PersonId,
    /// What is said to be on that disk: over a link of before, and signed. Either may be the newer one.
    kept: Vec<Heads>,
    /// What was there for certain.
    sure: Heads,
}

impl Engine {
    /// Tells the pages who is here and how equal everybody is, when that changed.
    pub(super) fn tell_peers(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let watchers = self.watchers(id);
        let is_due = self
            .buurten
            .get(&id)
            .is_some_and(|buurt| buurt.has_new_peers);
        if !is_due || watchers.is_empty() {
            return;
        }
        let known = self.known_away(id);
        let reached = self.reached_through_others(id);
        let links = self.links.iter();
        let linked = links.filter(|(_, link)| link.buurt == Some(id));
        let linked = linked.filter_map(|(link_id, link)| Some((*link_id, link, link.person?)));
        let linked: Vec<_> = linked
            .map(|(link_id, link, person)| (link_id, link, person, self.sure_of_link(id, link)))
            .collect();
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let Some(doc) = &mut buurt.doc else { return };
        buurt.has_new_peers = false;
        let heads = doc.heads();
        let mut peers: Vec<Peer> = Vec::new();
        for (link_id, link, person, sure) in linked {
            peers.push(Peer {
                person,
                link: Some(link_id),
                state: buurt.state_of_link(link, &sure, &heads),
            });
        }
        let linked = peers.len();
        for one in reached {
            let is_linked = peers
                .iter()
                .take(linked)
                .any(|peer| peer.person == one.person);
            if one.person != buurt.me && !is_linked {
                let equal = one.kept.iter().find(|kept| **kept == heads);
                let kept = equal.or(one.kept.first());
                peers.push(Peer {
                    person: one.person,
                    link: None,
                    state: buurt.state_of(one.mark, kept, &one.sure, &heads),
                });
            }
        }
        buurt.add_away(&mut peers, known);
        peers.sort_by_key(|peer| (peer.person, peer.link));
        peers.dedup_by_key(|peer| (peer.person, peer.link));
        if peers != buurt.peers {
            buurt.peers.clone_from(&peers);
            turn.send_all(watchers, &ToPage::Peers(id, peers));
        }
    }

    /// Those who are here without a link.
    fn reached_through_others(&self, id: BuurtId) -> Vec<Reached> {
        let Some(buurt) = self.buurten.get(&id) else {
            return Vec::new();
        };
        let here = buurt.vicinity.others();
        let reached = here.map(|(mark, device, person)| {
            let replica = self.replica(id, &device);
            let signed = replica.and_then(|replica| replica.tip.as_ref());
            let told = replica.map(|replica| replica.told.clone());
            let kept = told.into_iter().chain(signed.map(|tip| tip.heads.clone()));
            Reached {
                mark,
                person,
                kept: kept.collect(),
                sure: self.sure_of(id, &device),
            }
        });
        reached.collect()
    }

    /// What was on a disk for certain when it was last looked at.
    fn sure_of(&self, id: BuurtId, device: &Device) -> Heads {
        let replica = self.replica(id, device);
        replica.map_or_else(Heads::new, |replica| replica.sure.clone())
    }

    /// The same of who is linked, with what was said when the link came up.
    fn sure_of_link(&self, id: BuurtId, link: &Link) -> Heads {
        let device = link.device();
        let mut sure = device.map_or_else(Heads::new, |device| self.sure_of(id, &device));
        sure.extend(link.recalled.iter().flatten());
        sure
    }
}

impl OpenBuurt {
    fn state_of_link(&mut self, link: &Link, sure: &Heads, heads: &Heads) -> PeerState {
        // What is on its disk says it all; the protocol is silent once nothing is left to send.
        if link.kept.is_empty() && link.sync.is_equal(heads) {
            return PeerState::EqualUnkept;
        }
        let kept = link.has_told_kept.then_some(&link.kept);
        match link.mark() {
            Some(mark) => self.state_of(mark, kept, sure, heads),
            None => PeerState::CatchingUp(CatchUp::default()),
        }
    }

    /// How far somebody is who is here, has this on disk, and had that for certain.
    fn state_of(
        &mut self,
        mark: DeviceMark,
        kept: Option<&Heads>,
        sure: &Heads,
        heads: &Heads,
    ) -> PeerState {
        if kept == Some(heads) {
            self.vicinity.behind.remove(&mark);
            return PeerState::Equal;
        }
        let Some(kept) = kept else {
            return PeerState::CatchingUp(CatchUp::default());
        };
        let to_go = self.still_to_go(kept, sure);
        let of = self.vicinity.behind.entry(mark).or_default();
        *of = to_go.max(*of);
        PeerState::CatchingUp(CatchUp { to_go, of: *of })
    }

    /// How many things somebody lacks who has this on disk and had that for certain. Of who has more than is known
    /// here, only what is certain counts; where nothing is, nothing can be told, and it is 0.
    fn still_to_go(&mut self, kept: &Heads, sure: &Heads) -> u32 {
        let Some(doc) = &mut self.doc else { return 0 };
        let mut has = doc.only_known(kept);
        if has.len() < kept.len() {
            has.extend(doc.only_known(sure));
            if has.is_empty() {
                return 0;
            }
        }
        has.sort_unstable();
        has.dedup();
        self.lacking(has)
    }

    /// How many things a phone lacks that has exactly this.
    fn lacking(&mut self, has: Heads) -> u32 {
        let heads = self.doc.as_mut().map(BuurtDoc::heads).unwrap_or_default();
        // Counting goes over the whole history, and of who has all this there is nothing to count.
        if heads.iter().all(|head| has.contains(head)) {
            return 0;
        }
        let known = &mut self.lacking;
        if known.heads != heads || known.counts.len() > REPLICAS_MAX {
            *known = Lacking {
                heads,
                counts: BTreeMap::new(),
            };
        }
        if let Some(count) = self.lacking.counts.get(&has) {
            return *count;
        }
        #[cfg(test)]
        COUNTED.set(COUNTED.get() + 1);
        let count = u32::try_from(self.lacked_by(&has).len()).unwrap_or(u32::MAX);
        self.lacking.counts.insert(has, count);
        count
    }

    /// Adds who is not here, with what they lack.
    fn add_away(&mut self, peers: &mut Vec<Peer>, known: Vec<(PersonId, Heads)>) {
        let mut away: BTreeMap<PersonId, u32> = BTreeMap::new();
        for (person, has) in known {
            if person == self.me || peers.iter().any(|peer| peer.person == person) {
                continue;
            }
            // Of somebody's two phones the one that lacks more is spoken of.
            let count = self.lacking(has);
            let lacks = away.entry(person).or_default();
            *lacks = count.max(*lacks);
        }
        for (person, lacks) in away {
            let state = match lacks {
                0 => PeerState::AwayEqual,
                count => PeerState::AwayLacks(count),
            };
            let link = None;
            peers.push(Peer {
                person,
                link,
                state,
            });
        }
    }
}

#[cfg(test)]
std::thread_local! {
    /// How often a test counted what somebody lacks.
    pub(super) static COUNTED: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}
