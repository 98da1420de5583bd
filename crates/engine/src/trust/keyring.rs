//! The keys of the group.
//!
//! A buurt has one key at a time; it is changed when somebody is removed. Two phones may do that apart, so
//! a ring keeps all of them: everybody seals under the same newest one and opens with any.

use domain::BuurtId;
use rand_core::Rng;
use serde::{Deserialize, Serialize};

use super::{
    Secret,
    derive::{Label, derive, name_of},
};

/// Most keys on a ring, so that a stranger's ring cannot fill a phone; one for each time that somebody goes.
const KEYS_MAX: usize = 256;

/// The short public name of a group key, in the head of what is sealed under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct KeyId(pub [u8; 8]);

impl KeyId {
    /// The name of this key.
    pub fn of(key: &Secret) -> Self {
        Self(name_of(Label::KeyName, key.expose()))
    }
}

/// One key of the group.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Epoch {
    /// Counts up with each change.
    number: u32,
    key: Secret,
}

impl Epoch {
    fn id(&self) -> KeyId {
        KeyId::of(&self.key)
    }

    /// Of two keys made apart everybody picks the same.
    fn rank(&self) -> (u32, KeyId) {
        (self.number, self.id())
    }
}

/// All keys of a group that a phone has.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Keyring {
    newest: Epoch,
    older: Vec<Epoch>,
}

impl Keyring {
    /// The ring of a new buurt.
    pub fn fresh(rng: &mut dyn Rng) -> Self {
        Self::of(Secret::fresh(rng))
    }

    /// The ring of a buurt from before there were keys: whoever knows its id has it, as then.
    pub fn earlier(buurt: BuurtId) -> Self {
        Self::of(derive(Label::EarlierKey, buurt.as_bytes(), &[]))
    }

    fn of(key: Secret) -> Self {
        Self {
            newest: Epoch { number: 0, key },
            older: Vec::new(),
        }
    }

    /// The key under which to seal now, with its name.
    pub fn current(&self) -> (KeyId, &Secret) {
        (self.newest.id(), &self.newest.key)
    }

    /// The key with this name.
    pub fn find(&self, id: KeyId) -> Option<&Secret> {
        self.all()
            .find(|epoch| epoch.id() == id)
            .map(|epoch| &epoch.key)
    }

    /// How many keys there are; never none.
    pub fn count(&self) -> usize {
        self.older.len() + 1
    }

    /// All keys with their names, the newest first.
    pub fn keys(&self) -> impl Iterator<Item = (KeyId, &Secret)> {
        self.all().map(|epoch| (epoch.id(), &epoch.key))
    }

    /// Whether it was ever changed, so that somebody may have missed that.
    pub fn was_changed(&self) -> bool {
        self.newest.number > 0
    }

    /// Makes a new key for what comes from here on.
    pub fn rotate(&mut self, rng: &mut dyn Rng) {
        let next = Epoch {
            number: self.newest.number.saturating_add(1),
            key: Secret::fresh(rng),
        };
        self.older.push(std::mem::replace(&mut self.newest, next));
    }

    /// Takes in the keys of another ring; whether any was new.
    pub fn merge(&mut self, other: &Self) -> bool {
        let mut is_changed = false;
        for epoch in other.all() {
            if self.find(epoch.id()).is_some() || self.older.len() + 1 >= KEYS_MAX {
                continue;
            }
            is_changed = true;
            let mut other = epoch.clone();
            if other.rank() > self.newest.rank() {
                std::mem::swap(&mut other, &mut self.newest);
            }
            self.older.push(other);
        }
        is_changed
    }

    fn all(&self) -> impl Iterator<Item = &Epoch> {
        std::iter::once(&self.newest).chain(&self.older)
    }
}

#[cfg(test)]
mod tests;
