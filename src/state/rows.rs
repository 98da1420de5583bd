//! The rows of one collection: one signal a row and one for the keys.
//!
//! A change to one row wakes only that row's readers, and the list itself only when a row comes or goes.
//! The signals are reference-counted because a row outlives the component that first showed it and may
//! vanish at any moment. The order of the keys is the order of their ids; screens sort with a memo.

use std::collections::BTreeMap;

use leptos::prelude::*;

/// A handle on the rows; copies are the same rows.
#[derive(Debug)]
pub struct Rows<K, V>
where
    K: Send + Sync + 'static,
    V: Send + Sync + 'static,
{
    keys: RwSignal<Vec<K>>,
    by_key: StoredValue<BTreeMap<K, ArcRwSignal<V>>>,
}

impl<K, V> Clone for Rows<K, V>
where
    K: Send + Sync + 'static,
    V: Send + Sync + 'static,
{
    fn clone(&self) -> Self {
        *self
    }
}

impl<K, V> Copy for Rows<K, V>
where
    K: Send + Sync + 'static,
    V: Send + Sync + 'static,
{
}

impl<K, V> Rows<K, V>
where
    K: Copy + Ord + Send + Sync + 'static,
    V: Clone + PartialEq + Send + Sync + 'static,
{
    /// No rows. They live as long as the owner in which this is called.
    #[expect(
        clippy::new_without_default,
        reason = "it registers with an owner, which is no default"
    )]
    pub fn new() -> Self {
        Self {
            keys: RwSignal::new(Vec::new()),
            by_key: StoredValue::new(BTreeMap::new()),
        }
    }

    /// The keys, sorted; wakes when a row comes or goes.
    pub fn keys(&self) -> ReadSignal<Vec<K>> {
        self.keys.read_only()
    }

    /// The signal of one row that is there now. Not reactive itself: ask within a `<For>` over the keys.
    pub fn get(&self, key: &K) -> Option<ArcReadSignal<V>> {
        self.by_key
            .with_value(|rows| rows.get(key).map(ArcRwSignal::read_only))
    }

    /// One row that may come, change and go.
    pub fn row(&self, key: K) -> Memo<Option<V>> {
        let rows = *self;
        Memo::new(move |_| {
            rows.keys.track();
            rows.get(&key).map(|row| row.get())
        })
    }

    /// Every row with its key, sorted by key; wakes at any change. For sorting and filtering in a memo.
    pub fn all(&self) -> Vec<(K, V)> {
        self.keys.track();
        let rows: Vec<_> = self
            .by_key
            .with_value(|rows| rows.iter().map(|(key, row)| (*key, row.clone())).collect());
        rows.into_iter()
            .map(|(key, row): (K, ArcRwSignal<V>)| (key, row.get()))
            .collect()
    }

    /// Brings the rows in line with what the document now says of these keys (`None`: gone).
    pub fn apply(&self, changes: impl IntoIterator<Item = (K, Option<V>)>) {
        let mut different = Vec::new();
        let has_other_keys = self.by_key.try_update_value(|rows| {
            let mut has_other_keys = false;
            for (key, value) in changes {
                match (value, rows.get(&key)) {
                    (Some(new), Some(row)) => different.push((row.clone(), new)),
                    (Some(new), None) => {
                        rows.insert(key, ArcRwSignal::new(new));
                        has_other_keys = true;
                    }
                    (None, Some(_)) => {
                        rows.remove(&key);
                        has_other_keys = true;
                    }
                    (None, None) => (),
                }
            }
            has_other_keys
        });
        for (row, new) in different {
            if row.with_untracked(|old| *old != new) {
                row.set(new);
            }
        }
        if has_other_keys == Some(true) {
            let keys = self
                .by_key
                .with_value(|rows| rows.keys().copied().collect());
            self.keys.set(keys);
        }
    }

    /// Takes these as all rows; others are gone.
    pub fn replace(&self, rows: impl IntoIterator<Item = (K, V)>) {
        let new: BTreeMap<K, V> = rows.into_iter().collect();
        let gone: Vec<K> = self.by_key.with_value(|rows| {
            rows.keys()
                .filter(|key| !new.contains_key(key))
                .copied()
                .collect()
        });
        let gone = gone.into_iter().map(|key| (key, None));
        self.apply(gone.chain(new.into_iter().map(|(key, row)| (key, Some(row)))));
    }

    /// Forgets all rows.
    pub fn clear(&self) {
        self.replace(std::iter::empty());
    }
}

#[cfg(test)]
mod tests;
