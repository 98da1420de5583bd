//! Heads: the changes on which nothing was built yet. They name a state of the document exactly.

use automerge::ChangeHash;

/// Hashes of changes, sorted.
pub type Heads = Vec<[u8; 32]>;

pub(crate) fn heads_from_hashes(hashes: &[ChangeHash]) -> Heads {
    let mut heads: Heads = hashes.iter().map(|hash| hash.0).collect();
    heads.sort_unstable();
    heads
}

pub(crate) fn hashes_from_heads(heads: &[[u8; 32]]) -> Vec<ChangeHash> {
    heads.iter().copied().map(ChangeHash).collect()
}
