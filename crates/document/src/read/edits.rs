//! Who wrote what on which day: the part of the history that items do not tell by themselves.

use automerge::AutoCommit;
use domain::{
    Cents, Day, PersonId, SectionKey,
    limits::{LINE_LEN_MAX, NAME_LEN_MAX},
};

use crate::{
    fields::{Fields, cut, day_from_int, int},
    op::Op,
    schema::{AMOUNT, EDITS, ONE_LINER, TITLE},
};
use automerge::{ScalarValueRef, ValueRef, iter::MapRangeItem};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wrote {
    Section(SectionKey),
    Title(String),
    OneLiner(String),
    Amount(Option<Cents>),
}

#[derive(Debug, Clone)]
pub(crate) struct Edit {
    pub(crate) wrote: Wrote,
    pub(crate) on: Day,
    pub(crate) by: PersonId,
    pub(crate) op: Op,
}

/// All records that this app understands, sorted by key.
pub(crate) fn all(doc: &AutoCommit, plan: &Fields<'_>) -> Vec<Edit> {
    plan.below(doc, EDITS).iter().filter_map(edit).collect()
}

/// The key of a record.
pub(crate) fn key(what: &str, on: Day, by: PersonId) -> String {
    format!("{what}|{}|{by}", on.0)
}

/// What a record is about, from its key.
pub(crate) fn what(key: &str) -> Option<&str> {
    key.split('|').next()
}

/// Who wrote in this last, and when, by these records.
pub(crate) fn last(records: &Fields<'_>, what: &str) -> Option<(PersonId, Day)> {
    let records = records.iter().filter_map(|item| {
        let mut words = item.key.split('|');
        let is_it = words.next()? == what;
        let on = day_from_int(words.next()?.parse().ok()?);
        let by: PersonId = words.next()?.parse().ok()?;
        is_it.then(|| (on, Op::of(&item.id()), by))
    });
    records.max().map(|(on, _, by)| (by, on))
}

/// Who wrote anything by these records; the same person perhaps several times.
pub(crate) fn people(records: &Fields<'_>) -> impl Iterator<Item = PersonId> {
    let people = records.iter().map(|item| item.key.split('|').nth(2));
    people.filter_map(|person| person?.parse().ok())
}

fn edit(item: &MapRangeItem<'_>) -> Option<Edit> {
    let mut words = item.key.split('|');
    let what = words.next()?;
    let on = day_from_int(words.next()?.parse().ok()?);
    let by = words.next()?.parse().ok()?;
    Some(Edit {
        wrote: wrote(what, &item.value)?,
        on,
        by,
        op: Op::of(&item.id()),
    })
}

fn wrote(what: &str, value: &ValueRef<'_>) -> Option<Wrote> {
    if let Some(section) = SectionKey::from_key(what) {
        return Some(Wrote::Section(section));
    }
    let text = match value {
        ValueRef::Scalar(ScalarValueRef::Str(text)) => text.as_ref(),
        ValueRef::Scalar(_) | ValueRef::Object(_) => "",
    };
    match what {
        TITLE => Some(Wrote::Title(cut(text, NAME_LEN_MAX))),
        ONE_LINER => Some(Wrote::OneLiner(cut(text, LINE_LEN_MAX))),
        AMOUNT => Some(Wrote::Amount(int(value).map(Cents))),
        _ => None,
    }
}
