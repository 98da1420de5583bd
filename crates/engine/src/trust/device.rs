//! The keys of one device in one buurt: Ed25519 for signing, X25519 for what only that device may open.
//!
//! Every buurt gets keys of its own, so that nobody can tell that two buurten share a phone. A recovery card
//! is a device too: one on paper ([`super::recovery`]).

use std::fmt;

use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use rand_core::Rng;
use serde::{Deserialize, Serialize};
use x25519_dalek::{PublicKey, StaticSecret};

use super::{Secret, derive::Label};

/// The secret halves, with the public ones that follow from them: those are asked for at every step, and deriving
/// them is slow.
#[derive(Clone, Serialize, Deserialize)]
#[serde(from = "Secrets", into = "Secrets")]
pub struct DeviceKeys {
    sign: SigningKey,
    seal: StaticSecret,
    public: DeviceKey,
}

/// What is written down of them.
#[derive(Serialize, Deserialize)]
struct Secrets {
    sign: Secret,
    seal: Secret,
}

/// The public halves, by which others know the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DeviceKey {
    /// Checks its signatures; this is its name.
    pub sign: [u8; 32],
    /// Seals what only it can open.
    pub seal: [u8; 32],
}

/// 64 bytes, in the two halves that serde knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature([[u8; 32]; 2]);

impl DeviceKeys {
    /// New keys.
    pub fn fresh(rng: &mut dyn Rng) -> Self {
        Self::from(Secrets {
            sign: Secret::fresh(rng),
            seal: Secret::fresh(rng),
        })
    }

    /// Keys that are made from other secrets.
    pub fn from_secrets(sign: &Secret, seal: &Secret) -> Self {
        let sign = SigningKey::from_bytes(sign.expose());
        let seal = StaticSecret::from(*seal.expose());
        let public = DeviceKey {
            sign: sign.verifying_key().to_bytes(),
            seal: PublicKey::from(&seal).to_bytes(),
        };
        Self { sign, seal, public }
    }

    /// The public halves.
    pub const fn public(&self) -> DeviceKey {
        self.public
    }

    /// Signs a message for one purpose.
    pub fn sign(&self, label: Label, message: &[u8]) -> Signature {
        let bytes = self.sign.sign(&labelled(label, message)).to_bytes();
        let (first, second) = bytes.split_at(32);
        let half = |part: &[u8]| part.first_chunk().copied().unwrap_or_default();
        Signature([half(first), half(second)])
    }

    /// The secret that only this device and the one with `theirs` can compute; `None` for a key that was
    /// made so that everybody can.
    pub fn agree(&self, theirs: &[u8; 32]) -> Option<Secret> {
        let shared = self.seal.diffie_hellman(&PublicKey::from(*theirs));
        let is_sound = shared.was_contributory();
        is_sound.then(|| Secret::from_bytes(*shared.as_bytes()))
    }
}

impl From<Secrets> for DeviceKeys {
    fn from(Secrets { sign, seal }: Secrets) -> Self {
        Self::from_secrets(&sign, &seal)
    }
}

impl From<DeviceKeys> for Secrets {
    fn from(keys: DeviceKeys) -> Self {
        Self {
            sign: Secret::from_bytes(keys.sign.to_bytes()),
            seal: Secret::from_bytes(keys.seal.to_bytes()),
        }
    }
}

impl fmt::Debug for DeviceKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeviceKeys")
    }
}

impl Signature {
    /// Whether the device with this signing key made it, for this purpose and this message.
    pub fn is_by(&self, signer: &[u8; 32], label: Label, message: &[u8]) -> bool {
        let Ok(key) = VerifyingKey::from_bytes(signer) else {
            return false;
        };
        let signature = ed25519_dalek::Signature::from_bytes(&self.to_bytes());
        key.verify_strict(&labelled(label, message), &signature)
            .is_ok()
    }

    /// Its 64 bytes.
    pub fn to_bytes(self) -> [u8; 64] {
        let mut bytes = [0; 64];
        for (place, byte) in bytes.iter_mut().zip(self.0.as_flattened()) {
            *place = *byte;
        }
        bytes
    }
}

/// A text that ends in a zero cannot run on into the message.
fn labelled(label: Label, message: &[u8]) -> Vec<u8> {
    [label.text().as_bytes(), &[0], message].concat()
}
