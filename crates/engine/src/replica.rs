//! What is known of the disks of other phones: one record a device.
//!
//! A phone tells over a link, or in a file, what it has on disk; that is remembered for each device apart. To
//! phones that it does not meet it tells so in a [`Tip`], signed, which others pass on as it is. Of two the higher
//! number counts. What the engine does with it is in `engine::replicas`, how it is counted in `engine::meter`.

use document::Heads;
use domain::{BuurtId, PersonId};
use serde::{Deserialize, Serialize};

use crate::trust::{
    DeviceKeys, Signature,
    derive::{Label, hash},
};

/// The signing key of a device: its name.
pub(crate) type Device = [u8; 32];

/// Devices that are remembered in one buurt; more than take part in any.
pub(crate) const REPLICAS_MAX: usize = 500;
/// Heads that are remembered of one device; a document rarely has more than a few.
pub(crate) const HEADS_MAX: usize = 256;
/// Hashes in one list of what a phone recalls.
pub(crate) const RECALLED_MAX: usize = 128;
/// Tips in one message.
pub(crate) const TIPS_MAX: usize = 64;

/// The disk of one other device. Stored: fields are only added, at the end, together with a new format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Replica {
    /// Whose it is.
    pub(crate) person: PersonId,
    /// All that is on its disk, as it last said; may name changes that are not here.
    pub(crate) told: Heads,
    /// What of it was here when it was last looked at: on its disk for certain.
    pub(crate) sure: Heads,
    /// What it last signed.
    pub(crate) tip: Option<Tip>,
}

/// Which of two tips of one device counts: the higher. A phone whose battery died before its tip was on disk gives
/// the same number twice; then the signature decides, for everybody alike, and the device that hears of a tip
/// above its own signs anew.
pub(crate) type Rank = (u64, [u8; 64]);

/// What a device has on disk, in its own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Tip {
    /// Which device.
    pub(crate) device: Device,
    /// Counts up. The highest there is, is a farewell: nothing of this device counts any more.
    pub(crate) count: u64,
    /// All this is on its disk.
    pub(crate) heads: Heads,
    signature: Signature,
}

impl Replica {
    pub(crate) fn new(person: PersonId) -> Self {
        Self {
            person,
            told: Heads::new(),
            sure: Heads::new(),
            tip: None,
        }
    }

    /// Takes in what the device says to have. What it no longer names is believed to be gone, once all of what it
    /// names is known.
    pub(crate) fn tell(&mut self, mut heads: Heads) {
        heads.truncate(HEADS_MAX);
        if heads.is_empty() {
            self.sure.clear();
        }
        self.told = heads;
    }

    /// Brings `sure` in line, given which of the heads that were told are here; whether that was needed.
    pub(crate) fn settle(&mut self, mut known: Heads) -> bool {
        if known.len() < self.told.len() {
            // Some of it is not here yet. What was certain before still counts.
            known.extend(self.sure.iter().copied());
            known.sort_unstable();
            known.dedup();
            known.truncate(HEADS_MAX);
        }
        let is_new = self.sure != known;
        self.sure = known;
        is_new
    }

    /// Whether all that it ever said to have is gone for good.
    pub(crate) fn is_gone(&self) -> bool {
        self.tip.as_ref().is_some_and(|tip| tip.count == Tip::LAST)
    }
}

impl Tip {
    /// The number of a farewell.
    pub(crate) const LAST: u64 = u64::MAX;

    /// Signs what this phone has on disk.
    pub(crate) fn new(keys: &DeviceKeys, buurt: BuurtId, count: u64, mut heads: Heads) -> Self {
        heads.truncate(HEADS_MAX);
        let device = keys.public().sign;
        let signed = signed(buurt, &device, count, &heads);
        Self {
            device,
            count,
            heads,
            signature: keys.sign(Label::OnDisk, &signed),
        }
    }

    pub(crate) fn rank(&self) -> Rank {
        (self.count, self.signature.to_bytes())
    }

    /// Whether the device really said so of this buurt.
    pub(crate) fn is_genuine(&self, buurt: BuurtId) -> bool {
        let signed = signed(buurt, &self.device, self.count, &self.heads);
        self.heads.len() <= HEADS_MAX && self.signature.is_by(&self.device, Label::OnDisk, &signed)
    }
}

fn signed(buurt: BuurtId, device: &Device, count: u64, heads: &Heads) -> [u8; 32] {
    let count = count.to_be_bytes();
    let parts: [&[u8]; 4] = [buurt.as_bytes(), device, &count, heads.as_flattened()];
    hash(Label::OnDisk, &parts)
}
