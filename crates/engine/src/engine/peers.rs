//! *Nu verbonden*: who is here, how equal everybody is, and what those lack who are away.
//!
//! Somebody who is linked says so at once what is on disk; of others who are here it is known by what they sign
//! ([`super::replicas`]). A person is named once: by a link, else as reached through others, else as away.

use std::collections::BTreeMap;

use document::Heads;
use domain::{
    BuurtId, PersonId,
    member::DeviceMark,
    port::{CatchUp, Peer, PeerState, ToPage},
};

use super::Engine;
use crate::{link::Link, open_buurt::OpenBuurt, turn::Turn};

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
        let through_others = self.kept_through_others(id);
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let Some(doc) = &mut buurt.doc else { return };
        buurt.has_new_peers = false;
        let heads = doc.heads();
        let mut peers: Vec<Peer> = Vec::new();
        for (link_id, link) in self.links.iter().filter(|(_, link)| link.buurt == Some(id)) {
            if let Some(person) = link.person {
                peers.push(Peer {
                    person,
                    link: Some(*link_id),
                    state: buurt.state_of_link(link, &heads),
                });
            }
        }
        let linked = peers.len();
        for (mark, person, said) in through_others {
            let is_linked = peers.iter().take(linked).any(|peer| peer.person == person);
            if person != buurt.me && !is_linked {
                peers.push(Peer {
                    person,
                    link: None,
                    state: buurt.state_of(
                        mark,
                        said.iter().find(|kept| **kept == heads).or(said.first()),
                        &heads,
                    ),
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

    /// Those who are here, with what they last said to have on disk: over a link of before, and signed. Either may
    /// be the newer one.
    fn kept_through_others(&self, id: BuurtId) -> Vec<(DeviceMark, PersonId, Vec<Heads>)> {
        let Some(buurt) = self.buurten.get(&id) else {
            return Vec::new();
        };
        let here = buurt.vicinity.others();
        let with_kept = here.map(|(mark, device, person)| {
            let replica = self.replica(id, &device);
            let signed = replica.and_then(|replica| replica.tip.as_ref());
            let told = replica.map(|replica| replica.told.clone());
            let said = told.into_iter().chain(signed.map(|tip| tip.heads.clone()));
            (mark, person, said.collect())
        });
        with_kept.collect()
    }
}

impl OpenBuurt {
    fn state_of_link(&mut self, link: &Link, heads: &Heads) -> PeerState {
        // What is on its disk says it all; the protocol is silent once nothing is left to send.
        if link.kept.is_empty() && link.sync.is_equal(heads) {
            return PeerState::EqualUnkept;
        }
        let kept = link.has_told_kept.then_some(&link.kept);
        match link.mark() {
            Some(mark) => self.state_of(mark, kept, heads),
            None => PeerState::CatchingUp(CatchUp::default()),
        }
    }

    /// How far somebody is who is here and has this on disk.
    fn state_of(&mut self, mark: DeviceMark, kept: Option<&Heads>, heads: &Heads) -> PeerState {
        if kept == Some(heads) {
            self.vicinity.behind.remove(&mark);
            return PeerState::Equal;
        }
        let Some(kept) = kept else {
            return PeerState::CatchingUp(CatchUp::default());
        };
        let to_go = u32::try_from(self.lacked_by(kept).len()).unwrap_or(u32::MAX);
        let of = self.vicinity.behind.entry(mark).or_default();
        *of = to_go.max(*of);
        PeerState::CatchingUp(CatchUp { to_go, of: *of })
    }

    /// Adds who is not here, with what they lack.
    fn add_away(&mut self, peers: &mut Vec<Peer>, known: Vec<(PersonId, Heads)>) {
        let mut away: BTreeMap<PersonId, u32> = BTreeMap::new();
        for (person, has) in known {
            if person == self.me || peers.iter().any(|peer| peer.person == person) {
                continue;
            }
            // Of somebody's two phones the one that lacks more is spoken of.
            let count = u32::try_from(self.lacked_by(&has).len()).unwrap_or(u32::MAX);
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
