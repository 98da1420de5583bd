//! Taking a bundle out of a mailbox and into the document.
//!
//! Its name is the hash of its bytes, its seal and signature are checked, and its changes go through the same
//! admission as those of a file. A bundle that builds on changes that are not here waits until they are; one whose
//! maker nobody vouches for yet waits for more certificates. What is of no use is remembered as that.

use document::{Admitted, Heads};
use domain::{
    BuurtId, PersonId,
    mailbox::{BundleName, MailboxAddress, is_padded},
    port::BadFile,
};
use sha2::{Digest, Sha256};

use super::{super::links::CARD_COUNT_MAX, Engine};
use crate::{
    file::{self, WholeFile},
    mailbox::{WaitsFor, known::Span},
    open_buurt::{FromMailbox, Sealer, Source},
    replica::Device,
    store::Durability,
    trust::{
        Authority, KeyId,
        handshake::{CERTIFICATES_MAX, checked},
        vault,
    },
    turn::Turn,
};

/// Heads that one bundle may name: there are never more storages that write at once.
const HEADS_MAX: usize = 1_000;

/// What became of the seal of a bundle.
enum Opened {
    /// With its changes.
    Bundle(Box<FromMailbox>, Vec<u8>),
    /// Sealed with a key that this phone does not have.
    OtherKey,
    Useless,
}

impl Engine {
    /// A bundle came out of a mailbox.
    pub(super) fn got(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        address: &MailboxAddress,
        (key, name): (KeyId, BundleName),
        bytes: &[u8],
    ) {
        let sum: [u8; 32] = Sha256::digest(bytes).into();
        let is_genuine = is_padded(bytes.len()) && BundleName(sum) == name;
        let opened = if is_genuine {
            self.open_bundle(id, address, (key, name), bytes)
        } else {
            Opened::OtherKey
        };
        let Some(mailbox) = self.mailbox(id, address) else {
            return;
        };
        mailbox.reached(turn.now.today);
        match opened {
            Opened::Bundle(from, changes) => self.take_bundle(turn, id, from, changes),
            Opened::Useless => {
                mailbox.note(key, name, None);
                mailbox.note_useless(turn.rng, turn.now.ms);
            }
            Opened::OtherKey => {
                mailbox.shunned.insert(name);
                mailbox.note_useless(turn.rng, turn.now.ms);
            }
        }
    }

    /// A bundle that was listed is not there: perhaps it expired just now.
    pub(super) fn is_gone(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        address: &MailboxAddress,
        name: BundleName,
    ) {
        let Some(mailbox) = self.mailbox(id, address) else {
            return;
        };
        mailbox.reached(turn.now.today);
        mailbox.shunned.insert(name);
        mailbox.note_useless(turn.rng, turn.now.ms);
    }

    fn open_bundle(
        &self,
        id: BuurtId,
        address: &MailboxAddress,
        (key, name): (KeyId, BundleName),
        bytes: &[u8],
    ) -> Opened {
        let Ok(WholeFile::Sealed(sealed)) = file::decode(bytes) else {
            return Opened::Useless;
        };
        let keyring = self.vault(id).map(|vault| &vault.keyring);
        let Some(secret) = keyring.and_then(|keyring| keyring.find(sealed.key)) else {
            return Opened::OtherKey;
        };
        let opened = sealed.open_post(secret);
        let opened = opened.filter(|(bundle, ..)| sealed.tag == vault::tag(bundle.body.buurt));
        let Some((mut bundle, post, device)) =
            opened.filter(|(bundle, ..)| bundle.body.buurt == id)
        else {
            return Opened::Useless;
        };
        let body = bundle.body;
        if post.from.len().max(body.heads.len()) > HEADS_MAX {
            return Opened::Useless;
        }
        let mut cards = body.cards;
        cards.truncate(CARD_COUNT_MAX);
        bundle.certificates.truncate(CERTIFICATES_MAX);
        let from = FromMailbox {
            address: address.clone(),
            key,
            name,
            person: body.from,
            cards,
            sealer: Sealer {
                device,
                keyring: None,
                certificates: checked(id, bundle.certificates),
            },
            held: Span {
                from: post.from,
                to: body.heads,
                roster: post.roster,
                keys: post.keys.as_ref().map(|keys| keys.newest),
            },
            is_kept: post.is_kept,
            keys: post.keys,
        };
        Opened::Bundle(Box::new(from), body.changes)
    }

    /// Lets a bundle into the document, or lets it wait.
    fn take_bundle(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        from: Box<FromMailbox>,
        changes: Vec<u8>,
    ) {
        let (address, name) = (from.address.clone(), from.name);
        let key = from.key;
        let doc = self
            .buurten
            .get_mut(&id)
            .and_then(|buurt| buurt.doc.as_mut());
        let Some(doc) = doc else { return };
        let is_missing = !doc.has(&from.held.from);
        let has_all = doc.has(&from.held.to);
        let Some(mailbox) = self.mailbox(id, &address) else {
            return;
        };
        if is_missing {
            let waits = WaitsFor::Earlier(from.held.from);
            mailbox.waiting.insert(name, (key, waits));
            return;
        }
        mailbox.taking = Some(name);
        if !has_all {
            self.take_in(id, Source::Mailbox(from), changes);
        } else if self.is_sealer_vouched(id, &from.sealer) {
            // Nothing new is in it: what else it says needs no trial.
            self.bundle_admitted(turn, id, *from, &Admitted::default());
        } else {
            self.bundle_refused(id, &from, BadFile::NoLonger);
        }
    }

    /// A bundle is in the document, and on its way to the disk with what else it brought.
    pub(in crate::engine) fn bundle_admitted(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        from: FromMailbox,
        admitted: &Admitted,
    ) {
        if admitted.misses_earlier {
            // It says on what it builds, that is here, and yet something is missing.
            return self.bundle_refused(id, &from, BadFile::Broken);
        }
        self.learn_cards(id, &from.cards, Durability::Relaxed);
        self.take_handed_keys(id, &from);
        let device = from.sealer.device;
        self.keep_certificates(id, from.sealer.certificates);
        self.show_out(turn, id);
        if from.is_kept {
            self.remember_more(id, (device, from.person), &from.held.to);
        }
        let today = turn.now.today;
        let Some(mailbox) = self.mailbox(id, &from.address) else {
            return;
        };
        mailbox.taking = None;
        mailbox.useless_count = 0;
        if admitted.new_changes > 0 {
            mailbox.record.moved_on = Some(today);
        }
        self.note_held(id, &from.address, (from.key, from.name), from.held);
    }

    /// A bundle did not get in.
    pub(in crate::engine) fn bundle_refused(
        &mut self,
        id: BuurtId,
        from: &FromMailbox,
        why: BadFile,
    ) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let count = buurt.certificates.len();
        let Some(mailbox) = buurt.mailboxes.get_mut(&from.address) else {
            return;
        };
        mailbox.taking = None;
        if why == BadFile::NoLonger {
            let waits = (from.key, WaitsFor::Standing(count));
            mailbox.waiting.insert(from.name, waits);
        } else {
            mailbox.note(from.key, from.name, None);
        }
    }

    /// Fetches again what waited for something that came meanwhile.
    pub(super) fn try_waiting(&mut self, id: BuurtId, address: &MailboxAddress) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let count = buurt.certificates.len();
        let (Some(doc), Some(mailbox)) = (&mut buurt.doc, buurt.mailboxes.get_mut(address)) else {
            return;
        };
        let mut is_over = |waits: &WaitsFor| match waits {
            WaitsFor::Earlier(heads) => doc.has(heads),
            WaitsFor::Standing(before) => count > *before,
        };
        let waiting = mailbox.waiting.iter();
        let ready: Vec<(BundleName, KeyId)> = waiting
            .filter(|(_, (_, waits))| is_over(waits))
            .map(|(name, (key, _))| (*name, *key))
            .collect();
        for (name, key) in ready {
            mailbox.waiting.remove(&name);
            if let Some(rack) = mailbox.racks.get_mut(&key) {
                rack.fetch_first(name);
            }
        }
    }

    /// Notes what lies in a mailbox, and keeps up what it covers.
    pub(super) fn note_held(
        &mut self,
        id: BuurtId,
        address: &MailboxAddress,
        (key, name): (KeyId, BundleName),
        held: Span,
    ) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let (Some(doc), Some(mailbox)) = (&mut buurt.doc, buurt.mailboxes.get_mut(address)) else {
            return;
        };
        let covered = mailbox.covered.take().and_then(|heads| {
            let mut part = doc.coverage(&heads);
            let builds = doc.has(&held.from) && !held.from.iter().any(|hash| part.lacks(hash));
            part.add(if builds { &held.to } else { &[] });
            builds.then(|| part.heads())
        });
        mailbox.note(key, name, Some(held));
        mailbox.covered = covered;
    }

    /// Keys of the group that somebody left for older members.
    fn take_handed_keys(&mut self, id: BuurtId, from: &FromMailbox) {
        let Some(handed) = &from.keys else { return };
        let (Some(vault), Some(buurt)) = (self.vault(id), self.buurten.get(&id)) else {
            return;
        };
        let mut all = buurt.certificates.clone();
        all.extend(from.sealer.certificates.clone());
        let authority = Authority::of(&vault.root, &all);
        let standing = authority.standing(&from.sealer.device);
        let ring = standing.and_then(|standing| {
            handed.open(&vault.device, id, (&from.sealer.device, &standing.seal))
        });
        if let Some(ring) = ring {
            self.learn_keys(id, &ring);
        }
    }

    /// A phone had this once, so it has it still: what is known of it only grows.
    fn remember_more(&mut self, id: BuurtId, (device, person): (Device, PersonId), heads: &Heads) {
        let known = self.replica(id, &device);
        let known = known
            .map(|replica| replica.told.clone())
            .unwrap_or_default();
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let Some(doc) = &mut buurt.doc else { return };
        if known.iter().any(|hash| !doc.has(&vec![*hash])) {
            // It has something that is not here, and that is more than can be reckoned with.
            return;
        }
        let mut part = doc.coverage(&known);
        part.add(heads);
        let joined = part.heads();
        if joined != known {
            self.heard_kept(id, device, person, joined);
        }
    }
}
