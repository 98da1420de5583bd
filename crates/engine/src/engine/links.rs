//! Live links: neighbours' phones that are connected now.
//!
//! What goes over a link once both sides know that the other takes part; how they come to know that is in
//! [`super::handshakes`].

use std::collections::BTreeMap;

use document::Heads;
use domain::{
    BuurtId, PersonId,
    port::{LinkId, LinkRefusal, ToPage},
};

use super::Engine;
use crate::{
    link::{self, Link, LinkMessage, Session, Sight},
    open_buurt::Source,
    replica::RECALLED_MAX,
    store::Durability,
    trust::{CertId, Certificate},
    turn::Turn,
};

/// Cards in one message; more than there are people in any buurt.
pub(super) const CARD_COUNT_MAX: usize = 2_000;

impl Engine {
    pub(super) fn link_down(&mut self, id: LinkId) {
        let link = self.links.remove(&id);
        let buurt = link.and_then(|link| link.buurt.or(link.brought));
        if let Some(open) = buurt.and_then(|buurt| self.buurten.get_mut(&buurt)) {
            open.has_new_peers = true;
            let buurt = open.id;
            self.end_dial(buurt, id);
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
            LinkMessage::Sync(bytes) => {
                link.asked();
                self.take_in(buurt, Source::Link(id), bytes);
            }
            LinkMessage::Cards(mut cards) => {
                cards.truncate(CARD_COUNT_MAX);
                self.learn_cards(buurt, &cards, Durability::Relaxed);
            }
            LinkMessage::Kept(heads) => {
                link.kept.clone_from(&heads);
                link.has_told_kept = true;
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
            LinkMessage::Certificates(all) => self.take_certificates(turn, (id, buurt), all),
            LinkMessage::Here(said) => self.take_here(id, buurt, said),
            LinkMessage::Carried(carried) => self.take_carried(turn, buurt, carried),
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
        self.tell_recalled(turn, id);
        let keeps = self.outbox.keeps();
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let Some(doc) = &mut buurt.doc else { return };
        let heads = doc.heads();
        let kept = if keeps { heads.clone() } else { Heads::new() };
        let of_buurt = self.links.iter_mut();
        for (link_id, link) in of_buurt.filter(|(_, link)| link.buurt == Some(id)) {
            let mut messages = Vec::new();
            messages.extend(link.news_of(&buurt.certificates));
            if !link.has_sent_cards {
                link.has_sent_cards = true;
                messages.push(LinkMessage::Cards(buurt.people.values().cloned().collect()));
            }
            let device = link.device();
            let sight = Sight {
                now_ms: turn.now.ms,
                is_eager: device.is_none_or(|device| buurt.vicinity.is_eager(&device)),
                kept: link.has_told_kept.then_some(&link.kept),
                heads: &heads,
            };
            let (carries, ask_at) = link.pace.tend(sight, |of| doc.lacks_of(of));
            link.carry(carries);
            if let Some(recalled) = link.recalled.as_ref().filter(|_| carries) {
                doc.begin_sync(&mut link.sync, recalled.iter().chain(&link.kept));
                messages.extend(doc.sync_message(&mut link.sync).map(LinkMessage::Sync));
            }
            let mut tell_at = None;
            if link.told.as_ref() != Some(&kept) {
                tell_at = Some(link.pace.tell_at(turn.now.ms));
                if tell_at == Some(turn.now.ms) {
                    link.pace.told(turn.now.ms);
                    link.told = Some(kept.clone());
                    messages.push(LinkMessage::Kept(kept.clone()));
                    tell_at = None;
                }
            }
            let due = [buurt.vicinity.due_ms, ask_at, tell_at];
            buurt.vicinity.due_ms = due.into_iter().flatten().min();
            let session = link.session();
            for message in messages {
                let frame = link::encode(session, &message);
                turn.send(link.page, ToPage::LinkFrame(*link_id, frame));
            }
        }
    }

    /// Says over new links which changes this phone has.
    fn tell_recalled(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
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
    }
}

impl Link {
    /// The certificates that the other side has not heard of; from here on it has.
    fn news_of(&mut self, all: &BTreeMap<CertId, Certificate>) -> Option<LinkMessage> {
        let is_new = |(name, _): &(&CertId, &Certificate)| self.told_certificates.insert(**name);
        let news: Vec<_> = all
            .iter()
            .filter(is_new)
            .map(|(_, one)| one.clone())
            .collect();
        (!news.is_empty()).then_some(LinkMessage::Certificates(news))
    }
}
