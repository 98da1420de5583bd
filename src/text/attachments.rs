//! Photos and voice notes: adding, looking, listening, taking away.

use super::area::texts;

texts! {
    /// Photos and voice notes.
    AttachmentText from super::nl::attachments::TEXT;
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
