//! Marks, tags, and what is refused.

use super::*;

fn new(lang: &str, what: &str) -> NewTranslation {
    NewTranslation {
        plan: InitiativeId::from_bytes([1; 16]),
        id: TranslationId::from_bytes([2; 16]),
        section: SectionKey::What,
        lang: lang.into(),
        what: what.into(),
        of: SourceMark::of("Een bankje."),
    }
}

#[test]
fn a_mark_tells_other_words_and_not_other_blanks() {
    let mark = SourceMark::of("Een bankje.");
    assert_eq!(mark, SourceMark::of(" Een bankje.\n"));
    assert_ne!(mark, SourceMark::of("Een bank."));
    // It is stored, so it stays the same in every app.
    assert_eq!(SourceMark::of("a"), SourceMark(0xe40c_292c));
}

#[test]
fn a_translation_says_something_in_a_language_that_has_a_tag() {
    assert_eq!(new("tr-TR", "Bir bank.").check(), Ok(()));
    assert_eq!(new("tr-TR", " ").check(), Err(Refusal::Empty));
    assert_eq!(new("", "Bir bank.").check(), Err(Refusal::Fault));
    assert_eq!(new("tr TR", "Bir bank.").check(), Err(Refusal::Fault));
    let long = "a".repeat(TRANSLATION_LEN_MAX + 1);
    assert_eq!(new("tr-TR", &long).check(), Err(Refusal::TooLong));
}
