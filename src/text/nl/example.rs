//! In Dutch.

use crate::text::ExampleText;

pub(in crate::text) static TEXT: ExampleText = ExampleText {
    title: "Voorbeeld voor een andere buurt",
    sub: "Zonder namen en dagen. Jij kiest wat erin staat.",
    check: "Lees alles na. Staat er een naam of adres in? Haal die dan weg.",
    name: "Hoe heet het plan?",
    steps: "Dit moest er gebeuren",
    needs: "Dit was nodig",
    numbers: "In cijfers",
    with_cost: "Zeg ook wat het kostte",
    cost: "Dit kostte het",
    theirs: "Zo deed een andere buurt het",
    different: "Wat is bij ons anders?",
    different_hint: "Bijvoorbeeld: bij ons is de stoep smal.",
    no_buurt: "Maak eerst een buurt. Open daarna het voorbeeld nog een keer.",
    make: "Maak een voorbeeld",
    send: "Stuur het voorbeeld",
    begin: "Begin met dit voorbeeld",
    comes_in: |buurt| format!("Het plan komt in: {buurt}"),
};
