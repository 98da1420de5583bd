//! What stands on the sheet: of each kind the few that wait longest, in words.

use domain::{Day, Followed, FollowedRow, Party, Sign, SignEvent};
use leptos::prelude::Get;

use crate::{state::Store, text::Text};

/// Of each kind so many, so that all fits on one sheet.
const ITEMS_MAX: usize = 4;
/// So many letters of what somebody wrote.
const LETTERS_MAX: usize = 120;

/// Things of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Their heading.
    pub title: &'static str,
    /// The first of them.
    pub items: Vec<Item>,
    /// How many there are beside these.
    pub more: u32,
}

/// One thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub what: String,
    /// For which plan, since when, by when.
    pub facts: String,
    /// What was tried last, or what came back.
    pub detail: Option<String>,
}

/// A thing with what is known of it, and the name of its plan.
struct Known {
    thing: Followed,
    row: FollowedRow,
    plan: String,
}

/// All parts in which something stands.
pub fn parts(store: Store, text: &'static Text, today: Day) -> Vec<Part> {
    let mut known = known(store);
    known.sort_by_key(|it| (it.row.since(), it.row.order, it.thing));
    let say = text.sheet;
    let of = |title: &'static str, is_in: &dyn Fn(&Known) -> bool| {
        let found: Vec<&Known> = known.iter().filter(|it| is_in(it)).collect();
        let items = found.iter().take(ITEMS_MAX);
        Part {
            title,
            items: items.map(|it| item(text, it, today)).collect(),
            more: u32::try_from(found.len().saturating_sub(ITEMS_MAX)).unwrap_or(u32::MAX),
        }
    };
    let by = |it: &Known, is_gemeente: bool| match it.row.party.as_ref().and_then(|it| it.shown()) {
        Some(Party::Gemeente) => is_gemeente && it.row.is_open(),
        Some(Party::Other(_)) => !is_gemeente && it.row.is_open(),
        Some(Party::Person(_)) | None => false,
    };
    let is_signaal = |it: &Known| matches!(it.thing, Followed::Signaal(_));
    let is_over = |it: &Known| it.row.furthest() >= Some(Sign::Answered);
    let parts = [
        of(say.promised, &|it| by(it, true)),
        of(say.stuck, &|it| {
            matches!(it.thing, Followed::Blocker(..)) && it.row.is_open()
        }),
        of(say.knocked, &|it| matches!(it.thing, Followed::Knock(..))),
        of(say.by_others, &|it| by(it, false)),
        of(say.noticed, &|it| is_signaal(it) && !is_over(it)),
        of(say.done, &|it| is_signaal(it) && is_over(it)),
    ];
    let is_filled = |part: &Part| !part.items.is_empty();
    parts.into_iter().filter(is_filled).collect()
}

/// All that is followed and not taken away, and all signalen, as if each had signs.
fn known(store: Store) -> Vec<Known> {
    let mut known = Vec::new();
    for (thing, row) in store.followed().all() {
        let plan = thing.plan().and_then(|plan| store.initiatives().get(&plan));
        let plan = plan.map(|row| row.get());
        let is_gone = row.removed.is_some() || plan.as_ref().is_some_and(|it| it.removed.is_some());
        if is_gone || matches!(thing, Followed::Signaal(_)) {
            continue;
        }
        let plan = plan
            .and_then(|it| it.title.shown().cloned())
            .unwrap_or_default();
        known.push(Known { thing, row, plan });
    }
    for (id, signaal) in store.signalen().all() {
        if signaal.removed.is_some() {
            continue;
        }
        let thing = Followed::Signaal(id);
        let signs = store.followed().get(&thing).map(|row| row.get().signs);
        let empty = || domain::Answer::One(String::new());
        let row = FollowedRow {
            what: domain::Answer::One(signaal.text),
            more: empty(),
            day: domain::Answer::One(None),
            party: None,
            blocker: None,
            signs: signs.unwrap_or_default(),
            by: None,
            created_on: signaal.created_on,
            removed: None,
            is_back: false,
            order: signaal.order,
        };
        let plan = String::new();
        known.push(Known { thing, row, plan });
    }
    known
}

fn item(text: &'static Text, it: &Known, today: Day) -> Item {
    let (say, row) = (text.sheet, &it.row);
    let (what, more) = (short(row.what.shown()), short(row.more.shown()));
    let since = text.date(row.since());
    let days = row.days_waiting(today);
    let due = row.day.shown().copied().flatten();
    let mut facts = vec![it.plan.clone()];
    let what = match it.thing {
        Followed::Toezegging(..) => {
            if let Some(Party::Other(name)) = row.party.as_ref().and_then(|it| it.shown()) {
                facts.push(name.clone());
            }
            facts.push((say.asked_on)(&text.date(row.created_on)));
            facts.extend(due.map(|day| (say.due)(&text.date(day))));
            facts.push(if row.is_late(today) {
                (say.late)(days)
            } else {
                say.is_open.to_owned()
            });
            what
        }
        Followed::Blocker(..) => {
            facts.push((say.since)(&since, days));
            if !more.is_empty() {
                facts.push([say.who_can_help, " ", &more].concat());
            }
            what
        }
        Followed::Knock(..) => {
            facts.push((say.asked_on)(&since));
            if row.signs.is_empty() {
                facts.push(say.no_answer.to_owned());
            }
            [&more, ": ", &what].concat()
        }
        Followed::Help(..) | Followed::Signaal(_) => {
            facts.push((say.since)(&since, days));
            facts.extend(
                row.furthest()
                    .map(|sign| text.followed.sign(sign).to_lowercase()),
            );
            what
        }
    };
    facts.retain(|fact| !fact.is_empty());
    Item {
        what: capital(&what),
        facts: facts.join(" · "),
        detail: detail(text, row),
    }
}

/// The newest words of a sign: what was tried, or what the answer was.
fn detail(text: &'static Text, row: &FollowedRow) -> Option<String> {
    let has_words = |sign: &&SignEvent| !sign.reason.trim().is_empty();
    let last = row.signs.iter().rev().find(has_words)?;
    let words = short(Some(&last.reason));
    match last.to? {
        Sign::Tried => Some((text.sheet.last_tried)(&words)),
        Sign::CameBack | Sign::Answered | Sign::Done => {
            Some((text.sheet.answered)(&text.date(last.on), &words))
        }
        Sign::Kept
        | Sign::Withdrawn
        | Sign::Reopened
        | Sign::Resolved
        | Sign::Heard
        | Sign::TakenUp
        | Sign::SelfAgain
        | Sign::Referred => None,
    }
}

/// The first letters of what somebody wrote, in one line.
fn short(words: Option<&String>) -> String {
    let line = words.map(String::as_str).unwrap_or_default();
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LETTERS_MAX {
        return line;
    }
    let mut cut: String = line.chars().take(LETTERS_MAX).collect();
    cut.push('…');
    cut
}

/// A line as it begins on paper.
fn capital(line: &str) -> String {
    let mut letters = line.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string());
    [first.unwrap_or_default().as_str(), letters.as_str()].concat()
}
