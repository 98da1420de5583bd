//! Live links: neighbours' phones that are connected now.
//!
//! What goes over a link once both sides know that the other takes part; how they come to know that is in
//! [`super::handshakes`].

use std::collections::BTreeMap;

use document::Heads;
use domain::{
    BuurtId, PersonId,
    port::{LinkId, LinkRefusal, Peer, PeerState, ToPage},
};

use super::Engine;
use crate::{
    link::{self, Link, LinkMessage, Session},
    open_buurt::Source,
    replica::RECALLED_MAX,
    store::Durability,
    turn::Turn,
};

/// Cards in one message; more than there are people in any buurt.
pub(super) const CARD_COUNT_MAX: usize = 2_000;

impl Engine {
    pub(super) fn link_down(&mut self, id: LinkId) {
        let link = self.links.remove(&id);
        let buurt = link.and_then(|link| link.buurt.or(link.brought));
        if let Some(buurt) = buurt.and_then(|buurt| self.buurten.get_mut(&buurt)) {
            buurt.has_new_peers = true;
        }
    }

    pub(super) fn link_frame(&mut self, turn: &mut Turn<'_>, id: LinkId, bytes: &[u8]) {
        let Some(link) = self.links.get(&id) else {
            return;
        };
        let now = link.session();
        match link::decode(bytes) {
            Err(why) => self.refuse_link(turn, id, why),
            Ok((_, LinkMessage::Begin(begin))) => self.take_begin(turn, id, begin, true),
            Ok((_, LinkMessage::Again(begin))) => self.take_begin(turn, id, begin, false),
            // Who refuses a first message has heard none to name.
            Ok((session, LinkMessage::Refused(why)))
                if session == now || session == Session::default() =>
            {
                self.refuse_link(turn, id, why);
            }
            Ok((session, message)) if session == now && link.theirs.is_some() => {
                self.take_message(turn, id, message);
            }
            // What the other's worker said before it knew that the link began anew, still on its way.
            Ok(_) => (),
        }
    }

    /// Takes in a message of the pair of first messages that this side is at.
    pub(super) fn take_message(&mut self, turn: &mut Turn<'_>, id: LinkId, message: LinkMessage) {
        let Some(link) = self.links.get_mut(&id) else {
            return;
        };
        let Some(buurt) = link.buurt else {
            return self.greet(turn, id, message);
        };
        match message {
            LinkMessage::Refused(why) => self.refuse_link(turn, id, why),
            LinkMessage::Sync(bytes) => self.take_in(buurt, Source::Link(id), bytes),
            LinkMessage::Cards(mut cards) => {
                cards.truncate(CARD_COUNT_MAX);
                self.learn_cards(buurt, &cards, Durability::Relaxed);
            }
            LinkMessage::Kept(heads) => {
                link.kept.clone_from(&heads);
                if let Some((device, person)) = link.device().zip(link.person) {
                    self.heard_kept(buurt, device, person, heads);
                }
            }
            LinkMessage::Recall(mut heads) => {
                heads.truncate(RECALLED_MAX);
                link.recalled = Some(heads);
            }
            LinkMessage::Writing(writing) => self.take_writing(turn, id, buurt, writing),
            LinkMessage::Tips(tips) => self.take_tips(id, buurt, tips),
            LinkMessage::Keys(sealed) => self.take_keys(id, buurt, &sealed),
            LinkMessage::Blob(message) => self.take_blob(turn, id, buurt, message),
            LinkMessage::Certificates(all) => self.take_certificates(turn, buurt, all),
            // A welcomed newcomer still hears who welcomed it; all else is out of place.
            LinkMessage::Proof(_) => (),
            LinkMessage::Begin(_) | LinkMessage::Again(_) | LinkMessage::Welcome(_) => {
                self.refuse_link(turn, id, LinkRefusal::Fault);
            }
        }
    }

    pub(super) fn remember_peer(&mut self, id: BuurtId, person: PersonId, heads: Heads) {
        let is_me = self
            .buurten
            .get(&id)
            .is_some_and(|buurt| buurt.me == person);
        if let Some(phone) = self.phone.as_mut().filter(|_| !is_me) {
            let op = phone.remember_peer(id, person, heads);
            self.outbox.put([op], Durability::Relaxed);
        }
    }

    /// Sends neighbours what they lack.
    pub(super) fn sync_links(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        if !self.may_share(id) {
            return;
        }
        let keeps = self.outbox.keeps();
        let links = self.links.iter();
        let silent: Vec<LinkId> = links
            .filter(|(_, link)| link.buurt == Some(id) && !link.has_recalled)
            .map(|(link_id, _)| *link_id)
            .collect();
        for link_id in silent {
            let device = self.links.get(&link_id).and_then(Link::device);
            let recalled = LinkMessage::Recall(self.recall(id, device));
            self.tell_link(turn, link_id, &recalled);
            if let Some(link) = self.links.get_mut(&link_id) {
                link.has_recalled = true;
            }
        }
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let Some(doc) = &mut buurt.doc else { return };
        let kept = if keeps { doc.heads() } else { Heads::new() };
        for (link_id, link) in self
            .links
            .iter_mut()
            .filter(|(_, link)| link.buurt == Some(id))
        {
            let mut messages = Vec::new();
            if !link.has_sent_certificates {
                link.has_sent_certificates = true;
                let all = buurt.certificates.values().cloned().collect();
                messages.push(LinkMessage::Certificates(all));
            }
            if !link.has_sent_cards {
                link.has_sent_cards = true;
                messages.push(LinkMessage::Cards(buurt.people.values().cloned().collect()));
            }
            if let Some(recalled) = &link.recalled {
                doc.begin_sync(&mut link.sync, recalled.iter().chain(&link.kept));
                messages.extend(doc.sync_message(&mut link.sync).map(LinkMessage::Sync));
            }
            if link.told.as_ref() != Some(&kept) {
                link.told = Some(kept.clone());
                messages.push(LinkMessage::Kept(kept.clone()));
            }
            let session = link.session();
            for message in messages {
                let frame = link::encode(session, &message);
                turn.send(link.page, ToPage::LinkFrame(*link_id, frame));
            }
        }
    }

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
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let Some(doc) = &mut buurt.doc else { return };
        buurt.has_new_peers = false;
        let heads = doc.heads();
        let mut peers: Vec<Peer> = Vec::new();
        for (link_id, link) in self.links.iter().filter(|(_, link)| link.buurt == Some(id)) {
            let Some(person) = link.person else { continue };
            // What is on its disk says it all; the protocol is silent once nothing is left to send.
            let state = if link.kept == heads {
                PeerState::Equal
            } else if link.kept.is_empty() && link.sync.is_equal(&heads) {
                PeerState::EqualUnkept
            } else {
                PeerState::CatchingUp
            };
            peers.push(Peer {
                person,
                link: Some(*link_id),
                state,
            });
        }
        let mut away: BTreeMap<PersonId, u32> = BTreeMap::new();
        for (person, has) in known {
            if person == buurt.me || peers.iter().any(|peer| peer.person == person) {
                continue;
            }
            // Of somebody's two phones the one that lacks more is spoken of.
            let count = u32::try_from(buurt.lacked_by(&has).len()).unwrap_or(u32::MAX);
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
        peers.sort_by_key(|peer| (peer.person, peer.link));
        if peers != buurt.peers {
            buurt.peers.clone_from(&peers);
            turn.send_all(watchers, &ToPage::Peers(id, peers));
        }
    }
}
