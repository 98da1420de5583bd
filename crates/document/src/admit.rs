//! Bytes from others, on their way in.
//!
//! They are walked first ([`crate::chunk_walk`]). Changes of which all is well for certain go in as they are
//! ([`in_place`]); all else is applied to a copy of the document, and only when everything in it arrived does the
//! copy take the document's place. So bad bytes change nothing. Automerge may still panic on crafted bytes; the
//! engine notes which bytes it is trying, so that they are not tried for ever.

use automerge::{ActorId, AutoCommit, Change, ChangeHash, Patch, ReadDoc};
use domain::{Edit, TextKey};

use crate::{
    BuurtDoc,
    buurt_doc::keeping::{document_from_bytes, is_in},
    chunk_walk::{self, Kind},
    genesis,
    heads::{Heads, hashes_from_heads, heads_from_hashes},
};

mod in_place;
mod version;

pub(crate) use in_place::Seqs;

/// With more new changes than this, reading all rows again costs less than finding out which.
const MANY_CHANGES: usize = 2_000;

/// Changes that go in before the others when there are many, and how many times more follow each time.
const FIRST_CHANGES: usize = 8;

/// What bytes from others brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Admitted {
    /// How many changes were new here.
    pub new_changes: u32,
    /// What to store; `None` when nothing was new.
    pub chunk: Option<Vec<u8>>,
    /// True when the bytes build on changes that are not here; then nothing of them was taken in.
    pub misses_earlier: bool,
    /// Which changes those are, as far as can be told; see [`BuurtDoc::has_all`].
    pub lacks: Heads,
}

/// Why bytes from others were refused. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadBytes {
    /// Not made by this app.
    #[error("the bytes are not of this app")]
    Foreign,
    /// They stop too early or are damaged.
    #[error("the bytes are damaged")]
    Broken,
    /// They are, or would become, larger than a phone can take.
    #[error("the bytes are too large")]
    TooLarge,
    /// A kind of chunk or message that this app does not take.
    #[error("the bytes are of a kind that is not taken")]
    Unsupported,
}

impl BuurtDoc {
    /// Takes in a document or changes from a file or another phone. No bytes are no changes: that
    /// is what a phone gets that lacks nothing.
    ///
    /// # Errors
    /// [`BadBytes`] when anything is wrong with them; then nothing has changed.
    pub fn admit(&mut self, bytes: &[u8]) -> Result<Admitted, BadBytes> {
        if bytes.is_empty() {
            return Ok(Admitted::default());
        }
        let walked = chunk_walk::walk(bytes)?;
        self.close();
        if self.has_hashes(&walked.hashes) {
            return Ok(Admitted::default());
        }
        if walked.begins_with_document
            && let Some(version) = whole_document(bytes)?
            && let Some(admitted) = self.merge_version(version, bytes)?
        {
            return Ok(admitted);
        }
        self.admit_loose(bytes, &walked.hashes)
    }

    /// Takes in changes, and what did not go in as a version; the bytes have been walked.
    fn admit_loose(&mut self, bytes: &[u8], hashes: &[[u8; 32]]) -> Result<Admitted, BadBytes> {
        if let Some(changes) = self.plain_changes(bytes)? {
            return Ok(self.put_in(&changes));
        }
        let mut copy = self.copy();
        let rest = load_first(&mut copy, bytes)?;
        let loaded = copy.load_incremental(rest);
        loaded.map_err(|_error: automerge::AutomergeError| BadBytes::Broken)?;
        let hashes = hashes_from_heads(hashes);
        if !hashes.iter().all(|hash| is_in(&mut copy, hash)) {
            // Automerge keeps changes whose dependencies are missing aside, and drops what it
            // cannot read.
            let missing = ReadDoc::get_missing_deps(&copy, &hashes);
            if hashes.iter().any(|hash| missing.contains(hash)) {
                return Err(BadBytes::Broken);
            }
            return Ok(Admitted {
                misses_earlier: true,
                lacks: heads_from_hashes(&missing),
                ..Admitted::default()
            });
        }
        self.take_place(copy)
    }

    /// Takes in a plain Automerge file that another program may have written, if it is a version of
    /// this document: it has a change of ours beyond those that all buurten share.
    ///
    /// # Errors
    /// [`BadBytes::Foreign`] for a document of its own, and as [`Self::admit`]; nothing has changed.
    pub fn admit_version(&mut self, bytes: &[u8]) -> Result<Admitted, BadBytes> {
        let walked = chunk_walk::walk(bytes)?;
        if !walked.begins_with_document {
            return Err(BadBytes::Unsupported);
        }
        self.close();
        let of_all = walked
            .hashes
            .iter()
            .all(|hash| genesis::is_of_all(&ChangeHash(*hash)));
        if !of_all && self.has_hashes(&walked.hashes) {
            return Ok(Admitted::default());
        }
        #[cfg(test)]
        LOADED.set(LOADED.get() + 1);
        let mut version = document_from_bytes(bytes).ok_or(BadBytes::Broken)?;
        if !self.shares_with(&mut version) {
            return Err(BadBytes::Foreign);
        }
        let is_whole = ReadDoc::get_missing_deps(&version, &[]).is_empty();
        if is_whole && let Some(admitted) = self.merge_version(version, bytes)? {
            return Ok(admitted);
        }
        self.admit_loose(bytes, &walked.hashes)
    }

    /// Whether all these changes are here; what lacked them can be admitted then.
    pub fn has_all(&mut self, heads: &Heads) -> bool {
        self.close();
        self.has_hashes(heads)
    }

    fn has_hashes(&mut self, hashes: &[[u8; 32]]) -> bool {
        let mut hashes = hashes.iter();
        hashes.all(|hash| is_in(&mut self.doc, &ChangeHash(*hash)))
    }

    /// Whether nothing stands in here but what stands in every new document.
    pub(crate) fn has_nothing(&mut self) -> bool {
        self.close();
        self.doc.get_heads() == [genesis::hash()]
    }

    /// Takes the place of a document that has nothing yet; the bytes are those from which the new one was loaded.
    pub(crate) fn become_document(
        &mut self,
        mut doc: AutoCommit,
        bytes: &[u8],
    ) -> Result<Admitted, BadBytes> {
        let new_changes = check_roots(&mut doc, &[genesis::hash()])?;
        if new_changes == 0 {
            return Ok(Admitted::default());
        }
        doc.set_actor(self.doc.get_actor().clone());
        self.doc = doc;
        self.count_own();
        // No text is told but that of the vision, which somebody can have before them where nothing stands yet.
        let vision = self.text(TextKey::Vision).filter(|text| !text.is_empty());
        self.edited(
            TextKey::Vision,
            vision.map(|text| Edit::Insert { at: 0, text }),
        );
        self.mark_as_new();
        Ok(Admitted {
            new_changes,
            chunk: Some(bytes.to_vec()),
            ..Admitted::default()
        })
    }

    /// A copy that remembers what changes in it from here on.
    pub(crate) fn copy(&mut self) -> AutoCommit {
        #[cfg(test)]
        COPIED.set(COPIED.get() + 1);
        self.close();
        let actor: ActorId = self.doc.get_actor().clone();
        let mut copy = self.doc.fork();
        copy.set_actor(actor);
        copy.update_diff_cursor();
        copy
    }

    /// Puts a copy that took something in, in the document's place.
    pub(crate) fn take_place(&mut self, mut copy: AutoCommit) -> Result<Admitted, BadBytes> {
        let before = self.doc.get_heads();
        check_roots(&mut copy, &before)?;
        let patches = copy.diff_incremental();
        copy.reset_diff_cursor();
        self.doc = copy;
        let changes = self.doc.get_changes(&before);
        Ok(self.took_in(&before, &patches, &changes))
    }

    /// Tells what these changes, which are in the document now and were not, brought.
    fn took_in(
        &mut self,
        before: &[ChangeHash],
        patches: &[Patch],
        changes: &[Change],
    ) -> Admitted {
        if changes.is_empty() {
            return Admitted::default();
        }
        self.count_own();
        self.absorb(patches);
        let are_many = changes.len() > MANY_CHANGES;
        if are_many {
            self.mark_everything();
        } else {
            self.absorb_rivals(changes, patches);
        }
        let chunk = if are_many || before == [genesis::hash()] {
            self.whole()
        } else {
            let chunks: Vec<&[u8]> = changes.iter().map(Change::raw_bytes).collect();
            chunks.concat()
        };
        Admitted {
            new_changes: u32::try_from(changes.len()).unwrap_or(u32::MAX),
            chunk: Some(chunk),
            ..Admitted::default()
        }
    }
}

/// A whole document, which is loaded as it is and so many times faster; `None` when it builds on more than is in
/// the bytes.
pub(crate) fn whole_document(bytes: &[u8]) -> Result<Option<AutoCommit>, BadBytes> {
    #[cfg(test)]
    LOADED.set(LOADED.get() + 1);
    let mut doc = document_from_bytes(bytes).ok_or(BadBytes::Broken)?;
    if !genesis::is_in(&mut doc) {
        return Err(BadBytes::Foreign);
    }
    let is_whole = ReadDoc::get_missing_deps(&doc, &[]).is_empty();
    Ok(is_whole.then_some(doc))
}

/// Loads the first of many changes, a few and then more, and gives the bytes of the others.
///
/// Automerge keeps the values of a document that was loaded in one stretch of memory. Each value that is put in
/// cuts it there and copies what lies behind, front to back: putting in 600 changes at once copied megabytes 600
/// times. A few changes cut it in large pieces, the next in small ones, and the many then copy next to nothing.
pub(crate) fn load_first<'a>(doc: &mut AutoCommit, bytes: &'a [u8]) -> Result<&'a [u8], BadBytes> {
    let chunks = chunk_walk::split(bytes).ok_or(BadBytes::Broken)?;
    if chunks.iter().any(|chunk| chunk.kind == Kind::Document) {
        return Ok(bytes);
    }
    let mut rest = bytes;
    let mut chunks = chunks.as_slice();
    for count in first_counts(chunks.len()) {
        let (first, others) = chunks.split_at_checked(count).ok_or(BadBytes::Broken)?;
        let len = first.iter().map(|chunk| chunk.bytes.len()).sum();
        let (first, more) = rest.split_at_checked(len).ok_or(BadBytes::Broken)?;
        doc.load_incremental(first)
            .map_err(|_error: automerge::AutomergeError| BadBytes::Broken)?;
        (chunks, rest) = (others, more);
    }
    Ok(rest)
}

/// How many of so many changes go first, in steps.
fn first_counts(changes: usize) -> impl Iterator<Item = usize> {
    let steps = std::iter::successors(Some(FIRST_CHANGES), |count| Some(count * FIRST_CHANGES));
    // A step is worth its own work only when what follows is a multiple of it.
    steps.take_while(move |count| changes / FIRST_CHANGES >= *count)
}

/// Counts the changes after `before`. A change that builds on nothing is of another document.
fn check_roots(doc: &mut AutoCommit, before: &[ChangeHash]) -> Result<u32, BadBytes> {
    let new = doc.get_changes_meta(before);
    if new.iter().any(|change| change.deps.is_empty()) {
        return Err(BadBytes::Foreign);
    }
    Ok(u32::try_from(new.len()).unwrap_or(u32::MAX))
}

#[cfg(test)]
std::thread_local! {
    /// How often a test copied a document.
    static COPIED: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
    /// How often a test loaded a document of somebody else.
    static LOADED: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}

#[cfg(test)]
mod tests;
