//! What people fill in, as single values.

use domain::{Cents, Day, buurt_plan::OrganisationLine};

use crate::{
    answers::Plain,
    schema::{
        ANSWER, BECAUSE, CAN_CHANGE, CANNOT_CHANGE, NAMES, OBJECTIONS, OFTEN, PLACE, REPLY, START,
        TITLE, WHAT, WHOM,
    },
};

/// What a value is while nobody filled it in.
pub(super) fn empty(key: &str) -> Plain {
    match key {
        key if OrganisationLine::from_key(key).is_some() => Plain::Text(String::new()),
        TITLE | START | PLACE | WHAT | NAMES | OBJECTIONS | BECAUSE | CAN_CHANGE
        | CANNOT_CHANGE | REPLY | ANSWER | WHOM | OFTEN => Plain::Text(String::new()),
        _ => Plain::Nothing,
    }
}

pub(super) fn text(text: &str) -> Plain {
    Plain::Text(text.trim().to_owned())
}

pub(super) fn choice(key: &str) -> Plain {
    Plain::Text(key.to_owned())
}

pub(super) fn day(day: Option<Day>) -> Plain {
    day.map_or(Plain::Nothing, |day| Plain::Int(i64::from(day.0)))
}

pub(super) fn count(count: Option<u32>) -> Plain {
    count.map_or(Plain::Nothing, |count| Plain::Int(i64::from(count)))
}

pub(super) fn id(id: Option<impl ToString>) -> Plain {
    id.map_or(Plain::Nothing, |id| Plain::Text(id.to_string()))
}

pub(super) fn cents(amount: Option<Cents>) -> Plain {
    amount.map_or(Plain::Nothing, |cents| Plain::Int(cents.0))
}
