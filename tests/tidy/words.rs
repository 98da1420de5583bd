//! Where words, addresses and dangerous markup may stand in the page.
//!
//! Everything that a person reads or hears comes from the text catalogue, so a literal word in a view
//! is a word that is missing in every other language.

use std::ops::Range;

use super::{
    report::Finding,
    rust::Code,
    shape::views,
    tree::{self, File},
};

/// Attributes that are read or heard.
const SPOKEN: [&str; 9] = [
    "alt",
    "aria-description",
    "aria-label",
    "aria-placeholder",
    "aria-roledescription",
    "aria-valuetext",
    "label",
    "placeholder",
    "title",
];

/// Literal words in views.
pub(crate) fn literal_words() -> Vec<Finding> {
    let advice = "put it into src/text, in every language";
    in_views(|file, code, view, found| {
        for (range, text) in literals(code, &view) {
            let is_word = text.chars().any(char::is_alphabetic);
            let is_seen = match attribute(code, range.start) {
                Some(name) => SPOKEN.contains(&name.as_str()),
                None => is_node(code, range.start - 1),
            };
            if is_word && is_seen {
                let line = code.line(range.start);
                found.push(Finding::new(&file.path, line, "literal word", advice));
            }
        }
        for at in bare_words(code, &view) {
            found.push(Finding::new(
                &file.path,
                code.line(at),
                "literal word",
                advice,
            ));
        }
    })
}

/// Addresses of the app's own screens that are written out in views.
pub(crate) fn literal_addresses() -> Vec<Finding> {
    in_views(|file, code, view, found| {
        for (range, text) in literals(code, &view) {
            let is_link = attribute(code, range.start).is_some_and(|name| name == "href");
            // A drawing is a file, not a screen.
            if is_link && text.starts_with('/') && !text.contains('.') {
                let line = code.line(range.start);
                let advice = "use Page::href of src/routes.rs";
                found.push(Finding::new(&file.path, line, "literal address", advice));
            }
        }
    })
}

/// Markup that the content security policy refuses, or that takes text for markup.
pub(crate) fn unsafe_markup() -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree::files("src/", ".rs") {
        let code = Code::of(&file);
        for name in [
            "inner_html",
            "set_inner_html",
            "insert_adjacent_html",
            "set_outer_html",
        ] {
            for at in code.all(name) {
                let advice = "make elements instead: text must never become markup";
                found.push(Finding::new(
                    &file.path,
                    code.line(at),
                    "unsafe markup",
                    advice,
                ));
            }
        }
        for view in views(&code) {
            for name in ["style=", "style:"] {
                for at in code.all(name).into_iter().filter(|at| view.contains(at)) {
                    let advice = "give it a class: the policy refuses inline styles";
                    found.push(Finding::new(
                        &file.path,
                        code.line(at),
                        "inline style",
                        advice,
                    ));
                }
            }
        }
    }
    found
}

fn in_views(rule: impl Fn(&File, &Code, Range<usize>, &mut Vec<Finding>)) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree::files("src/", ".rs") {
        let code = Code::of(&file);
        for view in views(&code) {
            if !code.is_test(view.start) {
                rule(&file, &code, view, &mut found);
            }
        }
    }
    found.dedup_by_key(|finding| (finding.path.clone(), finding.line));
    found
}

fn literals<'a>(
    code: &'a Code,
    view: &Range<usize>,
) -> impl Iterator<Item = (Range<usize>, &'a str)> {
    let view = view.clone();
    code.literals
        .iter()
        .filter(move |(range, _)| view.contains(&range.start))
        .map(|(range, text)| (range.clone(), text.as_str()))
}

/// The name of the attribute whose value is the literal with its inside at `start`.
fn attribute(code: &Code, start: usize) -> Option<String> {
    let (equals, byte) = code.before(start.checked_sub(1)?)?;
    if byte != b'=' {
        return None;
    }
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':');
    let before = code.bytes.get(..equals)?;
    let from = before
        .iter()
        .rposition(|byte| !is_name(*byte))
        .map_or(0, |at| at + 1);
    before
        .get(from..)
        .map(|name| String::from_utf8_lossy(name).into_owned())
}

/// Whether what starts at `at` is a child of an element: it follows a tag, alone or in braces.
fn is_node(code: &Code, at: usize) -> bool {
    match code.before(at) {
        Some((place, b'>')) => is_tag_end(code, place),
        Some((place, b'{')) => match code.before(place) {
            Some((place, b'>')) => is_tag_end(code, place),
            _ => false,
        },
        _ => false,
    }
}

/// Whether the `>` at this place ends a tag and is not of an arrow.
fn is_tag_end(code: &Code, place: usize) -> bool {
    let before = place
        .checked_sub(1)
        .and_then(|before| code.bytes.get(before));
    !matches!(before, Some(b'=' | b'-'))
}

/// Where words stand between tags without quotes.
fn bare_words(code: &Code, view: &Range<usize>) -> Vec<usize> {
    let bytes = code.bytes.get(view.clone()).unwrap_or_default();
    let mut found = Vec::new();
    for (at, _) in bytes.iter().enumerate().filter(|(_, byte)| **byte == b'>') {
        let rest = bytes.get(at + 1..).unwrap_or_default();
        let end = rest.iter().position(|byte| *byte == b'<');
        let between = end.and_then(|end| rest.get(..end)).unwrap_or_default();
        let between = String::from_utf8_lossy(between);
        let is_prose = |c: char| c.is_alphanumeric() || c.is_whitespace() || ".,?!'’-".contains(c);
        let has_letter = between.chars().any(char::is_alphabetic);
        if is_tag_end(code, view.start + at) && has_letter && between.chars().all(is_prose) {
            found.push(view.start + at);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many literal words are in this view.
    fn count(view: &str) -> usize {
        let text = ["fn a() { view! { ", view, " } }"].concat();
        let file = File {
            path: "src/x.rs".to_owned(),
            text,
        };
        let code = Code::of(&file);
        let view = views(&code).pop().expect("a view");
        let seen = literals(&code, &view).filter(|(range, text)| {
            let is_spoken = attribute(&code, range.start).map(|n| SPOKEN.contains(&n.as_str()));
            text.chars().any(char::is_alphabetic)
                && is_spoken.unwrap_or_else(|| is_node(&code, range.start - 1))
        });
        seen.count() + bare_words(&code, &view).len()
    }

    #[test]
    fn words_in_nodes_and_spoken_attributes_are_found() {
        assert_eq!(count(r#"<p>"Hallo"</p>"#), 1);
        assert_eq!(count(r#"<p>{"Hallo"}</p>"#), 1);
        assert_eq!(count("<p>Hallo buur</p>"), 1);
        assert_eq!(count(r#"<button aria-label="Terug"></button>"#), 1);
    }

    #[test]
    fn classes_values_and_marks_are_not_words() {
        assert_eq!(
            count(r#"<p class="card" id="x">{text.hello} " · " {name}</p>"#),
            0
        );
        assert_eq!(
            count(
                r#"<p class:on=move || a.get() lang="nl">{move || if x { "a" } else { "b" }}</p>"#
            ),
            0
        );
    }
}
