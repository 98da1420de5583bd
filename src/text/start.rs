//! The words of the first screen, of making a buurt, and of the list of buurten on a phone.

use super::area::texts;

texts! {
    /// First run and the list of buurten.
    StartText from NL;
    words {
        promise,
        reassurance,
        language,
        /// Label of the field for the name of a new buurt.
        name,
        name_hint,
        name_later,
        /// Title of the list of buurten.
        buurten,
        buurten_sub,
        /// On the buurt that is on screen.
        shown_now,
        /// On the oefenbuurt in the list.
        practice,
        /// A buurt that has no name yet, because nothing has come in.
        nameless,
        rename,
        extent,
        extent_hint,
        more,
    }
    buttons {
        begin,
        join,
        open_file,
        look_around,
        /// Makes the buurt.
        make,
    }
    sentences {}
}

pub(super) static NL: StartText = StartText {
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

pub(super) static EN: StartText = StartText {
    promise: "Make plans for your street together. Also without internet.",
    reassurance: "Everything is on your phone and on those of your neighbours. Nobody else can \
                  read it.",
    language: "Language",
    name: "What is your neighbourhood called?",
    name_hint: "For example the name of your street.",
    name_later: "You can change the name later.",
    buurten: "Your neighbourhoods",
    buurten_sub: "These neighbourhoods are on your phone.",
    shown_now: "You see this one now",
    practice: "Practice neighbourhood",
    nameless: "Neighbourhood without a name",
    rename: "Name of the neighbourhood",
    extent: "Which streets belong to it?",
    extent_hint: "For example: Orange Street and the square.",
    more: "Another neighbourhood",
    begin: "Begin a neighbourhood",
    join: "Join: scan a neighbour",
    open_file: "Open a file",
    look_around: "Look around in the practice neighbourhood",
    make: "Begin",
};
