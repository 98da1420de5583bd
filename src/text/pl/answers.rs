//! In Polish.

use crate::text::AnswerText;

pub(in crate::text) static TEXT: AnswerText = AnswerText {
    is_it_right: "Czy to się zgadza?",
    was_typed: "Ktoś z sąsiedztwa spisał to, co zostało nagrane.",
    changed_since: "Tekst został potem zmieniony.",
    which_language: "Na jaki język tłumaczysz?",
    source: "Teraz jest tu napisane",
    your_words: "Twoje tłumaczenie",
    is_back: "To tłumaczenie było usunięte. Ktoś je zmienił, więc wróciło.",
    was_removed: "Tłumaczenie usunięte",
    was_added: "Tłumaczenie dodane",
    for_question: "Do którego pytania należy to nagranie?",
    no_question: "Do żadnego pytania",
    dutch: "niderlandzki",
    english: "angielski",
    turkish: "turecki",
    arabic: "arabski",
    polish: "polski",
    ukrainian: "ukraiński",
    speak: "Mów",
    type_out: "Spisz nagranie",
    right: "Zgadza się",
    translate: "Przetłumacz to",
    change: "Zmień tłumaczenie",
    remove: "Usuń tłumaczenie",
    keep: "Zachowaj tłumaczenie",
    read_mine: "Czytaj po polsku",
    typed_by: |who| format!("Spisane: {who}."),
    said_right: |who| format!("Spisane. Zgadza się: {who}."),
    translated_by: |who, day| format!("Tłumaczenie: {who}, {day}"),
};
