//! From sources to the folder a host serves.
//!
//! Trunk compiles page and worker; `parts` cuts the page; `finish` then names every code file after its
//! content, joins the stylesheets, moves the start script out of the HTML and squeezes the wasm; `stage` writes
//! what depends on all files together: policy, headers, precache list and build id. The last
//! step can be redone for an edited copy, which is how a test makes a "next version".

mod css;
mod files;
mod finish;
mod html;
mod parts;
mod policy;
mod stage;
mod wasm_opt;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::paths::Project;
use crate::process;
use crate::progress::Step;
use crate::tools::{self, Toolbox, WasmTarget};
pub(crate) use files::{all as all_files, is_hashed};
pub(crate) use stage::stage;

/// What the build is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// What residents get.
    Release,
    /// Quick to make, for daily work.
    Dev,
}

/// Builds the app and returns the folder to serve.
///
/// # Errors
/// A tool is missing, the code does not compile, or Trunk's output is not as expected.
pub(crate) fn build(project: &Project, profile: Profile) -> Result<PathBuf> {
    let toolbox = tools::for_build(project)?;
    fetch(&toolbox, project, profile)?;
    let raw = project.kept(match profile {
        Profile::Release => "trunk-release",
        Profile::Dev => "trunk-dev",
    });
    trunk(&toolbox, project, profile, &raw)?;
    let dist = project.dist(profile);
    let next = files::beside(&dist, "next");
    files::make_empty(&next)?;
    let step = Step::start("bundle");
    finish::finish(project, &toolbox, profile, &raw, &next, &step)?;
    let id = stage(&next)?;
    files::replace(&next, &dist)?;
    step.done(&format!("build {id} in {}", shown(project, &dist)));
    Ok(dist)
}

/// Trunk calls cargo with `--offline`, so the crates are fetched before.
fn fetch(toolbox: &Toolbox, project: &Project, profile: Profile) -> Result<()> {
    let step = Step::start("crates");
    // All of them first, for build scripts and macros run here; then with the target named, which
    // also fetches what a standard library from source needs.
    for words in [
        ["fetch"].as_slice(),
        &["fetch", "--target", "wasm32-unknown-unknown"],
    ] {
        let mut command = toolbox.command("cargo")?;
        command.args(words).current_dir(project.root());
        if profile == Profile::Release {
            WasmTarget::apply_release(&mut command);
        }
        process::succeed(&mut command, &step)
            .context("the crates could not be fetched; is there a network?")?;
    }
    step.done("all here");
    Ok(())
}

fn trunk(toolbox: &Toolbox, project: &Project, profile: Profile, raw: &Path) -> Result<()> {
    fs::create_dir_all(raw).with_context(|| format!("making {}", raw.display()))?;
    let step = Step::start("page and worker");
    let mut command = toolbox.command("trunk")?;
    command
        .args([
            "build",
            "--skip-version-check",
            "--color",
            "never",
            "--dist",
        ])
        .arg(raw)
        .current_dir(project.root())
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            rust_flags(project, profile),
        );
    if profile == Profile::Release {
        command.arg("--release");
        WasmTarget::apply_release(&mut command);
    }
    if let Some(folder) = toolbox.wasm.target_folder() {
        command.env("CARGO_TARGET_DIR", project.target().join(folder));
    }
    let outcome = process::capture(&mut command, &step)?;
    if !outcome.status.success() {
        bail!(
            "the app does not build\n{}",
            without_call_stack(&outcome.output)
        );
    }
    step.done(match profile {
        Profile::Release => "compiled for release by trunk",
        Profile::Dev => "compiled for development by trunk",
    });
    Ok(())
}

/// What the compiler said; Trunk's own call stack, which it prints after it, says nothing of ours.
fn without_call_stack(output: &str) -> &str {
    output
        .split_once("Stack backtrace:")
        .map_or(output, |(said, _)| said)
        .trim_end()
}

/// Flags for the wasm only: Leptos with its view types erased, which compiles faster and makes the
/// page an eighth smaller. In a release also panics that end at once, without the texts, places and
/// `Debug` of a console nobody reads, hashes in loops instead of a line a round, and the same bytes
/// on every machine, whoever's home folder the crates lie in.
fn rust_flags(project: &Project, profile: Profile) -> String {
    match profile {
        Profile::Dev => "--cfg erase_components".to_owned(),
        Profile::Release => {
            let mut flags = vec![
                "--cfg erase_components -Zunstable-options -Cpanic=immediate-abort".to_owned(),
                "-Zlocation-detail=none -Zfmt-debug=none".to_owned(),
                format!("--remap-path-prefix={}=.", project.root().display()),
                "--cfg sha2_backend_soft=\"compact\"".to_owned(),
            ];
            for folder in registry_folders() {
                flags.push(format!("--remap-path-prefix={}=", folder.display()));
            }
            flags.join(" ")
        }
    }
}

/// Where cargo has unpacked crates: one folder a registry.
fn registry_folders() -> Vec<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    let Some(Ok(entries)) = home.map(|folder| fs::read_dir(folder.join("registry/src"))) else {
        return Vec::new();
    };
    let mut folders: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
}

fn shown(project: &Project, path: &Path) -> String {
    path.strip_prefix(project.root())
        .unwrap_or(path)
        .display()
        .to_string()
}
