//! In Polish.

use crate::text::{MessageText, plural::polish};

pub(in crate::text) static TEXT: MessageText = MessageText {
    preface: "To jest z Buurtlijm. Skopiuj całą tę wiadomość. Potem wybierz w aplikacji: \
        Udostępnij, Otwórz plik, Wklej tekst.",
    sent: "Wysłano jako tekst. Sąsiad wybiera „Otwórz plik”.",
    copied: "Skopiowano. Wklej to do wiadomości dla sąsiada.",
    copy_failed: "Tu nie da się kopiować. Wyślij plik.",
    too_long: "To jest za długie na wiadomość. Wyślij plik.",
    paste_here: "Wiadomość od sąsiada? Wklej ją tutaj.",
    nothing_yet: "Tu jeszcze nic nie ma. Przytrzymaj palec na polu i wklej.",
    not_received: "Telefon nie mógł tego przyjąć. Wybierz plik tutaj.",
    waits: "Brakuje wcześniejszego pliku. Ten plik czeka na niego w telefonie.",
    caught_up: "Plik, który czekał, też już jest.",
    copy: "Skopiuj jako tekst",
    paste: "Wklej tekst",
    left_out: |count| match count {
        1 => "Zabrakło miejsca na 1 zdjęcie lub nagranie. Zostaje na twoim telefonie.".into(),
        count => {
            let words = polish(
                count,
                "zdjęcie lub nagranie",
                "zdjęcia lub nagrania",
                "zdjęć lub nagrań",
            );
            format!("Zabrakło miejsca na {count} {words}. Zostają na twoim telefonie.")
        }
    },
    given_text: "Chcesz to otworzyć? Otwórz, jeśli wiesz, od kogo to jest.",
    open_given: "Otwórz to",
    leave_given: "Wyrzuć to",
    given: |count| {
        let word = polish(count, "rzecz", "rzeczy", "rzeczy");
        format!("Inna aplikacja dała Buurtlijm {count} {word}.")
    },
};
