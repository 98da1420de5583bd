//! In Dutch.

use crate::text::MessageText;

pub(in crate::text) static TEXT: MessageText = MessageText {
    preface: "Dit is van Buurtlijm. Kopieer dit hele bericht. Kies dan in de app: \
        Delen, Open een bestand, Plak tekst.",
    sent: "Het is verstuurd als tekst. Je buur kiest: Open een bestand.",
    copied: "Het is gekopieerd. Plak het in een bericht aan je buur.",
    copy_failed: "Kopiëren lukt hier niet. Stuur een bestand.",
    too_long: "Dit is te lang voor een bericht. Stuur een bestand.",
    paste_here: "Kreeg je een bericht? Plak het hier.",
    nothing_yet: "Hier staat nog niets. Houd je vinger op het vak en plak.",
    not_received: "Je telefoon kon dit niet aannemen. Kies het bestand hier zelf.",
    waits: "Hier hoort nog een eerder bestand bij. Dit wacht zo lang op je telefoon.",
    caught_up: "Een bestand dat wachtte, staat er nu ook bij.",
    copy: "Kopieer als tekst",
    paste: "Plak tekst",
    left_out: |count| match count {
        1 => "1 foto of opname paste er niet bij. Die blijft op je telefoon.".into(),
        count => {
            format!("{count} foto's of opnamen pasten er niet bij. Ze blijven op je telefoon.")
        }
    },
    given_text: "Wil je het openen? Doe dat als je weet van wie het komt.",
    open_given: "Open het",
    leave_given: "Gooi het weg",
    given: |count| match count {
        1 => "Een andere app gaf 1 ding aan Buurtlijm.".into(),
        count => format!("Een andere app gaf {count} dingen aan Buurtlijm."),
    },
};
