//! In Dutch.

use crate::text::PlansText;

pub(in crate::text) static TEXT: PlansText = PlansText {
    title: "Plannen",
    sub: "Alles wat jullie samen willen.",
    filter: "Welke plannen",
    all: "Alles",
    ideas: "Ideeën",
    making: "Plan maken",
    doing: "Uitvoeren",
    done: "Klaar",
    resting: "Rust",
    quiet: "Al even stil",
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
