//! The rows of one collection: one signal a row and one for the keys.
//!
//! A change to one row wakes only that row's readers, and the list itself only when a row comes or goes.
//! The signals are reference-counted because a row outlives the component that first showed it and may
//! vanish at any moment. The order of the keys is the order of their ids; screens sort with a memo.

use leptos::prelude::*;

/// A handle on the rows; copies are the same rows.
#[derive(Debug)]
pub struct Rows<K, V>
where
    K: Send + Sync + 'static,
    V: Send + Sync + 'static,
{
    keys: RwSignal<Vec<K>>,
    /// Sorted by key. A plain list, because its code is a tenth of a tree's and there are seven of these.
    by_key: StoredValue<Vec<(K, ArcRwSignal<V>)>>,
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
            by_key: StoredValue::new(Vec::new()),
        }
    }

    /// The keys, sorted; wakes when a row comes or goes.
    pub fn keys(&self) -> ReadSignal<Vec<K>> {
        self.keys.read_only()
    }

    /// The signal of one row that is there now. Not reactive itself: ask within an `<Each>` over the keys.
    pub fn get(&self, key: &K) -> Option<ArcReadSignal<V>> {
        self.by_key.with_value(|rows| {
            let at = rows.binary_search_by_key(key, |(key, _)| *key).ok()?;
            rows.get(at).map(|(_, row)| row.read_only())
        })
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
        let rows = self.by_key.get_value();
        rows.into_iter()
            .map(|(key, row)| (key, row.get()))
            .collect()
    }

    /// Brings the rows in line with what the document now says of these keys (`None`: gone). When the
    /// changes are the whole, rows that they do not name are gone too.
    #[inline(never)]
    pub fn apply(&self, mut changes: Vec<(K, Option<V>)>, is_whole: bool) {
        changes.sort_by_key(|(key, _)| *key);
        let mut different = Vec::new();
        let has_other_keys = self.by_key.try_update_value(|rows| {
            let count = rows.len();
            if is_whole {
                rows.retain(|(key, _)| changes.binary_search_by_key(key, |(key, _)| *key).is_ok());
            }
            let mut has_other_keys = rows.len() != count;
            for (key, value) in changes {
                match (rows.binary_search_by_key(&key, |(key, _)| *key), value) {
                    (Ok(at), Some(new)) => {
                        different.extend(rows.get(at).map(|(_, row)| (row.clone(), new)));
                    }
                    (Err(at), Some(new)) => {
                        rows.insert(at, (key, ArcRwSignal::new(new)));
                        has_other_keys = true;
                    }
                    (Ok(at), None) => {
                        rows.remove(at);
                        has_other_keys = true;
                    }
                    (Err(_), None) => (),
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
                .with_value(|rows| rows.iter().map(|(key, _)| *key).collect());
            self.keys.set(keys);
        }
    }

    /// Forgets all rows.
    pub fn clear(&self) {
        self.apply(Vec::new(), true);
    }
}

#[cfg(test)]
mod tests;
