//! What is followed: promises, what is stuck, knocks, and the signs about them and about signalen.
//!
//! Like attachments they lie in the map of their plan, or of the buurt, under a key of their own: maps for them
//! would be missing in everything that was made before there were any, and two phones would both add one.

use automerge::{AutoCommit, ObjId, ReadDoc};
use domain::{
    About, Day, EventId, Followed, FollowedRow, Party, Sign,
    limits::{LINE_LEN_MAX, NAME_LEN_MAX, SIGNS_MAX, TEXT_LEN_MAX},
};

use super::events::{self, Event};
use crate::{
    alive::Life,
    answers::{Plain, answer, line},
    fields::{Fields, cut, day_from_int},
    op::Op,
    schema::{
        AT, BLOCKER, BLOCKER_PREFIX, BY, CREATED_ON, DAY, FALLBACK, HELP, HELP_PREFIX,
        KNOCK_PREFIX, PARTY, SIGN_PREFIX, TEXT, TOEZEGGING_PREFIX, WHAT,
    },
};

/// Something that is followed, with what its history needs.
pub(crate) struct Item {
    pub(crate) thing: Followed,
    pub(crate) op: Op,
    pub(crate) row: FollowedRow,
    /// By which operations the signs of the row were recorded, in the same order.
    pub(crate) sign_ops: Vec<Op>,
    pub(crate) is_removed: bool,
}

/// What lies under this key of a plan, or of the buurt; `None` for any other key.
pub(crate) fn thing(about: About, key: &str) -> Option<Followed> {
    let (kind, id) = key.split_at_checked(key.find('|')? + 1)?;
    match (kind, about) {
        (TOEZEGGING_PREFIX, about) => Some(Followed::Toezegging(about, id.parse().ok()?)),
        (BLOCKER_PREFIX, About::Plan(plan)) => Some(Followed::Blocker(plan, id.parse().ok()?)),
        (HELP_PREFIX, about) => Some(Followed::Help(about, id.parse().ok()?)),
        (KNOCK_PREFIX, About::Plan(plan)) => Some(Followed::Knock(plan, id.parse().ok()?)),
        _ => None,
    }
}

/// The sign under this key of a thing; `None` for any other key.
pub(crate) fn sign_id(key: &str) -> Option<EventId> {
    key.strip_prefix(SIGN_PREFIX)?.parse().ok()
}

/// All that is followed in a plan or in the buurt, also what was taken away.
pub(crate) fn things(about: About, holder: &Fields<'_>) -> Vec<Followed> {
    let keys = holder.maps().map(|(key, _)| key);
    keys.filter_map(|key| thing(about, key)).collect()
}

/// What is followed in a plan and not taken away, oldest first.
pub(crate) fn all(doc: &AutoCommit, about: About, holder: &Fields<'_>) -> Vec<Item> {
    let mut found: Vec<Item> = holder
        .maps()
        .filter_map(|(key, obj)| Some(read(doc, thing(about, key)?, &obj)))
        .filter(|item| !item.is_removed)
        .collect();
    found.sort_by(|left, right| left.op.cmp(&right.op));
    found
}

/// The key of the line beside it.
pub(crate) fn more_key(thing: Followed) -> &'static str {
    match thing {
        Followed::Toezegging(..) => FALLBACK,
        Followed::Blocker(..) => HELP,
        Followed::Knock(..) | Followed::Help(..) | Followed::Signaal(_) => AT,
    }
}

/// Something that is followed; of a signaal only what was recorded about it.
pub(crate) fn read(doc: &AutoCommit, thing: Followed, obj: &ObjId) -> Item {
    let fields = Fields::of(doc, obj);
    let life = match thing {
        // Whether a signaal was taken away stands in its own row.
        Followed::Signaal(_) => Life::Plain,
        Followed::Toezegging(..)
        | Followed::Blocker(..)
        | Followed::Knock(..)
        | Followed::Help(..) => Life::of(doc, obj, &fields),
    };
    let op = Op::of(obj);
    let (sign_ops, signs) = signs(doc, &fields)
        .into_iter()
        .map(|it| (it.op, it.event))
        .unzip();
    let is_promise = matches!(thing, Followed::Toezegging(..));
    let nobody = || Party::Other(String::new());
    let row = FollowedRow {
        what: line(doc, obj, &fields, WHAT, LINE_LEN_MAX),
        more: line(doc, obj, &fields, more_key(thing), LINE_LEN_MAX),
        day: answer(doc, obj, &fields, DAY, None, Plain::day),
        party: is_promise.then(|| answer(doc, obj, &fields, PARTY, nobody(), party)),
        blocker: fields.str(BLOCKER).and_then(|id| id.parse().ok()),
        signs,
        by: fields.person(BY),
        created_on: fields.day(CREATED_ON),
        is_back: life.is_back(),
        order: op.counter,
        removed: life.removal(),
    };
    Item {
        thing,
        op,
        is_removed: row.removed.is_some(),
        row,
        sign_ops,
    }
}

/// The signs that stand, oldest first.
fn signs(doc: &AutoCommit, thing: &Fields<'_>) -> Vec<Event<Sign>> {
    let recorded = thing
        .maps()
        .filter_map(|(key, obj)| {
            let id = sign_id(key)?;
            let words = |fields: &Fields<'_>| {
                let text = fields.text(TEXT).and_then(|text| doc.text(text).ok());
                cut(&text.unwrap_or_default(), TEXT_LEN_MAX)
            };
            Some(events::read(doc, id, &obj, Sign::from_key, words))
        })
        .collect();
    let mut standing = events::standing(recorded);
    let too_many = standing.len().saturating_sub(SIGNS_MAX);
    standing.drain(..too_many);
    standing
}

fn party(plain: Plain) -> Option<Party> {
    let text = plain.text(NAME_LEN_MAX + 16)?;
    Some(match text.parse().ok()? {
        Party::Other(name) => Party::Other(cut(&name, NAME_LEN_MAX)),
        party @ (Party::Person(_) | Party::Gemeente) => party,
    })
}

impl Plain {
    /// A day; what no calendar has reads as absent.
    #[expect(
        clippy::option_option,
        reason = "that nobody has said a day is an answer too"
    )]
    pub(crate) fn day(self) -> Option<Option<Day>> {
        match self {
            Self::Int(int) => Some(Some(day_from_int(int))),
            Self::Nothing => Some(None),
            Self::Text(_) => None,
        }
    }
}
