//! Translations that residents make of what a plan says, each a thing of its own.
//!
//! Nobody knows in which language a section is written, and it may change after somebody translated it. So a
//! translation says of which question it is, in which language, and of which words it was made
//! ([`SourceMark`]); two in one language stand side by side. The text that people write together stays the one
//! that counts.

use serde::{Deserialize, Serialize};

use crate::{
    Answer, Day, InitiativeId, PersonId, Refusal, SectionKey, TranslationId,
    command::filled,
    limits::{TRANSLATION_LEN_MAX, utf16_len},
};

/// The longest tag of a language that is taken.
pub const LANG_LEN_MAX: usize = 35;

/// Tells whether a text still says what it said: a short number made of its words, blanks around them left out.
///
/// It is no secret and no proof: two texts may share one, which only hides that something was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SourceMark(pub u32);

impl SourceMark {
    /// The mark of a text: FNV-1a of its UTF-8 bytes, the same on every phone.
    pub fn of(text: &str) -> Self {
        let mix = |mark: u32, byte: u8| (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        Self(text.trim().bytes().fold(0x811c_9dc5, mix))
    }
}

/// What screens show of a translation. One that was taken away has no row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TranslationRow {
    /// Of which question.
    pub section: SectionKey,
    /// In which language: a BCP 47 tag, perhaps one that only a newer app knows.
    pub lang: String,
    /// The translation.
    pub what: Answer<String>,
    /// Of which words; `None` when that cannot be told.
    pub of: Option<SourceMark>,
    /// Who made it.
    pub by: Option<PersonId>,
    /// When it was made.
    pub created_on: Day,
    /// Set when somebody took it away while somebody else said it anew: it is back.
    pub is_back: bool,
    /// Position among translations: later is larger. Unique with the id.
    pub order: u64,
}

impl TranslationRow {
    /// Whether the text that now stands there is another than the one that was translated.
    pub fn is_older_than(&self, text: &str) -> bool {
        self.of.is_some_and(|of| of != SourceMark::of(text))
    }
}

/// A translation as somebody makes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewTranslation {
    /// In which plan.
    pub plan: InitiativeId,
    /// Its id, drawn by the page.
    pub id: TranslationId,
    /// Of which question.
    pub section: SectionKey,
    /// In which language, as a BCP 47 tag.
    pub lang: String,
    /// The translation.
    pub what: String,
    /// Of which words.
    pub of: SourceMark,
}

impl NewTranslation {
    pub(crate) fn check(&self) -> Result<(), Refusal> {
        if !is_tag(&self.lang) {
            return Err(Refusal::Fault);
        }
        filled(&self.what, TRANSLATION_LEN_MAX)
    }
}

/// Whether this may name a language: letters, digits and hyphens.
pub fn is_tag(lang: &str) -> bool {
    let is_fit = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    !lang.is_empty() && utf16_len(lang) <= LANG_LEN_MAX && lang.chars().all(is_fit)
}

#[cfg(test)]
mod tests;
