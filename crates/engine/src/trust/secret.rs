//! Thirty-two bytes that nobody else may see.
//!
//! They are overwritten when they go, and they never show in a debug print. There is no way to compare two of
//! them: what has to be compared is compared by what was made with them.

use std::fmt;

use rand_core::Rng;
use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

/// A key, or what keys are made of.
#[derive(Clone, Serialize, Deserialize)]
pub struct Secret([u8; 32]);

impl Secret {
    /// A new one.
    pub fn fresh(rng: &mut dyn Rng) -> Self {
        let mut secret = Self([0; 32]);
        rng.fill_bytes(&mut secret.0);
        secret
    }

    /// These bytes; the caller's own copy of them is the caller's to wipe.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes, for a calculation.
    pub const fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}
