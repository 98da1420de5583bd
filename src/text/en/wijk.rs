//! In English.

use crate::text::WijkText;

pub(in crate::text) static TEXT: WijkText = WijkText {
    title: "District",
    sub: "Your neighbourhoods side by side.",
    name: "What is the district called?",
    only_here: "This is only on this phone. The neighbourhoods do not know.",
    which: "Which neighbourhoods belong to it?",
    none: "No neighbourhood chosen yet",
    none_how: "Tick the neighbourhoods that belong to it.",
    no_plans: "No plans yet.",
    waits: "This waits",
    nothing_waits: "Nothing waits here now.",
    look: "Look at the district",
};
