//! In Dutch.

use crate::text::StartText;

pub(in crate::text) static TEXT: StartText = StartText {
    promise: "Samen plannen maken voor je straat. Ook zonder internet.",
    reassurance: "Alles staat op jouw telefoon en op die van je buren. Niemand anders kan \
                  meelezen.",
    language: "Taal",
    name: "Hoe heet jullie buurt?",
    name_hint: "Bijvoorbeeld de naam van je straat.",
    name_later: "Je kunt de naam later veranderen.",
    buurten: "Jouw buurten",
    buurten_sub: "Deze buurten staan op je telefoon.",
    shown_now: "Deze zie je nu",
    practice: "Oefenbuurt",
    nameless: "Buurt zonder naam",
    rename: "Naam van de buurt",
    extent: "Welke straten horen erbij?",
    extent_hint: "Bijvoorbeeld: de Oranjestraat en het plein.",
    more: "Nog een buurt",
    begin: "Begin een buurt",
    join: "Doe mee: scan een buur",
    open_file: "Open een bestand",
    look_around: "Kijk rond in de oefenbuurt",
    make: "Begin",
};
