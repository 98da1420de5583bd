//! Keys made from keys: HKDF with SHA-256 (RFC 5869).
//!
//! Every use has a [`Label`] of its own, so that a key or a signature made for one thing is worth nothing for
//! another. The parts of a context carry their lengths, so that no two lists of parts look alike.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use super::Secret;

/// What a key or a signature is for. Stored and sent forms depend on these texts: they never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// Signatures under certificates.
    Certificate,
    /// The public mark of a buurt on its sealed files.
    BuurtTag,
    /// The short name of a group key.
    KeyName,
    /// The group key of a buurt that was made before there were keys.
    EarlierKey,
    /// The founding key of such a buurt.
    EarlierRoot,
    /// What both sides of a handshake saw.
    Transcript,
    /// A member's part of a handshake.
    Member,
    /// That somebody knows the invite of a code.
    Invite,
    /// The short name of an invite, to remember that it was used.
    InviteName,
    /// Signatures under files.
    Bundle,
    /// What a newcomer gets.
    Welcome,
    /// The signing key of a recovery card.
    CardSign,
    /// The sealing key of a recovery card.
    CardSeal,
    /// The seal that a recovery code opens.
    Capsule,
    /// Under what the bundles of a buurt lie in a mailbox.
    Topic,
    /// Papers of photos and voice notes in a mailbox: their seal, and under what they lie.
    Papers,
    /// Under what the pieces of photos and voice notes lie in a mailbox.
    Pieces,
    /// Keys of the group, for one device, in a mailbox.
    HandedKeys,
    /// Tells whether two lists of who takes part are the same.
    Roster,
    /// The key of the group for one device, in a file.
    Envelope,
    /// What a phone has on disk, said to phones that it does not meet.
    OnDisk,
    /// How far a phone is, before a moving code.
    Have,
    /// A newcomer's request, for who made the link.
    Asking,
    /// The answer to it.
    Answering,
}

impl Label {
    /// The text that goes into the calculation.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Certificate => "buurtlijm 1 certificate",
            Self::BuurtTag => "buurtlijm 1 buurt tag",
            Self::KeyName => "buurtlijm 1 key name",
            Self::EarlierKey => "buurtlijm 1 earlier key",
            Self::EarlierRoot => "buurtlijm 1 earlier root",
            Self::Transcript => "buurtlijm 1 transcript",
            Self::Member => "buurtlijm 1 member",
            Self::Invite => "buurtlijm 1 invite",
            Self::InviteName => "buurtlijm 1 invite name",
            Self::Bundle => "buurtlijm 1 bundle",
            Self::Welcome => "buurtlijm 1 welcome",
            Self::CardSign => "buurtlijm 1 card sign",
            Self::CardSeal => "buurtlijm 1 card seal",
            Self::Capsule => "buurtlijm 1 capsule",
            Self::Topic => "buurtlijm 1 topic",
            Self::Papers => "buurtlijm 1 papers",
            Self::Pieces => "buurtlijm 1 pieces",
            Self::HandedKeys => "buurtlijm 1 handed keys",
            Self::Roster => "buurtlijm 1 roster",
            Self::Envelope => "buurtlijm 1 envelope",
            Self::OnDisk => "buurtlijm 1 on disk",
            Self::Have => "buurtlijm 1 have",
            Self::Asking => "buurtlijm 1 asking",
            Self::Answering => "buurtlijm 1 answering",
        }
    }
}

/// A key for `label`, from a secret and from what must be the same on both sides.
pub fn derive(label: Label, secret: &[u8], context: &[&[u8]]) -> Secret {
    Secret::from_bytes(hkdf(label.text().as_bytes(), secret, &joined(context)))
}

/// A short public name of something secret.
pub fn name_of(label: Label, secret: &[u8]) -> [u8; 8] {
    let full = derive(label, secret, &[]);
    full.expose().first_chunk().copied().unwrap_or_default()
}

/// The hash of a list of parts.
pub fn hash(label: Label, parts: &[&[u8]]) -> [u8; 32] {
    let label = label.text().as_bytes();
    let mut sha = Sha256::new();
    sha.update(joined(&[label]));
    sha.update(joined(parts));
    sha.finalize().into()
}

fn joined(parts: &[&[u8]]) -> Vec<u8> {
    let mut all = Vec::new();
    for part in parts {
        let len = u64::try_from(part.len()).unwrap_or(u64::MAX);
        all.extend_from_slice(&len.to_be_bytes());
        all.extend_from_slice(part);
    }
    all
}

/// The first 32 bytes that HKDF gives.
pub(super) fn hkdf(salt: &[u8], secret: &[u8], info: &[u8]) -> [u8; 32] {
    let extracted = Secret::from_bytes(mac(salt, &[secret]));
    mac(extracted.expose(), &[info, &[1]])
}

/// HMAC-SHA256; no key here is longer than a block of the hash.
fn mac(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    let mut block = [0_u8; 64];
    for (place, byte) in block.iter_mut().zip(key) {
        *place = *byte;
    }
    let mut mac = Hmac::<Sha256>::new(&block.into());
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}
