//! Seals: XChaCha20-Poly1305.
//!
//! Whoever lacks the key reads nothing and can change nothing unseen, the open head included. Nonces are
//! 24 random bytes, long enough never to be drawn twice; only a key that is used once may take [`ONCE`].

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use rand_core::Rng;

use super::Secret;

/// A number that is used once with a key.
pub type Nonce = [u8; 24];

/// The nonce of a key that seals exactly one thing.
pub const ONCE: Nonce = [0; 24];

/// By how many bytes a seal is longer than what it holds.
pub const OVERHEAD_LEN: usize = 16;

/// A new nonce.
pub fn nonce(rng: &mut dyn Rng) -> Nonce {
    let mut nonce = [0; 24];
    rng.fill_bytes(&mut nonce);
    nonce
}

/// Seals `body`; `head` stays open but belongs to it. `None` only for a body of hundreds of gigabytes.
pub fn seal(key: &Secret, nonce: &Nonce, head: &[u8], body: &[u8]) -> Option<Vec<u8>> {
    let payload = Payload {
        msg: body,
        aad: head,
    };
    cipher(key).encrypt(&(*nonce).into(), payload).ok()
}

/// Opens a seal; `None` when the key is another or a bit of it, or of the head, was changed.
pub fn open(key: &Secret, nonce: &Nonce, head: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let payload = Payload {
        msg: sealed,
        aad: head,
    };
    cipher(key).decrypt(&(*nonce).into(), payload).ok()
}

fn cipher(key: &Secret) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&(*key.expose()).into())
}
