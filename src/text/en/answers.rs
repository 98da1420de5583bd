//! In English.

use crate::text::AnswerText;

pub(in crate::text) static TEXT: AnswerText = AnswerText {
    is_it_right: "Is this right?",
    was_typed: "A neighbour typed out what you said.",
    changed_since: "The text was changed after that.",
    which_language: "Into which language do you translate?",
    source: "It says this now",
    your_words: "Your translation",
    is_back: "This translation was taken away. A neighbour changed it, so it is back.",
    was_removed: "Translation taken away",
    was_added: "Translation added",
    for_question: "To which question does the recording belong?",
    no_question: "To no question",
    dutch: "Dutch",
    english: "English",
    turkish: "Turkish",
    arabic: "Arabic",
    polish: "Polish",
    ukrainian: "Ukrainian",
    speak: "Speak",
    type_out: "Type it out",
    right: "It is right",
    translate: "Translate this",
    change: "Change the translation",
    remove: "Take the translation away",
    keep: "Keep the translation",
    read_mine: "Read in English",
    typed_by: |who| format!("Typed out by {who}."),
    said_right: |who| format!("Typed out. It is right: {who}."),
    translated_by: |who, day| format!("Translated by {who}, {day}"),
};
