//! In Polish.

use crate::text::{PlansText, plural::polish};

pub(in crate::text) static TEXT: PlansText = PlansText {
    title: "Plany",
    sub: "Wszystko, czego razem chcecie.",
    filter: "Które plany",
    all: "Wszystko",
    ideas: "Pomysły",
    making: "Robimy plan",
    doing: "Wykonujemy",
    done: "Gotowe",
    resting: "Przerwa",
    quiet: "Od dawna cicho",
    removed: "Usunięte",
    order: "Kolejność",
    by_change: "Ostatnio zmienione",
    by_age: "Najnowsze najpierw",
    by_name: "Według nazwy",
    none_here: "Teraz nie ma tu planów.",
    is_back: "Plan wrócił",
    two_answers: "Są dwie odpowiedzi",
    count: |plans| {
        let word = polish(plans, "plan", "plany", "planów");
        format!("{plans} {word}")
    },
    removed_by: |who, day| format!("Usunięte przez: {who}, {day}"),
};
