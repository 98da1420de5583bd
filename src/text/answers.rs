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
        close,
        read_dutch,
        read_english,
        read_turkish,
        read_arabic,
        read_polish,
        read_ukrainian,
        read_other,
    }
    sentences {
        typed_by(who: &str),
        said_right(who: &str),
        translated_by(who: &str, day: &str),
    }
}

impl AnswerText {
    /// What the button says that shows a translation with this tag.
    pub fn read_in(&self, lang: &str) -> &'static str {
        match Language::from_code(lang) {
            Some(Language::Nl) => self.read_dutch,
            Some(Language::En) => self.read_english,
            Some(Language::Tr) => self.read_turkish,
            Some(Language::Ar) => self.read_arabic,
            Some(Language::Pl) => self.read_polish,
            Some(Language::Uk) => self.read_ukrainian,
            Some(Language::Pseudo) | None => self.read_other,
        }
    }

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
