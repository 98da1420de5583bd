//! The words of the list of plans.

use super::area::texts;

texts! {
    /// The list of plans.
    PlansText from NL;
    words {
        title,
        sub,
        /// What the filter buttons are together, for screen readers.
        filter,
        all,
        ideas,
        making,
        doing,
        done,
        resting,
        removed,
        /// What the list of orders is about, for screen readers.
        order,
        by_change,
        by_age,
        by_name,
        none_here,
        /// On a plan that came back because a neighbour wrote on.
        is_back,
        two_answers,
    }
    buttons {}
    sentences {
        count(plans: u32),
        removed_by(who: &str, day: &str),
    }
}

pub(super) static NL: PlansText = PlansText {
    title: "Plannen",
    sub: "Alles wat jullie samen willen.",
    filter: "Welke plannen",
    all: "Alles",
    ideas: "Ideeën",
    making: "Plan maken",
    doing: "Uitvoeren",
    done: "Klaar",
    resting: "Rust",
    removed: "Weggehaald",
    order: "Volgorde",
    by_change: "Laatst veranderd",
    by_age: "Nieuwste eerst",
    by_name: "Op naam",
    none_here: "Hier staat nu geen plan.",
    is_back: "Terug",
    two_answers: "Er staan twee antwoorden",
    count: |plans| match plans {
        1 => "1 plan".into(),
        _ => format!("{plans} plannen"),
    },
    removed_by: |who, day| format!("Weggehaald door {who}, {day}"),
};

pub(super) static EN: PlansText = PlansText {
    title: "Plans",
    sub: "Everything you want together.",
    filter: "Which plans",
    all: "All",
    ideas: "Ideas",
    making: "Planning",
    doing: "Doing",
    done: "Done",
    resting: "Resting",
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
