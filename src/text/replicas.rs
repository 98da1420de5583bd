//! On how many other phones things are, and who is writing now.

use super::area::texts;

texts! {
    /// Words about copies on other phones.
    ReplicaText from NL;
    words {
        /// What to do about things on this phone alone.
        alone_how,
        /// Heading of the choice whether others see that one writes.
        writing_shown,
        /// They do.
        writing_yes,
        /// They do not.
        writing_no,
    }
    buttons {}
    sentences {
        /// Beside *Bewaard op deze telefoon*: how many things are on no other phone.
        not_shared(count: u32),
        /// Beside a text: these people write in it now.
        writes(names: &str),
        /// So many things are on this phone alone, since this day.
        alone(count: u32, day: &str),
    }
}

pub(super) static NL: ReplicaText = ReplicaText {
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

pub(super) static EN: ReplicaText = ReplicaText {
    alone_how: "Scan a neighbour, or send a file. Then nothing gets lost.",
    writing_shown: "Do neighbours see that you write?",
    writing_yes: "Yes, only at that moment",
    writing_no: "No",
    writes: |names| format!("{names} is writing now…"),
    not_shared: |count| format!("not shared yet ({count})"),
    alone: |count, day| match count {
        1 => format!("1 thing is still on this phone only, since {day}."),
        _ => format!("{count} things are still on this phone only, since {day}."),
    },
};
