//! The rules of the stylesheets: who has one, what may stand in it.

use std::collections::BTreeSet;

use super::{
    report::Finding,
    tree::{self, File},
};

/// The one file with raw values.
const TOKENS: &str = "style/tokens.css";
/// The files in which `!important` may stand: paper has to win from everything too.
const FORCEFUL: [&str; 2] = ["style/utilities.css", "style/print.css"];
/// The one file outside the layers: a letter has no layer.
const FONTS: &str = "style/fonts.css";

/// Components that are made of others and have no look of their own; may only get fewer.
const WITHOUT_STYLE: [&str; 0] = [];
/// Styles that several components share and none is named after; may only get fewer.
const WITHOUT_COMPONENT: [&str; 1] = [
    // A plain `<progress>`.
    "meter",
];

/// Properties and values that know left from right.
const PHYSICAL: [&str; 14] = [
    "border-left",
    "border-right",
    "clear: left",
    "clear: right",
    "float: left",
    "float: right",
    "margin-left",
    "margin-right",
    "padding-left",
    "padding-right",
    "text-align: left",
    "text-align: right",
    " left:",
    " right:",
];

/// Names of colours; the keywords of forced colours are not among them.
const COLOURS: [&str; 12] = [
    "black", "blue", "brown", "gray", "green", "grey", "orange", "pink", "purple", "red", "white",
    "yellow",
];

/// Components without a style, and styles without a component.
pub(crate) fn pairs() -> Vec<Finding> {
    let components = stems("src/components/", ".rs");
    let styles = stems("style/components/", ".css");
    let without_style = components
        .difference(&styles)
        .filter(|name| !WITHOUT_STYLE.contains(&name.as_str()));
    let without_component = styles
        .difference(&components)
        .filter(|name| !WITHOUT_COMPONENT.contains(&name.as_str()));
    let missing_style = without_style.map(|name| {
        let advice = format!("write style/components/{name}.css and link it in index.html");
        Finding::new(
            &format!("src/components/{name}.rs"),
            1,
            "component without style",
            advice,
        )
    });
    let missing_component = without_component.map(|name| {
        let advice = format!("write src/components/{name}.rs or take the style away");
        Finding::new(
            &format!("style/components/{name}.css"),
            1,
            "style without component",
            advice,
        )
    });
    missing_style.chain(missing_component).collect()
}

/// Styles that the page does not link, and links to styles that are not there.
pub(crate) fn links() -> Vec<Finding> {
    let page = tree::read("index.html")
        .map(|file| file.text)
        .unwrap_or_default();
    let linked: BTreeSet<&str> = page
        .split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|path| path.starts_with("style/"))
        .collect();
    let files = tree::files("style/", ".css");
    let there: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let not_linked = there.difference(&linked).map(|path| {
        Finding::new(
            path,
            1,
            "style not linked",
            "link it in index.html, in its layer",
        )
    });
    let not_there = linked.difference(&there).map(|path| {
        Finding::new(
            "index.html",
            1,
            "link to nothing",
            format!("take {path} out"),
        )
    });
    not_linked.chain(not_there).collect()
}

/// Colours and sizes that are not tokens.
pub(crate) fn raw_values() -> Vec<Finding> {
    each_line(|path, line| {
        if path == TOKENS {
            return None;
        }
        let is_hash = |word: &str| {
            let rest = word.split_once('#').map(|(_, rest)| rest);
            rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
        };
        let is_px = |word: &str| {
            let number = word.split("px").next().unwrap_or_default();
            word.contains("px")
                && number.ends_with(|c: char| c.is_ascii_digit())
                && !matches!(number.trim_start_matches(['-', '(']), "0" | "1")
        };
        let value = line.split_once(':').map_or("", |(_, value)| value);
        let mut words = line.split([' ', ',', ';']);
        let mut names = value.split([' ', ',', ';']);
        if words.clone().any(is_hash) && !line.contains("url(") {
            Some(("raw colour or id", "use a token or a class"))
        } else if ["rgb(", "rgba(", "hsl(", "hwb(", "oklch(", "oklab("]
            .iter()
            .any(|f| line.contains(f) && !line.contains("from var("))
            || names.any(|name| COLOURS.contains(&name))
        {
            Some(("raw colour", "use a token of style/tokens.css"))
        } else if words.any(is_px) {
            Some((
                "raw size",
                "use a token or rem; only 0 and 1px may stand here",
            ))
        } else {
            None
        }
    })
}

/// Properties that break in a right-to-left language.
pub(crate) fn physical_sides() -> Vec<Finding> {
    each_line(|_, line| {
        let is_physical = PHYSICAL.iter().any(|word| line.contains(word));
        is_physical.then_some(("physical side", "say inline-start or inline-end"))
    })
}

/// Styles outside the layers, and force where it may not be.
pub(crate) fn layers() -> Vec<Finding> {
    let mut found = each_line(|path, line| {
        let is_forced = !FORCEFUL.contains(&path) && line.contains("!important");
        is_forced.then_some((
            "force",
            "let the layers decide; only utilities and print may force",
        ))
    });
    for file in tree::files("style/", ".css") {
        if !file.text.contains("@layer") && file.path != FONTS {
            found.push(Finding::new(
                &file.path,
                1,
                "no layer",
                "wrap it in its @layer",
            ));
        }
    }
    found
}

fn stems(folder: &str, ending: &str) -> BTreeSet<String> {
    tree::files(folder, ending)
        .iter()
        .filter(|file| file.path.matches('/').count() == 2)
        .map(|file| file.stem().to_owned())
        .collect()
}

type Rule = (&'static str, &'static str);

fn each_line(rule: impl Fn(&str, &str) -> Option<Rule>) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree::files("style/", ".css") {
        for (number, line) in (1..).zip(without_comments(&file).lines()) {
            if let Some((rule, advice)) = rule(&file.path, line) {
                found.push(Finding::new(&file.path, number, rule, advice));
            }
        }
    }
    found
}

/// The text of a stylesheet with its comments blanked, line by line.
fn without_comments(file: &File) -> String {
    let mut kept = String::new();
    let mut rest = file.text.as_str();
    while let Some((before, after)) = rest.split_once("/*") {
        let (comment, next) = after.split_once("*/").unwrap_or((after, ""));
        kept.push_str(before);
        kept.extend(comment.chars().filter(|c| *c == '\n'));
        rest = next;
    }
    kept.push_str(rest);
    kept
}
