//! Runs the simulator with optimisation: `cargo xtask simulate`.
//!
//! A package of its own, because this one is compiled cold on every new machine and needs no Automerge. The
//! words go through as they are; `crates/simulator/src/main.rs` says what they mean.

use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::{paths::Project, process};

/// Builds the simulator where needed and plays what the words say.
///
/// # Errors
/// Cargo could not be started. A seed that fails is not an error here, but the code tells.
pub(crate) fn simulate(project: &Project, words: &[String]) -> Result<ExitCode> {
    let line = "run --quiet --package simulator --profile simulate --";
    let status = process::command("cargo")
        .args(line.split(' '))
        .args(words)
        .current_dir(project.root())
        .status()
        .context("`cargo` could not be started")?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
