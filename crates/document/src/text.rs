//! Words that people type together.
//!
//! Splices are checked against the text before any of them is written. Each edit, one's own or a
//! neighbour's, is reported to the fields that show the text, and kept in a log for undoing
//! ([`log`]).

use automerge::{ObjId, ReadDoc, transaction::Transactable};
use domain::{
    BuurtItemId, Edit, Refusal, RowKey, Splice, TextKey,
    limits::{TEXT_LEN_MAX, utf16_len},
    undo::UndoLabel,
};

use crate::{
    BuurtDoc, Undo, Who,
    ink::fault,
    places,
    schema::TEXT,
    undo::{Back, Typed},
};

pub(crate) mod log;

impl BuurtDoc {
    /// Types in a text: each splice on the text after the one before, in UTF-16 units of the
    /// current text.
    ///
    /// # Errors
    /// [`Refusal::Unknown`] when the text is not here, [`Refusal::TooLong`] when it would
    /// grow beyond its limit, [`Refusal::Fault`] when a splice does not fit, [`Refusal::NewerApp`]
    /// as for commands. Then nothing is typed.
    pub fn type_text(
        &mut self,
        who: &Who,
        text: TextKey,
        splices: &[Splice],
    ) -> Result<Undo, Refusal> {
        self.check_writable()?;
        let before = self.text(text).ok_or(Refusal::Unknown)?;
        let mut after = before.clone();
        let mut inverse = Vec::new();
        for splice in splices {
            let next = splice
                .apply(&after)
                .map_err(|_error: domain::edit::OutsideText| Refusal::Fault)?;
            inverse.push(inverse_of(splice, &after));
            after = next;
        }
        let len = utf16_len(&after);
        if len > TEXT_LEN_MAX && len > utf16_len(&before) {
            return Err(Refusal::TooLong);
        }
        if text == TextKey::Vision && places::text(&self.doc, text).is_none() {
            self.lay_vision()?;
        }
        let obj = places::text(&self.doc, text).ok_or(Refusal::Unknown)?;
        let log = self.logs.entry(text).or_default();
        let from = log.version();
        self.signed(who, |doc| doc.splice(who, text, &obj, splices))?;
        let to = self.logs.get(&text).map_or(from, log::TextLog::version);
        let inverse = inverse.into_iter().rev().flatten().collect();
        let typed = Typed { from, to, inverse };
        Ok(Undo::new(
            UndoLabel::Text(text),
            Back::Text(text, vec![typed]),
        ))
    }

    fn splice(
        &mut self,
        who: &Who,
        text: TextKey,
        obj: &ObjId,
        splices: &[Splice],
    ) -> Result<(), Refusal> {
        let mut is_changed = false;
        for splice in splices {
            let edits = splice.edits();
            if edits.is_empty() {
                continue;
            }
            let at = usize::try_from(splice.at).unwrap_or(usize::MAX);
            let delete = isize::try_from(splice.delete).unwrap_or(isize::MAX);
            self.doc
                .splice_text(obj, at, delete, &splice.insert)
                .map_err(fault)?;
            self.edited(text, edits);
            is_changed = true;
        }
        if !is_changed {
            return Ok(());
        }
        self.mark(text.row());
        match text {
            TextKey::Section(id, key) => {
                let plan = places::plan(&self.doc, id).ok_or(Refusal::Unknown)?;
                self.record_section(who, id, &plan, key)?;
                self.touch_plan(who, id, &plan)
            }
            TextKey::Signaal(id) => {
                let thing = domain::Removable::Signaal(id);
                let signaal = places::removable(&self.doc, thing).ok_or(Refusal::Unknown)?;
                self.mark(RowKey::Signaal(id));
                self.keep_alive(who, &signaal)
            }
            TextKey::Sign(thing, _) => self.sign_changed(who, thing),
            TextKey::Minutes(id) => {
                self.record_minutes(who, id)?;
                self.meeting_changed(who, id, None)
            }
            TextKey::Opgave(id, part) => {
                let item = BuurtItemId::Opgave(id);
                let opgave = places::buurt_item(&self.doc, item).ok_or(Refusal::Unknown)?;
                self.record_writer(who, text, &opgave, part.key())?;
                self.item_changed(who, item)
            }
            TextKey::Vision => {
                let vision = places::vision(&self.doc).ok_or(Refusal::Unknown)?;
                self.record_writer(who, text, &vision, TEXT)
            }
            TextKey::Different(id) => self.different_changed(who, id),
            TextKey::Story(plan, one) => self.resultaat_changed(who, plan, one),
        }
    }

    /// Reports edits of a text, and keeps them for undoing where something was typed.
    pub(crate) fn edited(&mut self, text: TextKey, edits: impl IntoIterator<Item = Edit>) {
        let edits: Vec<Edit> = edits.into_iter().collect();
        if let Some(log) = self.logs.get_mut(&text) {
            log.extend(&edits);
        }
        self.changed.texts.entry(text).or_default().extend(edits);
    }

    /// Takes back what was typed, newest first, leaving neighbours' words.
    pub(crate) fn untype(
        &mut self,
        who: &Who,
        text: TextKey,
        typed: &[Typed],
    ) -> Result<(), Refusal> {
        let obj = places::text(&self.doc, text).ok_or(Refusal::Unknown)?;
        for step in typed.iter().rev() {
            let since = self.logs.get(&text).and_then(|log| log.since(step.to));
            // Too much was typed since: what was that long ago stays.
            let Some(since) = since else { return Ok(()) };
            let (own, theirs) = domain::edit::cross(&step.inverse, since);
            let splices: Vec<Splice> = own.into_iter().map(splice_from_edit).collect();
            let mut after = self.doc.text(&obj).map_err(fault)?;
            for splice in &splices {
                let next = splice.apply(&after);
                after = next.map_err(|_error: domain::edit::OutsideText| Refusal::Fault)?;
            }
            self.splice(who, text, &obj, &splices)?;
            // For older steps it is as if this one was never typed.
            if let Some(log) = self.logs.get_mut(&text) {
                log.rewrite(step.from, theirs);
            }
        }
        Ok(())
    }
}

fn splice_from_edit(edit: Edit) -> Splice {
    match edit {
        Edit::Insert { at, text } => Splice {
            at,
            delete: 0,
            insert: text,
        },
        Edit::Delete { at, len } => Splice {
            at,
            delete: len,
            insert: String::new(),
        },
    }
}

/// What takes `splice` back on the text after it, given the text before it.
fn inverse_of(splice: &Splice, before: &str) -> Vec<Edit> {
    let gone: Vec<u16> = before
        .encode_utf16()
        .skip(usize::try_from(splice.at).unwrap_or(usize::MAX))
        .take(usize::try_from(splice.delete).unwrap_or(usize::MAX))
        .collect();
    let inverse = Splice {
        at: splice.at,
        delete: u32::try_from(utf16_len(&splice.insert)).unwrap_or(u32::MAX),
        insert: String::from_utf16_lossy(&gone),
    };
    inverse.edits()
}
