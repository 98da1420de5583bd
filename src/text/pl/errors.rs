//! In Polish.

use crate::text::ErrorText;

pub(in crate::text) static TEXT: ErrorText = ErrorText {
    empty: "Tu jeszcze nic nie ma. Najpierw coś napisz.",
    too_long: "To jest za długie. Skróć to.",
    unknown: "Tego już tu nie ma. Może usunął to ktoś z sąsiadów.",
    newer_app: "To jest z nowszej aplikacji. Najpierw zaktualizuj Buurtlijm.",
    not_stored: "Telefon nie może tego zapisać. Zwolnij miejsce i spróbuj jeszcze raz.",
    fault: "To się nie udało. Nic nie zginęło. Spróbuj jeszcze raz.",
    no_amount: "To nie jest kwota. Napisz na przykład 450.",
    no_page: "Tu nic nie ma",
    no_page_text: "Nie ma takiego miejsca. Wróć do swojego sąsiedztwa.",
    no_part: "Tego ekranu nie ma jeszcze na twoim telefonie.",
    no_part_text: "Połącz się na chwilę z internetem i spróbuj ponownie. \
                   To, co napisaliście, nadal tu jest.",
    no_language: "Tego języka nie ma jeszcze na twoim telefonie.",
    no_language_how: "Połącz się na chwilę z internetem i wybierz język ponownie.",
    broken: "Coś poszło nie tak",
    broken_text: "Wasze wpisy są na tym telefonie. Otwórz Buurtlijm jeszcze raz.",
    to_buurt: "Przejdź do sąsiedztwa",
    open_again: "Otwórz jeszcze raz",
    try_again: "Spróbuj ponownie",
};
