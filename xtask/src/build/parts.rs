//! The page, cut into what the first screens need and parts that are fetched when they are first opened.
//!
//! The sources name the places (`src/parts.rs`), the linker wrote down what calls what (`build.rs`), and
//! `wasm-split-cli` moves what only one part reaches into that part's file; what several parts share gets
//! files of its own. It has to run before wasm-bindgen, which throws away what the linker wrote, and so before
//! Trunk is done: Trunk's page is put aside and cargo's is cut. Script and loader import each other, so both
//! are named after both.

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{Profile, files};
use crate::digest;
use crate::paths::Project;
use crate::process;
use crate::progress::Step;
use crate::tools::Toolbox;

/// What the page's files are called while they are made.
const STEM: &str = "page";
/// How the script imports the loader, and what the modules call it.
const LOADER: &str = "./__wasm_split.js";

/// A page in pieces.
#[derive(Debug)]
pub(super) struct CutPage {
    /// The bindings of the main module.
    script: String,
    /// What fetches the parts.
    loader: String,
    /// The modules: the main one first, then the parts in the order of `names`.
    pub(super) modules: Vec<Vec<u8>>,
    /// What the loader calls the parts, sorted.
    names: Vec<String>,
}

/// Cuts the page that cargo compiled last.
///
/// # Errors
/// There is none, or a tool refuses it.
pub(super) fn cut(
    project: &Project,
    toolbox: &Toolbox,
    profile: Profile,
    step: &Step,
) -> Result<CutPage> {
    step.tell("cutting the page");
    let folder = project.kept(match profile {
        Profile::Release => "parts-release",
        Profile::Dev => "parts-dev",
    });
    files::make_empty(&folder)?;
    let mut split = toolbox.command("wasm-split-cli")?;
    split
        .arg(compiled(project, toolbox, profile))
        .arg(&folder)
        .args(["--out-name", STEM]);
    process::succeed(&mut split, step).context("the page could not be cut into parts")?;
    let mut bindgen = toolbox.command("wasm-bindgen")?;
    bindgen
        .arg(folder.join(format!("{STEM}.wasm")))
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports"])
        .args(["--out-name", STEM, "--out-dir"])
        .arg(folder.join("bound"));
    process::succeed(&mut bindgen, step).context("wasm-bindgen refused the page")?;
    read(&folder)
}

/// Where cargo put the page.
fn compiled(project: &Project, toolbox: &Toolbox, profile: Profile) -> std::path::PathBuf {
    let mut folder = project.target();
    folder.extend(toolbox.wasm.target_folder());
    folder.push("wasm32-unknown-unknown");
    folder.push(match profile {
        Profile::Release => "release",
        Profile::Dev => "debug",
    });
    folder.join("buurtlijm.wasm")
}

fn read(folder: &Path) -> Result<CutPage> {
    let bound = folder.join("bound");
    let mut modules = vec![files::read(&bound, &format!("/{STEM}_bg.wasm"))?];
    let mut names = Vec::new();
    for url in files::all(folder)? {
        let name = url.trim_start_matches('/');
        let is_part = Path::new(name)
            .extension()
            .is_some_and(|kind| kind == "wasm");
        if is_part && !name.contains('/') && name != format!("{STEM}.wasm") {
            modules.push(files::read(folder, &url)?);
            names.push(name.to_owned());
        }
    }
    if names.is_empty() {
        bail!("the page has no parts; see src/parts.rs");
    }
    Ok(CutPage {
        script: files::read_text(&bound, &format!("/{STEM}.js"))?,
        loader: files::read_text(folder, LOADER.trim_start_matches('.'))?,
        modules,
        names,
    })
}

/// The addresses of a page's files.
#[derive(Debug)]
pub(super) struct Written {
    pub(super) script: String,
    pub(super) loader: String,
    pub(super) wasm: String,
}

impl CutPage {
    /// Writes everything under names that hold what is in it. `squeezed` are the modules, in the same order.
    ///
    /// # Errors
    /// A script does not name what it should, or a file cannot be written.
    pub(super) fn write<'a>(
        &self,
        out: &Path,
        squeezed: &mut impl Iterator<Item = &'a Vec<u8>>,
    ) -> Result<Written> {
        let mut next = || squeezed.next().context("a module got lost");
        let wasm = files::put(out, STEM, "wasm", next()?)?;
        let mut loader = self.loader.clone();
        for name in &self.names {
            let url = files::put(out, &stem_of(name), "wasm", next()?)?;
            loader = replaced(&loader, &format!("\"./{name}\""), &format!("\"{url}\""))?;
        }
        let both = digest::short([self.script.as_str(), &loader].concat().as_bytes());
        let urls = [STEM, "parts"].map(|stem| format!("/{stem}-{both}.js"));
        let from = |url: &str| format!("from \"{url}\"");
        let script = replaced(&self.script, &from(LOADER), &from(&urls[1]))?;
        let loader = replaced(&loader, &from(&format!("./{STEM}.js")), &from(&urls[0]))?;
        files::write(out, &urls[0], script.as_bytes())?;
        files::write(out, &urls[1], loader.as_bytes())?;
        let [script, loader] = urls;
        Ok(Written {
            script,
            loader,
            wasm,
        })
    }
}

/// `split_meetings.wasm` becomes `part-meetings`, what parts share `part-shared-4`.
fn stem_of(name: &str) -> String {
    let stem = name.trim_end_matches(".wasm");
    let own = stem
        .strip_prefix("split_")
        .map(str::to_owned)
        .or_else(|| Some(format!("shared-{}", stem.strip_prefix("chunk_")?)));
    format!("part-{}", own.as_deref().unwrap_or(stem))
}

fn replaced(text: &str, from: &str, to: &str) -> Result<String> {
    if !text.contains(from) {
        bail!("a script of the page lacks `{from}`");
    }
    Ok(text.replace(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_named_after_what_is_in_them() {
        assert_eq!(stem_of("split_meetings.wasm"), "part-meetings");
        assert_eq!(stem_of("chunk_4.wasm"), "part-shared-4");
    }

    #[test]
    fn a_script_that_names_nothing_is_refused() {
        assert!(replaced("import { a } from \"./b.js\";", "from \"./c.js\"", "").is_err());
    }
}
