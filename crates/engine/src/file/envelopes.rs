//! The newest key of the group, once for each device that takes part.
//!
//! When somebody is removed the key changes, and neighbours who only ever see files would be left outside with
//! them. So a file carries the key, sealed for each device with a key that is made for this file. Nobody can see
//! for whom an envelope is; a device tries them all, which is quick, and whoever was removed finds none.

use rand_core::Rng;

use crate::trust::{
    DeviceKeys, Secret,
    derive::{Label, derive},
    seal::{self, Nonce, ONCE},
};

/// 32 bytes of key and 16 of seal.
const LEN: usize = 48;
/// Most that a device tries.
const COUNT_MAX: usize = 4_000;

/// The public half of the key that was made for this file, and an envelope for each device.
pub(crate) fn seal(
    rng: &mut dyn Rng,
    key: &Secret,
    readers: &[[u8; 32]],
    nonce: &Nonce,
) -> Option<Vec<u8>> {
    let once = DeviceKeys::fresh(rng);
    let mut bytes = once.public().seal.to_vec();
    for reader in readers.iter().take(COUNT_MAX) {
        // A device with a key that everybody can compute with gets nothing.
        let Some(agreed) = once.agree(reader) else {
            continue;
        };
        let between = derive(Label::Envelope, agreed.expose(), &[nonce, reader]);
        bytes.extend(seal::seal(&between, &ONCE, nonce, key.expose())?);
    }
    Some(bytes)
}

/// The key that is in one of the envelopes for this device.
pub(crate) fn open(bytes: &[u8], device: &DeviceKeys, nonce: &Nonce) -> Option<Secret> {
    let (once, envelopes) = bytes.split_first_chunk::<32>()?;
    let agreed = device.agree(once)?;
    let between = derive(
        Label::Envelope,
        agreed.expose(),
        &[nonce, &device.public().seal],
    );
    let mut found = envelopes
        .chunks_exact(LEN)
        .take(COUNT_MAX)
        .filter_map(|envelope| seal::open(&between, &ONCE, nonce, envelope));
    found.next()?.try_into().ok().map(Secret::from_bytes)
}
