//! Figures beside those of others, in one run on one machine: `cargo xtask measure`.
//!
//! Ours are made by `crates/measure`, which is a package of its own because this one is compiled cold on every
//! new machine; the JavaScript library then does the same on the documents that it left. Times of a browser are
//! others than those of Node, and ours run natively here; what is printed says so.

use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::{paths::Project, process, tools};

/// Measures what the words say.
///
/// # Errors
/// A word is not known, a program could not be started or fails.
pub(crate) fn measure(project: &Project, words: &[String]) -> Result<ExitCode> {
    let Some("returning") = words.first().map(String::as_str) else {
        bail!("what should be measured? `cargo xtask measure returning [--tenths N]`");
    };
    tools::for_tests(project)?;
    let folder = project.target().join("measure");
    let line = "run --quiet --package measure --profile simulate --";
    let status = process::command("cargo")
        .args(line.split(' '))
        .args(words)
        .arg("--folder")
        .arg(&folder)
        .current_dir(project.root())
        .status()
        .context("`cargo` could not be started")?;
    if !status.success() {
        return Ok(ExitCode::FAILURE);
    }
    let status = process::command("node")
        .arg("measure/returning.mjs")
        .arg(&folder)
        .current_dir(project.join("tests/browser"))
        .status()
        .context("`node` could not be started")?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
