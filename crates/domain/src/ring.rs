//! Which thing is the head of each group, where things name another above them.
//!
//! Phones that are apart can make a ring of such names; then the lowest becomes the head, the same everywhere.

use std::collections::{BTreeMap, BTreeSet};

/// For each thing the head of its group. `above` says what a thing names; names of what is not among `things`
/// must already be left out.
pub(crate) fn heads<K: Copy + Ord>(
    things: impl IntoIterator<Item = K>,
    above: impl Fn(K) -> Option<K>,
) -> BTreeMap<K, K> {
    let mut heads: BTreeMap<K, K> = BTreeMap::new();
    for thing in things {
        let mut path = vec![thing];
        let mut on_path = BTreeSet::from([thing]);
        let mut at = thing;
        let head = loop {
            if let Some(head) = heads.get(&at) {
                break *head;
            }
            let Some(next) = above(at) else { break at };
            if !on_path.insert(next) {
                // A ring: from `next` on, the path goes round it.
                let ring = path.iter().skip_while(|one| **one != next);
                break ring.min().copied().unwrap_or(next);
            }
            path.push(next);
            at = next;
        };
        heads.extend(path.into_iter().map(|one| (one, head)));
    }
    heads
}
