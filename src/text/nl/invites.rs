//! In Dutch.

use crate::text::InviteText;

pub(in crate::text) static TEXT: InviteText = InviteText {
    heading: "Nodig uit met een link",
    how: "Je buur opent de link en stuurt je een bericht. \
        Open dat hier en stuur het antwoord terug.",
    limits: "Een link laat één buur binnen, 14 dagen lang.",
    message: "Doe mee met onze buurt in Buurtlijm. Open deze link:",
    link: "Link voor je buur",
    copied: "De link is gekopieerd. Plak die in een bericht aan je buur.",
    copy_by_hand: "Kopiëren lukt hier niet. Kies de link en kopieer die zelf.",
    asks: "Een nieuwe buur doet mee. Stuur nu het antwoord terug.",
    title: "Je bent uitgenodigd",
    sub: "Een buur wil samen met jou plannen maken.",
    ask_how: "Stuur je vraag aan de buur die je uitnodigde.",
    open_how: "Je krijgt een antwoord terug. Open dat hier, op deze telefoon.",
    wait: "Sluit de app gerust. Je kunt later verdergaan met dezelfde link.",
    no_link: "Deze link is niet heel. Vraag je buur om een nieuwe link.",
    not_invited: "Deze link is gebruikt of te oud. Maak een nieuwe link.",
    used: "Gebruikt",
    make: "Maak een link",
    send: "Stuur de link",
    copy: "Kopieer de link",
    take_back: "Haal weg",
    send_request: "Stuur je vraag",
    send_answer: "Stuur het antwoord",
    step: |number| format!("Stap {number} van 2"),
    days_left: |count| match count {
        0 => "Vandaag nog te gebruiken".to_owned(),
        1 => "Nog 1 dag te gebruiken".to_owned(),
        _ => format!("Nog {count} dagen te gebruiken"),
    },
};
