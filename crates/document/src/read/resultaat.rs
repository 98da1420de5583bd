//! What came of a plan: numbers, stories and thanks.
//!
//! They lie in the map of their plan, one key each, as attachments do and for the same reason.

use automerge::{AutoCommit, ObjId, ReadDoc};
use domain::{
    PersonId, ResultaatId, ResultaatKind, ResultaatRow,
    limits::{LINE_LEN_MAX, NAME_LEN_MAX, TEXT_LEN_MAX},
    resultaat::{Fingerprint, Says},
};

use super::part::Part;
use crate::{
    answers::{Plain, rivals},
    fields::{Fields, cut},
    op::Op,
    schema::{
        BY, CONSENT, CONSENT_NO, CONSENT_YES, CREATED_ON, FOR_WHOM, KIND, RESULTAAT_PREFIX, TEXT,
        VALUE, WHAT,
    },
};

pub(crate) struct Resultaat {
    pub(crate) op: Op,
    pub(crate) row: ResultaatRow,
}

/// What lies under this key of a plan; `None` for any other key.
pub(crate) fn id(key: &str) -> Option<ResultaatId> {
    key.strip_prefix(RESULTAAT_PREFIX)?.parse().ok()
}

/// The ids of all results of a plan, also of those that were taken away.
pub(crate) fn ids(plan: &Fields<'_>) -> Vec<ResultaatId> {
    plan.maps().filter_map(|(key, _)| id(key)).collect()
}

/// The results of a plan that are not taken away, oldest first.
pub(crate) fn all(doc: &AutoCommit, plan: &Fields<'_>) -> Vec<Resultaat> {
    let mut found: Vec<Resultaat> = plan
        .maps()
        .filter(|(key, _)| id(key).is_some())
        .filter_map(|(_, obj)| read(doc, &obj))
        .collect();
    found.sort_by(|left, right| left.op.cmp(&right.op));
    found
}

/// One of them; `None` when it is taken away, or of a kind that a newer app knows.
pub(crate) fn read(doc: &AutoCommit, obj: &ObjId) -> Option<Resultaat> {
    let it = Part::of(doc, obj);
    if it.life.is_removed() {
        return None;
    }
    let kind = it.fields.str(KIND).and_then(ResultaatKind::from_key)?;
    let text = it.fields.text(TEXT).and_then(|text| doc.text(text).ok());
    let for_whom = it.fields.line(FOR_WHOM, NAME_LEN_MAX);
    let row = ResultaatRow {
        kind,
        what: it.line(WHAT, LINE_LEN_MAX),
        value: it.line(VALUE, NAME_LEN_MAX),
        text: cut(&text.unwrap_or_default(), TEXT_LEN_MAX),
        for_whom: (!for_whom.is_empty()).then_some(for_whom),
        says: said(doc, &it.fields),
        by: it.fields.person(BY),
        created_on: it.fields.day(CREATED_ON),
        is_back: it.life.is_back(),
        order: it.order(),
    };
    let op = Op::of(obj);
    Some(Resultaat { op, row })
}

fn said(doc: &AutoCommit, story: &Fields<'_>) -> Vec<(PersonId, Says)> {
    let Some(map) = story.map(CONSENT) else {
        return Vec::new();
    };
    let below = Fields::of(doc, &map);
    let all = below.iter().filter_map(|item| {
        let person: PersonId = item.key.parse().ok()?;
        says(doc, &map, person).map(|says| (person, says))
    });
    all.collect()
}

/// What a person says; of rivals *no* counts, otherwise the newest.
pub(crate) fn says(doc: &AutoCommit, consent: &ObjId, person: PersonId) -> Option<Says> {
    let rivals = rivals(doc, consent, &person.to_string());
    let all: Vec<Option<Says>> = rivals.into_iter().map(|(_, plain)| heard(plain)).collect();
    if all.contains(&Some(Says::No)) {
        return Some(Says::No);
    }
    all.first().copied().flatten()
}

fn heard(plain: Plain) -> Option<Says> {
    let Plain::Text(words) = plain else {
        return None;
    };
    if words == CONSENT_NO {
        return Some(Says::No);
    }
    let digits = words.strip_prefix(CONSENT_YES)?;
    let print = u64::from_str_radix(digits, 16).ok()?;
    Some(Says::Yes(Fingerprint(print)))
}
