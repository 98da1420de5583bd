//! How long and how heavy things are, and what they are called.
//!
//! Length is counted in lines that hold code, so that explaining something never costs anything; only
//! whole files are counted with everything in them.

use std::ops::Range;

use super::{
    report::Finding,
    rust::Code,
    tree::{self, File},
};

/// Lines of a file. A file that comes near is two things.
const FILE_LINES_MAX: usize = 400;
/// Lines of a file of tests.
const TEST_FILE_LINES_MAX: usize = 600;
/// Lines of code of a function.
const FUNCTION_LINES_MAX: usize = 70;
/// Lines of code of a component, properties included.
const COMPONENT_LINES_MAX: usize = 70;
/// Lines of one `view!`. Name a part of it instead.
const VIEW_LINES_MAX: usize = 40;
/// Columns of a line of code; rustfmt breaks where it can.
const CODE_COLUMNS_MAX: usize = 100;
/// Columns of a line of tests, or that is all comment. The aim is 100 as well.
const COMMENT_COLUMNS_MAX: usize = 116;
/// Bytes of any file: every resident downloads, every developer clones.
const FILE_BYTES_MAX: u64 = 200_000;

/// Names that say nothing about what is inside.
const VAGUE: [&str; 9] = [
    "mod", "utils", "util", "helpers", "helper", "common", "types", "manager", "misc",
];
/// What may stand at the top of the repository, beside names that start with a dot.
const TOP: [&str; 18] = [
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "Trunk.toml",
    "build.rs",
    "clippy.toml",
    "crates",
    "docs",
    "index.html",
    "public",
    "rustfmt.toml",
    "src",
    "style",
    "tests",
];
/// Also at the top: the automation.
const AUTOMATION: &str = "xtask";

/// Files with too many lines.
pub(crate) fn long_files() -> Vec<Finding> {
    let endings = [".rs", ".css", ".js", ".mjs"];
    let files = endings.iter().flat_map(|ending| tree::files("", ending));
    files
        .filter_map(|file| {
            let count = file.text.lines().count();
            let max = if file.is_test() {
                TEST_FILE_LINES_MAX
            } else {
                FILE_LINES_MAX
            };
            (count > max).then(|| {
                let advice = format!("{count} lines, {max} allowed: move a part out whole");
                Finding::new(&file.path, count, "file length", advice)
            })
        })
        .collect()
}

/// Functions and components with too many lines of code.
pub(crate) fn long_functions() -> Vec<Finding> {
    each(|file, code, found| {
        for start in code.all("fn") {
            let Some(block) = code.block_after(start) else {
                continue;
            };
            let is_component = is_component(code, start);
            let (rule, max) = if is_component {
                ("component length", COMPONENT_LINES_MAX)
            } else {
                ("function length", FUNCTION_LINES_MAX)
            };
            let count = code.code_lines(start..block.end);
            if count > max && !code.is_test(start) {
                let advice = format!("{count} lines of code, {max} allowed: give a part a name");
                found.push(Finding::new(&file.path, code.line(start), rule, advice));
            }
        }
    })
}

/// Views with too many lines.
pub(crate) fn long_views() -> Vec<Finding> {
    each(|file, code, found| {
        for view in views(code) {
            let count = code.code_lines(view.clone());
            if count > VIEW_LINES_MAX {
                let advice = format!("{count} lines, {VIEW_LINES_MAX} allowed: name a part of it");
                found.push(Finding::new(
                    &file.path,
                    code.line(view.start),
                    "view length",
                    advice,
                ));
            }
        }
    })
}

/// Lines that do not fit the screen. A long text in a test, such as a recorded message, may stay whole.
pub(crate) fn long_lines() -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree::rust() {
        let code = Code::of(&file);
        let mut start = 0;
        for (number, line) in (1..).zip(file.text.split('\n')) {
            let columns = line.chars().count();
            let is_comment = line.trim_start().starts_with("//");
            // What stands in a macro, such as a property, rustfmt leaves as it is.
            let max = if is_comment || code.is_test(start) {
                COMMENT_COLUMNS_MAX
            } else {
                CODE_COLUMNS_MAX
            };
            let range = start..start + line.len();
            let is_recorded = code.is_test(start) && code.literals_in(&range) > 0;
            if columns > max && !is_recorded {
                let advice = format!("{columns} columns, {max} allowed: break it");
                found.push(Finding::new(&file.path, number, "line length", advice));
            }
            start = range.end + 1;
        }
    }
    found
}

/// Files with too many bytes.
pub(crate) fn heavy_files() -> Vec<Finding> {
    let heavy = tree::paths()
        .into_iter()
        .filter(|(_, bytes)| *bytes > FILE_BYTES_MAX);
    heavy
        .map(|(path, bytes)| {
            let advice = format!("{bytes} bytes, {FILE_BYTES_MAX} allowed: make it smaller");
            Finding::new(&path, 1, "file size", advice)
        })
        .collect()
}

/// Modules whose names say nothing.
pub(crate) fn vague_names() -> Vec<Finding> {
    tree::rust()
        .into_iter()
        .filter(|file| VAGUE.contains(&file.stem()))
        .map(|file| {
            let advice = "name it after what is inside; a folder x/ belongs to x.rs";
            Finding::new(&file.path, 1, "vague name", advice)
        })
        .collect()
}

/// Modules that do not open with what they are. The tests of a module are told by its own name.
pub(crate) fn silent_modules() -> Vec<Finding> {
    let is_silent = |file: &File| !file.text.starts_with("//!") && file.stem() != "tests";
    tree::rust()
        .into_iter()
        .filter(is_silent)
        .map(|file| {
            let advice = "open with //!: what it is, why this shape, where to go next";
            Finding::new(&file.path, 1, "module without a word", advice)
        })
        .collect()
}

/// Files and folders at the top that nobody agreed on.
pub(crate) fn strangers_at_the_top() -> Vec<Finding> {
    let mut names: Vec<String> = tree::paths()
        .into_iter()
        .filter_map(|(path, _)| path.split('/').next().map(str::to_owned))
        .filter(|name| !name.starts_with('.') && name != AUTOMATION)
        .filter(|name| !TOP.contains(&name.as_str()))
        .collect();
    names.dedup();
    let advice = "put it into one of the folders; the top is fixed";
    names
        .iter()
        .map(|name| Finding::new(name, 1, "top of the repository", advice))
        .collect()
}

/// Where the `view!` macros of a source lie.
pub(crate) fn views(code: &Code) -> Vec<Range<usize>> {
    let starts = code.all("view!").into_iter();
    starts
        .filter_map(|start| code.block_after(start).map(|block| start..block.end))
        .collect()
}

fn is_component(code: &Code, start: usize) -> bool {
    let from = start.saturating_sub(120);
    let before = code.bytes.get(from..start).unwrap_or_default();
    let since_last_block = before
        .rsplit(|byte| *byte == b'}')
        .next()
        .unwrap_or_default();
    String::from_utf8_lossy(since_last_block).contains("#[component")
}

fn each(rule: impl Fn(&File, &Code, &mut Vec<Finding>)) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree::rust() {
        rule(&file, &Code::of(&file), &mut found);
    }
    found
}
