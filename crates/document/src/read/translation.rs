//! Translations of what a plan says.
//!
//! They lie in the map of the plan itself, one key each, as attachments do: a map for them alone would be
//! missing in older plans, and two phones would both add one.

use automerge::{AutoCommit, ObjId};
use domain::{
    SectionKey, TranslationId,
    limits::{TRANSLATION_LEN_MAX, TRANSLATIONS_MAX},
    translation::{LANG_LEN_MAX, SourceMark, TranslationRow},
};

use crate::{
    alive::Life,
    answers::line,
    fields::{Fields, int},
    op::Op,
    schema::{BY, CREATED_ON, LANG, OF, SECTION, TRANSLATION_PREFIX, WHAT},
};

pub(crate) struct Translation {
    pub(crate) op: Op,
    pub(crate) row: TranslationRow,
}

/// The translation that lies under this key of a plan; `None` for any other key.
pub(crate) fn id(key: &str) -> Option<TranslationId> {
    key.strip_prefix(TRANSLATION_PREFIX)?.parse().ok()
}

/// The ids of all translations in a plan, also of those that were taken away.
pub(crate) fn ids(plan: &Fields<'_>) -> Vec<TranslationId> {
    plan.maps().filter_map(|(key, _)| id(key)).collect()
}

/// The translations in a plan that are not taken away, oldest first.
pub(crate) fn all(doc: &AutoCommit, plan: &Fields<'_>) -> Vec<Translation> {
    let mut found: Vec<Translation> = plan
        .maps()
        .filter(|(key, _)| id(key).is_some())
        .filter_map(|(_, obj)| read(doc, &obj))
        .collect();
    found.sort_by(|left, right| left.op.cmp(&right.op));
    found.truncate(TRANSLATIONS_MAX);
    found
}

/// A translation; `None` when it is taken away, or of a question that a newer app knows.
pub(crate) fn read(doc: &AutoCommit, obj: &ObjId) -> Option<Translation> {
    let fields = Fields::of(doc, obj);
    let life = Life::of(doc, obj, &fields);
    if life.is_removed() {
        return None;
    }
    let op = Op::of(obj);
    let mark = fields.get(OF).and_then(|item| int(&item.value));
    let row = TranslationRow {
        section: SectionKey::from_key(fields.str(SECTION)?)?,
        lang: fields.line(LANG, LANG_LEN_MAX),
        what: line(doc, obj, &fields, WHAT, TRANSLATION_LEN_MAX),
        of: mark.and_then(|int| u32::try_from(int).ok()).map(SourceMark),
        by: fields.person(BY),
        created_on: fields.day(CREATED_ON),
        is_back: life.is_back(),
        order: op.counter,
    };
    Some(Translation { op, row })
}
