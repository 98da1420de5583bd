//! Pieces of a view that change, handed over by name.
//!
//! Leptos erases the type of a closure that it sees in a `view!`: `{move || list()}`. One that is handed over
//! by name, `{list}`, gets machinery of its own, about 1.5 KB of wasm for each place. Components are left
//! alone: their properties have types. Why bytes matter: `docs/decisions/size.md`.

use std::ops::Range;

use super::{report::Finding, rust::Code, shape::views, tree};

/// Closures that elements of a `view!` get by name.
pub(crate) fn named() -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree::files("src/", ".rs") {
        let code = Code::of(&file);
        for view in views(&code) {
            for (at, name) in names_in(&code, view) {
                let advice = format!("write `move || {name}()`: by name it costs 1.5 KB");
                found.push(Finding::new(
                    &file.path,
                    code.line(at),
                    "closure by name",
                    advice,
                ));
            }
        }
    }
    found
}

/// The names of closures in a view, with their places.
fn names_in(code: &Code, view: Range<usize>) -> Vec<(usize, String)> {
    let bytes = code.bytes.get(view.clone()).unwrap_or_default();
    let text = String::from_utf8_lossy(bytes);
    let known = String::from_utf8_lossy(code.bytes.get(..view.start).unwrap_or_default());
    let starts = text.match_indices(['{', '=']).map(|(at, _)| at);
    starts
        .filter_map(|at| {
            let (before, after) = text.split_at_checked(at)?;
            let name = name_after(after)?;
            let is_value = !after.starts_with('=') || is_of_element(before);
            (is_value && is_closure(&known, name)).then(|| (view.start + at, name.to_owned()))
        })
        .collect()
}

/// The name in `{name}`, or in `=name` where nothing follows it.
fn name_after(text: &str) -> Option<&str> {
    let inside = text.get(1..)?;
    let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let (name, rest) = inside.split_at(inside.find(|c| !is_name(c))?);
    let ends = if text.starts_with('{') {
        "}"
    } else {
        " \n\t/>"
    };
    (!name.is_empty() && rest.starts_with(|c| ends.contains(c))).then_some(name)
}

/// Whether the attribute that ends here is one that an element shows, not an event or a component's.
fn is_of_element(before: &str) -> bool {
    let name = before.rsplit([' ', '\n', '\t']).next().unwrap_or_default();
    let tag = before.rfind('<').and_then(|at| before.get(at + 1..));
    tag.is_some_and(|tag| tag.starts_with(|c: char| c.is_ascii_lowercase()))
        && !name.starts_with("on:")
        && name != "node_ref"
}

/// Whether the name means what a `let` made: a closure without arguments.
fn is_closure(known: &str, name: &str) -> bool {
    let Some(at) = known.rfind(&format!("let {name} =")) else {
        return false;
    };
    let since = known.get(at..).unwrap_or_default();
    let value = since
        .split_once('=')
        .map_or("", |(_, value)| value.trim_start());
    let bound_again = [format!("|{name}|"), format!("({name})")];
    (value.starts_with("move ||") || value.starts_with("||"))
        && is_in_scope(since)
        && !bound_again.iter().any(|again| since.contains(again))
}

/// Whether what this `let` made can be seen where the text ends: the statement is over, its block is not.
fn is_in_scope(since: &str) -> bool {
    let mut nested = 0_i32;
    let mut is_over = false;
    for letter in since.chars() {
        match letter {
            '(' | '[' | '{' => nested += 1,
            ')' | ']' | '}' => nested -= 1,
            ';' if nested == 0 => is_over = true,
            _ => (),
        }
        if nested < 0 {
            return false;
        }
    }
    is_over
}

#[cfg(test)]
mod tests {
    use super::{super::tree::File, *};

    fn count(view: &str) -> usize {
        count_after("let list = move || one(); let word = 1;", view)
    }

    fn count_after(before: &str, view: &str) -> usize {
        let file = File {
            path: "src/x.rs".to_owned(),
            text: format!("fn a() {{ {before} view! {{ {view} }} }}"),
        };
        let code = Code::of(&file);
        let view = views(&code).pop().expect("a view");
        names_in(&code, view).len()
    }

    #[test]
    fn a_closure_by_name_is_found() {
        for view in [
            "<p>{list}</p>",
            "<p class=list></p>",
            "<p class=list/>",
            "<Card>{list}</Card>",
        ] {
            assert_eq!(count(view), 1, "{view}");
        }
    }

    #[test]
    fn closures_in_sight_values_events_and_properties_are_left_alone() {
        for view in [
            "<p>{move || list()}</p>",
            "<p>{word}</p>",
            "<p on:click=list></p>",
            "<Card list=list/>",
        ] {
            assert_eq!(count(view), 0, "{view}");
        }
    }

    #[test]
    fn a_name_that_means_something_else_here_is_left_alone() {
        for before in [
            "let list = move || one(); all.map(|list|",
            "if a { let list = move || one(); }",
            "let list = move || {",
        ] {
            assert_eq!(count_after(before, "<p>{list}</p>"), 0, "{before}");
        }
    }
}
