//! Live links: neighbours' phones that are connected now.

use document::{Heads, SyncState};
use domain::{
    BuurtId, PersonId,
    port::{LinkId, LinkRefusal, Peer, PeerState, ToPage},
};

use super::Engine;
use crate::{
    event::PageId,
    link::{self, Brought, Hello, Link, LinkMessage},
    open_buurt::Source,
    outbox::Waiting,
    store::Durability,
    turn::Turn,
};

/// Cards in one message; more than there are people in any buurt.
const CARD_COUNT_MAX: usize = 2_000;

impl Engine {
    pub(super) fn link_up(
        &mut self,
        turn: &mut Turn<'_>,
        page: PageId,
        id: LinkId,
        brought: Option<BuurtId>,
    ) {
        let buurt = brought
            .and_then(|id| self.open(turn, id))
            .map(|buurt| (buurt.id, buurt.me));
        let me = match buurt {
            Some((_, me)) => me,
            None => PersonId::from_bytes(turn.random()),
        };
        let hello = Hello {
            buurt: buurt.and_then(|(id, _)| self.brought(id)),
            person: me,
        };
        self.links.insert(
            id,
            Link {
                page,
                buurt: None,
                person: None,
                brought: buurt.map(|(id, _)| id),
                sync: SyncState::default(),
                kept: Heads::new(),
                told: None,
                has_sent_cards: false,
            },
        );
        turn.send(
            page,
            ToPage::LinkFrame(id, link::encode(&LinkMessage::Hello(hello))),
        );
    }

    fn brought(&self, id: BuurtId) -> Option<Brought> {
        let membership = self.phone.as_ref()?.buurten.get(&id)?;
        Some(Brought {
            id,
            kind: membership.kind,
            name: membership.name.clone(),
        })
    }

    pub(super) fn link_down(&mut self, id: LinkId) {
        let buurt = self.links.remove(&id).and_then(|link| link.buurt);
        if let Some(buurt) = buurt.and_then(|buurt| self.buurten.get_mut(&buurt)) {
            buurt.has_new_peers = true;
        }
    }

    pub(super) fn link_frame(&mut self, turn: &mut Turn<'_>, id: LinkId, bytes: &[u8]) {
        let Some(link) = self.links.get_mut(&id) else {
            return;
        };
        match (link::decode(bytes), link.buurt) {
            (Err(why), _) => self.refuse_link(turn, id, why),
            (Ok(LinkMessage::Hello(hello)), known) => {
                // The other's worker began anew before this side heard of it.
                if known.is_some() {
                    link.begin_anew();
                }
                self.greet(turn, id, hello);
            }
            (Ok(LinkMessage::Sync(bytes)), Some(buurt)) => {
                self.take_in(buurt, Source::Link(id), bytes);
            }
            (Ok(LinkMessage::Cards(mut cards)), Some(buurt)) => {
                cards.truncate(CARD_COUNT_MAX);
                self.learn_cards(buurt, &cards, Durability::Relaxed);
            }
            (Ok(LinkMessage::Kept(heads)), Some(buurt)) => {
                link.kept.clone_from(&heads);
                let person = link.person;
                if let Some(buurt) = self.buurten.get_mut(&buurt) {
                    buurt.has_new_peers = true;
                }
                if let Some(person) = person {
                    self.remember_peer(buurt, person, heads);
                }
            }
            // What the other's worker said before it knew that the link began anew, still on its way.
            (Ok(LinkMessage::Sync(_) | LinkMessage::Cards(_) | LinkMessage::Kept(_)), None) => (),
        }
    }

    /// Both sides have said what they bring: which buurt is this link about?
    fn greet(&mut self, turn: &mut Turn<'_>, id: LinkId, hello: Hello) {
        let Some(link) = self.links.get_mut(&id) else {
            return;
        };
        link.person = Some(hello.person);
        let ours = link.brought;
        let page = link.page;
        let buurt = match (ours, hello.buurt) {
            (Some(ours), Some(theirs)) if ours != theirs.id => Err(LinkRefusal::OtherBuurt),
            (Some(ours), _) => Ok(ours),
            (None, Some(theirs)) => self.join(turn, &theirs),
            (None, None) => Err(LinkRefusal::NoBuurt),
        };
        match buurt {
            Ok(buurt) => {
                if let Some(link) = self.links.get_mut(&id) {
                    link.buurt = Some(buurt);
                }
                if let Some(open) = self.open(turn, buurt) {
                    open.has_new_peers = true;
                }
                self.outbox.then(Waiting::LinkReady(page, id, buurt));
            }
            Err(why) => self.refuse_link(turn, id, why),
        }
    }

    /// Takes part in a buurt that a neighbour brings.
    fn join(&mut self, turn: &mut Turn<'_>, theirs: &Brought) -> Result<BuurtId, LinkRefusal> {
        if self.open(turn, theirs.id).is_none() {
            if !self.has_room() {
                return Err(LinkRefusal::NotStored);
            }
            let name: String = theirs
                .name
                .chars()
                .take(domain::limits::NAME_LEN_MAX)
                .collect();
            self.add_buurt(turn, theirs.id, &name, theirs.kind, None);
            self.tell_buurten(turn);
        }
        Ok(theirs.id)
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
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let Some(doc) = &mut buurt.doc else { return };
        let heads = doc.heads();
        for (link_id, link) in self
            .links
            .iter_mut()
            .filter(|(_, link)| link.buurt == Some(id))
        {
            let mut messages = Vec::new();
            if !link.has_sent_cards {
                link.has_sent_cards = true;
                messages.push(LinkMessage::Cards(buurt.people.values().cloned().collect()));
            }
            messages.extend(doc.sync_message(&mut link.sync).map(LinkMessage::Sync));
            if link.told.as_ref() != Some(&heads) {
                link.told = Some(heads.clone());
                messages.push(LinkMessage::Kept(heads.clone()));
            }
            for message in messages {
                turn.send(
                    link.page,
                    ToPage::LinkFrame(*link_id, link::encode(&message)),
                );
            }
        }
    }

    /// Tells the pages who is here and how equal everybody is, when that changed.
    pub(super) fn tell_peers(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let watchers = self.watchers(id);
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        if !buurt.has_new_peers || watchers.is_empty() {
            return;
        }
        let Some(doc) = &mut buurt.doc else { return };
        buurt.has_new_peers = false;
        let heads = doc.heads();
        let mut peers: Vec<Peer> = Vec::new();
        for (link_id, link) in self.links.iter().filter(|(_, link)| link.buurt == Some(id)) {
            let Some(person) = link.person else { continue };
            // What is on its disk says it all; the protocol is silent once nothing is left to send.
            let state = if link.kept == heads {
                PeerState::Equal
            } else {
                PeerState::CatchingUp
            };
            peers.push(Peer {
                person,
                link: Some(*link_id),
                state,
            });
        }
        let known = self.phone.as_ref().and_then(|phone| phone.peers.get(&id));
        for (person, has) in known.into_iter().flatten() {
            if peers.iter().any(|peer| peer.person == *person) {
                continue;
            }
            let state = match doc.count_since(has) {
                0 => PeerState::AwayEqual,
                count => PeerState::AwayLacks(count),
            };
            peers.push(Peer {
                person: *person,
                link: None,
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
