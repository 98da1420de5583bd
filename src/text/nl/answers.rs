//! In Dutch.

use crate::text::AnswerText;

pub(in crate::text) static TEXT: AnswerText = AnswerText {
    is_it_right: "Klopt dit?",
    was_typed: "Een buur typte uit wat jij zei.",
    changed_since: "De tekst is daarna veranderd.",
    which_language: "In welke taal vertaal je?",
    source: "Dit staat er nu",
    your_words: "Jouw vertaling",
    is_back: "Deze vertaling was weggehaald. Een buur veranderde haar, dus ze is terug.",
    was_removed: "Vertaling weggehaald",
    was_added: "Vertaling toegevoegd",
    for_question: "Bij welke vraag hoort de opname?",
    no_question: "Bij geen vraag",
    dutch: "Nederlands",
    english: "Engels",
    turkish: "Turks",
    arabic: "Arabisch",
    polish: "Pools",
    ukrainian: "Oekraïens",
    speak: "Spreek",
    type_out: "Typ het uit",
    right: "Klopt",
    translate: "Vertaal dit",
    change: "Verander de vertaling",
    remove: "Haal de vertaling weg",
    keep: "Bewaar de vertaling",
    read_mine: "Lees in het Nederlands",
    typed_by: |who| format!("Uitgetypt door {who}."),
    said_right: |who| format!("Uitgetypt. {who} zegt: het klopt."),
    translated_by: |who, day| format!("Vertaald door {who}, {day}"),
};
