//! Sections: their text, and who wrote in them last.

use automerge::{AutoCommit, ObjId, ReadDoc};
use domain::{Day, PersonId, SectionKey, limits::TEXT_LEN_MAX, row::SectionRow};

use super::{
    edits::{self, Edit, Wrote},
    facts::Facts,
};
use crate::{
    fields::{Fields, cut},
    schema::{BY, CREATED_ON, EDITS, SECTIONS},
};

/// A text up to this many units is read to see whether it says anything; a longer one is taken to.
const SHORT_LEN: usize = 16;

pub(crate) fn row(doc: &AutoCommit, plan: &ObjId, key: SectionKey) -> Option<SectionRow> {
    let fields = Fields::of(doc, plan);
    let text = fields.below(doc, SECTIONS).text(key.key())?;
    let text = cut(&doc.text(&text).ok()?, TEXT_LEN_MAX);
    let last = (!text.trim().is_empty()).then(|| last_in(doc, &fields, key));
    Some(SectionRow { text, last })
}

/// The sections of a plan in which something stands, from what was read of it.
pub(crate) fn all(doc: &AutoCommit, plan: &Facts<'_>) -> Vec<(SectionKey, SectionRow)> {
    let sections = plan.fields.below(doc, SECTIONS);
    let row = |key: SectionKey| {
        let text = doc.text(sections.text(key.key())?).ok()?;
        let last = last_edit(&plan.edits, key).map_or_else(
            || (plan.fields.person(BY), plan.fields.day(CREATED_ON)),
            |edit| (Some(edit.by), edit.on),
        );
        let (text, last) = (cut(&text, TEXT_LEN_MAX), Some(last));
        (!text.trim().is_empty()).then_some((key, SectionRow { text, last }))
    };
    SectionKey::ALL.into_iter().filter_map(row).collect()
}

/// What stands in a text of a meeting or of the buurt plan, with who wrote in it last by the records beside it;
/// `None` when there is no such text.
pub(crate) fn beside_records(doc: &AutoCommit, holder: &ObjId, key: &str) -> Option<SectionRow> {
    let fields = Fields::of(doc, holder);
    let text = cut(&doc.text(fields.text(key)?).ok()?, TEXT_LEN_MAX);
    let last = edits::last(&fields.below(doc, EDITS), key)
        .filter(|_| !text.trim().is_empty())
        .map(|(by, on)| (Some(by), on));
    Some(SectionRow { text, last })
}

fn last_in(doc: &AutoCommit, plan: &Fields<'_>, key: SectionKey) -> (Option<PersonId>, Day) {
    let records = edits::all(doc, plan);
    last_edit(&records, key).map_or_else(
        // Nobody wrote since the plan was made, so the words are its maker's.
        || (plan.person(BY), plan.day(CREATED_ON)),
        |edit| (Some(edit.by), edit.on),
    )
}

/// The newest record of a section.
pub(crate) fn last_edit(edits: &[Edit], key: SectionKey) -> Option<&Edit> {
    edits
        .iter()
        .filter(|edit| edit.wrote == Wrote::Section(key))
        .max_by(|left, right| (left.on, &left.op).cmp(&(right.on, &right.op)))
}

/// The sections in which something stands.
pub(crate) fn written(doc: &AutoCommit, plan: &Fields<'_>) -> Vec<SectionKey> {
    let sections = plan.below(doc, SECTIONS);
    SectionKey::ALL
        .into_iter()
        .filter(|key| {
            sections
                .text(key.key())
                .is_some_and(|text| says_something(doc, &text))
        })
        .collect()
}

pub(crate) fn says_something(doc: &AutoCommit, text: &ObjId) -> bool {
    match doc.length(text) {
        0 => false,
        1..=SHORT_LEN => doc.text(text).is_ok_and(|text| !text.trim().is_empty()),
        _ => true,
    }
}
