//! In Polish.

use crate::text::InviteText;

pub(in crate::text) static TEXT: InviteText = InviteText {
    heading: "Zaproś przez link",
    how: "Sąsiad otwiera link i wysyła ci wiadomość. \
        Otwórz ją tutaj i odeślij odpowiedź.",
    limits: "Link wpuszcza jedną osobę. Działa 14 dni.",
    message: "Dołącz do naszego sąsiedztwa w Buurtlijm. Otwórz ten link:",
    link: "Link dla sąsiada",
    copied: "Skopiowano link. Wklej go do wiadomości dla sąsiada.",
    copy_by_hand: "Tu nie da się kopiować. Zaznacz link i skopiuj go ręcznie.",
    asks: "Dołącza nowa osoba. Odeślij teraz odpowiedź.",
    title: "Masz zaproszenie",
    sub: "Ktoś z sąsiadów chce razem z tobą robić plany.",
    ask_how: "Wyślij prośbę do sąsiada, od którego masz zaproszenie.",
    open_how: "Dostaniesz odpowiedź. Otwórz ją tutaj, na tym telefonie.",
    wait: "Możesz zamknąć aplikację. Ten sam link otworzysz też później.",
    no_link: "Ten link nie jest cały. Poproś sąsiada o nowy link.",
    not_invited: "Ten link jest zużyty albo za stary. Utwórz nowy link.",
    used: "Zużyty",
    make: "Utwórz link",
    send: "Wyślij link",
    copy: "Skopiuj link",
    take_back: "Usuń",
    send_request: "Wyślij prośbę",
    send_answer: "Wyślij odpowiedź",
    step: |number| format!("Krok {number} z 2"),
    days_left: |count| match count {
        0 => "Działa jeszcze dzisiaj".to_owned(),
        1 => "Działa jeszcze 1 dzień".to_owned(),
        _ => format!("Działa jeszcze {count} dni"),
    },
};
