//! What went wrong and what to do now. Never blames, shows no code.

use domain::Refusal;

use super::area::texts;

texts! {
    /// What went wrong.
    ErrorText from super::nl::errors::TEXT;
    words {
        empty,
        too_long,
        unknown,
        newer_app,
        not_stored,
        fault,
        no_amount,
        no_page,
        no_page_text,
        /// When a screen could not be fetched.
        no_part,
        no_part_text,
        no_language,
        no_language_how,
        /// When a screen could not be built at all.
        broken,
        broken_text,
    }
    buttons {
        to_buurt,
        open_again,
        try_again,
    }
    sentences {}
}

impl ErrorText {
    /// Why something was not done.
    pub fn refusal(&self, refusal: Refusal) -> &'static str {
        match refusal {
            Refusal::Empty => self.empty,
            Refusal::TooLong => self.too_long,
            Refusal::Unknown => self.unknown,
            Refusal::NewerApp => self.newer_app,
            Refusal::NotStored => self.not_stored,
            Refusal::Fault => self.fault,
        }
    }
}
