//! What is shown of something that is followed where there is room for a few words.

use domain::{Day, Followed, FollowedRow, Outcome, Party, Sign};

use crate::{components::Face, names::Names, routes::Page, text::Text};

/// A word with its drawing and its chalk.
pub type State = (&'static str, &'static str, &'static str);

/// How it stands.
pub fn state(text: &'static Text, thing: Followed, row: &FollowedRow, today: Day) -> State {
    let say = text.followed;
    if let Followed::Knock(..) = thing {
        return if row.signs.is_empty() {
            (say.is_unanswered, "clock", "yellow")
        } else {
            (say.is_answered, "check", "green")
        };
    }
    match row.outcome() {
        Outcome::Is(sign) => sign_state(text, sign),
        Outcome::Several(_) => (text.plans.two_answers, "stuck", "brick"),
        Outcome::Newer => (text.phases.of(None), "question", "stone"),
        Outcome::Open if matches!(thing, Followed::Help(..)) => {
            (text.help.is_asked, "hand", "yellow")
        }
        Outcome::Open if matches!(thing, Followed::Blocker(..)) => (say.is_stuck, "stuck", "brick"),
        Outcome::Open if row.is_late(today) => (say.is_late, "clock", "brick"),
        Outcome::Open => (say.is_open, "hand", "yellow"),
    }
}

/// A sign.
pub fn sign_state(text: &'static Text, sign: Sign) -> State {
    let (icon, chalk) = match sign {
        Sign::Kept | Sign::Resolved | Sign::Done | Sign::SelfAgain => ("check", "green"),
        Sign::Referred => ("send", "blue"),
        Sign::Withdrawn => ("stop", "stone"),
        Sign::Reopened => ("refresh", "yellow"),
        Sign::Tried => ("hand", "blue"),
        Sign::CameBack | Sign::Answered => ("speak", "green"),
        Sign::Heard => ("eye", "blue"),
        Sign::TakenUp => ("dig", "yellow"),
    };
    (text.followed.sign(sign), icon, chalk)
}

/// Who promises.
pub fn party(names: Names, row: &FollowedRow) -> String {
    let nobody = Party::Other(String::new());
    let party = row.party.as_ref().and_then(|party| party.shown());
    names.party(party.unwrap_or(&nobody))
}

/// *Samira belooft: zaaigoed regelen*, or what is stuck.
pub fn title(text: &'static Text, names: Names, row: &FollowedRow) -> String {
    let what = row.what.shown().cloned().unwrap_or_default();
    if row.party.is_some() {
        (text.followed.promises)(&party(names, row), &what)
    } else {
        what
    }
}

/// By when a promise is, or how long something waits.
pub fn time(text: &'static Text, row: &FollowedRow, today: Day) -> Option<String> {
    if row.party.is_none() {
        return row
            .is_open()
            .then(|| (text.followed.waiting)(row.days_waiting(today)));
    }
    let day = row.day.shown().copied().flatten()?;
    Some((text.followed.before)(&text.day(day, today)))
}

/// A row of a list; `plan` is the name of the plan where that is not clear from the list.
pub fn face(
    text: &'static Text,
    names: Names,
    (thing, row): (Followed, &FollowedRow),
    plan: String,
    today: Day,
) -> Face {
    let page = match thing {
        Followed::Toezegging(_, id) => Page::Promise(id),
        Followed::Blocker(_, id) => Page::Blocker(id),
        Followed::Knock(plan, _) => Page::Plan(plan),
        Followed::Signaal(id) => Page::Signaal(id),
        Followed::Help(_, id) => Page::OneHelp(id),
    };
    let time = time(text, row, today).unwrap_or_default();
    let mut parts = vec![plan, time];
    parts.retain(|part| !part.is_empty());
    Face {
        state: state(text, thing, row, today),
        title: title(text, names, row),
        sub: parts.join(" · "),
        page,
    }
}
