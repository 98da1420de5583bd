//! In English.

use crate::text::PlansText;

pub(in crate::text) static TEXT: PlansText = PlansText {
    title: "Plans",
    sub: "Everything you want together.",
    filter: "Which plans",
    all: "All",
    ideas: "Ideas",
    making: "Planning",
    doing: "Doing",
    done: "Done",
    resting: "Resting",
    quiet: "Quiet for a while",
    removed: "Taken away",
    order: "Order",
    by_change: "Changed last",
    by_age: "Newest first",
    by_name: "By name",
    none_here: "There is no plan here now.",
    is_back: "Back",
    two_answers: "There are two answers",
    count: |plans| match plans {
        1 => "1 plan".into(),
        _ => format!("{plans} plans"),
    },
    removed_by: |who, day| format!("Taken away by {who}, {day}"),
};
