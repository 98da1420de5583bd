//! Keys of the group for members who were not there when they changed.
//!
//! A member that only uses a mailbox cannot be told in a handshake. So whoever has the new keys leaves them
//! where older members still look, each locked for one device. A device that was removed looks there
//! too, sees that keys lie there, and finds none for itself.

use std::collections::BTreeMap;

use domain::BuurtId;
use rand_core::Rng;
use serde::{Deserialize, Serialize};

use super::{
    DeviceKeys, KeyId, Keyring, Secret,
    derive::{Label, derive},
    handshake::CERTIFICATES_MAX,
    seal::{self, ONCE},
};

/// A ring of keys, and for each device what opens it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandedKeys {
    /// The newest key on the ring.
    pub newest: KeyId,
    ring: Vec<u8>,
    nonce: [u8; 16],
    /// By signing key.
    locks: Vec<([u8; 32], Vec<u8>)>,
}

impl HandedKeys {
    /// Locks the ring for these devices, given as signing key and sealing key. `None` when it cannot be sealed.
    pub fn new(
        rng: &mut dyn Rng,
        buurt: BuurtId,
        (device, keyring): (&DeviceKeys, &Keyring),
        to: &BTreeMap<[u8; 32], [u8; 32]>,
    ) -> Option<Self> {
        let secret = Secret::fresh(rng);
        let mut nonce = [0; 16];
        rng.fill_bytes(&mut nonce);
        let keys = postcard::to_stdvec(keyring).ok()?;
        let sealed = seal::seal(&secret, &ONCE, buurt.as_bytes(), &keys)?;
        let own = device.public();
        let locks = to.iter().take(CERTIFICATES_MAX).filter_map(|(sign, seal)| {
            let key = lock(device, seal, buurt, (&own.sign, sign, &nonce))?;
            let locked = seal::seal(&key, &ONCE, buurt.as_bytes(), secret.expose())?;
            Some((*sign, locked))
        });
        Some(Self {
            newest: keyring.current().0,
            locks: locks.collect(),
            ring: sealed,
            nonce,
        })
    }

    /// Opens the ring with the keys of this device; `from` are the signing key and the sealing key of the device
    /// that locked it. `None` when there is nothing for this one.
    pub fn open(
        &self,
        device: &DeviceKeys,
        buurt: BuurtId,
        from: (&[u8; 32], &[u8; 32]),
    ) -> Option<Keyring> {
        let own = device.public().sign;
        let (_, locked) = self.locks.iter().find(|(sign, _)| *sign == own)?;
        let key = lock(device, from.1, buurt, (from.0, &own, &self.nonce))?;
        let secret = seal::open(&key, &ONCE, buurt.as_bytes(), locked)?;
        let secret = Secret::from_bytes(secret.try_into().ok()?);
        let ring = seal::open(&secret, &ONCE, buurt.as_bytes(), &self.ring)?;
        postcard::from_bytes(&ring).ok()
    }
}

fn lock(
    device: &DeviceKeys,
    theirs: &[u8; 32],
    buurt: BuurtId,
    (from, to, nonce): (&[u8; 32], &[u8; 32], &[u8; 16]),
) -> Option<Secret> {
    let agreed = device.agree(theirs)?;
    let context: [&[u8]; 4] = [buurt.as_bytes(), from, to, nonce];
    Some(derive(Label::HandedKeys, agreed.expose(), &context))
}

#[cfg(test)]
mod tests {
    use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

    use super::*;

    #[test]
    fn only_the_devices_that_were_meant_open_the_ring() {
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        let buurt = BuurtId::from_bytes([1; 16]);
        let [noor, wim, eve] = std::array::from_fn(|_| DeviceKeys::fresh(&mut rng));
        let mut keys = Keyring::fresh(&mut rng);
        keys.rotate(&mut rng);
        let to = BTreeMap::from([(wim.public().sign, wim.public().seal)]);
        let handed = HandedKeys::new(&mut rng, buurt, (&noor, &keys), &to).unwrap();
        let from = noor.public();
        let opened = handed.open(&wim, buurt, (&from.sign, &from.seal)).unwrap();
        assert_eq!(opened.current().0, keys.current().0);
        assert!(handed.open(&eve, buurt, (&from.sign, &from.seal)).is_none());
        let other = BuurtId::from_bytes([2; 16]);
        assert!(handed.open(&wim, other, (&from.sign, &from.seal)).is_none());
        let liar = eve.public();
        assert!(handed.open(&wim, buurt, (&liar.sign, &liar.seal)).is_none());
    }
}
