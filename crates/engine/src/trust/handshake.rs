//! The first words of a live link: who is there, and may they be?
//!
//! Each side says its keys and a fresh number ([`Begin`]); both then sign the [`Transcript`], in which the two
//! codes stand as they were scanned, with both fingerprints of the channel. Somebody in between has other
//! fingerprints, an old recording has another number. A member seals its part with what only people of the
//! buurt know, its id; a newcomer shows that it knows the invite of the code and is welcomed with the keys.
//! Until then neither side has said a name, an id or a word of a buurt.

use std::collections::BTreeMap;

use domain::{
    BuurtId, PersonId,
    buurt::BuurtKind,
    link_code::LinkCodeKind,
    port::{InviteSecret, LinkBinding},
};
use rand_core::Rng;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{
    Authority, CertId, Certificate, DeviceKey, DeviceKeys, Keyring, Secret, Signature, Standing,
    derive::{Label, derive, hash},
    invite::Invite,
    seal::{self, ONCE},
};

/// Most certificates that a phone takes from another at once.
pub const CERTIFICATES_MAX: usize = 4_000;

/// The first message of each side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Begin {
    /// Drawn for this link, so that no earlier handshake fits.
    pub nonce: [u8; 32],
    /// The device of this side; made for the occasion by a newcomer.
    pub device: DeviceKey,
}

/// The second message of each side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// Under the transcript: this side holds its keys and saw what it says.
    signature: Signature,
    /// What this side is.
    pub claim: Claim,
}

/// What one side of a link is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Claim {
    /// Somebody who brings a buurt: all certificates that it has, sealed for who has the same buurt.
    Member(Vec<u8>),
    /// Somebody who wants to take part.
    Newcomer {
        /// Who they will be.
        person: PersonId,
        /// Knows the invite.
        invite: [u8; 32],
    },
}

/// What a newcomer gets.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Welcome {
    /// Which buurt it is.
    pub buurt: BuurtId,
    /// Real or practice.
    pub kind: BuurtKind,
    /// What it is called.
    pub name: String,
    /// Who welcomes.
    pub person: PersonId,
    /// The signing key from which all grants come.
    pub root: [u8; 32],
    /// The keys of the group.
    pub keyring: Keyring,
    /// Who takes part, the newcomer included.
    pub certificates: Vec<Certificate>,
}

/// What both sides saw of a handshake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transcript([u8; 32]);

/// One side of a handshake in which both have said the first message.
#[derive(Debug)]
pub struct Handshake<'a> {
    /// The keys of this side.
    pub keys: &'a DeviceKeys,
    /// Which side this is.
    pub side: LinkCodeKind,
    /// What the other side said first.
    pub theirs: Begin,
    /// What both saw.
    pub transcript: Transcript,
}

impl Begin {
    /// A first message with these keys.
    pub fn fresh(rng: &mut dyn Rng, device: DeviceKey) -> Self {
        let mut nonce = [0; 32];
        rng.fill_bytes(&mut nonce);
        Self { nonce, device }
    }
}

impl Transcript {
    /// What was scanned, and what each side said first.
    pub fn of(binding: &LinkBinding, own: &Begin, theirs: &Begin) -> Self {
        let (offer, answer) = match binding.side {
            LinkCodeKind::Offer => (own, theirs),
            LinkCodeKind::Answer => (theirs, own),
        };
        let parts: [&[u8]; 9] = [
            &binding.nonce,
            &binding.offer_fingerprint,
            &binding.answer_fingerprint,
            &offer.nonce,
            &offer.device.sign,
            &offer.device.seal,
            &answer.nonce,
            &answer.device.sign,
            &answer.device.seal,
        ];
        Self(hash(Label::Transcript, &parts))
    }
}

impl Handshake<'_> {
    /// The proof of somebody who brings this buurt.
    pub fn member(&self, buurt: BuurtId, certificates: &[&Certificate]) -> Option<Proof> {
        let body = postcard::to_stdvec(certificates).ok()?;
        let key = self.member_key(buurt, self.side);
        let sealed = seal::seal(&key, &ONCE, &self.transcript.0, &body)?;
        Some(self.proof(Claim::Member(sealed)))
    }

    /// The proof of a newcomer.
    pub fn newcomer(&self, person: PersonId, invite: &Invite) -> Proof {
        let invite = invite.proof(&self.transcript.0);
        self.proof(Claim::Newcomer { person, invite })
    }

    /// Whether the other side holds its keys and saw what this side saw. To be asked before anything else.
    pub fn is_genuine(&self, proof: &Proof) -> bool {
        self.is_signed(&proof.signature, Label::Member, other(self.side))
    }

    /// Opens the other's claim to be of this buurt: its certificates. `None` when it brings another one.
    pub fn open_member(&self, buurt: BuurtId, sealed: &[u8]) -> Option<Vec<Certificate>> {
        let key = self.member_key(buurt, other(self.side));
        open_as::<Vec<Certificate>>(&key, &self.transcript.0, sealed)
            .filter(|certificates| certificates.len() <= CERTIFICATES_MAX)
    }

    /// Whether the other side knows the invite of the code.
    pub fn is_invited(&self, invite: &Invite, proof: &[u8; 32]) -> bool {
        *proof == invite.proof(&self.transcript.0)
    }

    fn proof(&self, claim: Claim) -> Proof {
        Proof {
            signature: self.sign(Label::Member, self.side),
            claim,
        }
    }

    /// Seals the welcome for the newcomer on the other side.
    pub fn welcome(&self, secret: &InviteSecret, welcome: &Welcome) -> Option<Vec<u8>> {
        let signature = self.sign(Label::Welcome, self.side);
        let body = postcard::to_stdvec(&(signature, welcome)).ok()?;
        let key = self.shared(Label::Welcome, &secret.0)?;
        seal::seal(&key, &ONCE, &self.transcript.0, &body)
    }

    /// Opens the welcome of the phone whose code was scanned.
    ///
    /// # Errors
    /// [`NotGenuine`] when it is not of that phone, or does not really let this one in.
    pub fn open_welcome(
        &self,
        secret: &InviteSecret,
        sealed: &[u8],
    ) -> Result<(Welcome, BTreeMap<CertId, Certificate>), NotGenuine> {
        let key = self.shared(Label::Welcome, &secret.0).ok_or(NotGenuine)?;
        let (signature, mut welcome): (Signature, Welcome) =
            open_as(&key, &self.transcript.0, sealed).ok_or(NotGenuine)?;
        let is_bounded = welcome.certificates.len() <= CERTIFICATES_MAX;
        if !is_bounded || !self.is_signed(&signature, Label::Welcome, other(self.side)) {
            return Err(NotGenuine);
        }
        let certificates = checked(welcome.buurt, std::mem::take(&mut welcome.certificates));
        let authority = Authority::of(&welcome.root, &certificates);
        let takes_part = |device: &DeviceKey| authority.standing(&device.sign).is_some();
        if takes_part(&self.theirs.device) && takes_part(&self.keys.public()) {
            Ok((welcome, certificates))
        } else {
            Err(NotGenuine)
        }
    }

    /// Seals the keys of the group for the device on the other side; `count` is how often this side did so
    /// before, because no key seals two things.
    pub fn hand_over(&self, keyring: &Keyring, count: u32) -> Option<Vec<u8>> {
        let body = postcard::to_stdvec(keyring).ok()?;
        let key = self.shared(Label::Member, &turn_of(self.side, count))?;
        seal::seal(&key, &ONCE, &self.transcript.0, &body)
    }

    /// Opens the keys of the group that the other side handed over.
    pub fn receive(&self, sealed: &[u8], count: u32) -> Option<Keyring> {
        let key = self.shared(Label::Member, &turn_of(other(self.side), count))?;
        open_as(&key, &self.transcript.0, sealed)
    }

    /// What the other side is in this buurt.
    pub fn standing<'b>(&self, authority: &'b Authority) -> Option<&'b Standing> {
        authority.standing(&self.theirs.device.sign)
    }

    fn sign(&self, label: Label, side: LinkCodeKind) -> Signature {
        self.keys.sign(label, &self.signed(side))
    }

    fn is_signed(&self, signature: &Signature, label: Label, side: LinkCodeKind) -> bool {
        signature.is_by(&self.theirs.device.sign, label, &self.signed(side))
    }

    /// Each side signs something else, so that nobody can be answered with their own words.
    fn signed(&self, side: LinkCodeKind) -> Vec<u8> {
        [&self.transcript.0[..], &[side_byte(side)]].concat()
    }

    fn member_key(&self, buurt: BuurtId, side: LinkCodeKind) -> Secret {
        let context: [&[u8]; 2] = [&self.transcript.0, &[side_byte(side)]];
        derive(Label::Member, buurt.as_bytes(), &context)
    }

    fn shared(&self, label: Label, more: &[u8]) -> Option<Secret> {
        let agreed = self.keys.agree(&self.theirs.device.seal)?;
        Some(derive(label, agreed.expose(), &[&self.transcript.0, more]))
    }
}

/// The other side did not see what this side saw, or is not who it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the handshake does not fit")]
pub struct NotGenuine;

/// The certificates that are really of their issuers, by name.
pub fn checked(buurt: BuurtId, certificates: Vec<Certificate>) -> BTreeMap<CertId, Certificate> {
    let named = certificates.into_iter();
    named
        .filter_map(|certificate| certificate.checked(buurt).map(|id| (id, certificate)))
        .collect()
}

fn open_as<T: DeserializeOwned>(key: &Secret, head: &[u8], sealed: &[u8]) -> Option<T> {
    let body = seal::open(key, &ONCE, head, sealed)?;
    postcard::from_bytes(&body).ok()
}

const fn other(side: LinkCodeKind) -> LinkCodeKind {
    match side {
        LinkCodeKind::Offer => LinkCodeKind::Answer,
        LinkCodeKind::Answer => LinkCodeKind::Offer,
    }
}

fn turn_of(side: LinkCodeKind, count: u32) -> Vec<u8> {
    let again = (count > 0).then_some(count.to_be_bytes());
    std::iter::once(side_byte(side))
        .chain(again.into_iter().flatten())
        .collect()
}

const fn side_byte(side: LinkCodeKind) -> u8 {
    match side {
        LinkCodeKind::Offer => 0,
        LinkCodeKind::Answer => 1,
    }
}

#[cfg(test)]
mod tests;
