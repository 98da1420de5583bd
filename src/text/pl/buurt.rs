//! In Polish.

use crate::text::BuurtText;

pub(in crate::text) static TEXT: BuurtText = BuurtText {
    news: "Nowości w sąsiedztwie",
    working_on: "Nad czym pracujemy",
    noticed: "Zauważone w sąsiedztwie",
    example_title: "Ławka przy przystanku",
    example_text: "Henk napisał 1 zdanie. Sąsiedzi pomogli. Teraz stoi tam ławka.",
    none_running: "Teraz nie trwa żaden plan.",
    what: "Jaki masz pomysł?",
    what_hint: "Wystarczy 1 zdanie. Reszta przyjdzie później, razem.",
    what_example: "Na przykład: ławka przy przystanku.",
    notice: "Co zwróciło twoją uwagę?",
    notice_hint: "Coś ładnego albo coś do poprawy.",
    notice_example: "Pisz o miejscu, nie o ludziach.",
    signaal: "Zauważone",
    signaal_back: "To było usunięte. Ktoś z sąsiadów pisał dalej, więc wróciło.",
    have_idea: "Mam pomysł",
    noticed_something: "Coś zwróciło moją uwagę",
    keep_idea: "Zapisz mój pomysł",
    keep_signaal: "Zapisz",
    all_plans: "Zobacz wszystkie plany",
    idea_of_it: "Zrób z tego pomysł",
    edit_buurt: "Zmień sąsiedztwo",
    news_since: |day| format!("Nowości od: {day}"),
    next_step: |step| format!("Następny krok: {step}"),
    still_needed: |needs| format!("Jeszcze potrzebne: {needs}"),
    signaal_removed: |who, day| format!("Usunięte przez: {who}, {day}."),
};
