//! One opened text field, seen from the worker.
//!
//! The field shows a version of the text plus what its person typed on it; the document meanwhile takes in
//! neighbours' edits. The *bridge* is the list of edits that leads from what the field shows to what the
//! document says. What is typed crosses the bridge and lands in the document; the bridge crosses what was
//! typed and stays right. Offering the field the bridge, and forgetting it once the field has taken it, is
//! all there is to it. The field takes an offer only if it typed nothing meanwhile, so no caret jumps.
//! The arithmetic is [`domain::edit::cross`]; the messages are in [`domain::port`].

use domain::{BuurtId, Edit, Splice, TextKey, edit::cross};

use crate::event::PageId;

/// The worker's side of one text field.
#[derive(Debug)]
pub(crate) struct Session {
    /// Where the field is.
    pub(crate) page: PageId,
    /// In which buurt.
    pub(crate) buurt: BuurtId,
    /// Which text.
    pub(crate) text: TextKey,
    view: u32,
    /// The version at which the field was last shown the whole text.
    whole: u32,
    seq: u32,
    bridge: Vec<Edit>,
    /// How many edits at the start of the bridge are offered as version `view + 1`.
    offered: Option<usize>,
}

/// What was typed does not belong to what the field was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OutOfStep;

/// A newer version for the field.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Offer {
    pub(crate) view: u32,
    pub(crate) after_seq: u32,
    pub(crate) splices: Vec<Splice>,
}

impl Session {
    /// A field that was just shown the whole text as version 0.
    pub(crate) fn new(page: PageId, buurt: BuurtId, text: TextKey) -> Self {
        Self {
            page,
            buurt,
            text,
            view: 0,
            whole: 0,
            seq: 0,
            bridge: Vec::new(),
            offered: None,
        }
    }

    /// The last number of what was typed in this field and has landed in the document.
    pub(crate) fn seq(&self) -> u32 {
        self.seq
    }

    /// Takes in what was typed; gives the splices for the document, each on the text after the one before.
    /// Empty when this number was had before, `None` when it is on a version from before the whole text that is
    /// on its way to the field: the field will send it again on top of that.
    ///
    /// # Errors
    /// [`OutOfStep`] when the field has to be shown the whole text again.
    pub(crate) fn typed(
        &mut self,
        view: u32,
        seq: u32,
        splices: &[Splice],
    ) -> Result<Option<Vec<Splice>>, OutOfStep> {
        if view < self.whole {
            return Ok(None);
        }
        if seq <= self.seq {
            return Ok(Some(Vec::new()));
        }
        if seq != self.seq + 1 {
            return Err(OutOfStep);
        }
        if view != self.view {
            self.adopted(view)?;
        }
        // Typing on the old version means that the offer was not taken.
        self.offered = None;
        let typed: Vec<Edit> = splices.iter().flat_map(Splice::edits).collect();
        let (for_document, bridge) = cross(&typed, &self.bridge);
        self.bridge = bridge;
        self.seq = seq;
        Ok(Some(for_document.iter().map(Edit::splice).collect()))
    }

    /// Takes in edits that the document got from elsewhere.
    pub(crate) fn elsewhere(&mut self, edits: &[Edit]) {
        self.bridge.extend_from_slice(edits);
    }

    /// The version to send now; `None` when the field shows what the document says or has an offer open.
    pub(crate) fn offer(&mut self) -> Option<Offer> {
        if self.offered.is_some() || self.bridge.is_empty() {
            return None;
        }
        self.offered = Some(self.bridge.len());
        Some(Offer {
            view: self.view + 1,
            after_seq: self.seq,
            splices: self.bridge.iter().map(Edit::splice).collect(),
        })
    }

    /// The field shows the offered version.
    ///
    /// # Errors
    /// [`OutOfStep`] when that was not offered.
    pub(crate) fn adopted(&mut self, view: u32) -> Result<(), OutOfStep> {
        if view == self.view {
            return Ok(());
        }
        match self.offered.take() {
            Some(count) if view == self.view + 1 => {
                self.bridge.drain(..count.min(self.bridge.len()));
                self.view = view;
                Ok(())
            }
            _ => Err(OutOfStep),
        }
    }

    /// Starts anew: the field is shown the whole text as the next version. Gives that version's number.
    pub(crate) fn restart(&mut self) -> u32 {
        self.view += 2;
        self.whole = self.view;
        self.bridge.clear();
        self.offered = None;
        self.view
    }
}

#[cfg(test)]
mod tests;
