//! In Polish.

use crate::text::{ReplicaText, plural::polish};

pub(in crate::text) static TEXT: ReplicaText = ReplicaText {
    alone_how: "Zeskanuj sąsiada albo wyślij plik. Wtedy nic nie zginie.",
    writing_shown: "Czy sąsiedzi widzą, że piszesz?",
    writing_yes: "Tak, tylko w tym momencie",
    writing_no: "Nie",
    writes: |names| format!("Teraz pisze: {names}…"),
    not_shared: |count| format!("jeszcze nieudostępnione ({count})"),
    alone: |count, day| {
        let words = polish(count, "rzecz jest", "rzeczy są", "rzeczy jest");
        format!("{count} {words} tylko na tym telefonie, od: {day}.")
    },
};
