//! In Polish.

use crate::text::{SearchText, plural::polish};

pub(in crate::text) static TEXT: SearchText = SearchText {
    title: "Szukaj",
    sub: "Szukaj we wszystkim, co razem napisaliście.",
    what: "Czego szukasz?",
    what_hint: "Wystarczy początek słowa.",
    none: "Nic nie znaleziono",
    none_how: "Szukaj mniejszą liczbą słów albo wpisz mniej liter.",
    results: "Znalezione",
    plan: "Plan",
    question: "Pytanie w planie",
    task: "Zadanie",
    need: "Potrzebne",
    attachment: "Zdjęcie lub głos",
    signaal: "To zwraca uwagę",
    promise: "Obiecane",
    stuck: "To utknęło",
    knock: "Pukaliśmy",
    meeting: "Spotkanie",
    agenda: "W planie spotkania",
    card: "Kartka",
    decision: "Decyzja",
    action: "Kto co robi",
    bring: "Kto co może dać",
    minutes: "Co mówiliśmy",
    theme: "Temat",
    ambition: "Tego chcemy",
    opgave: "Tym zajmujemy się razem",
    view: "Tak ktoś to widzi",
    agreement: "Umowa",
    gift: "Kto co daje",
    vision: "Tak chcemy tu mieszkać",
    inspraak: "Wasze zdanie",
    reaction: "Odpowiedź na pytanie",
    feedback: "Pytaliście, zrobiliśmy",
    request: "Niech was usłyszą",
    count: |hits| {
        let word = polish(hits, "wynik", "wyniki", "wyników");
        format!("{hits} {word}")
    },
    first: |shown| format!("Oto pierwsze {shown}. Szukaj większą liczbą słów."),
};
