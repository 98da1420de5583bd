//! Starting other programs: quietly while they succeed, with all they said when they fail.
//!
//! Standard output and error go through one pipe, so a failure reads in the order it happened
//! and the test counters see `Running …` lines between the results they belong to.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, pipe};
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context, Result, bail};

use crate::progress::Step;

/// What a program said and how it ended.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) status: ExitStatus,
    /// Both streams, in the order of writing.
    pub(crate) output: String,
}

/// A command without what `cargo run` put into our own environment, which would make the cargo
/// inside rebuild crates or load another compiler's libraries.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        let of_this_run = [
            "CARGO_PKG_",
            "CARGO_MANIFEST_",
            "CARGO_BIN_",
            "CARGO_CRATE_",
        ];
        if of_this_run.iter().any(|start| text.starts_with(start)) || text == "LD_LIBRARY_PATH" {
            command.env_remove(&name);
        }
    }
    command
}

/// Runs to the end, showing the newest line on the step.
///
/// # Errors
/// The program could not be started; the sentence names it.
pub(crate) fn capture(command: &mut Command, step: &Step) -> Result<Outcome> {
    let name = command.get_program().to_string_lossy().into_owned();
    let (reader, writer) = pipe().context("no pipe for another program")?;
    let errors = writer.try_clone().context("no pipe for another program")?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(writer)
        .stderr(errors)
        .spawn()
        .with_context(|| format!("`{name}` could not be started; is it installed?"))?;
    // The command still holds the writing ends; without this the reader would wait for ever.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut output = String::new();
    let mut lines = BufReader::new(reader);
    let mut line = Vec::new();
    while lines
        .read_until(b'\n', &mut line)
        .context("reading another program's output")?
        > 0
    {
        let text = String::from_utf8_lossy(&line);
        step.tell(&text);
        output.push_str(&text);
        line.clear();
    }
    let status = child
        .wait()
        .with_context(|| format!("waiting for `{name}`"))?;
    Ok(Outcome { status, output })
}

/// Like [`capture`], but an unhappy end is an error that holds everything the program said.
///
/// # Errors
/// The program could not be started or ended with another code than 0.
pub(crate) fn succeed(command: &mut Command, step: &Step) -> Result<String> {
    let outcome = capture(command, step)?;
    if outcome.status.success() {
        return Ok(outcome.output);
    }
    let words: Vec<_> = command.get_args().map(OsStr::to_string_lossy).collect();
    let program = command.get_program().to_string_lossy();
    bail!(
        "{}\n`{program} {}` ended with {}",
        outcome.output,
        words.join(" "),
        outcome.status
    )
}

/// The first line a program prints, or nothing when it is missing or fails.
pub(crate) fn first_line(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    if !output.status.success() {
        return None;
    }
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .next()
        .map(|line| line.trim().to_owned())
}
