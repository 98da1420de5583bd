//! What of the document lies somewhere else already.
//!
//! A mailbox holds bundles, each with the heads on which it builds and the heads to which it leads. Taken
//! together they cover a part of the document that is closed: whatever is in it, all that came before
//! is too. So the part is named by its heads, the rest is what has to be brought there, and both are
//! kept up with a walk over the new changes only.

use std::collections::{BTreeMap, BTreeSet};

use automerge::ChangeHash;

use crate::{BuurtDoc, Heads};

/// A closed part of the document, and what is beyond it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    beyond: BTreeMap<[u8; 32], Beyond>,
    heads: BTreeSet<[u8; 32]>,
}

/// A change that is not in the part.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Beyond {
    /// On what it builds.
    deps: Vec<[u8; 32]>,
    /// This storage wrote it.
    is_own: bool,
}

/// One change, for a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LooseChange {
    /// Its hash.
    pub hash: [u8; 32],
    /// One chunk, compressed where that helps.
    pub bytes: Vec<u8>,
}

impl Coverage {
    /// Adds these changes and all on which they build. Those that are not in the document, or in the part
    /// already, are passed over.
    pub fn add(&mut self, hashes: &[[u8; 32]]) {
        let mut ahead: Vec<[u8; 32]> = hashes.to_vec();
        let (mut added, mut below) = (Vec::new(), BTreeSet::new());
        while let Some(hash) = ahead.pop() {
            let Some(change) = self.beyond.remove(&hash) else {
                continue;
            };
            ahead.extend(&change.deps);
            below.extend(change.deps);
            added.push(hash);
        }
        self.heads.extend(added);
        self.heads.retain(|hash| !below.contains(hash));
    }

    /// Whether this change of the document is beyond the part.
    pub fn lacks(&self, hash: &[u8; 32]) -> bool {
        self.beyond.contains_key(hash)
    }

    /// How many changes are beyond it.
    pub fn beyond_count(&self) -> usize {
        self.beyond.len()
    }

    /// Whether a change beyond it was written under the name that this storage has now.
    pub fn has_own(&self) -> bool {
        self.beyond.values().any(|change| change.is_own)
    }

    /// The newest changes of the part; with nothing in it, none.
    pub fn heads(&self) -> Heads {
        self.heads.iter().copied().collect()
    }
}

impl BuurtDoc {
    /// The part that ends in these changes. Those that are not here are passed over.
    pub fn coverage(&mut self, heads: &[[u8; 32]]) -> Coverage {
        self.close();
        let known = self.known(heads);
        let own = self.doc.get_actor().clone();
        let beyond = self.doc.get_changes_meta(&known).into_iter();
        let beyond = beyond
            .map(|change| {
                let deps = change.deps.iter().map(|hash| hash.0).collect();
                let is_own = *change.actor == own;
                (change.hash.0, Beyond { deps, is_own })
            })
            .collect();
        let mut heads: BTreeSet<[u8; 32]> = known.iter().map(|hash| hash.0).collect();
        if heads.len() > 1 {
            let newest = self.newest(&known);
            heads.retain(|hash| newest.contains(hash));
        }
        Coverage { beyond, heads }
    }

    /// The changes beyond this part, each after those on which it builds.
    pub fn loose_changes(&mut self, heads: &[[u8; 32]]) -> Vec<LooseChange> {
        self.close();
        let known = self.known(heads);
        let changes = self.doc.get_changes(&known).into_iter();
        changes
            .map(|mut change| LooseChange {
                hash: change.hash().0,
                bytes: change.bytes().into_owned(),
            })
            .collect()
    }

    /// Of these changes, those on which no other of them builds.
    fn newest(&mut self, known: &[ChangeHash]) -> BTreeSet<[u8; 32]> {
        let mut newest = BTreeSet::new();
        for hash in known {
            let others: Vec<ChangeHash> = known.iter().copied().filter(|one| one != hash).collect();
            let rest = self.doc.get_changes_meta(&others);
            if rest.iter().any(|change| change.hash == *hash) {
                newest.insert(hash.0);
            }
        }
        newest
    }
}

#[cfg(test)]
mod tests;
