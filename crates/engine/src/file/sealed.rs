//! Version 2: sealed under the key of the group.
//!
//! | bytes | what |
//! |---|---|
//! | 4 | `BLJM` |
//! | 1 | version, [`VERSION`] |
//! | 1 | 0: a bundle for neighbours, 1: a backup with a capsule |
//! | 8 | the mark of the buurt ([`crate::trust::vault::tag`]) |
//! | 8 | the name of the group key |
//! | 24 | nonce |
//! | 4, … | backups only: length of the capsule, little-endian, and the capsule |
//! | … | [`Bundle`], signed by its maker and sealed; all before it is bound to it |
//! | 4 | the first bytes of the SHA-256 of all before it |
//!
//! The check at the end lets a phone without the key tell a damaged file from one for somebody else.

use domain::{BuurtId, PersonId, buurt::BuurtKind, port::BadFile};
use rand_core::Rng;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{FileBody, MAGIC};
use crate::trust::{
    Certificate, DeviceKeys, KeyId, Keyring, Secret, Signature,
    derive::{Label, hash},
    recovery::RecoveryCode,
    seal::{self, Nonce, ONCE},
    vault,
};

pub(super) const VERSION: u8 = 2;
const BUNDLE: u8 = 0;
const BACKUP: u8 = 1;

/// What is under the seal. Fields are only added, at the end, together with a new version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Bundle {
    pub(crate) body: FileBody,
    /// Who takes part, as far as the maker has heard.
    pub(crate) certificates: Vec<Certificate>,
}

/// A bundle with who vouches for it: whoever left still has the older keys of the group.
#[derive(Serialize, Deserialize)]
struct Signed {
    signer: [u8; 32],
    signature: Signature,
    /// A [`Bundle`].
    bundle: Vec<u8>,
}

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
    head: Vec<u8>,
    body: Vec<u8>,
}

impl SealedFile {
    /// Whether a recovery code can open it.
    pub(crate) fn has_capsule(&self) -> bool {
        self.capsule.is_some()
    }

    /// What is in it, and the signing key of the device that made it; whether that one takes part is for the
    /// caller to ask. `None` when it was not sealed with this key, or not by our app.
    pub(crate) fn open(&self, key: &Secret) -> Option<(Bundle, [u8; 32])> {
        let body = seal::open(key, &self.nonce, &self.head, &self.body)?;
        let signed: Signed = postcard::from_bytes(&body).ok()?;
        let message = hash(Label::Bundle, &[&self.head, &signed.bundle]);
        let is_genuine = signed
            .signature
            .is_by(&signed.signer, Label::Bundle, &message);
        let bundle = postcard::from_bytes(&signed.bundle).ok()?;
        is_genuine.then_some((bundle, signed.signer))
    }

    /// The keys for it; `None` when the code is another.
    pub(crate) fn open_capsule(&self, code: &RecoveryCode) -> Option<Capsule> {
        let key = code.capsule_key(&self.nonce);
        let body = seal::open(&key, &ONCE, &self.tag, self.capsule.as_ref()?)?;
        postcard::from_bytes(&body).ok()
    }
}

/// The bytes of a sealed file; with a capsule it is a backup. `None` when it would be too large to seal.
pub(crate) fn encode(
    rng: &mut dyn Rng,
    bundle: &Bundle,
    (device, keyring): (&DeviceKeys, &Keyring),
    capsule: Option<(&RecoveryCode, &Capsule)>,
) -> Option<Vec<u8>> {
    let (key_id, key) = keyring.current();
    let nonce = seal::nonce(rng);
    let tag = vault::tag(bundle.body.buurt);
    let kind = if capsule.is_some() { BACKUP } else { BUNDLE };
    let mut bytes = MAGIC.to_vec();
    bytes.extend_from_slice(&[VERSION, kind]);
    bytes.extend_from_slice(&tag);
    bytes.extend_from_slice(&key_id.0);
    bytes.extend_from_slice(&nonce);
    if let Some((code, capsule)) = capsule {
        let body = postcard::to_stdvec(capsule).ok()?;
        let sealed = seal::seal(&code.capsule_key(&nonce), &ONCE, &tag, &body)?;
        bytes.extend_from_slice(&u32::try_from(sealed.len()).ok()?.to_le_bytes());
        bytes.extend_from_slice(&sealed);
    }
    let bundle = postcard::to_stdvec(bundle).ok()?;
    let message = hash(Label::Bundle, &[&bytes, &bundle]);
    let signed = Signed {
        signer: device.public().sign,
        signature: device.sign(Label::Bundle, &message),
        bundle,
    };
    let body = postcard::to_stdvec(&signed).ok()?;
    let sealed = seal::seal(key, &nonce, &bytes, &body)?;
    bytes.extend_from_slice(&sealed);
    let check = check(&bytes);
    bytes.extend_from_slice(&check);
    Some(bytes)
}

/// Reads the open part of a whole file.
pub(super) fn decode(bytes: &[u8]) -> Result<SealedFile, BadFile> {
    let (whole, found) = bytes.split_last_chunk::<4>().ok_or(BadFile::Broken)?;
    if check(whole) != *found {
        return Err(BadFile::Broken);
    }
    let rest = whole.get(MAGIC.len() + 1..).ok_or(BadFile::Broken)?;
    let ([kind], rest) = take::<1>(rest)?;
    let (tag, rest) = take::<8>(rest)?;
    let (key, rest) = take::<8>(rest)?;
    let (nonce, rest) = take::<24>(rest)?;
    let (capsule, body) = match kind {
        BUNDLE => (None, rest),
        BACKUP => {
            let (len, rest) = take::<4>(rest)?;
            let len = u32::from_le_bytes(len) as usize;
            let (capsule, rest) = rest.split_at_checked(len).ok_or(BadFile::Broken)?;
            (Some(capsule.to_vec()), rest)
        }
        _ => return Err(BadFile::Newer),
    };
    let head_len = whole.len().saturating_sub(body.len());
    Ok(SealedFile {
        tag,
        key: KeyId(key),
        nonce,
        capsule,
        head: whole.get(..head_len).unwrap_or_default().to_vec(),
        body: body.to_vec(),
    })
}

fn take<const N: usize>(bytes: &[u8]) -> Result<([u8; N], &[u8]), BadFile> {
    let (taken, rest) = bytes.split_first_chunk().ok_or(BadFile::Broken)?;
    Ok((*taken, rest))
}

fn check(bytes: &[u8]) -> [u8; 4] {
    let sum: [u8; 32] = Sha256::digest(bytes).into();
    sum.first_chunk().copied().unwrap_or_default()
}
