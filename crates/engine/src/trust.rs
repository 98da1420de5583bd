//! Who belongs to a buurt, and what only they can read.
//!
//! A device has two keys for each buurt ([`device`]); signed certificates say who takes part, and what they
//! mean is a pure function of the *set* of them ([`standing`]): no clock and no order, because phones have
//! neither in common. What leaves a phone is sealed under the key of the group ([`keyring`], [`seal`]); a
//! newcomer gets that key in a handshake that is bound to the two codes which were scanned ([`handshake`]).
//! All that this phone must keep secret is one record ([`vault`]). Keys are drawn from the randomness that
//! enters a step; the reasons are in `docs/decisions/seals.md`.

pub mod certificate;
pub mod derive;
pub mod device;
pub mod handing;
pub mod handshake;
pub mod invite;
pub mod keyring;
pub mod recovery;
pub mod removal;
pub mod seal;
pub mod secret;
pub mod standing;
pub mod vault;

pub use certificate::{CertId, Certificate, Grant, Revocation, Statement};
pub use device::{DeviceKey, DeviceKeys, Signature};
pub use handing::HandedKeys;
pub use keyring::{KeyId, Keyring};
pub use secret::Secret;
pub use standing::{Authority, Role, Standing};
pub use vault::Vault;

#[cfg(test)]
mod vectors;
