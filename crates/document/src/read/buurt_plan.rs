//! What belongs together in the buurt plan: what serves what, what carries a theme, its texts and its news.

use automerge::{AutoCommit, ObjId, ReadDoc, ScalarValue, Value};
use domain::{
    AmbitionId, BuurtItemId, OpgaveId, PersonId, Serves, ThemeId,
    history::{Happening, HistoryItem},
    limits::{LINE_LEN_MAX, TEXT_LEN_MAX},
    row::SectionRow,
};

use super::{buurt_item, edits, history::Entry, initiative::shown, part::Part, section};
use crate::{
    answers::Plain,
    fields::{Fields, cut},
    op::Op,
    places,
    schema::{BY, CREATED_ON, EDITS, PERSPECTIVE_PREFIX, TEXT, WHAT},
};

/// Whether something says under this key that it serves, or carries, what lies under the key in the buurt. Of
/// rivals one is enough.
pub(crate) fn is_linked(doc: &AutoCommit, holder: &ObjId, key: &str) -> bool {
    let rivals = doc.get_all(holder, key).unwrap_or_default();
    rivals.iter().any(|(value, _)| {
        matches!(value, Value::Scalar(scalar) if **scalar == ScalarValue::Boolean(true))
    })
}

/// What it serves or carries, sorted.
fn linked(doc: &AutoCommit, holder: &ObjId, fields: &Fields<'_>) -> Vec<BuurtItemId> {
    let keys = fields.iter().filter_map(|item| {
        let id = buurt_item::id(&item.key)?;
        is_linked(doc, holder, &item.key).then_some(id)
    });
    let mut all: Vec<BuurtItemId> = keys.collect();
    all.sort_unstable();
    all
}

/// The themes that an ambition or an opgave carries.
pub(crate) fn themes(doc: &AutoCommit, holder: &ObjId, fields: &Fields<'_>) -> Vec<ThemeId> {
    let all = linked(doc, holder, fields).into_iter();
    let theme = |id| match id {
        BuurtItemId::Theme(id) => Some(id),
        BuurtItemId::Ambition(_)
        | BuurtItemId::Opgave(_)
        | BuurtItemId::Perspective(..)
        | BuurtItemId::Agreement(_)
        | BuurtItemId::Contribution(_)
        | BuurtItemId::Organisation(_) => None,
    };
    all.filter_map(theme).collect()
}

/// The ambitions that an opgave serves.
pub(crate) fn ambitions(doc: &AutoCommit, holder: &ObjId, fields: &Fields<'_>) -> Vec<AmbitionId> {
    let all = served(doc, holder, fields).into_iter();
    let ambition = |serves| match serves {
        Serves::Ambition(id) => Some(id),
        Serves::Opgave(_) => None,
    };
    all.filter_map(ambition).collect()
}

/// What a plan serves.
pub(crate) fn served(doc: &AutoCommit, holder: &ObjId, fields: &Fields<'_>) -> Vec<Serves> {
    let all = linked(doc, holder, fields).into_iter();
    all.filter_map(serves_item).collect()
}

fn serves_item(item: BuurtItemId) -> Option<Serves> {
    match item {
        BuurtItemId::Ambition(id) => Some(Serves::Ambition(id)),
        BuurtItemId::Opgave(id) => Some(Serves::Opgave(id)),
        BuurtItemId::Theme(_)
        | BuurtItemId::Perspective(..)
        | BuurtItemId::Agreement(_)
        | BuurtItemId::Contribution(_)
        | BuurtItemId::Organisation(_) => None,
    }
}

/// What a contribution serves, as it is stored; what this app does not know reads as absent.
#[expect(
    clippy::option_option,
    reason = "that it serves nothing is an answer too"
)]
pub(super) fn serves(plain: Plain) -> Option<Option<Serves>> {
    match plain {
        Plain::Text(key) => buurt_item::id(&key).and_then(serves_item).map(Some),
        Plain::Nothing => Some(None),
        Plain::Int(_) => None,
    }
}

/// How people want to live in the buurt; empty while nobody wrote.
pub(crate) fn vision(doc: &AutoCommit) -> SectionRow {
    let written = places::vision(doc).and_then(|map| section::beside_records(doc, &map, TEXT));
    written.unwrap_or(SectionRow {
        text: String::new(),
        last: None,
    })
}

/// Whether nobody else wrote in this opgave or gave a perspective on it.
pub(crate) fn is_all_of(doc: &AutoCommit, opgave: OpgaveId, obj: &ObjId, person: PersonId) -> bool {
    let fields = Fields::of(doc, obj);
    let records = fields.below(doc, EDITS);
    let mut views = buurt_item::perspectives(opgave, &fields).into_iter();
    edits::people(&records).all(|by| by == person)
        && views.all(|view| {
            let by = places::buurt_item(doc, view).map(|view| Fields::of(doc, &view).person(BY));
            by.flatten().is_none_or(|by| by == person)
        })
}

/// What the news tells of the buurt plan but for its opgaven, newest first.
pub(crate) fn told(doc: &AutoCommit, buurt: &Fields<'_>) -> Vec<Entry> {
    let entries = buurt.maps().filter_map(|(key, obj)| {
        let say: fn(String) -> Happening = match buurt_item::id(key)? {
            BuurtItemId::Ambition(_) => Happening::AmbitionAdded,
            BuurtItemId::Agreement(_) => Happening::Agreed,
            BuurtItemId::Contribution(_) => Happening::Contributed,
            BuurtItemId::Organisation(_) => Happening::OrganisationAdded,
            BuurtItemId::Theme(_) | BuurtItemId::Opgave(_) | BuurtItemId::Perspective(..) => {
                return None;
            }
        };
        let it = Part::of(doc, &obj);
        (!it.life.is_removed()).then(|| entry(&it, say(words(&it))))
    });
    newest_first(entries.collect())
}

/// What the news tells of an opgave, newest first. Of one that was taken away nothing.
pub(crate) fn told_of(doc: &AutoCommit, obj: &ObjId) -> Vec<Entry> {
    let opgave = Part::of(doc, obj);
    if opgave.life.is_removed() {
        return Vec::new();
    }
    let title = words(&opgave);
    let mut entries = vec![entry(&opgave, Happening::OpgaveAdded(title.clone()))];
    for (key, obj) in opgave.fields.maps() {
        let it = Part::of(doc, &obj);
        if key.starts_with(PERSPECTIVE_PREFIX)
            && !it.life.is_removed()
            && let Some(group) = it.group().shown()
        {
            let what = Happening::PerspectiveGiven(*group, title.clone());
            entries.push(entry(&it, what));
        }
    }
    newest_first(entries)
}

fn words(it: &Part<'_>) -> String {
    cut(&shown(&it.line(WHAT, TEXT_LEN_MAX)), LINE_LEN_MAX)
}

fn entry(it: &Part<'_>, what: Happening) -> Entry {
    Entry {
        op: Op::of(it.obj),
        item: HistoryItem {
            on: it.fields.day(CREATED_ON),
            by: it.fields.person(BY),
            what,
        },
    }
}

fn newest_first(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.sort_by(|left, right| right.place().cmp(&left.place()));
    entries
}
