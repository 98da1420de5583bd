//! The beginning of a live link: both sides show who they are before anything of a buurt goes over.
//!
//! What is said and signed is in [`crate::trust::handshake`]; here it meets what this phone knows: its vault
//! and the certificates of the buurt, which may still have to be read from the disk. How a newcomer is let in is
//! in [`super::admission`].

use std::collections::BTreeSet;

use domain::{
    BuurtId, PersonId,
    port::{LinkBinding, LinkId, LinkRefusal, ToPage},
};

use super::Engine;
use crate::{
    event::PageId,
    link::{self, Link, LinkMessage, Stage},
    trust::{
        Authority, CertId, Certificate, DeviceKeys, Role,
        handshake::{Begin, Claim, Proof, checked},
        invite::Invite,
    },
    turn::Turn,
};

/// Frames that wait for the storage; the other side sends no more before it has an answer.
const EARLY_MAX: usize = 8;
/// Codes that this phone scanned as a newcomer and that may be tried again.
const NEWCOMERS_MAX: usize = 16;

impl Engine {
    pub(super) fn link_up(
        &mut self,
        turn: &mut Turn<'_>,
        page: PageId,
        id: LinkId,
        brought: Option<BuurtId>,
        binding: LinkBinding,
    ) {
        let own = brought
            .and_then(|buurt| self.open(turn, buurt))
            .map(|buurt| (buurt.id, buurt.me));
        let known = own.and_then(|(buurt, me)| Some((buurt, me, self.vault(buurt)?)));
        let (keys, me, brought) = if let Some((buurt, me, vault)) = known {
            (vault.device.clone(), me, Some(buurt))
        } else {
            let (keys, me) = self.newcomer(turn, binding.nonce);
            (keys, me, None)
        };
        let begin = Begin::fresh(turn.rng, keys.public());
        let link = Link::new(page, binding, (keys, begin), (me, brought));
        self.links.insert(id, link);
        self.tell_link(turn, id, &LinkMessage::Begin(begin));
    }

    /// The keys with which this phone asks to take part. The same for the same code, so that a newcomer whose
    /// link was lost is known again.
    fn newcomer(&mut self, turn: &mut Turn<'_>, nonce: [u8; 8]) -> (DeviceKeys, PersonId) {
        let known = self.newcomers.iter().find(|(of, ..)| *of == nonce);
        if let Some((_, keys, me)) = known {
            return (keys.clone(), *me);
        }
        let keys = DeviceKeys::fresh(turn.rng);
        let me = PersonId::from_bytes(turn.random());
        if self.newcomers.len() >= NEWCOMERS_MAX {
            self.newcomers.remove(0);
        }
        self.newcomers.push((nonce, keys.clone(), me));
        (keys, me)
    }

    /// The other side said its first message. It may have missed this side's, unless that is what it answers:
    /// so two workers that begin at once, or again and again, settle on the last of both.
    pub(super) fn take_begin(
        &mut self,
        turn: &mut Turn<'_>,
        id: LinkId,
        theirs: Begin,
        is_unanswered: bool,
    ) {
        let Some(link) = self.links.get_mut(&id) else {
            return;
        };
        let own = link.begin;
        if link.theirs != Some(theirs) && !link.hear(theirs) {
            return self.refuse_link(turn, id, LinkRefusal::NotGenuine);
        }
        if is_unanswered {
            self.tell_link(turn, id, &LinkMessage::Again(own));
        }
        self.prove(turn, id);
    }

    /// Takes in a message of a link on which it is not known yet who the other is.
    pub(super) fn greet(&mut self, turn: &mut Turn<'_>, id: LinkId, message: LinkMessage) {
        let is_ready = self.is_ready(id);
        let Some(link) = self.links.get_mut(&id) else {
            return;
        };
        if !is_ready || !link.early.is_empty() || link.stage == Stage::Welcoming {
            if link.early.len() < EARLY_MAX {
                link.early.push_back(message);
            } else {
                self.refuse_link(turn, id, LinkRefusal::Fault);
            }
            return;
        }
        match message {
            LinkMessage::Refused(why) => self.refuse_link(turn, id, why),
            LinkMessage::Proof(proof) => self.take_proof(turn, id, &proof),
            LinkMessage::Welcome(sealed) => self.take_welcome(turn, id, &sealed),
            // Everything else is out of place here.
            LinkMessage::Begin(_)
            | LinkMessage::Again(_)
            | LinkMessage::Keys(_)
            | LinkMessage::Certificates(_)
            | LinkMessage::Cards(_)
            | LinkMessage::Sync(_)
            | LinkMessage::Kept(_)
            | LinkMessage::Blob(_)
            | LinkMessage::Recall(_)
            | LinkMessage::Tips(_)
            | LinkMessage::Writing(_)
            | LinkMessage::Here(_)
            | LinkMessage::Carried(_) => self.refuse_link(turn, id, LinkRefusal::Fault),
        }
    }

    /// Goes on with the handshakes that waited for the certificates of a buurt.
    pub(super) fn resume_handshakes(&mut self, turn: &mut Turn<'_>, buurt: BuurtId) {
        let links = self.links.iter();
        let waiting: Vec<LinkId> = links
            .filter(|(_, link)| link.brought == Some(buurt) && link.buurt.is_none())
            .map(|(id, _)| *id)
            .collect();
        for id in waiting {
            self.prove(turn, id);
            self.take_early(turn, id);
        }
    }

    pub(super) fn take_early(&mut self, turn: &mut Turn<'_>, id: LinkId) {
        let early = self
            .links
            .get_mut(&id)
            .map(|link| std::mem::take(&mut link.early));
        for message in early.into_iter().flatten() {
            self.take_message(turn, id, message);
        }
    }

    /// Whether all that a handshake needs has been read.
    fn is_ready(&self, id: LinkId) -> bool {
        self.links.get(&id).is_some_and(|link| {
            link.brought.is_none_or(|buurt| {
                let open = self.buurten.get(&buurt);
                open.is_some_and(|open| open.loading.has_records)
            })
        })
    }

    /// Shows who this side is, once both have begun.
    fn prove(&mut self, turn: &mut Turn<'_>, id: LinkId) {
        if !self.is_ready(id) {
            return;
        }
        let Some(link) = self
            .links
            .get(&id)
            .filter(|link| link.stage == Stage::Begun)
        else {
            return;
        };
        let Some(handshake) = link.handshake() else {
            return;
        };
        let mut told: BTreeSet<CertId> = BTreeSet::new();
        let proof = match link.brought.and_then(|buurt| self.buurten.get(&buurt)) {
            Some(buurt) => {
                let certificates: Vec<_> = buurt.certificates.values().collect();
                told.extend(buurt.certificates.keys());
                handshake.member(buurt.id, &certificates)
            }
            None => Some(handshake.newcomer(link.me, &invite(link))),
        };
        let Some(proof) = proof else { return };
        self.tell_link(turn, id, &LinkMessage::Proof(proof));
        if let Some(link) = self.links.get_mut(&id) {
            link.stage = Stage::Proved;
            link.told_certificates.extend(told);
        }
    }

    fn take_proof(&mut self, turn: &mut Turn<'_>, id: LinkId, proof: &Proof) {
        let Some(link) = self.links.get(&id) else {
            return;
        };
        let is_genuine = link
            .handshake()
            .is_some_and(|handshake| handshake.is_genuine(proof));
        let brought = link.brought;
        let took = match (&proof.claim, brought) {
            _ if !is_genuine => Err(LinkRefusal::NotGenuine),
            (Claim::Member(sealed), Some(buurt)) => self.meet(turn, id, buurt, sealed),
            (Claim::Newcomer { person, invite }, Some(buurt)) => {
                self.let_in(turn, id, buurt, (*person, invite))
            }
            // The welcome follows.
            (Claim::Member(_), None) => Ok(()),
            (Claim::Newcomer { .. }, None) => Err(LinkRefusal::NoBuurt),
        };
        if let Err(why) = took {
            self.refuse_link(turn, id, why);
        }
    }

    /// Two members of a buurt meet.
    fn meet(
        &mut self,
        turn: &mut Turn<'_>,
        id: LinkId,
        buurt: BuurtId,
        sealed: &[u8],
    ) -> Result<(), LinkRefusal> {
        let link = self.links.get(&id).ok_or(LinkRefusal::Fault)?;
        let handshake = link.handshake().ok_or(LinkRefusal::Fault)?;
        let theirs = handshake
            .open_member(buurt, sealed)
            .ok_or(LinkRefusal::OtherBuurt)?;
        let vault = self.vault(buurt).ok_or(LinkRefusal::Fault)?;
        let open = self.buurten.get(&buurt).ok_or(LinkRefusal::Fault)?;
        let mut both = open.certificates.clone();
        let told: Vec<_> = theirs.iter().map(|one| one.id(buurt)).collect();
        let is_new = |one: &Certificate| !both.contains_key(&one.id(buurt));
        let news: Vec<_> = theirs.into_iter().filter(is_new).collect();
        let news = checked(buurt, news);
        both.extend(news.clone());
        let authority = Authority::of(&vault.root, &both);
        let standing = handshake.standing(&authority);
        let person = standing.ok_or(LinkRefusal::NoLonger)?.person;
        self.keep_certificates(buurt, news);
        if let Some(link) = self.links.get_mut(&id) {
            link.told_certificates.extend(told);
        }
        self.join_link(id, buurt, person);
        self.show_out(turn, buurt);
        Ok(())
    }

    pub(super) fn tell_link(&self, turn: &mut Turn<'_>, id: LinkId, message: &LinkMessage) {
        if let Some(link) = self.links.get(&id) {
            let frame = link::encode(link.session(), message);
            turn.send(link.page, ToPage::LinkFrame(id, frame));
        }
    }
}

/// The invite of a code on a screen: it lets in somebody who takes part, and nobody who removes others.
pub(super) const fn invite(link: &Link) -> Invite {
    Invite {
        secret: link.binding.invite,
        ceiling: Role::Member,
    }
}
