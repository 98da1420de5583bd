//! Version 2: sealed under the key of the group.
//!
//! | bytes | what |
//! |---|---|
//! | 4 | `BLJM` |
//! | 1 | version, [`VERSION`] |
//! | 1 | 0: a bundle for neighbours, 1: a backup with a capsule, 2: a bundle with envelopes |
//! | 8 | the mark of the buurt ([`crate::trust::vault::tag`]) |
//! | 8 | the name of the group key |
//! | 24 | nonce |
//! | 4, … | kinds 1 and 2: length, little-endian, and the capsule or the envelopes ([`envelopes`]) |
//! | … | [`Bundle`], signed by its maker and sealed; all before it is bound to it. In a mailbox a [`Post`] |
//! | | follows the bundle, under the same signature, and zeros fill the seal up to one of few sizes. In a file |
//! | | follow the [`Keyring`] (kind 2) and then photos and voice notes, if there are any |
//! | 4 | the first bytes of the SHA-256 of all before it |
//!
//! The check at the end lets a phone without the key tell a damaged file from one for somebody else.

use document::Heads;
use domain::{BuurtId, PersonId, buurt::BuurtKind, mailbox::padded_len, port::BadFile};
use rand_core::Rng;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{FileBody, MAGIC, envelopes};
use crate::blob::Packed;
use crate::trust::{
    Certificate, DeviceKeys, HandedKeys, KeyId, Keyring, Secret, Signature,
    derive::{Label, hash},
    recovery::RecoveryCode,
    seal::{self, Nonce, ONCE},
    vault,
};

pub(super) const VERSION: u8 = 2;
const BUNDLE: u8 = 0;
const BACKUP: u8 = 1;
/// Bytes of the check at the end.
const CHECK_LEN: usize = 4;
/// The key of the group was changed: it is in the file, once for each device that takes part.
const KEYED: u8 = 2;

/// What is under the seal. Fields are only added, at the end, together with a new version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Bundle {
    pub(crate) body: FileBody,
    /// Who takes part, as far as the maker has heard.
    pub(crate) certificates: Vec<Certificate>,
    /// Photos and voice notes. They lie behind the rest, where an app that knows none passes over them.
    #[serde(skip)]
    pub(crate) packed: Vec<Packed>,
}

/// What else is under the seal of a bundle in a mailbox. An app that only knows files passes over it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Post {
    /// On what the changes build: whoever has these heads can take them in.
    pub(crate) from: Heads,
    /// Whether the maker has all of it on its own disk.
    pub(crate) is_kept: bool,
    /// Names all cards and certificates of the maker, when they are in it.
    pub(crate) roster: Option<[u8; 8]>,
    /// The keys of the group, for members that have only older ones.
    pub(crate) keys: Option<HandedKeys>,
}

/// A bundle with who vouches for it: whoever left still has the older keys of the group.
#[derive(Serialize, Deserialize)]
struct Signed {
    signer: [u8; 32],
    signature: Signature,
    /// A [`Bundle`].
    bundle: Vec<u8>,
}

/// Who vouches for a file.
#[derive(Debug, Clone)]
pub(crate) struct Maker {
    /// Its signing key.
    pub(crate) device: [u8; 32],
    /// The keys of the group, for whoever missed a change of them.
    pub(crate) keyring: Option<Keyring>,
}

/// For whom a file is, beside those who have the key: the sealing keys of all devices that take part.
pub(crate) type Readers = Vec<[u8; 32]>;

/// What a new phone needs to open a backup, sealed by the recovery code.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Capsule {
    pub(crate) buurt: BuurtId,
    pub(crate) kind: BuurtKind,
    pub(crate) name: String,
    /// Whose backup it is.
    pub(crate) person: PersonId,
    pub(crate) root: [u8; 32],
    pub(crate) keyring: Keyring,
}

/// A sealed file that is whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SealedFile {
    pub(crate) tag: [u8; 8],
    pub(crate) key: KeyId,
    nonce: Nonce,
    capsule: Option<Vec<u8>>,
    envelopes: Option<Vec<u8>>,
    head: Vec<u8>,
    body: Vec<u8>,
}

impl SealedFile {
    /// Whether a recovery code can open it.
    pub(crate) fn has_capsule(&self) -> bool {
        self.capsule.is_some()
    }

    /// The key of the group that is in it for this device.
    pub(crate) fn key_for(&self, device: &DeviceKeys) -> Option<Secret> {
        let key = envelopes::open(self.envelopes.as_ref()?, device, &self.nonce)?;
        (KeyId::of(&key) == self.key).then_some(key)
    }

    /// What is in it, and who made it; whether that device takes part is for the caller to ask. `None` when it
    /// was not sealed with this key, or not by our app.
    pub(crate) fn open(&self, key: &Secret) -> Option<(Bundle, Maker)> {
        let (body, device) = self.open_signed(key)?;
        let (mut bundle, mut rest) = postcard::take_from_bytes::<Bundle>(&body).ok()?;
        let mut keyring = None;
        if self.envelopes.is_some() {
            let (known, after) = postcard::take_from_bytes(rest).ok()?;
            (keyring, rest) = (Some(known), after);
        }
        bundle.packed = postcard::from_bytes(rest).unwrap_or_default();
        Some((bundle, Maker { device, keyring }))
    }

    /// The same of a bundle of a mailbox.
    pub(crate) fn open_post(&self, key: &Secret) -> Option<(Bundle, Post, [u8; 32])> {
        let (body, signer) = self.open_signed(key)?;
        let (bundle, rest) = postcard::take_from_bytes(&body).ok()?;
        Some((bundle, postcard::from_bytes(rest).ok()?, signer))
    }

    /// The signed bytes under the seal, and by whom.
    fn open_signed(&self, key: &Secret) -> Option<(Vec<u8>, [u8; 32])> {
        let body = seal::open(key, &self.nonce, &self.head, &self.body)?;
        let signed: Signed = postcard::from_bytes(&body).ok()?;
        let message = hash(Label::Bundle, &[&self.head, &signed.bundle]);
        let is_genuine = signed
            .signature
            .is_by(&signed.signer, Label::Bundle, &message);
        is_genuine.then_some((signed.bundle, signed.signer))
    }

    /// The keys for it; `None` when the code is another.
    pub(crate) fn open_capsule(&self, code: &RecoveryCode) -> Option<Capsule> {
        let key = code.capsule_key(&self.nonce);
        let body = seal::open(&key, &ONCE, &self.tag, self.capsule.as_ref()?)?;
        postcard::from_bytes(&body).ok()
    }
}

/// The bytes of a sealed file; with a capsule it is a backup. Once the key of the group was changed, each of
/// `readers` finds the new one in it. `None` when it would be too large to seal.
pub(crate) fn encode(
    rng: &mut dyn Rng,
    bundle: &Bundle,
    (device, keyring): (&DeviceKeys, &Keyring),
    capsule: Option<(&RecoveryCode, &Capsule)>,
    readers: &Readers,
) -> Option<Vec<u8>> {
    let (key_id, key) = keyring.current();
    let nonce = seal::nonce(rng);
    let tag = vault::tag(bundle.body.buurt);
    let kind = match capsule {
        Some(_) => BACKUP,
        None if keyring.was_changed() => KEYED,
        None => BUNDLE,
    };
    let mut bytes = head(kind, bundle.body.buurt, key_id, &nonce);
    if let Some((code, capsule)) = capsule {
        let body = postcard::to_stdvec(capsule).ok()?;
        let sealed = seal::seal(&code.capsule_key(&nonce), &ONCE, &tag, &body)?;
        bytes.extend_from_slice(&u32::try_from(sealed.len()).ok()?.to_le_bytes());
        bytes.extend_from_slice(&sealed);
    }
    let packed = &bundle.packed;
    let mut bundle = postcard::to_stdvec(bundle).ok()?;
    if kind == KEYED {
        let sealed = envelopes::seal(rng, key, readers, &nonce)?;
        bytes.extend_from_slice(&u32::try_from(sealed.len()).ok()?.to_le_bytes());
        bytes.extend_from_slice(&sealed);
        bundle.extend(postcard::to_stdvec(keyring).ok()?);
    }
    if !packed.is_empty() {
        bundle = postcard::to_extend(packed, bundle).ok()?;
    }
    let body = signed(device, &bytes, bundle)?;
    finish(bytes, &body, (key, &nonce))
}

/// The bytes of a bundle for a mailbox, of one of few sizes. `None` when it is too large for one.
pub(crate) fn encode_post(
    rng: &mut dyn Rng,
    (bundle, post): (&Bundle, &Post),
    device: &DeviceKeys,
    (key_id, key): (KeyId, &Secret),
) -> Option<Vec<u8>> {
    let nonce = seal::nonce(rng);
    let head = head(BUNDLE, bundle.body.buurt, key_id, &nonce);
    let both = postcard::to_extend(post, postcard::to_stdvec(bundle).ok()?).ok()?;
    let mut body = signed(device, &head, both)?;
    let len = head.len() + body.len() + seal::OVERHEAD_LEN + CHECK_LEN;
    body.resize(body.len() + padded_len(len)? - len, 0);
    finish(head, &body, (key, &nonce))
}

fn head(kind: u8, buurt: BuurtId, key: KeyId, nonce: &Nonce) -> Vec<u8> {
    let parts: [&[u8]; 5] = [MAGIC, &[VERSION, kind], &vault::tag(buurt), &key.0, nonce];
    parts.concat()
}

/// The signed body; all that stands open before it is signed too.
fn signed(device: &DeviceKeys, head: &[u8], bundle: Vec<u8>) -> Option<Vec<u8>> {
    let message = hash(Label::Bundle, &[head, &bundle]);
    let signed = Signed {
        signer: device.public().sign,
        signature: device.sign(Label::Bundle, &message),
        bundle,
    };
    postcard::to_stdvec(&signed).ok()
}

/// Seals the body, and adds what tells a damaged file from one for somebody else.
fn finish(mut head: Vec<u8>, body: &[u8], (key, nonce): (&Secret, &Nonce)) -> Option<Vec<u8>> {
    let sealed = seal::seal(key, nonce, &head, body)?;
    head.extend_from_slice(&sealed);
    let check = check(&head);
    head.extend_from_slice(&check);
    Some(head)
}

/// Reads the open part of a whole file.
pub(super) fn decode(bytes: &[u8]) -> Result<SealedFile, BadFile> {
    let (whole, found) = bytes
        .split_last_chunk::<CHECK_LEN>()
        .ok_or(BadFile::Broken)?;
    if check(whole) != *found {
        return Err(BadFile::Broken);
    }
    let rest = whole.get(MAGIC.len() + 1..).ok_or(BadFile::Broken)?;
    let ([kind], rest) = take::<1>(rest)?;
    let (tag, rest) = take::<8>(rest)?;
    let (key, rest) = take::<8>(rest)?;
    let (nonce, rest) = take::<24>(rest)?;
    let (extra, body) = match kind {
        BUNDLE => (None, rest),
        BACKUP | KEYED => {
            let (len, rest) = take::<4>(rest)?;
            let len = u32::from_le_bytes(len) as usize;
            let (extra, rest) = rest.split_at_checked(len).ok_or(BadFile::Broken)?;
            (Some(extra.to_vec()), rest)
        }
        _ => return Err(BadFile::Newer),
    };
    let (capsule, envelopes) = if kind == KEYED {
        (None, extra)
    } else {
        (extra, None)
    };
    let head_len = whole.len().saturating_sub(body.len());
    Ok(SealedFile {
        tag,
        key: KeyId(key),
        nonce,
        capsule,
        envelopes,
        head: whole.get(..head_len).unwrap_or_default().to_vec(),
        body: body.to_vec(),
    })
}

fn take<const N: usize>(bytes: &[u8]) -> Result<([u8; N], &[u8]), BadFile> {
    let (taken, rest) = bytes.split_first_chunk().ok_or(BadFile::Broken)?;
    Ok((*taken, rest))
}

fn check(bytes: &[u8]) -> [u8; CHECK_LEN] {
    let sum: [u8; 32] = Sha256::digest(bytes).into();
    sum.first_chunk().copied().unwrap_or_default()
}
