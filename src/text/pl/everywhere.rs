//! In Polish.

use crate::text::{EverywhereText, plural::polish};

pub(in crate::text) static TEXT: EverywhereText = EverywhereText {
    app: "Buurtlijm",
    tab_buurt: "Sąsiedztwo",
    tab_plans: "Plany",
    tab_together: "Razem",
    tab_share: "Udostępnij",
    menu: "Menu główne",
    loading: "Chwileczkę",
    resident: "ktoś z sąsiadów",
    resident_first: "Ktoś z sąsiadów",
    you: "ty",
    you_first: "Ty",
    new: "nowe",
    today: "dzisiaj",
    yesterday: "wczoraj",
    kept_on: "Zapisane na",
    this_phone: "tym telefonie",
    keeping: "Zapisujemy…",
    not_kept: "Jeszcze niezapisane",
    example: "Tak zrobił to Henk",
    practice: "Próbne sąsiedztwo: tu nic nie jest prawdziwe.",
    may_stay_empty: "To może zostać puste.",
    no_voice: "Twój telefon nie ma głosu w tym języku.",
    no_voice_how: "Włącz głos w ustawieniach telefonu. Szukaj tam: zamiana tekstu na mowę.",
    skip: "Przejdź do treści",
    back: "Wróć",
    close: "Zamknij",
    undo: "Cofnij",
    keep: "Zapisz",
    change: "Zmień",
    cancel: "Anuluj",
    remove: "Usuń",
    stop_practice: "Zakończ próbę",
    read_aloud: "Przeczytaj na głos",
    stop_reading: "Zatrzymaj czytanie",
    kept_elsewhere: |count| match count {
        1 => "także na 1 innym".into(),
        _ => format!("także na {count} innych"),
    },
    page_title: |page| format!("{page} · Buurtlijm"),
    more_people: |count| {
        let word = polish(count, "osoba", "osoby", "osób");
        format!("i jeszcze {count} {word}")
    },
    and: |first, last| format!("{first} i {last}"),
    by_on: |who, day| format!("{who}, {day}"),
};
