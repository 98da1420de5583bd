//! Changes that go into the document as it is.
//!
//! A copy of a document of 50,000 changes costs more than putting in a few hundred. It is needed only where
//! something can turn out to be wrong halfway. Automerge refuses changes before it touches the document: for a
//! second change with the same number, for a name of an author; and it lets those wait that build on what is not
//! here. When each of these is looked for in all the changes first, nothing can be refused after the first of them
//! went in. What is not that plain goes the way round over a copy.

use std::collections::{BTreeMap, BTreeSet};

use automerge::{ActorId, AutoCommit, Change, ChangeHash, ReadDoc};

use super::{Admitted, BadBytes, first_counts};
use crate::{
    BuurtDoc,
    buurt_doc::keeping::is_in,
    chunk_walk::{self, Kind},
};

/// How far each actor is, in a document with these heads. It is caught up with by the heads, so whatever happens to
/// the document in between is seen.
#[derive(Debug, Default)]
pub(crate) struct Seqs {
    heads: Vec<ChangeHash>,
    newest: BTreeMap<ActorId, u64>,
}

impl Seqs {
    /// Brings it in line with the document.
    pub(crate) fn catch_up(&mut self, doc: &mut AutoCommit) {
        let heads = doc.get_heads();
        if self.heads == heads {
            return;
        }
        for change in doc.get_changes_meta(&self.heads) {
            match self.newest.get_mut(&*change.actor) {
                Some(newest) => *newest = change.seq.max(*newest),
                None => drop(self.newest.insert(change.actor.into_owned(), change.seq)),
            }
        }
        self.heads = heads;
    }

    /// Whether the changes of each actor are those that come next.
    fn are_next(&self, changes: &[Change]) -> bool {
        let numbers = changes
            .iter()
            .map(|change| (change.actor_id(), change.seq()));
        let numbers: BTreeSet<(&ActorId, u64)> = numbers.collect();
        let mut before: Option<(&ActorId, u64)> = None;
        numbers.len() == changes.len()
            && numbers.into_iter().all(|(actor, seq)| {
                let last = before.replace((actor, seq)).filter(|(of, _)| *of == actor);
                let newest = || self.newest.get(actor).copied().unwrap_or(0);
                seq == last.map_or_else(newest, |(_, last)| last) + 1
            })
    }
}

impl BuurtDoc {
    /// The changes in these bytes that are new here, if they can go in as they are; `None` when that has to be
    /// tried on a copy. The bytes have been walked.
    pub(crate) fn plain_changes(&mut self, bytes: &[u8]) -> Result<Option<Vec<Change>>, BadBytes> {
        let chunks = chunk_walk::split(bytes).ok_or(BadBytes::Broken)?;
        let is_plain = chunks.iter().all(|chunk| chunk.kind != Kind::Document);
        // Something that waits for what comes now may be refused together with it.
        if !is_plain || !ReadDoc::get_missing_deps(&self.doc, &[]).is_empty() {
            return Ok(None);
        }
        let mut changes = Vec::new();
        for chunk in chunks {
            let change = Change::try_from(chunk.bytes)
                .map_err(|_error: automerge::LoadChangeError| BadBytes::Broken)?;
            changes.push(change);
        }
        self.plain(changes)
    }

    /// The same of these changes; nothing waits in the document.
    pub(super) fn plain(
        &mut self,
        mut changes: Vec<Change>,
    ) -> Result<Option<Vec<Change>>, BadBytes> {
        let mut seen = BTreeSet::new();
        changes
            .retain(|change| !is_in(&mut self.doc, &change.hash()) && seen.insert(change.hash()));
        if changes.iter().any(|change| change.deps().is_empty()) {
            return Err(BadBytes::Foreign);
        }
        let is_here = |hash: &ChangeHash| seen.contains(hash) || is_in(&mut self.doc, hash);
        let is_complete = changes.iter().flat_map(Change::deps).all(is_here);
        if !is_complete || changes.iter().any(|change| change.author().is_some()) {
            return Ok(None);
        }
        self.seqs.catch_up(&mut self.doc);
        // Automerge keeps actors in order and writes every column anew for one that does not come last.
        changes.sort_by(|a, b| newcomer(a).cmp(&newcomer(b)));
        if self.seqs.are_next(&changes) {
            Ok(Some(changes))
        } else {
            Err(BadBytes::Broken)
        }
    }

    /// Puts plain changes in, a few first (see [`super::load_first`]).
    pub(crate) fn put_in(&mut self, changes: &[Change]) -> Admitted {
        self.close();
        let before = self.doc.get_heads();
        self.doc.update_diff_cursor();
        let mut rest = changes;
        let steps = first_counts(changes.len()).chain([usize::MAX]);
        for count in steps {
            let (first, others) = rest.split_at(count.min(rest.len()));
            // Nothing is refused here. If something were, what did go in is kept and told like all else.
            if self.doc.apply_changes(first.to_vec()).is_err() {
                break;
            }
            rest = others;
        }
        let patches = self.doc.diff_incremental();
        self.doc.reset_diff_cursor();
        let went_in = changes.get(..changes.len() - rest.len());
        self.took_in(&before, &patches, went_in.unwrap_or_default())
    }
}

/// Whose first change it is, so that newcomers stand in order before all others.
fn newcomer(change: &Change) -> (bool, Option<&ActorId>) {
    let is_first = change.seq() == 1;
    (!is_first, is_first.then(|| change.actor_id()))
}
