//! One text field, seen from the page.
//!
//! The field shows at once what its person types and sends it as numbered steps. It takes a newer version
//! from the worker only if that version holds everything that was typed and no word is being composed, so
//! no caret jumps. Steps that are not on disk yet are remembered on top of a `floor`, the text without
//! them: when a worker has to be started anew, the field lays them on whatever the new one has on disk.
//! No browser in here; `components::text_area` does what [`Outcome`] says. The worker's side is the
//! engine's text session, the arithmetic [`crate::edit::cross`].

use crate::{
    Edit, Refusal, Splice,
    edit::{OutsideText, cross},
    limits::{SPLICES_MAX, utf16_len},
    port::TextUpdate,
};

/// A version that the worker offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Its number.
    pub view: u32,
    /// The last step of this field that is in it.
    pub after_seq: u32,
    /// What to show.
    pub update: TextUpdate,
}

/// What the field has to tell the worker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tell {
    /// A step: version, number, splices.
    Typed(u32, u32, Vec<Splice>),
    /// This version is shown now.
    Adopted(u32),
    /// Something does not fit: the whole text is needed.
    Open,
}

/// What has to happen now.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// What neighbours changed in the shown text, each on the text after the one before.
    pub show: Vec<Splice>,
    /// What to send.
    pub tell: Vec<Tell>,
}

/// How far the words of a field are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextState {
    /// Nothing was typed yet.
    Untouched,
    /// Something is not on disk yet.
    Keeping,
    /// Everything is on this phone.
    Kept,
    /// The last words were refused; they are still on the screen.
    Refused(Refusal),
}

#[derive(Debug, Clone)]
struct Step {
    seq: u32,
    splices: Vec<Splice>,
}

/// The page's side of one text field.
#[derive(Debug, Clone)]
pub struct TextField {
    shown: String,
    floor: String,
    /// Typed here and not on disk: on top of `floor` they give `shown`. Oldest first.
    steps: Vec<Step>,
    view: u32,
    /// The number of the last step.
    last: u32,
    /// The last step that was sent at least once.
    sent: u32,
    /// Whether the present worker has shown the whole text.
    is_open: bool,
    is_composing: bool,
    /// What came while a word was composed: at most a whole text and a change of it.
    pending: Vec<Offer>,
    refusal: Option<Refusal>,
    is_touched: bool,
}

impl TextField {
    /// A field that shows what the page already knows, until the worker sends the text.
    pub fn new(known: &str) -> Self {
        Self {
            shown: known.to_owned(),
            floor: known.to_owned(),
            steps: Vec::new(),
            view: 0,
            last: 0,
            sent: 0,
            is_open: false,
            is_composing: false,
            pending: Vec::new(),
            refusal: None,
            is_touched: false,
        }
    }

    /// What the field shows.
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// How far the words are.
    pub fn state(&self) -> TextState {
        match (self.refusal, self.is_touched) {
            (Some(refusal), _) => TextState::Refused(refusal),
            (None, _) if !self.steps.is_empty() => TextState::Keeping,
            (None, true) => TextState::Kept,
            (None, false) => TextState::Untouched,
        }
    }

    /// The person changed the text to `value`.
    pub fn typed(&mut self, value: &str) -> Outcome {
        let Some(splice) = Splice::between(&self.shown, value) else {
            return Outcome::default();
        };
        value.clone_into(&mut self.shown);
        self.is_touched = true;
        self.refusal = None;
        self.last += 1;
        self.steps.push(Step {
            seq: self.last,
            splices: vec![splice.clone()],
        });
        let mut outcome = Outcome::default();
        if self.is_open {
            self.sent = self.last;
            outcome
                .tell
                .push(Tell::Typed(self.view, self.last, vec![splice]));
        }
        outcome
    }

    /// A word is being composed (`true`), or no longer.
    pub fn composing(&mut self, is_composing: bool) -> Outcome {
        self.is_composing = is_composing;
        let mut outcome = Outcome::default();
        for offer in std::mem::take(&mut self.pending) {
            let next = self.offered(offer);
            outcome.show.extend(next.show);
            outcome.tell.extend(next.tell);
        }
        outcome
    }

    /// The worker offers a version.
    pub fn offered(&mut self, offer: Offer) -> Outcome {
        if self.is_composing {
            // A change that comes later replaces one that came before; a whole text replaces everything.
            let is_change = matches!(offer.update, TextUpdate::Splices(_));
            self.pending
                .retain(|one| is_change && matches!(one.update, TextUpdate::Whole(_)));
            self.pending.push(offer);
            return Outcome::default();
        }
        let result = match &offer.update {
            TextUpdate::Whole(text) if self.is_open && offer.after_seq == self.last => {
                let splices: Vec<Splice> = Splice::between(&self.shown, text).into_iter().collect();
                self.adopt(&offer, splices)
            }
            TextUpdate::Whole(text) => self.rebase(offer.view, offer.after_seq, text),
            TextUpdate::Splices(splices) if self.is_open && offer.after_seq == self.last => {
                self.adopt(&offer, splices.clone())
            }
            TextUpdate::Splices(_) => return Outcome::default(),
        };
        result.unwrap_or_else(|OutsideText| {
            self.is_open = false;
            Outcome {
                show: Vec::new(),
                tell: vec![Tell::Open],
            }
        })
    }

    /// Everything up to step `seq` is on disk.
    pub fn kept(&mut self, seq: u32) {
        while let Some(step) = self.steps.first()
            && step.seq <= seq
        {
            // The floor always fits its steps; if it did not, the next whole text would mend it.
            if let Ok(floor) = apply_all(&self.floor, &step.splices) {
                self.floor = floor;
            }
            self.steps.remove(0);
        }
    }

    /// What was typed was refused.
    pub fn refused(&mut self, refusal: Refusal) {
        self.refusal = Some(refusal);
    }

    /// The worker died; a new one will send the whole text.
    pub fn worker_is_new(&mut self) {
        self.is_open = false;
        self.pending.clear();
    }

    /// Whether everything that was typed is on disk.
    pub fn is_kept(&self) -> bool {
        self.steps.is_empty()
    }

    /// Shows a version that holds every step; the steps move on top of it.
    fn adopt(&mut self, offer: &Offer, splices: Vec<Splice>) -> Result<Outcome, OutsideText> {
        let shown = apply_all(&self.shown, &splices)?;
        let (floor, steps) = slide_under(&self.floor, &self.steps, &splices)?;
        self.shown = shown;
        self.floor = floor;
        self.steps = steps;
        self.view = offer.view;
        Ok(Outcome {
            show: splices,
            tell: vec![Tell::Adopted(offer.view)],
        })
    }

    /// Lays the steps that `whole` lacks on top of it, and sends them as one.
    fn rebase(&mut self, view: u32, after_seq: u32, whole: &str) -> Result<Outcome, OutsideText> {
        let (had, base) = self.steps_within(after_seq, whole)?;
        let ours: Vec<Edit> = self.steps.iter().skip(had).flat_map(step_edits).collect();
        let theirs = Splice::between(&base, whole)
            .map(|splice| splice.edits())
            .unwrap_or_default();
        let (ours, theirs) = cross(&ours, &theirs);
        let show: Vec<Splice> = theirs.iter().map(Edit::splice).collect();
        let shown = apply_all(&self.shown, &show)?;
        let splices: Vec<Splice> = if ours.len() > SPLICES_MAX {
            Splice::between(whole, &shown).into_iter().collect()
        } else {
            ours.iter().map(Edit::splice).collect()
        };
        self.shown = shown;
        whole.clone_into(&mut self.floor);
        self.view = view;
        self.last = after_seq;
        self.steps.clear();
        self.is_open = true;
        let mut tell = Vec::new();
        if !splices.is_empty() {
            self.last += 1;
            self.steps.push(Step {
                seq: self.last,
                splices: splices.clone(),
            });
            tell.push(Tell::Typed(view, self.last, splices));
        }
        self.sent = self.last;
        Ok(Outcome { show, tell })
    }

    /// How many of the steps are in `whole`, and the text that the field showed after them.
    ///
    /// A worker that has forgotten the field cannot tell. Then the text tells: of the texts that it may
    /// have on disk, the one from which the least differs, if every word of the steps is in `whole`. In
    /// doubt a step counts as missing, so that a word may come twice but never gets lost.
    fn steps_within(&self, after_seq: u32, whole: &str) -> Result<(usize, String), OutsideText> {
        let is_told = self.steps.iter().any(|step| step.seq == after_seq);
        let mut text = self.floor.clone();
        let mut is_own = vec![false; utf16_len(&text)];
        let mut best = (distance(&text, whole), 0, text.clone());
        for (index, step) in self.steps.iter().enumerate() {
            if step.seq > if is_told { after_seq } else { self.sent } {
                break;
            }
            text = apply_all(&text, &step.splices)?;
            step.splices
                .iter()
                .for_each(|splice| mark_own(&mut is_own, splice));
            let distance = distance(&text, whole);
            let is_likely = distance <= best.0 && has_all(&text, &is_own, whole);
            if is_told || is_likely {
                best = (distance, index + 1, text.clone());
            }
        }
        Ok((best.1, best.2))
    }
}

/// Keeps `is_own`, one flag a unit of the text, in step with a splice of this field.
fn mark_own(is_own: &mut Vec<bool>, splice: &Splice) {
    let from = (splice.at as usize).min(is_own.len());
    let to = from
        .saturating_add(splice.delete as usize)
        .min(is_own.len());
    is_own.splice(
        from..to,
        std::iter::repeat_n(true, utf16_len(&splice.insert)),
    );
}

/// Whether nothing that this field typed goes when `text` becomes `whole`.
fn has_all(text: &str, is_own: &[bool], whole: &str) -> bool {
    let Some(splice) = Splice::between(text, whole) else {
        return true;
    };
    let mut gone = is_own
        .iter()
        .skip(splice.at as usize)
        .take(splice.delete as usize);
    !gone.any(|is_own| *is_own)
}

fn step_edits(step: &Step) -> Vec<Edit> {
    step.splices.iter().flat_map(Splice::edits).collect()
}

fn apply_all(text: &str, splices: &[Splice]) -> Result<String, OutsideText> {
    splices
        .iter()
        .try_fold(text.to_owned(), |text, splice| splice.apply(&text))
}

fn distance(before: &str, after: &str) -> usize {
    Splice::between(before, after).map_or(0, |splice| {
        splice.delete as usize + utf16_len(&splice.insert)
    })
}

/// Moves `above`, made on top of all steps, below them: gives the new floor, and the steps on top of it.
fn slide_under(
    floor: &str,
    steps: &[Step],
    above: &[Splice],
) -> Result<(String, Vec<Step>), OutsideText> {
    let mut befores = Vec::new();
    let mut text = floor.to_owned();
    for step in steps {
        let after = apply_all(&text, &step.splices)?;
        befores.push(std::mem::replace(&mut text, after));
    }
    let mut theirs: Vec<Edit> = above.iter().flat_map(Splice::edits).collect();
    let mut slid = Vec::new();
    for (step, before) in steps.iter().zip(&befores).rev() {
        let after = apply_all(before, &step.splices)?;
        let back: Vec<Edit> = inverse(before, &step.splices)?
            .iter()
            .flat_map(Splice::edits)
            .collect();
        let new_after = apply_all(&after, &splices(&theirs))?;
        let (back, theirs_below) = cross(&back, &theirs);
        slid.push(Step {
            seq: step.seq,
            splices: inverse(&new_after, &splices(&back))?,
        });
        theirs = theirs_below;
    }
    slid.reverse();
    Ok((apply_all(floor, &splices(&theirs))?, slid))
}

fn splices(edits: &[Edit]) -> Vec<Splice> {
    edits.iter().map(Edit::splice).collect()
}

/// The splices that take the text after `splices` back to `before`.
fn inverse(before: &str, splices: &[Splice]) -> Result<Vec<Splice>, OutsideText> {
    let mut text = before.to_owned();
    let mut back = Vec::new();
    for splice in splices {
        let gone: Vec<u16> = text
            .encode_utf16()
            .skip(splice.at as usize)
            .take(splice.delete as usize)
            .collect();
        back.push(Splice {
            at: splice.at,
            delete: u32::try_from(utf16_len(&splice.insert)).unwrap_or(u32::MAX),
            insert: String::from_utf16_lossy(&gone),
        });
        text = splice.apply(&text)?;
    }
    back.reverse();
    Ok(back)
}

#[cfg(test)]
mod tests;
