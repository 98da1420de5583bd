//! In Dutch.

use crate::text::ReplicaText;

pub(in crate::text) static TEXT: ReplicaText = ReplicaText {
    alone_how: "Scan een buur, of stuur een bestand. Dan raakt niets kwijt.",
    writing_shown: "Zien buren dat je schrijft?",
    writing_yes: "Ja, alleen op dat moment",
    writing_no: "Nee",
    writes: |names| format!("{names} schrijft nu…"),
    not_shared: |count| format!("nog niet gedeeld ({count})"),
    alone: |count, day| match count {
        1 => format!("1 ding staat nog alleen op deze telefoon, sinds {day}."),
        _ => format!("{count} dingen staan nog alleen op deze telefoon, sinds {day}."),
    },
};
