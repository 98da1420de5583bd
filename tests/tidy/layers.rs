//! Who may use whom.
//!
//! Between crates Cargo enforces what a crate lists, so the lists themselves are checked. Inside the
//! page everything is one crate; there the imports are read.

use super::{
    report::Finding,
    rust::Code,
    tree::{self, File},
};

/// What knows the browser or the screen.
const SHELL: [&str; 7] = [
    "leptos",
    "leptos_router",
    "gloo-storage",
    "js-sys",
    "wasm-bindgen",
    "wasm-bindgen-futures",
    "web-sys",
];

/// For each part of the page: which other parts it may use.
const MODULES: [(&str, &[&str]); 6] = [
    ("src/text", &["text"]),
    ("src/routes", &["routes"]),
    // The platform knows of languages, because the browser does.
    ("src/platform", &["platform", "text"]),
    ("src/state", &["state", "platform"]),
    (
        "src/components",
        &["components", "effects", "names", "routes", "text"],
    ),
    (
        "src/pages",
        &[
            "asking",
            "components",
            "contexts",
            "effects",
            "names",
            "notices",
            "pages",
            "platform",
            "routes",
            "state",
            "text",
        ],
    ),
];

/// Arrows that are there although the table does not allow them; may only get fewer.
const MODULES_KNOWN: [(&str, &str); 8] = [
    // A camera picture goes to the lens and a text comes back, many times a second; so does a code
    // that is drawn. The pages that show them need not know.
    ("src/components/camera_view.rs", "contexts"),
    ("src/components/camera_view.rs", "platform"),
    ("src/components/qr_code.rs", "platform"),
    // What is kept is a fact of the store with three forms; copying it would say it twice.
    ("src/components/kept.rs", "state"),
    // The text field is the one place that echoes by itself, so it speaks with the store itself.
    ("src/components/text_area.rs", "contexts"),
    ("src/components/text_area.rs", "platform"),
    ("src/components/text_area.rs", "state"),
    // Links carry frames between the channel and the store.
    ("src/platform/links.rs", "state"),
];

/// Files beside the platform that hold an element of the page; may only get fewer.
const BROWSER_KNOWN: [&str; 1] = [
    // The element in which the camera shows.
    "src/components/camera_view.rs",
];

/// A manifest, what it may not list, and why.
type Wall = (&'static str, fn(&str) -> bool, &'static str);

/// The walls between the crates.
const CRATES: [Wall; 10] = [
    (
        "crates/domain/Cargo.toml",
        |name| name != "serde",
        "the domain is std and serde",
    ),
    (
        "crates/document/Cargo.toml",
        |name| is_shell(name) || matches!(name, "engine" | "worker"),
        "the document knows no browser and no engine",
    ),
    (
        "crates/engine/Cargo.toml",
        |name| is_shell(name) || matches!(name, "worker" | "automerge"),
        "the engine does no I/O and leaves Automerge to the document",
    ),
    (
        "crates/worker/Cargo.toml",
        |name| {
            matches!(
                name,
                "leptos" | "leptos_router" | "gloo-storage" | "automerge"
            )
        },
        "the worker shows nothing and leaves Automerge to the document",
    ),
    (
        "crates/simulator/Cargo.toml",
        |name| is_shell(name) || matches!(name, "automerge" | "worker"),
        "the simulator is a shell of its own: it takes the place of the browser and the worker",
    ),
    (
        "crates/lens/Cargo.toml",
        |name| matches!(name, "automerge" | "document" | "engine" | "worker"),
        "the lens knows codes, not what they say",
    ),
    (
        "crates/measure/Cargo.toml",
        |name| is_shell(name) || matches!(name, "automerge" | "worker"),
        "figures are of the engine and the document as they are",
    ),
    (
        "crates/mailbox/Cargo.toml",
        |name| is_shell(name) || matches!(name, "automerge" | "document" | "engine" | "worker"),
        "the mailbox knows bundles and nothing of what is in them",
    ),
    (
        "crates/site/Cargo.toml",
        |name| !matches!(name, "brotli" | "sha2"),
        "xtask is compiled cold on every new machine, and this with it",
    ),
    (
        "Cargo.toml",
        |name| {
            matches!(
                name,
                "automerge" | "document" | "engine" | "worker" | "lens"
            )
        },
        "the page never sees the document",
    ),
];

/// Manifests of what is not for development only.
const BUILT: [&str; 8] = [
    "crates/domain/Cargo.toml",
    "crates/document/Cargo.toml",
    "crates/engine/Cargo.toml",
    "crates/worker/Cargo.toml",
    "crates/lens/Cargo.toml",
    "crates/mailbox/Cargo.toml",
    "Cargo.toml",
    "xtask/Cargo.toml",
];

fn is_shell(name: &str) -> bool {
    SHELL.contains(&name)
}

/// Crates that list what lies above or beside them.
pub(crate) fn crates() -> Vec<Finding> {
    let mut found = Vec::new();
    let mut must = |path: &str, is_wrong: fn(&str) -> bool, why: &str| {
        for (line, name) in dependencies(path) {
            if is_wrong(&name) {
                let advice = format!("take {name} out: {why}");
                found.push(Finding::new(path, line, "layer", advice));
            }
        }
    };
    for (path, is_wrong, why) in CRATES {
        must(path, is_wrong, why);
    }
    for path in BUILT {
        must(
            path,
            |name| matches!(name, "simulator" | "measure"),
            "nothing is built on what is for development only",
        );
    }
    found
}

/// Modules of the page that use a part they may not.
pub(crate) fn modules() -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree::files("src/", ".rs") {
        let Some((_, allowed)) = MODULES.iter().find(|(part, _)| is_of(&file, part)) else {
            continue;
        };
        for (line, used) in uses(&file) {
            let is_known = MODULES_KNOWN.contains(&(file.path.as_str(), used.as_str()));
            if !allowed.contains(&used.as_str()) && !is_known {
                let advice = format!("it may not use `{used}`: take it as a property or callback");
                found.push(Finding::new(&file.path, line, "module layer", advice));
            }
        }
    }
    found
}

/// Files of the page outside the platform that touch the browser.
pub(crate) fn browser_in_the_page() -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree::files("src/", ".rs") {
        let is_known = BROWSER_KNOWN.contains(&file.path.as_str());
        if is_of(&file, "src/platform") || is_known {
            continue;
        }
        let code = Code::of(&file);
        for name in ["web_sys", "gloo_storage"] {
            for at in code.all(name) {
                let advice = format!("`{name}` belongs in src/platform");
                found.push(Finding::new(&file.path, code.line(at), "browser", advice));
            }
        }
    }
    found
}

/// Whether a file is `part.rs` or lies in `part/`.
fn is_of(file: &File, part: &str) -> bool {
    let rest = file.path.strip_prefix(part);
    rest.is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
}

/// The parts of its own crate that a source names, with their lines.
fn uses(file: &File) -> Vec<(usize, String)> {
    let code = Code::of(file);
    let mut found = Vec::new();
    for at in code.all("crate::") {
        if code.is_test(at) {
            continue;
        }
        let rest = code.bytes.get(at + "crate::".len()..).unwrap_or_default();
        let rest = String::from_utf8_lossy(rest);
        let line = code.line(at);
        found.extend(first_names(&rest).into_iter().map(|name| (line, name)));
    }
    found
}

/// The first names of a path or of a braced list of paths.
fn first_names(rest: &str) -> Vec<String> {
    let name_of = |path: &str| {
        let path = path.trim_start();
        path.chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect::<String>()
    };
    let Some(list) = rest.strip_prefix('{') else {
        return vec![name_of(rest)];
    };
    let mut depth = 0_i32;
    let mut names = vec![name_of(list)];
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(name_of(list.get(at + 1..).unwrap_or_default())),
            _ => (),
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// The ordinary dependencies that a manifest lists, with their lines.
pub(crate) fn dependencies(path: &str) -> Vec<(usize, String)> {
    let is_ordinary = |section: &str| {
        section == "dependencies"
            || (section.starts_with("target.") && section.ends_with(".dependencies"))
    };
    listed(path, is_ordinary)
}

/// The names that a manifest lists in the sections that `is_wanted`, with their lines.
pub(crate) fn listed(path: &str, is_wanted: impl Fn(&str) -> bool) -> Vec<(usize, String)> {
    let text = tree::read(path).map(|file| file.text).unwrap_or_default();
    let mut section = String::new();
    let mut found = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        if let Some(head) = line.strip_prefix('[') {
            head.trim_end()
                .trim_end_matches(']')
                .clone_into(&mut section);
        } else if is_wanted(&section) && line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let end = line.find(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_'));
            let name = end.and_then(|end| line.get(..end)).unwrap_or(line);
            found.push((number, name.to_owned()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::first_names;

    #[test]
    fn the_first_names_of_imports_are_found() {
        assert_eq!(first_names("text::use_text;"), ["text"]);
        assert_eq!(
            first_names("{names::{Names, use_names}, routes::Page, text};"),
            ["names", "routes", "text"]
        );
    }
}
