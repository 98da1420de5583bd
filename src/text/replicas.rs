//! On how many other phones things are, and who is writing now.

use super::area::texts;

texts! {
    /// Words about copies on other phones.
    ReplicaText from NL;
    words {
        /// What to do about things on this phone alone.
        alone_how,
    }
    buttons {}
    sentences {
        /// Beside *Bewaard op deze telefoon*: how many things are on no other phone.
        not_shared(count: u32),
        /// So many things are on this phone alone, since this day.
        alone(count: u32, day: &str),
    }
}

pub(super) static NL: ReplicaText = ReplicaText {
    alone_how: "Scan een buur, of stuur een bestand. Dan raakt niets kwijt.",
    not_shared: |count| format!("nog niet gedeeld ({count})"),
    alone: |count, day| match count {
        1 => format!("1 ding staat nog alleen op deze telefoon, sinds {day}."),
        _ => format!("{count} dingen staan nog alleen op deze telefoon, sinds {day}."),
    },
};

pub(super) static EN: ReplicaText = ReplicaText {
    alone_how: "Scan a neighbour, or send a file. Then nothing gets lost.",
    not_shared: |count| format!("not shared yet ({count})"),
    alone: |count, day| match count {
        1 => format!("1 thing is still on this phone only, since {day}."),
        _ => format!("{count} things are still on this phone only, since {day}."),
    },
};
