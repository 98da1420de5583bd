//! Bringing to a mailbox what does not lie there yet.
//!
//! Only what is on this phone's own disk, and only after the mailbox said what lies there: so a bundle whose
//! answer was lost is not brought twice, and a mailbox that was emptied gets everything again. What somebody types
//! here goes after a short silence; what came from a neighbour waits a while for the neighbour to bring it.

use std::collections::BTreeMap;

use document::{BuurtDoc, Heads};
use domain::{
    BuurtId,
    mailbox::{BUNDLE_BYTES_MAX, BundleName, MailboxAddress},
    port::MailboxTrouble,
};
use sha2::{Digest, Sha256};

use super::{AWAY_MS_MAX, Engine};
use crate::{
    file::{
        FileBody,
        sealed::{self, Bundle, Post},
    },
    mailbox::{Ask, Mailbox, Urge, WRONG_MS_MAX, known::Span, patience::between},
    open_buurt::OpenBuurt,
    post::PostRequest,
    trust::{
        Authority, HandedKeys, KeyId, Vault,
        derive::{Label, hash},
    },
    turn::Turn,
};

/// Bytes of a bundle that are left for all but its changes.
const OTHER_BYTES: usize = 64 << 10;
/// Cards and certificates beyond this go in a bundle of their own.
const ROSTER_BYTES_MAX: usize = 48 << 10;
/// Most bytes of cards in one bundle, beside as many certificates as there can be.
const CARD_BYTES_MAX: usize = 128 << 10;
/// How long what others wrote waits for them to bring it.
const OTHERS_MS: (u64, u64) = (4_000, 20_000);

/// What a mailbox lacks.
struct Lack {
    /// The part of the document that lies there.
    covered: Heads,
    changes: bool,
    has_own: bool,
    roster: bool,
    /// Shelves on which the newest keys do not lie for older members.
    keys: Vec<KeyId>,
}

/// What goes into one bundle.
struct Parcel {
    rack: KeyId,
    held: Span,
    changes: Vec<u8>,
    has_roster: bool,
}

impl Engine {
    /// Brings the next bundle, when it is time.
    pub(super) fn bring(&mut self, turn: &mut Turn<'_>, id: BuurtId, address: &MailboxAddress) {
        let now_ms = turn.now.ms;
        let is_on_disk = self.may_share(id) && self.outbox.is_idle();
        let may_bring = |mailbox: &mut Mailbox| mailbox.may_bring(now_ms);
        if !is_on_disk || !self.mailbox(id, address).is_some_and(may_bring) {
            return;
        }
        let Some(lack) = self.lack(id, address) else {
            return;
        };
        let doc = self
            .buurten
            .get_mut(&id)
            .and_then(|buurt| buurt.doc.as_mut());
        let Some(heads) = doc.map(BuurtDoc::heads) else {
            return;
        };
        let Some(mailbox) = self.mailbox(id, address) else {
            return;
        };
        if !lack.changes && !lack.roster && lack.keys.is_empty() {
            mailbox.urge = None;
            return;
        }
        let urge = mailbox.urge.get_or_insert_with(|| Urge {
            since_ms: now_ms,
            last_ms: now_ms,
            heads: heads.clone(),
            is_own: false,
            wait_ms: between(turn.rng, OTHERS_MS.0, OTHERS_MS.1),
        });
        if urge.heads != heads {
            urge.heads = heads;
            urge.last_ms = now_ms;
        }
        urge.is_own |= lack.has_own;
        if now_ms < urge.due_ms() {
            return;
        }
        let made = self.make_bundle(turn, id, &lack);
        let Some(mailbox) = self.mailbox(id, address) else {
            return;
        };
        let rack = |parcel: &Parcel| Some(mailbox.racks.get(&parcel.rack)?.topic);
        let Some((topic, (name, bytes, parcel))) =
            made.and_then(|made| Some((rack(&made.2)?, made)))
        else {
            // A single change that is larger than any bundle: files and links carry it.
            mailbox.bringing.fail(turn.rng, now_ms, WRONG_MS_MAX);
            return;
        };
        let ask = Ask::Put(parcel.rack, name, Box::new(parcel.held));
        self.post(turn, id, address, ask, PostRequest::Put(topic, name, bytes));
    }

    /// A mailbox has kept a bundle.
    pub(super) fn brought(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        address: &MailboxAddress,
        (key, name): (KeyId, BundleName),
        held: Span,
    ) {
        let Some(mailbox) = self.mailbox(id, address) else {
            return;
        };
        mailbox.kept(turn.now.today);
        mailbox.bringing.ease();
        self.note_held(id, address, (key, name), held);
    }

    /// A mailbox did not keep a bundle. It is made anew later, with all that came meanwhile.
    pub(super) fn not_brought(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        address: &MailboxAddress,
        status: u16,
    ) {
        let Some(mailbox) = self.mailbox(id, address) else {
            return;
        };
        let (trouble, longest_ms) = match status {
            507 => (MailboxTrouble::Full, AWAY_MS_MAX),
            _ => (MailboxTrouble::NotMailbox, WRONG_MS_MAX),
        };
        mailbox.bringing.fail(turn.rng, turn.now.ms, longest_ms);
        mailbox.bring_trouble = Some(trouble);
    }

    /// What lies in no bundle of a mailbox; `None` for a phone that does not take part (any more).
    fn lack(&mut self, id: BuurtId, address: &MailboxAddress) -> Option<Lack> {
        let vault = self.phone.as_ref()?.vault(id)?;
        let buurt = self.buurten.get_mut(&id)?;
        let (doc, mailbox) = (buurt.doc.as_mut()?, buurt.mailboxes.get_mut(address)?);
        let part = match &mailbox.covered {
            Some(heads) => doc.coverage(heads),
            None => mailbox.known.coverage(doc),
        };
        let covered = part.heads();
        mailbox.covered = Some(covered.clone());
        let newest = vault.keyring.current().0;
        let (mut rosters, mut handed) = (Vec::new(), Vec::new());
        for (key, held) in mailbox.known.held() {
            rosters.extend(held.roster);
            handed.extend(held.keys.filter(|keys| *keys == newest).map(|_| key));
        }
        let older = vault.keyring.keys().skip(1).map(|(key, _)| key);
        let keys: Vec<KeyId> = older.filter(|key| !handed.contains(key)).collect();
        let lack = Lack {
            covered,
            changes: part.beyond_count() > 0,
            has_own: part.has_own(),
            roster: !rosters.contains(&roster(buurt)),
            keys,
        };
        let lacks_some = lack.changes || lack.roster || !lack.keys.is_empty();
        let takes_part = !lacks_some || takes_part(vault, buurt);
        takes_part.then_some(lack)
    }

    /// The next bundle: keys first, then changes in their order.
    fn make_bundle(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        lack: &Lack,
    ) -> Option<(BundleName, Vec<u8>, Parcel)> {
        let vault = self.phone.as_ref()?.vault(id)?;
        let membership = self.phone.as_ref()?.buurten.get(&id)?;
        let buurt = self.buurten.get_mut(&id)?;
        let mut parcel = pack(buurt, vault, lack)?;
        let mut bundle = Bundle {
            body: FileBody {
                buurt: id,
                kind: membership.kind,
                name: membership.name.clone(),
                from: buurt.me,
                cards: Vec::new(),
                heads: parcel.held.to.clone(),
                changes: std::mem::take(&mut parcel.changes),
            },
            certificates: Vec::new(),
            packed: Vec::new(),
        };
        if parcel.has_roster {
            let mut left = CARD_BYTES_MAX;
            let cards = buurt.people.values().take_while(|card| {
                let len = card.name.len() + 32;
                left = left.saturating_sub(len);
                left > 0
            });
            bundle.body.cards = cards.cloned().collect();
            bundle.certificates = buurt.certificates.values().cloned().collect();
        }
        let keys = match parcel.held.keys {
            Some(_) => {
                let authority = Authority::of(&vault.root, &buurt.certificates);
                let to: BTreeMap<_, _> = authority.devices().collect();
                let own = (&vault.device, &vault.keyring);
                Some(HandedKeys::new(turn.rng, id, own, &to)?)
            }
            None => None,
        };
        let post = Post {
            from: parcel.held.from.clone(),
            is_kept: self.outbox.keeps(),
            roster: parcel.held.roster,
            keys,
        };
        let secret = vault.keyring.find(parcel.rack)?;
        let key = (parcel.rack, secret);
        let bytes = sealed::encode_post(turn.rng, (&bundle, &post), &vault.device, key)?;
        let name = BundleName(Sha256::digest(&bytes).into());
        Some((name, bytes, parcel))
    }
}

/// Chooses what goes into the next bundle: keys, a long roster and changes each in one of their own.
fn pack(buurt: &mut OpenBuurt, vault: &Vault, lack: &Lack) -> Option<Parcel> {
    let newest = vault.keyring.current().0;
    let digest = roster(buurt);
    let keys = lack.keys.first().copied();
    let is_long = lack.roster && roster_len(buurt) > ROSTER_BYTES_MAX;
    let (mut held, changes) = if lack.changes && keys.is_none() && !is_long {
        next_changes(buurt.doc.as_mut()?, &lack.covered)?
    } else {
        // It brings no change, and leads nowhere that the mailbox does not cover.
        let held = Span {
            from: lack.covered.clone(),
            to: lack.covered.clone(),
            ..Span::default()
        };
        (held, Vec::new())
    };
    // Keys are for members who may not have heard who hands them over.
    let has_roster = lack.roster || keys.is_some();
    held.roster = has_roster.then_some(digest);
    held.keys = keys.map(|_| newest);
    Some(Parcel {
        rack: keys.unwrap_or(newest),
        held,
        changes,
        has_roster,
    })
}

/// The changes beyond this part, as many as fit; `None` when not even one does.
fn next_changes(doc: &mut BuurtDoc, covered: &Heads) -> Option<(Span, Vec<u8>)> {
    const BYTES_MAX: usize = BUNDLE_BYTES_MAX - OTHER_BYTES;
    let mut held = Span {
        from: covered.clone(),
        ..Span::default()
    };
    if covered.is_empty() {
        let whole = doc.save();
        if whole.len() <= BYTES_MAX {
            held.to = doc.heads();
            return Some((held, whole));
        }
    }
    let (mut bytes, mut hashes) = (Vec::new(), Vec::new());
    for change in doc.loose_changes(covered) {
        if bytes.len() + change.bytes.len() > BYTES_MAX {
            break;
        }
        bytes.extend(change.bytes);
        hashes.push(change.hash);
    }
    let mut part = doc.coverage(covered);
    part.add(&hashes);
    held.to = part.heads();
    (!hashes.is_empty()).then_some((held, bytes))
}

/// Names all cards and certificates of a buurt at once.
fn roster(buurt: &OpenBuurt) -> [u8; 8] {
    let mut parts: Vec<Vec<u8>> = buurt.certificates.keys().map(|id| id.0.to_vec()).collect();
    for (person, card) in &buurt.people {
        parts.push([&person.as_bytes()[..], &card.version.to_be_bytes()].concat());
    }
    let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
    let whole = hash(Label::Roster, &parts);
    whole.first_chunk().copied().unwrap_or_default()
}

/// About how many bytes they take.
fn roster_len(buurt: &OpenBuurt) -> usize {
    let cards = buurt.people.values().map(|card| card.name.len() + 32);
    cards.sum::<usize>() + buurt.certificates.len() * 256
}

pub(super) fn takes_part(vault: &Vault, buurt: &OpenBuurt) -> bool {
    let authority = Authority::of(&vault.root, &buurt.certificates);
    authority.standing(&vault.device.public().sign).is_some()
}
