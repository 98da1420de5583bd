//! What a first visit downloads, in brotli bytes, and the limits on it.
//!
//! A phone on a street with bad reception pays for every kilobyte. Weighed are the bytes our
//! server sends, per file and per kind; KB is 1000 bytes.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use site::{BrotliStore, is_worth_compressing};

use super::count::Count;
use super::groups::Report;
use crate::build;
use crate::paths::Project;

/// Ratchet: may only go down, and is due to reach [`PAGE_BYTES_GOAL`]. See docs/decisions/size.md.
const PAGE_BYTES_MAX: usize = 274_000;
/// Ratchet: may only go down, and is due to reach [`FIRST_VISIT_BYTES_GOAL`].
const FIRST_VISIT_BYTES_MAX: usize = 1_108_000;
/// Limit for all parts together, which the service worker fetches beside the first screen.
const PARTS_BYTES_MAX: usize = 743_000;
/// Ratchet for the lens, which is fetched when a code or the camera is first needed.
const LENS_BYTES_MAX: usize = 120_000;
/// What we want: the page is what stands between a tap and a picture.
const PAGE_BYTES_GOAL: usize = 120_000;
/// What we want: page, worker, styles, font and the texts (which are in the page), together.
const FIRST_VISIT_BYTES_GOAL: usize = 426_000;

/// What a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Page,
    Worker,
    Style,
    Font,
    /// The HTML, the service worker, icons, the manifest.
    Frame,
    /// Screens and languages that are fetched when they are first opened.
    Part,
    /// Drawing and reading of codes, in a worker of its own.
    Lens,
    /// Fetched by an install dialog or nobody.
    Later,
}

impl Kind {
    fn of(url: &str) -> Self {
        let is_code = |stem: &str| {
            let name = url.trim_start_matches('/');
            name.starts_with(stem) && build::is_hashed(url)
        };
        let is_page = |stem: &&str| is_code(stem);
        if ["page-", "boot-", "parts-"].iter().any(is_page) || url.starts_with("/snippets/") {
            Self::Page
        } else if is_code("part-") {
            Self::Part
        } else if is_code("worker-") {
            Self::Worker
        } else if is_code("lens-") {
            Self::Lens
        } else if is_code("style-") {
            Self::Style
        } else if url.rsplit('.').next() == Some("woff2") {
            Self::Font
        } else if ["/screenshots/", "/icons/", "/_headers", "/fonts/"]
            .iter()
            .any(|start| url.starts_with(start))
        {
            Self::Later
        } else {
            Self::Frame
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Worker => "worker",
            Self::Style => "style",
            Self::Font => "font",
            Self::Frame => "frame",
            Self::Part => "part",
            Self::Lens => "lens",
            Self::Later => "later",
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
struct Weight {
    kind: Kind,
    url: String,
    bytes: usize,
}

/// Weighs the build against the limits.
///
/// # Errors
/// There is no build.
pub(super) fn gate(project: &Project, dist: &Path) -> Result<Report> {
    let weights = weigh(project, dist)?;
    let mut count = Count::default();
    let mut output = String::new();
    for Judged {
        name, bytes, most, ..
    } in judged(&weights)
    {
        let verdict = if bytes <= most {
            count.passed += 1;
            "fits"
        } else {
            count.failed += 1;
            "TOO LARGE"
        };
        writeln!(
            output,
            "  {name:<11} {} of {} KB: {verdict}",
            kb(bytes),
            kb(most)
        )?;
    }
    Ok(Report { count, output })
}

/// One sum with its limit and its goal, in bytes.
struct Judged {
    name: &'static str,
    bytes: usize,
    most: usize,
    goal: usize,
}

fn judged(weights: &[Weight]) -> [Judged; 4] {
    let sum = |wanted: &dyn Fn(Kind) -> bool| -> usize {
        weights
            .iter()
            .filter(|weight| wanted(weight.kind))
            .map(|weight| weight.bytes)
            .sum()
    };
    [
        Judged {
            name: "page",
            bytes: sum(&|kind| kind == Kind::Page),
            most: PAGE_BYTES_MAX,
            goal: PAGE_BYTES_GOAL,
        },
        Judged {
            name: "first visit",
            bytes: sum(&|kind| !matches!(kind, Kind::Part | Kind::Lens | Kind::Later)),
            most: FIRST_VISIT_BYTES_MAX,
            goal: FIRST_VISIT_BYTES_GOAL,
        },
        Judged {
            name: "all parts",
            bytes: sum(&|kind| kind == Kind::Part),
            most: PARTS_BYTES_MAX,
            goal: PARTS_BYTES_MAX,
        },
        Judged {
            name: "lens",
            bytes: sum(&|kind| kind == Kind::Lens),
            most: LENS_BYTES_MAX,
            goal: LENS_BYTES_MAX,
        },
    ]
}

/// Every file and its bytes, for the end of the test command.
///
/// # Errors
/// There is no build.
pub(super) fn table(project: &Project, dist: &Path) -> Result<String> {
    let weights = weigh(project, dist)?;
    let mut text = format!("{:<7} {:>9}  file (brotli bytes)", "kind", "bytes");
    for Weight { kind, url, bytes } in weights.iter().filter(|weight| weight.kind != Kind::Later) {
        write!(text, "\n{:<7} {bytes:>9}  {url}", kind.name())?;
    }
    for judged in judged(&weights) {
        write!(
            text,
            "\n{}: {} KB, at most {} KB, wanted {} KB",
            judged.name,
            kb(judged.bytes),
            kb(judged.most),
            kb(judged.goal)
        )?;
    }
    Ok(text)
}

fn weigh(project: &Project, dist: &Path) -> Result<Vec<Weight>> {
    if !dist.join("index.html").is_file() {
        bail!("{} holds no built app", dist.display());
    }
    let store = BrotliStore::open(project.kept("brotli"))?;
    let mut weights = Vec::new();
    for url in build::all_files(dist)? {
        let file = dist.join(url.trim_start_matches('/'));
        let content = fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
        let bytes = if is_worth_compressing(&url) {
            store.compressed(&content)?.len()
        } else {
            content.len()
        };
        weights.push(Weight {
            kind: Kind::of(&url),
            url,
            bytes,
        });
    }
    weights.sort_by(|a, b| (a.kind, &a.url).cmp(&(b.kind, &b.url)));
    Ok(weights)
}

/// Thousands with one decimal, rounded down only by what is below it.
fn kb(bytes: usize) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_weighed_as_what_they_are_for() {
        assert_eq!(Kind::of("/page-0123456789abcdef.wasm"), Kind::Page);
        assert_eq!(Kind::of("/parts-0123456789abcdef.js"), Kind::Page);
        assert_eq!(Kind::of("/part-plans-0123456789abcdef.wasm"), Kind::Part);
        assert_eq!(Kind::of("worker-0123456789abcdef.js"), Kind::Worker);
        assert_eq!(Kind::of("/lens-0123456789abcdef.wasm"), Kind::Lens);
        assert_eq!(Kind::of("/fonts/x.woff2"), Kind::Font);
        assert_eq!(Kind::of("/fonts/OFL.txt"), Kind::Later);
        assert_eq!(Kind::of("/sw.js"), Kind::Frame);
        assert_eq!(Kind::of("/icons/icon-512.png"), Kind::Later);
    }

    #[test]
    fn the_first_visit_holds_all_but_what_comes_later() {
        let weight = |kind, bytes| Weight {
            kind,
            url: String::new(),
            bytes,
        };
        let weights = [
            weight(Kind::Page, 5),
            weight(Kind::Worker, 7),
            weight(Kind::Part, 4),
            weight(Kind::Lens, 8),
            weight(Kind::Later, 9),
        ];
        let bytes = judged(&weights).map(|judged| judged.bytes);
        assert_eq!(bytes, [5, 12, 4, 8]);
    }

    #[test]
    fn kilobytes_have_one_decimal() {
        assert_eq!(kb(119_980), "119.9");
        assert_eq!(kb(426_000), "426.0");
    }
}
