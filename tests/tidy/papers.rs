//! That the papers fit the code: the glossary, the reasons of dependencies, the links.

use std::collections::BTreeSet;

use super::{
    layers,
    report::Finding,
    rust::Code,
    tree::{self, File},
};

const GLOSSARY: &str = "docs/glossary.md";
const REASONS: &str = "docs/decisions/dependencies.md";

/// The Dutch nouns of the code. A thirteenth needs a decision.
const DUTCH: [&str; 12] = [
    "Buurt",
    "Buurtcomite",
    "Draagvlak",
    "Gemeente",
    "Inspraak",
    "Opbouwwerker",
    "Opgave",
    "Resultaat",
    "Signaal",
    "Toezegging",
    "Wijk",
    "Wijkmanager",
];

/// Dutch nouns that the glossary lacks, and code names in it that no code has.
pub(crate) fn glossary() -> Vec<Finding> {
    let Some(glossary) = tree::read(GLOSSARY) else {
        return vec![Finding::new(GLOSSARY, 1, "glossary", "write it")];
    };
    let mut found = Vec::new();
    for noun in DUTCH {
        if !glossary.text.contains(&format!("`{noun}`")) {
            found.push(Finding::new(
                GLOSSARY,
                1,
                "glossary",
                format!("explain `{noun}`"),
            ));
        }
    }
    let names = names_in_code();
    for (number, line) in (1..).zip(glossary.text.lines()) {
        let Some(cell) = line.split('|').nth(2) else {
            continue;
        };
        // A name that is kept for later stands in brackets.
        if cell.trim_start().starts_with('(') {
            continue;
        }
        for name in cell.split('`').skip(1).step_by(2) {
            let last = name.rsplit("::").next().unwrap_or(name);
            if !names.contains(last) {
                let advice = format!("no code has the name `{name}`: mend the row");
                found.push(Finding::new(GLOSSARY, number, "glossary", advice));
            }
        }
    }
    found
}

/// Dependencies without a line that says what they are for.
pub(crate) fn dependencies() -> Vec<Finding> {
    let reasons = tree::read(REASONS)
        .map(|file| file.text)
        .unwrap_or_default();
    let own: BTreeSet<String> = tree::files("", "Cargo.toml")
        .iter()
        .filter_map(|file| package_name(&file.text))
        .collect();
    let manifests = tree::files("", "Cargo.toml");
    let mut found = Vec::new();
    for manifest in manifests {
        let is_list = |section: &str| section.ends_with("dependencies");
        for (line, name) in layers::listed(&manifest.path, is_list) {
            if !own.contains(&name) && !reasons.contains(&format!("`{name}`")) {
                let advice = format!("say in {REASONS} what `{name}` does, weighs, and why it");
                found.push(Finding::new(&manifest.path, line, "dependency", advice));
            }
        }
    }
    found.dedup_by_key(|finding| finding.advice.clone());
    found
}

/// Links in Markdown that lead to nothing.
pub(crate) fn links() -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree::files("", ".md") {
        for (number, line) in (1..).zip(file.text.lines()) {
            for target in targets(line) {
                if !leads_somewhere(&file, target) {
                    let advice = format!("{target} is not there");
                    found.push(Finding::new(&file.path, number, "broken link", advice));
                }
            }
        }
    }
    found
}

fn targets(line: &str) -> impl Iterator<Item = &str> {
    line.split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
}

fn leads_somewhere(file: &File, target: &str) -> bool {
    let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
    if path.contains("://") || path.starts_with("mailto:") {
        return true;
    }
    let here = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let path = if path.is_empty() {
        file.path.clone()
    } else {
        [here, "/", path].concat()
    };
    let place = tree::root().join(path.trim_start_matches('/'));
    if anchor.is_empty() {
        return place.exists();
    }
    let text = std::fs::read_to_string(place).unwrap_or_default();
    text.lines()
        .filter(|line| line.starts_with('#'))
        .any(|line| anchor_of(line) == anchor)
}

/// The anchor that a heading gets.
fn anchor_of(heading: &str) -> String {
    heading
        .trim_start_matches('#')
        .trim()
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}

fn package_name(manifest: &str) -> Option<String> {
    let package = manifest.split("[package]").nth(1)?;
    let name = package
        .lines()
        .find_map(|line| line.strip_prefix("name = \""))?;
    name.split('"').next().map(str::to_owned)
}

/// Every name that stands in the code of the crates and the page, comments and texts left out.
fn names_in_code() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for file in tree::rust().iter().filter(|file| !file.is_test()) {
        let code = String::from_utf8_lossy(&Code::of(file).bytes).into_owned();
        let words = code.split(|c: char| !(c.is_alphanumeric() || c == '_'));
        names.extend(words.filter(|word| !word.is_empty()).map(str::to_owned));
    }
    names
}
