//! `cargo xtask mailbox`: the app and a mailbox at one address, from one command.
//!
//! Builds what is not built, then becomes the mailbox itself, so that it gets every signal. Words that
//! are not ours go on to it; what they leave out has defaults that suit trying it on one machine.

use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use site::{BrotliStore, Compression, Site};

use crate::args::Building;
use crate::build::{self, Profile};
use crate::paths::{self, Project};
use crate::process;
use crate::progress::Step;
use crate::serve;

/// What to run.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct MailboxRequest {
    pub(crate) profile: Profile,
    pub(crate) build: Building,
    /// The words for the mailbox, as they are.
    pub(crate) words: Vec<String>,
}

impl MailboxRequest {
    fn says(&self, flag: &str) -> bool {
        self.words.iter().any(|word| word == flag)
    }
}

/// Builds app and mailbox where needed and becomes the mailbox.
///
/// # Errors
/// Something does not build, or the mailbox cannot be started; what it says itself it says itself.
pub(crate) fn mailbox(project: &Project, request: &MailboxRequest) -> Result<()> {
    let step = Step::start("mailbox");
    let mut cargo = process::command("cargo");
    cargo
        .args(["build", "--package", "mailbox"])
        .current_dir(project.root());
    process::succeed(&mut cargo, &step)?;
    step.done("built");
    let mut command = Command::new(project.target().join("debug/mailbox"));
    command.args(&request.words);
    if !request.says("--help") {
        command.args(defaults(project, request)?);
    }
    Err(command.exec()).context("the mailbox could not be started")
}

/// What the words leave out.
fn defaults(project: &Project, request: &MailboxRequest) -> Result<Vec<PathBuf>> {
    let mut words = Vec::new();
    if !request.says("--keep") && !request.says("--store") {
        words.extend(["--keep".into(), paths::data_folder()?.join("mailbox")]);
    }
    if !request.says("--app") {
        let dist = match request.build {
            Building::First => build::build(project, request.profile)?,
            Building::No => project.dist(request.profile),
        };
        let packed = project.kept("brotli");
        let store = BrotliStore::open(packed.clone())?;
        if request.profile == Profile::Release {
            serve::pack(&Site::new(dist.clone(), Compression::Brotli(store)))?;
        }
        words.extend(["--app".into(), dist, "--packed".into(), packed]);
    }
    Ok(words)
}
