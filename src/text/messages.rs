//! Files that go as the text of a message, and what other apps share with this one.

use super::area::texts;

texts! {
    /// Words about files as text.
    MessageText from NL;
    words {
        /// The first line of such a text, for whoever gets it.
        preface,
        /// It went out as text.
        sent,
        /// It was copied.
        copied,
        /// The browser does not allow copying.
        copy_failed,
        /// Longer than a message can be.
        too_long,
        /// Label of the field for a message.
        paste_here,
        /// Nothing was pasted yet.
        nothing_yet,
        /// What another app shared did not arrive.
        not_received,
        /// It waits on this phone for what it builds on.
        waits,
        /// What waited has gone in.
        caught_up,
    }
    buttons {
        /// Button: the file as a text, to be pasted anywhere.
        copy,
        /// Button: opens what was copied or typed.
        paste,
    }
    sentences {
        /// Photos and voice notes for which a file had no room.
        left_out(count: u32),
    }
}

pub(super) static NL: MessageText = MessageText {
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
};

pub(super) static EN: MessageText = MessageText {
    preface: "This is from Buurtlijm. Copy this whole message. Then choose in the app: \
        Share, Open a file, Paste text.",
    sent: "It was sent as text. Your neighbour chooses: Open a file.",
    copied: "It was copied. Paste it into a message to your neighbour.",
    copy_failed: "Copying does not work here. Send a file.",
    too_long: "This is too long for a message. Send a file.",
    paste_here: "Did you get a message? Paste it here.",
    nothing_yet: "Nothing is here yet. Press long on the field and paste.",
    not_received: "Your phone could not take this. Choose the file here yourself.",
    waits: "An earlier file belongs to this. It waits on your phone until then.",
    caught_up: "A file that waited is here now too.",
    copy: "Copy as text",
    paste: "Paste text",
    left_out: |count| match count {
        1 => "1 photo or recording did not fit. It stays on your phone.".into(),
        count => format!("{count} photos or recordings did not fit. They stay on your phone."),
    },
};
