//! In English.

use crate::text::ExampleText;

pub(in crate::text) static TEXT: ExampleText = ExampleText {
    title: "Example for another neighbourhood",
    sub: "Without names and days. You choose what is in it.",
    check: "Read it all once more. Is there a name or an address in it? Then take that out.",
    name: "What is the plan called?",
    steps: "This had to be done",
    needs: "This was needed",
    numbers: "In numbers",
    with_cost: "Also say what it cost",
    cost: "It cost this much",
    theirs: "How another neighbourhood did it",
    different: "What is different here?",
    different_hint: "For example: our pavement is narrow.",
    no_buurt: "Make a neighbourhood first. Then open the example once more.",
    make: "Make an example",
    send: "Send the example",
    begin: "Begin with this example",
    comes_in: |buurt| format!("The plan goes into: {buurt}"),
};
