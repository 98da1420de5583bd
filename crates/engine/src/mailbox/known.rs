//! What lies in a mailbox, as far as this phone opened it or brought it there.
//!
//! Remembered on disk, so that nothing is fetched twice, in chapters of a few dozen: a new bundle rewrites one
//! chapter and not all. What is not listed any more is forgotten, so there are never more than a list can name.

use std::collections::{BTreeMap, BTreeSet};

use document::{BuurtDoc, Coverage, Heads};
use domain::mailbox::BundleName;
use serde::{Deserialize, Serialize};

use crate::trust::KeyId;

/// Bundles in a chapter.
const CHAPTER_LEN: u32 = 32;

/// A bundle that is known. Stored: fields are only added, with a new format of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Known {
    /// On which rack it lies.
    pub(crate) key: KeyId,
    pub(crate) name: BundleName,
    /// `None`: it is of no use.
    pub(crate) held: Option<Span>,
}

/// What is in a bundle.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Span {
    /// On what its changes build.
    pub(crate) from: Heads,
    /// Where they lead.
    pub(crate) to: Heads,
    /// Names the cards and certificates in it.
    pub(crate) roster: Option<[u8; 8]>,
    /// The newest of the keys that are handed over in it.
    pub(crate) keys: Option<KeyId>,
}

/// All bundles that are known, in the order in which they were.
#[derive(Debug, Default)]
pub(crate) struct KnownBundles {
    all: BTreeMap<u32, Known>,
    numbers: BTreeMap<BundleName, u32>,
    changed: BTreeSet<u32>,
}

impl KnownBundles {
    /// What was stored, by the number of the chapter.
    pub(crate) fn of(chapters: BTreeMap<u32, Vec<Known>>) -> Self {
        let mut known = Self::default();
        for (chapter, bundles) in chapters {
            let first = chapter.saturating_mul(CHAPTER_LEN);
            for (number, bundle) in (first..).take(CHAPTER_LEN as usize).zip(bundles) {
                known.numbers.insert(bundle.name, number);
                known.all.insert(number, bundle);
            }
        }
        known
    }

    pub(crate) fn has(&self, name: &BundleName) -> bool {
        self.numbers.contains_key(name)
    }

    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    pub(crate) fn add(&mut self, key: KeyId, name: BundleName, held: Option<Span>) {
        let last = self.all.keys().next_back();
        let number = last.map_or(0, |last| last.saturating_add(1));
        if self.numbers.insert(name, number).is_none() {
            self.all.insert(number, Known { key, name, held });
            self.changed.insert(number / CHAPTER_LEN);
        }
    }

    /// Forgets what is not listed on a rack any more; whether anything of use was among it.
    pub(crate) fn keep_listed(&mut self, key: KeyId, listed: &BTreeSet<BundleName>) -> bool {
        let all = self.all.iter();
        let gone: Vec<u32> = all
            .filter(|(_, known)| known.key == key && !listed.contains(&known.name))
            .map(|(number, _)| *number)
            .collect();
        let mut is_less = false;
        for number in gone {
            let Some(known) = self.all.remove(&number) else {
                continue;
            };
            self.numbers.remove(&known.name);
            self.changed.insert(number / CHAPTER_LEN);
            is_less |= known.held.is_some();
        }
        is_less
    }

    /// The chapters that differ from those on disk; an empty one goes.
    pub(crate) fn take_changed(&mut self) -> Vec<(u32, Vec<Known>)> {
        let changed = std::mem::take(&mut self.changed).into_iter();
        changed
            .map(|chapter| {
                let first = chapter * CHAPTER_LEN;
                let numbers = first..first.saturating_add(CHAPTER_LEN);
                let bundles = self.all.range(numbers).map(|(_, known)| known.clone());
                (chapter, bundles.collect())
            })
            .collect()
    }

    pub(crate) fn held(&self) -> impl Iterator<Item = (KeyId, &Span)> {
        let known = self.all.values();
        known.filter_map(|known| Some((known.key, known.held.as_ref()?)))
    }

    /// What of the document lies there without a gap.
    pub(crate) fn coverage(&self, doc: &mut BuurtDoc) -> Coverage {
        let mut part = doc.coverage(&[]);
        let mut rest: Vec<&Span> = self.held().map(|(_, held)| held).collect();
        loop {
            let before = rest.len();
            rest.retain(|held| {
                let builds = doc.has(&held.from) && !held.from.iter().any(|hash| part.lacks(hash));
                if builds {
                    part.add(&held.to);
                }
                !builds
            });
            if rest.len() == before {
                return part;
            }
        }
    }
}
