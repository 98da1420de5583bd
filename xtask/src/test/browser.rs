//! The app in a real browser: serve the build, and let Node drive Chromium.
//!
//! The scripts learn everything from the environment: `BUURTLIJM_URL` where the build is served,
//! `BUURTLIJM_DIST` where it lies, `BUURTLIJM_XTASK` to stage and serve a folder of their own,
//! `BUURTLIJM_MAILBOX` the program of the mailbox, `CHROMIUM` which browser to start.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use anyhow::{Context, Result, bail};

use super::count::{self, Count};
use super::groups::{Bench, Report};
use crate::build::Profile;
use crate::paths::Project;
use crate::process;
use crate::progress::Step;
use crate::serve::{self, Server};

const FOLDER: &str = "tests/browser";
/// The story with fifty kills takes minutes; a browser that hangs is stopped after ten.
const TIMEOUT_MS: &str = "--test-timeout=600000";

/// Stories that need the machine for themselves: twelve phones, a camera that looks at a moving code, kills at
/// random moments, two who type in one breath, and the one that fills both cores by itself.
const ALONE: [&str; 5] = ["street", "moving_code", "killed", "tabs", "looks"];
/// How many of the others run at once; they mostly wait for a screen.
const AT_ONCE: usize = 2;

/// Runs every `*.test.mjs`: two at once, and then one after another those that need the machine for themselves.
///
/// # Errors
/// There is no build or no Node.
pub(super) fn tests(bench: &Bench) -> Result<Report> {
    let folder = bench.project.join(FOLDER);
    let files = test_files(&folder)?;
    let dist = bench.project.dist(bench.profile);
    let step = Step::quiet("browser");
    let built = process::capture(&mut bench.cargo("build --package mailbox"), &step)?;
    if !built.status.success() {
        bail!("the mailbox could not be built:\n{}", built.output);
    }
    let (alone, together): (Vec<PathBuf>, Vec<PathBuf>) =
        files.into_iter().partition(|file| is_alone(file));
    let mut report = Report {
        count: Count::default(),
        output: String::new(),
    };
    for (files, at_once) in [(together, AT_ONCE), (alone, 1)] {
        let mut command = node(&bench.project, &dist, bench.browser()?, &bench.program)?;
        command
            .env("BUURTLIJM_MAILBOX", bench.program.with_file_name("mailbox"))
            .args(["--test", "--test-reporter=spec", TIMEOUT_MS])
            .arg(format!("--test-concurrency={at_once}"))
            .args(&files);
        let outcome = process::capture(&mut command, &step)?;
        let mut count = count::of_node(&outcome.output);
        if !outcome.status.success() && count.failed == 0 {
            count.failed = 1;
        }
        report.count = report.count + count;
        report.output.push_str(&outcome.output);
    }
    step.clear();
    Ok(report)
}

fn is_alone(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let story = name.strip_suffix(".test.mjs").unwrap_or_default();
    ALONE.contains(&story)
}

/// Runs the picture script, which says itself what it made.
///
/// # Errors
/// The script fails.
pub(super) fn pictures(project: &Project, dist: &Path, browser: &Path) -> Result<()> {
    let program = std::env::current_exe().context("where this program is")?;
    let status = node(project, dist, browser, &program)?
        .arg("pictures.mjs")
        .status()
        .context("node could not be started")?;
    if !status.success() {
        bail!("the picture script ended with {status}");
    }
    Ok(())
}

/// Node in the folder of the browser tests, with a server running for it.
fn node(project: &Project, dist: &Path, browser: &Path, program: &Path) -> Result<Command> {
    let site = Arc::new(serve::site(project, dist, Profile::Release)?);
    let server = Server::open(site, 0)?;
    let address = serve::address(server.port());
    drop(server.run());
    let mut command = process::command("node");
    command
        .current_dir(project.join(FOLDER))
        .env("BUURTLIJM_URL", address)
        .env("BUURTLIJM_DIST", dist)
        .env("BUURTLIJM_XTASK", program)
        .env("CHROMIUM", browser);
    Ok(command)
}

fn test_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    if files.is_empty() {
        bail!("{} holds no *.test.mjs", folder.display());
    }
    Ok(files)
}
