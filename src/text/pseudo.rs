//! The pseudo-language: Dutch with marked letters between brackets.
//!
//! It is written from right to left on screen, so one look shows which words do not come from the catalogue
//! and whether a layout holds in the other direction. No resident meets it; it is asked for in the address.

/// `text` with every letter that can carry one under an accent, between brackets.
pub(super) fn changed(text: &str) -> String {
    let mut marked = String::with_capacity(text.len() * 2 + 6);
    marked.push('⟦');
    marked.extend(text.chars().map(|letter| match letter {
        'a' => 'á',
        'e' => 'ë',
        'i' => 'ï',
        'o' => 'ö',
        'u' => 'ü',
        'n' => 'ñ',
        other => other,
    }));
    marked.push('⟧');
    marked
}

/// [`changed`] for a text that lives as long as the app; called once a text.
pub(super) fn fixed(text: &str) -> &'static str {
    changed(text).leak()
}
