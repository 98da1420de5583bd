//! Photos and voice notes: adding, looking, listening, taking away.

use super::area::texts;

texts! {
    /// Photos and voice notes.
    AttachmentText from NL;
    words {
        /// Over the photos and notes of a plan or signaal.
        title,
        /// Under it while there are none.
        none,
        photo,
        voice,
        /// Before a photo is added.
        preview,
        /// About people in the picture.
        people,
        /// What of the picture goes along, and what does not.
        stripped,
        /// Asks what the picture shows.
        what,
        what_hint,
        /// The same of a voice note.
        what_voice,
        /// While the phone makes a picture small.
        shrinking,
        not_a_photo,
        photo_too_large,
        /// While a microphone is listening.
        recording,
        voice_limit,
        /// After recording.
        recorded,
        no_microphone,
        microphone_refused,
        cannot_record,
        cannot_play,
        coming,
        nobody,
        no_room,
        gone,
        /// A browser without storage keeps nothing.
        private,
        /// That taking away means everywhere.
        remove_hint,
    }
    buttons {
        add_photo,
        add_voice,
        keep_photo,
        keep_voice,
        record,
        stop,
        discard,
        look,
        play,
        pause,
        describe,
        save,
        remove,
        keep_what,
    }
    sentences {
        /// The name of a stamp for who cannot see it.
        photo_of(what: &str),
        /// The name of a note.
        voice_of(what: &str),
        by_on(who: &str, day: &str),
        progress(here: u32, of: u32),
        seconds(count: u32),
    }
}

pub(super) static NL: AttachmentText = AttachmentText {
    title: "Foto’s en spraak",
    none: "Laat zien of vertel wat je bedoelt.",
    photo: "Foto",
    voice: "Opname",
    preview: "Deze foto komt erbij",
    people: "Staan er mensen op? Vraag eerst of zij het goed vinden.",
    stripped: "De plek en het tijdstip gaan uit de foto. De buren zien alleen het beeld.",
    what: "Wat zie je op de foto?",
    what_hint: "Zo weet ook een buur die slecht ziet wat het is.",
    what_voice: "Waar gaat het over?",
    shrinking: "De foto wordt klein gemaakt…",
    not_a_photo: "Dit is geen foto die je telefoon kent. Kies een andere.",
    photo_too_large: "Deze foto blijft te groot. Kies een andere.",
    recording: "Je wordt opgenomen",
    voice_limit: "Na twee minuten stopt het opnemen vanzelf.",
    recorded: "Luister terug. Daarna kies je of het blijft.",
    no_microphone: "Er is geen microfoon gevonden. Sluit er een aan.",
    microphone_refused: "De microfoon mag niet aan. Zet hem aan bij de instellingen.",
    cannot_record: "Deze browser kan niet opnemen. Schrijf het op.",
    cannot_play: "Deze browser kan dit niet laten horen.",
    coming: "De foto of opname is onderweg.",
    nobody: "Nog niet op deze telefoon. Maak verbinding met een buur die dit heeft.",
    no_room: "Je telefoon is vol. Maak eerst ruimte, dan komt dit vanzelf.",
    gone: "Dit is weggehaald.",
    private: "In dit venster blijft niets bewaard. Deel de foto voor je het sluit.",
    remove_hint: "Weghalen is voor iedereen. Andere telefoons wissen het ook.",
    add_photo: "Voeg een foto toe",
    add_voice: "Spreek iets in",
    keep_photo: "Bewaar de foto",
    keep_voice: "Bewaar de opname",
    record: "Neem op",
    stop: "Stop met opnemen",
    discard: "Gooi weg",
    look: "Bekijk de foto",
    play: "Luister",
    pause: "Zet stil",
    describe: "Verander wat erbij staat",
    save: "Zet op je telefoon",
    remove: "Haal weg",
    keep_what: "Bewaar",
    photo_of: |what| format!("Foto: {what}"),
    voice_of: |what| format!("Opname: {what}"),
    by_on: |who, day| format!("Van {who}, {day}"),
    progress: |here, of| format!("Onderweg: {here} van {of}"),
    seconds: |count| match count {
        1 => "1 seconde".into(),
        _ => format!("{count} seconden"),
    },
};

pub(super) static EN: AttachmentText = AttachmentText {
    title: "Photos and voice",
    none: "Show or tell what you mean.",
    photo: "Photo",
    voice: "Recording",
    preview: "This photo will be added",
    people: "Are there people in it? Ask them first whether they agree.",
    stripped: "Place and time are taken out of the photo. Neighbours see only the picture.",
    what: "What do you see in the photo?",
    what_hint: "So a neighbour with poor sight knows what it is.",
    what_voice: "What is it about?",
    shrinking: "The photo is being made small…",
    not_a_photo: "This is not a photo that your phone knows. Choose another.",
    photo_too_large: "This photo stays too large. Choose another.",
    recording: "You are being recorded",
    voice_limit: "Recording stops by itself after two minutes.",
    recorded: "Listen to it. Then you choose whether it stays.",
    no_microphone: "No microphone was found. Connect one.",
    microphone_refused: "The microphone may not be used. Allow it in the settings.",
    cannot_record: "This browser cannot record. Write it down.",
    cannot_play: "This browser cannot play this.",
    coming: "The photo or recording is on its way.",
    nobody: "Not on this phone yet. Connect with a neighbour who has it.",
    no_room: "Your phone is full. Make room first; then this comes by itself.",
    gone: "This was taken away.",
    private: "Nothing stays in this window. Share the photo before you close it.",
    remove_hint: "Taking away is for everybody. Other phones erase it too.",
    add_photo: "Add a photo",
    add_voice: "Say something",
    keep_photo: "Keep the photo",
    keep_voice: "Keep the recording",
    record: "Record",
    stop: "Stop recording",
    discard: "Throw away",
    look: "Look at the photo",
    play: "Listen",
    pause: "Pause",
    describe: "Change what it says",
    save: "Put on your phone",
    remove: "Take away",
    keep_what: "Keep",
    photo_of: |what| format!("Photo: {what}"),
    voice_of: |what| format!("Recording: {what}"),
    by_on: |who, day| format!("By {who}, {day}"),
    progress: |here, of| format!("On its way: {here} of {of}"),
    seconds: |count| match count {
        1 => "1 second".into(),
        _ => format!("{count} seconds"),
    },
};
