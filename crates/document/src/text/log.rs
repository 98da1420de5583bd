//! The edits of one text since it was first typed in here.
//!
//! Undoing moves the opposite of a step past everything that happened since, so only one's own
//! effect goes. Afterwards the log is rewritten as if the step had never been: otherwise words that
//! were deleted and put back by an undo would look like a neighbour's to an older step.

use domain::Edit;

/// More edits than a person makes between typing something and undoing it.
const LOG_MAX: usize = 4_096;

#[derive(Debug, Default)]
pub(crate) struct TextLog {
    /// How many edits were dropped from the front.
    dropped: usize,
    edits: Vec<Edit>,
}

impl TextLog {
    pub(crate) fn version(&self) -> usize {
        self.dropped + self.edits.len()
    }

    pub(crate) fn extend(&mut self, edits: &[Edit]) {
        self.edits.extend_from_slice(edits);
        if self.edits.len() > 2 * LOG_MAX {
            let surplus = self.edits.len() - LOG_MAX;
            self.edits.drain(..surplus);
            self.dropped += surplus;
        }
    }

    /// The edits after a version; `None` when they are no longer known.
    pub(crate) fn since(&self, version: usize) -> Option<&[Edit]> {
        self.edits.get(version.checked_sub(self.dropped)?..)
    }

    /// From `version` on, these edits are what happened.
    pub(crate) fn rewrite(&mut self, version: usize, edits: Vec<Edit>) {
        self.edits.truncate(version.saturating_sub(self.dropped));
        self.edits.extend(edits);
    }
}
