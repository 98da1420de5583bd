//! A whole document that somebody else has, as a version of this one.
//!
//! It is loaded once. What it has beyond this document goes in here, when that is little; when it has much more,
//! what only this document has goes into the version, which then takes the place. Either way the few changes are
//! put into the many and not the many into the few: putting in 50,500 one by one took four times as long as
//! loading them.

use automerge::{AutoCommit, ChangeHash, ReadDoc};

use super::{Admitted, BadBytes, MANY_CHANGES, check_roots};
use crate::{BuurtDoc, buurt_doc::keeping::is_in, genesis};

impl BuurtDoc {
    /// Takes in a version that builds on nothing outside itself, loaded from these bytes. `None` when that has to
    /// be tried on a copy; nothing has changed then, nor after an error.
    pub(crate) fn merge_version(
        &mut self,
        mut version: AutoCommit,
        bytes: &[u8],
    ) -> Result<Option<Admitted>, BadBytes> {
        self.close();
        if self.has_nothing() {
            return self.become_document(version, bytes).map(Some);
        }
        // Something that waits for what comes now may be refused together with it.
        if !ReadDoc::get_missing_deps(&self.doc, &[]).is_empty() {
            return Ok(None);
        }
        let theirs = beyond(&mut version, &mut self.doc);
        if theirs <= MANY_CHANGES || theirs <= beyond(&mut self.doc, &mut version) {
            let changes = self.doc.get_changes_added(&mut version);
            let plain = self.plain(changes)?;
            return Ok(plain.map(|changes| self.put_in(&changes)));
        }
        self.give_way(version, bytes).map(Some)
    }

    /// Lets a version that has much more take the place, with what only this document has.
    fn give_way(&mut self, mut version: AutoCommit, bytes: &[u8]) -> Result<Admitted, BadBytes> {
        let before = self.doc.get_heads();
        let ours = version.get_changes_added(&mut self.doc);
        // Refused where both have another change under one number.
        version
            .apply_changes(ours)
            .map_err(|_error: automerge::AutomergeError| BadBytes::Broken)?;
        let new_changes = check_roots(&mut version, &before)?;
        version.set_actor(self.doc.get_actor().clone());
        let now = version.get_heads();
        let patches = version.diff(&before, &now);
        self.doc = version;
        self.count_own();
        self.absorb(&patches);
        self.mark_everything();
        Ok(Admitted {
            new_changes,
            chunk: Some(bytes.to_vec()),
            ..Admitted::default()
        })
    }

    /// Whether a document is a version of this one: both have a change beyond those that all buurten share.
    pub(super) fn shares_with(&mut self, version: &mut AutoCommit) -> bool {
        let (ours, theirs) = (self.doc.get_heads(), version.get_heads());
        let is_own = |hash: &ChangeHash| !genesis::is_of_all(hash);
        ours.iter().any(|hash| is_own(hash) && is_in(version, hash))
            || theirs
                .iter()
                .any(|hash| is_own(hash) && is_in(&mut self.doc, hash))
            || version
                .get_changes_meta(&[])
                .iter()
                .any(|change| is_own(&change.hash) && is_in(&mut self.doc, &change.hash))
    }
}

/// How many changes of one document the other lacks.
fn beyond(of: &mut AutoCommit, other: &mut AutoCommit) -> usize {
    let mut shared = other.get_heads();
    shared.retain(|hash| is_in(of, hash));
    let beyond = of.get_changes_meta(&shared);
    let lacked = beyond.iter().filter(|change| !is_in(other, &change.hash));
    lacked.count()
}
