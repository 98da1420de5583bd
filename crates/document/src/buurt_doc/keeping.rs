//! Storing, loading, and naming states.
//!
//! A phone keeps a snapshot and the changes since; both load in any order. What it sends is either
//! the whole document or the changes after the heads that the other is known to have.

use automerge::{
    ActorId, AutoCommit, ChangeHash, LoadOptions, ReadDoc, SaveOptions, TextEncoding,
    transaction::{CommitOptions, Transactable},
};

use super::BuurtDoc;
use crate::{
    Actor, Heads,
    admit::load_first,
    chunk_walk::{self, Kind},
    genesis,
    heads::{hashes_from_heads, heads_from_hashes},
};

/// A change of this phone, for the storage and for neighbours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalChange {
    /// Its hash; of several at once, the newest's.
    pub hash: [u8; 32],
    /// Its number among the changes of the own actor.
    pub seq: u64,
    /// What to store: one change chunk, or several one after the other.
    pub bytes: Vec<u8>,
}

/// Why stored chunks did not load. Nothing was changed; admit them one by one to save what can be
/// saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// A chunk is damaged.
    #[error("a stored chunk is damaged")]
    Broken,
    /// A chunk is whole, but is not of a document of this app.
    #[error("a stored chunk belongs to another document")]
    Foreign,
}

impl BuurtDoc {
    /// Loads this phone's own chunks: snapshots and changes, in any order.
    ///
    /// # Errors
    /// [`LoadError`] when a chunk is damaged; the others are then not loaded either.
    pub fn load(chunks: &[Vec<u8>], actor: Actor) -> Result<Self, LoadError> {
        let mut documents = Vec::new();
        let mut changes = Vec::new();
        for chunk in chunks {
            for part in chunk_walk::split(chunk).ok_or(LoadError::Broken)? {
                match part.kind {
                    Kind::Document => documents.push(part.bytes),
                    Kind::Change | Kind::Deflated => changes.push(part.bytes),
                }
            }
        }
        documents.sort_by_key(|bytes| std::cmp::Reverse(bytes.len()));
        let mut documents = documents.into_iter();
        let mut doc = match documents.next() {
            Some(largest) => document_from_bytes(largest).ok_or(LoadError::Broken)?,
            None => genesis::document(),
        };
        for bytes in documents {
            load_more(&mut doc, bytes)?;
        }
        if !changes.is_empty() {
            load_more(&mut doc, &changes.concat())?;
        }
        if !genesis::is_in(&mut doc) {
            return Err(LoadError::Foreign);
        }
        let mut this = Self::around(doc, actor);
        // Now, when everybody waits for the document anyway, and not when a neighbour comes.
        this.seqs.catch_up(&mut this.doc);
        Ok(this)
    }

    /// Writes under another name from now on.
    pub fn set_actor(&mut self, actor: Actor) {
        self.close();
        self.doc.set_actor(ActorId::from(&actor.0[..]));
        self.count_own();
    }

    pub(crate) fn count_own(&mut self) {
        self.own_seq = self
            .doc
            .get_last_local_change()
            .map_or(0, |change| change.seq());
    }

    /// The highest number of a change of the own actor in here, pending words not counted; 0 for
    /// none.
    pub fn own_seq(&self) -> u64 {
        self.own_seq
    }

    /// Makes the pending words a change; `None` when there are none. It carries no time and no
    /// message.
    pub fn commit(&mut self) -> Option<LocalChange> {
        self.close();
        let hashes = std::mem::take(&mut self.unreported);
        let hash = hashes.last()?.0;
        let mut bytes = Vec::new();
        for hash in &hashes {
            bytes.extend_from_slice(self.doc.get_change_by_hash(hash)?.raw_bytes());
        }
        let seq = self.own_seq;
        Some(LocalChange { hash, seq, bytes })
    }

    /// Closes the pending words into a change that the next `commit` hands out.
    pub(crate) fn close(&mut self) {
        if self.doc.pending_ops() == 0 {
            return;
        }
        let hash = self.doc.commit_with(CommitOptions::default().with_time(0));
        self.unreported.extend(hash);
        self.own_seq += 1;
        self.refreshed.clear();
        self.recorded.clear();
    }

    /// The newest changes in here.
    pub fn heads(&mut self) -> Heads {
        self.close();
        heads_from_hashes(&self.doc.get_heads())
    }

    /// Whether all these changes are in here.
    pub fn has(&mut self, heads: &Heads) -> bool {
        self.close();
        self.known(heads).len() == heads.len()
    }

    pub(crate) fn known(&mut self, heads: &[[u8; 32]]) -> Vec<ChangeHash> {
        let mut known = hashes_from_heads(heads);
        known.retain(|hash| is_in(&mut self.doc, hash));
        known
    }

    /// Those of these changes that are in here.
    pub fn only_known<'a>(&mut self, hashes: impl IntoIterator<Item = &'a [u8; 32]>) -> Heads {
        self.close();
        let hashes = hashes.into_iter().copied();
        hashes
            .filter(|hash| is_in(&mut self.doc, &ChangeHash(*hash)))
            .collect()
    }

    /// Those of these changes that are not here.
    pub fn lacks_of(&mut self, hashes: &Heads) -> Heads {
        self.close();
        let hashes = hashes.iter().copied();
        hashes
            .filter(|hash| !is_in(&mut self.doc, &ChangeHash(*hash)))
            .collect()
    }

    /// The whole document.
    pub fn save(&mut self) -> Vec<u8> {
        self.close();
        self.whole()
    }

    /// The same, of what is committed. A change that came before what it builds on waits in memory and stays out:
    /// whoever got it along would have to wait too.
    pub(crate) fn whole(&mut self) -> Vec<u8> {
        self.doc.save_with_options(SaveOptions {
            retain_orphans: false,
            ..SaveOptions::default()
        })
    }

    /// The changes that a phone with these heads lacks; the whole document for one that has
    /// nothing. Heads that are not known here are passed over.
    pub fn save_since(&mut self, heads: &Heads) -> Vec<u8> {
        self.close();
        let known = self.known(heads);
        if known.iter().all(|hash| *hash == genesis::hash()) {
            return self.whole();
        }
        self.doc.save_after(&known)
    }

    /// How long the changes are, each by itself and not packed, that a phone with these heads lacks: a measure for
    /// what goes over links.
    pub fn change_bytes_since(&mut self, heads: &Heads) -> usize {
        self.close();
        let known = self.known(heads);
        let changes = self.doc.get_changes(&known);
        changes.iter().map(|change| change.raw_bytes().len()).sum()
    }

    /// How many changes a phone with these heads lacks; heads that are not known here are passed
    /// over.
    pub fn count_since(&mut self, heads: &Heads) -> u32 {
        self.close();
        let known = self.known(heads);
        u32::try_from(self.doc.get_changes_meta(&known).len()).unwrap_or(u32::MAX)
    }
}

/// Whether a snapshot loads and has all these changes, before the chunks that it covers are thrown
/// away.
pub fn snapshot_opens(bytes: &[u8], heads: &Heads) -> bool {
    document_from_bytes(bytes).is_some_and(|mut doc| {
        let hashes = hashes_from_heads(heads);
        hashes.iter().all(|hash| is_in(&mut doc, hash))
    })
}

pub(crate) fn is_in(doc: &mut AutoCommit, hash: &ChangeHash) -> bool {
    doc.get_change_meta_by_hash(hash).is_some()
}

/// A document from bytes that begin with a document chunk.
pub(crate) fn document_from_bytes(bytes: &[u8]) -> Option<AutoCommit> {
    let options = LoadOptions::new().text_encoding(TextEncoding::Utf16CodeUnit);
    AutoCommit::load_with_options(bytes, options).ok()
}

fn load_more(doc: &mut AutoCommit, bytes: &[u8]) -> Result<(), LoadError> {
    // Automerge stops silently at the first chunk that it cannot read, so every change is looked
    // for after.
    let Ok(walked) = chunk_walk::walk(bytes) else {
        return Err(LoadError::Broken);
    };
    // A few first: all at once, 600 changes after a snapshot of 50,500 took 0.7 s more.
    let loaded = load_first(doc, bytes).map(|rest| doc.load_incremental(rest));
    if !matches!(loaded, Ok(Ok(_))) {
        return Err(LoadError::Broken);
    }
    let hashes = hashes_from_heads(&walked.hashes);
    let missing = ReadDoc::get_missing_deps(doc, &hashes);
    let is_lost = hashes.iter().any(|hash| missing.contains(hash));
    if is_lost {
        Err(LoadError::Broken)
    } else {
        Ok(())
    }
}
