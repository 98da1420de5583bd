//! What this phone keeps secret of one buurt, as one record.
//!
//! It is written in the same transaction as the first of the buurt, and goes when the buurt goes. A buurt that
//! was made before there were keys gets its vault when it is first opened: its group key and its root follow
//! from its id, so that all phones which had it still belong together without having met.

use domain::BuurtId;
use rand_core::Rng;
use serde::{Deserialize, Serialize};

use super::{
    Certificate, DeviceKeys, Grant, Keyring, Role, Secret, Statement,
    derive::{Label, derive, name_of},
    invite::UsedInvites,
    recovery::RecoveryCode,
};

/// The secrets of a buurt. Fields are only added, at the end, together with a new format of the record.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Vault {
    /// The keys of this device.
    pub device: DeviceKeys,
    /// The signing key from which all grants come.
    pub root: [u8; 32],
    /// The keys of the group.
    pub keyring: Keyring,
    /// What opens the backups that this phone makes.
    pub code: RecoveryCode,
    /// Which invites of this phone were used.
    pub used: UsedInvites,
}

impl Vault {
    /// The vault of a buurt that is made here, with the grant that makes this phone its keeper. The root is
    /// the recovery card of this phone.
    pub fn found(
        rng: &mut dyn Rng,
        buurt: BuurtId,
        person: domain::PersonId,
    ) -> (Self, Certificate) {
        let code = RecoveryCode::fresh(rng);
        let root = code.card(buurt);
        let vault = Self::with(rng, (root.public().sign, code), |rng| Keyring::fresh(rng));
        let grant = vault.keeper(&root, buurt, person);
        (vault, grant)
    }

    /// The vault of a buurt from before there were keys.
    pub fn earlier(
        rng: &mut dyn Rng,
        buurt: BuurtId,
        person: domain::PersonId,
    ) -> (Self, Certificate) {
        let code = RecoveryCode::fresh(rng);
        let root = earlier_root(buurt);
        let vault = Self::with(rng, (root.public().sign, code), |_| Keyring::earlier(buurt));
        let grant = vault.keeper(&root, buurt, person);
        (vault, grant)
    }

    /// The vault of a newcomer, with the keys it brought to the handshake.
    pub fn join(rng: &mut dyn Rng, device: DeviceKeys, root: [u8; 32], keyring: Keyring) -> Self {
        Self {
            device,
            root,
            keyring,
            code: RecoveryCode::fresh(rng),
            used: UsedInvites::default(),
        }
    }

    /// Whether the buurt is from before there were keys, so that unsealed files of it still open.
    pub fn is_earlier(&self, buurt: BuurtId) -> bool {
        self.root == earlier_root(buurt).public().sign
    }

    fn with(
        rng: &mut dyn Rng,
        (root, code): ([u8; 32], RecoveryCode),
        keyring: impl FnOnce(&mut dyn Rng) -> Keyring,
    ) -> Self {
        Self {
            device: DeviceKeys::fresh(rng),
            root,
            keyring: keyring(rng),
            code,
            used: UsedInvites::default(),
        }
    }

    fn keeper(&self, root: &DeviceKeys, buurt: BuurtId, person: domain::PersonId) -> Certificate {
        let grant = Grant {
            subject: self.device.public(),
            person,
            role: Role::Keeper,
            nonce: [0; 8],
        };
        Certificate::new(root, buurt, Statement::Grant(grant))
    }
}

/// The public mark of a buurt on its files: tells them apart, and says nothing to who does not know the id.
pub fn tag(buurt: BuurtId) -> [u8; 8] {
    name_of(Label::BuurtTag, buurt.as_bytes())
}

fn earlier_root(buurt: BuurtId) -> DeviceKeys {
    let part = |name: &[u8]| derive(Label::EarlierRoot, buurt.as_bytes(), &[name]);
    let (sign, seal): (Secret, Secret) = (part(b"sign"), part(b"seal"));
    DeviceKeys::from_secrets(&sign, &seal)
}
