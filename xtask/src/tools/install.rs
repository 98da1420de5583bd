//! How each source is asked for a tool.
//!
//! Everything is installed into a folder with `.part` behind its name and renamed when whole, so
//! a broken-off run never leaves half a tool that the next run would trust.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{Lock, Source, Tool, version};
use crate::digest;
use crate::paths::{Project, on_path};
use crate::process::{self, first_line};
use crate::progress::Step;

/// The folder of a tool from cargo or npm, installed if it was not there.
///
/// # Errors
/// The source could not be reached or the tool does not compile.
pub(super) fn tool(project: &Project, home: &Path, tool: &Tool) -> Result<PathBuf> {
    let version = version::wanted(project, tool)?.context("a tool in a folder has a version")?;
    let name = format!("{}-{version}", tool.name);
    let folder = home.join(&name);
    if folder.is_dir() {
        return Ok(folder);
    }
    let part = home.join(format!("{name}.part"));
    if part.exists() {
        fs::remove_dir_all(&part).with_context(|| format!("removing {}", part.display()))?;
    }
    fs::create_dir_all(&part).with_context(|| format!("making {}", part.display()))?;
    let step = Step::start(format!("{} {version}", tool.name));
    let (mut command, how) = match tool.source {
        Source::CratesIo(lock) => (from_crates_io(tool.name, &version, lock), "with cargo"),
        Source::CratesIoWith(lock, feature) => {
            let mut command = from_crates_io(tool.name, &version, lock);
            command.args(["--features", feature]);
            (command, "with cargo")
        }
        Source::Npm => (from_npm(tool.name, &version), "from npm"),
        Source::Rustup | Source::Debian => bail!("{} has no folder of its own", tool.name),
    };
    command
        .arg(root_flag(tool.source))
        .arg(&part)
        .current_dir(home);
    process::succeed(&mut command, &step)
        .with_context(|| format!("{name} could not be installed {how}; is there a network?"))?;
    fs::rename(&part, &folder).with_context(|| format!("naming {}", folder.display()))?;
    step.done(&format!("installed {how}"));
    Ok(folder)
}

fn root_flag(source: Source) -> &'static str {
    match source {
        Source::Npm => "--prefix",
        Source::CratesIo(_) | Source::CratesIoWith(..) | Source::Rustup | Source::Debian => {
            "--root"
        }
    }
}

/// A tool runs for seconds and is compiled for minutes: optimise little.
fn from_crates_io(name: &str, version: &str, lock: Lock) -> Command {
    let mut command = process::command("cargo");
    command
        .args(["install", name, "--version", version])
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env_remove("CARGO_TARGET_DIR")
        .env_remove("RUSTFLAGS");
    if lock == Lock::Its {
        command.arg("--locked");
    }
    command
}

fn from_npm(name: &str, version: &str) -> Command {
    let mut command = process::command("npm");
    command.args(["install", "--no-save", "--no-audit", "--no-fund"]);
    command.arg(format!("{name}@{version}"));
    command
}

/// Sees to clippy and rustfmt, which a minimal rustup leaves out.
///
/// # Errors
/// They are missing and rustup cannot fetch them.
pub(crate) fn linters() -> Result<()> {
    let there = |name: &str| first_line(process::command("cargo").args([name, "--version"]));
    if there("clippy").is_some() && there("fmt").is_some() {
        return Ok(());
    }
    let step = Step::start("clippy and rustfmt");
    let mut command = process::command("rustup");
    command.args(["component", "add", "clippy", "rustfmt"]);
    process::succeed(&mut command, &step)
        .context("clippy and rustfmt are missing: install them beside your Rust compiler")?;
    step.done("installed with rustup");
    Ok(())
}

/// Installs Debian packages, as root or through sudo.
///
/// # Errors
/// This is no Debian, or we may not: the sentence gives the command to run.
pub(super) fn debian(packages: &[&str]) -> Result<()> {
    let names = packages.join(" ");
    let by_hand = format!("run as root: apt-get update && apt-get install {names}");
    if on_path(&["apt-get"]).is_none() {
        bail!("{names} missing, and this is not Debian: install the like of it by hand");
    }
    let step = Step::start(names.clone());
    let root = first_line(process::command("id").arg("-u")).is_some_and(|id| id == "0");
    let may_sudo = || first_line(process::command("sudo").args(["-n", "id", "-u"])).is_some();
    if !root && !may_sudo() {
        bail!("{names} missing, and only root may install it: {by_hand}");
    }
    let apt = |words: &[&str]| {
        let mut command = process::command(if root { "apt-get" } else { "sudo" });
        if !root {
            command.args(["-n", "apt-get"]);
        }
        command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
        process::succeed(&mut command, &step)
    };
    let mut words = vec!["install", "-y", "--no-install-recommends"];
    words.extend(packages);
    // A fresh image has no package lists, an old one has stale ones: ask for new ones on failure.
    if apt(&words).is_err() {
        apt(&["update"]).with_context(|| by_hand.clone())?;
        apt(&words).with_context(|| by_hand.clone())?;
    }
    step.done("installed from Debian");
    Ok(())
}

/// The npm packages of the browser tests, exactly as locked.
///
/// # Errors
/// npm could not fetch them.
pub(super) fn test_packages(project: &Project) -> Result<()> {
    let folder = project.join("tests/browser");
    let lock = fs::read(folder.join("package-lock.json"))
        .context("tests/browser/package-lock.json cannot be read")?;
    let wanted = digest::hex(&lock);
    // The mark names the lock file it was installed from, so a changed one installs again.
    let mark = folder.join("node_modules/.installed");
    if fs::read_to_string(&mark).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    let step = Step::start("the packages of the browser tests");
    let mut command = process::command("npm");
    command
        .args(["ci", "--no-audit", "--no-fund"])
        .current_dir(&folder);
    process::succeed(&mut command, &step)
        .context("the packages of the browser tests could not be installed")?;
    fs::write(&mark, wanted).with_context(|| format!("writing {}", mark.display()))?;
    step.done("installed from npm");
    Ok(())
}
