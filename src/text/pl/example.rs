//! In Polish.

use crate::text::ExampleText;

pub(in crate::text) static TEXT: ExampleText = ExampleText {
    title: "Przykład dla innego sąsiedztwa",
    sub: "Bez imion i dat. Wybierasz, co w nim jest.",
    check: "Przeczytaj wszystko jeszcze raz. Jest tam imię lub adres? Usuń je.",
    name: "Jak nazywa się plan?",
    steps: "To trzeba było zrobić",
    needs: "To było potrzebne",
    numbers: "W liczbach",
    with_cost: "Powiedz też, ile to kosztowało",
    cost: "Tyle to kosztowało",
    theirs: "Tak zrobiło to inne sąsiedztwo",
    different: "Co u nas jest inaczej?",
    different_hint: "Na przykład: u nas chodnik jest wąski.",
    no_buurt: "Najpierw utwórz sąsiedztwo. Potem otwórz przykład jeszcze raz.",
    make: "Zrób przykład",
    send: "Wyślij przykład",
    begin: "Zacznij od tego przykładu",
    comes_in: |buurt| format!("Plan trafi do: {buurt}"),
};
