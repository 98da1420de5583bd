//! In English.

use crate::text::ReplicaText;

pub(in crate::text) static TEXT: ReplicaText = ReplicaText {
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
