//! The row of the buurt, and the floor for writers.

use automerge::{AutoCommit, ROOT};
use domain::{
    Answer,
    buurt::BuurtRow,
    limits::{LINE_LEN_MAX, NAME_LEN_MAX},
};

use crate::{
    answers::{Plain, line, rivals},
    fields::Fields,
    places,
    schema::{BUURT, EXTENT, MIN_WRITER, NAME, WRITER},
};

pub(crate) fn row(doc: &AutoCommit) -> BuurtRow {
    let answers = places::top(doc, BUURT).map(|buurt| {
        let fields = Fields::of(doc, &buurt);
        (
            line(doc, &buurt, &fields, NAME, NAME_LEN_MAX),
            line(doc, &buurt, &fields, EXTENT, LINE_LEN_MAX),
        )
    });
    let nothing = || Answer::One(String::new());
    let (name, extent) = answers.unwrap_or_else(|| (nothing(), nothing()));
    BuurtRow {
        name,
        extent,
        is_writable: is_writable(doc),
    }
}

/// Whether this app may write; of rival floors the highest counts.
pub(crate) fn is_writable(doc: &AutoCommit) -> bool {
    rivals(doc, &ROOT, MIN_WRITER)
        .into_iter()
        .all(|(_, floor)| match floor {
            Plain::Int(floor) => floor <= i64::try_from(WRITER).unwrap_or(i64::MAX),
            Plain::Text(_) | Plain::Nothing => true,
        })
}
