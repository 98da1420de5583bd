//! What must not be left in the code: notes to oneself, things that stop the app, paths of a machine.

use super::{report::Finding, rust::Code, tree};

/// Calls that end the app. In wasm a panic is an abort, so none is left outside tests.
const STOPS: [&str; 9] = [
    ".unwrap()",
    ".expect(",
    ".unwrap_err(",
    "panic!",
    "unreachable!",
    "unimplemented!",
    "todo!",
    "dbg!",
    "unsafe",
];

/// Folders that exist on one machine only. Taken apart, so that this file does not hold them.
const MACHINE: [&str; 5] = [
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/t", "mp/"),
    concat!("C", ":\\"),
];

/// Notes to oneself and calls that stop the app.
pub(crate) fn stops() -> Vec<Finding> {
    let mut found = Vec::new();
    let notes = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("X", "XX"),
        concat!("HA", "CK"),
    ];
    let endings = [".rs", ".css", ".js", ".mjs", ".toml", ".html"];
    for file in endings.iter().flat_map(|ending| tree::files("", ending)) {
        for (number, line) in (1..).zip(file.text.lines()) {
            if notes.iter().any(|note| has_word(line, note)) {
                let advice = "do it, or say in docs/decisions why not";
                found.push(Finding::new(&file.path, number, "note to oneself", advice));
            }
        }
    }
    for file in tree::rust() {
        let code = Code::of(&file);
        for stop in STOPS {
            for at in code.all(stop).into_iter().filter(|at| !code.is_test(*at)) {
                let advice =
                    format!("`{stop}` ends the app: use a type, or an error that is handled");
                found.push(Finding::new(&file.path, code.line(at), "stop", advice));
            }
        }
    }
    found
}

/// Paths that exist on one machine only.
pub(crate) fn machine_paths() -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, _) in tree::paths() {
        let Some(file) = tree::read(&path) else {
            continue;
        };
        for (number, line) in (1..).zip(file.text.lines()) {
            if MACHINE.iter().any(|folder| starts_somewhere(line, folder)) {
                let advice = "take the path out: it exists on one machine only";
                found.push(Finding::new(&path, number, "machine path", advice));
            }
        }
    }
    found
}

/// Whether `folder` stands in the line as the start of a path.
fn starts_somewhere(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line.get(..at).and_then(|before| before.chars().next_back());
        !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '}' | '~'))
    })
}

fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line.get(..at).and_then(|text| text.chars().next_back());
        let after = line
            .get(at + word.len()..)
            .and_then(|text| text.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}
