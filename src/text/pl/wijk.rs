//! In Polish.

use crate::text::WijkText;

pub(in crate::text) static TEXT: WijkText = WijkText {
    title: "Dzielnica",
    sub: "Twoje okolice obok siebie.",
    name: "Jak nazywa się dzielnica?",
    only_here: "To jest tylko na tym telefonie. Okolice o tym nie wiedzą.",
    which: "Które okolice do niej należą?",
    none: "Nie wybrano jeszcze okolicy",
    none_how: "Zaznacz okolice, które do niej należą.",
    no_plans: "Nie ma jeszcze planów.",
    waits: "To czeka",
    nothing_waits: "Teraz nic tu nie czeka.",
    look: "Zobacz dzielnicę",
};
