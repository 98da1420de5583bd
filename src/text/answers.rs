//! Answers that somebody spoke, and translations of what a plan says.

use super::{Language, area::texts};

texts! {
    /// Answers aloud, and translations.
    AnswerText from super::nl::answers::TEXT;
    words {
        /// Asks who spoke whether the text is right.
        is_it_right,
        /// Above the buttons, for who spoke.
        was_typed,
        /// A translation of words that were changed since.
        changed_since,
        which_language,
        /// Above the text that is translated.
        source,
        your_words,
        is_back,
        /// After the last step.
        was_removed,
        was_added,
        /// What two phones chose for one note.
        for_question,
        no_question,
        /// Names of languages inside a sentence.
        dutch,
        english,
        turkish,
        arabic,
        polish,
        ukrainian,
    }
    buttons {
        speak,
        type_out,
        right,
        translate,
        change,
        remove,
        keep,
        /// Shows a translation in the language of the reader.
        read_mine,
    }
    sentences {
        typed_by(who: &str),
        said_right(who: &str),
        translated_by(who: &str, day: &str),
    }
}

impl AnswerText {
    /// The name of the language with this tag, inside a sentence; the tag itself of one that is not known here.
    pub fn name_of(&self, lang: &str) -> String {
        let name = match Language::from_code(lang) {
            Some(Language::Nl) => self.dutch,
            Some(Language::En) => self.english,
            Some(Language::Tr) => self.turkish,
            Some(Language::Ar) => self.arabic,
            Some(Language::Pl) => self.polish,
            Some(Language::Uk) => self.ukrainian,
            Some(Language::Pseudo) | None => lang,
        };
        name.to_owned()
    }
}
