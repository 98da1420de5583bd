//! What can be asked of `cargo xtask`, read from the command line by hand.
//!
//! A parser crate would double the cold compile of this package for six words and four flags.
//! Anything not understood is an error that names the word, never a silent default.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::build::Profile;
use crate::mailbox::MailboxRequest;

/// The text of `cargo xtask help`.
pub(crate) const HELP: &str = "\
cargo xtask <command>

  serve  [--dev] [--port N]   build the app and serve it on localhost
  test   [--dev|--quick] [group…]
                              run every group: fmt tidy clippy native mailbox wasm build
                              browser sizes
                              (--quick: only fmt tidy native; --dev: browser on a dev build)
  mailbox [--dev] [--no-build] [words]
                              build the app, serve it and keep bundles for phones that are away;
                              `cargo xtask mailbox --help` lists the other words
  build  [--dev]              build the app into dist/ (dist-dev/ with --dev)
  setup                       install every tool now and list them
  simulate [--seed N] [--phones P] [--steps S] [--seeds COUNT]
                              play streets of phones with faults and look whether anything is lost
  measure returning [--tenths N]
                              a phone that comes back, beside the JavaScript library
  pictures                    make the pictures of the README and the look-over
  stage DIR                   redo precache list and build id of an edited copy of dist/

  serve --dist DIR --no-build serves a folder as it is
  BUURTLIJM_TOOLS=DIR         where tools are installed (default: the user's cache folder)
  BUURTLIJM_WASM=debian       build with Debian's compiler even if rustup has the wasm target
  CHROMIUM=FILE               the browser that the tests drive";

/// One parsed request.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    Help,
    Setup,
    Build {
        profile: Profile,
    },
    Serve(ServeRequest),
    Mailbox(MailboxRequest),
    Stage {
        folder: PathBuf,
    },
    Test(TestRequest),
    Pictures,
    /// The words for the simulator, as they are.
    Simulate(Vec<String>),
    /// What to measure, as it is.
    Measure(Vec<String>),
}

/// What to serve and where.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ServeRequest {
    pub(crate) profile: Profile,
    /// The first port to try; the next free one is taken when it is in use.
    pub(crate) port: u16,
    /// Serve this folder instead of the build's own.
    pub(crate) dist: Option<PathBuf>,
    pub(crate) build: Building,
}

/// Whether `serve` builds before it serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Building {
    First,
    No,
}

/// Which groups to run, and on which build.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TestRequest {
    pub(crate) reach: Reach,
    /// Group names; empty means every group of the reach.
    pub(crate) groups: Vec<String>,
}

/// How far the test command goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Everything, on the release build.
    Full,
    /// Everything but the size gate, on the dev build.
    Dev,
    /// Only what needs no wasm build.
    Quick,
}

/// Reads the words after `cargo xtask`.
///
/// # Errors
/// A word or flag that is not known, a flag without its value, a port that is no number.
pub(crate) fn parse(words: impl Iterator<Item = String>) -> Result<Task> {
    let mut words = words.peekable();
    let Some(command) = words.next() else {
        return Ok(Task::Help);
    };
    let rest: Vec<String> = words.collect();
    match command.as_str() {
        "help" | "--help" | "-h" => Ok(Task::Help),
        "setup" => nothing_more(&rest).map(|()| Task::Setup),
        "pictures" => nothing_more(&rest).map(|()| Task::Pictures),
        "measure" => Ok(Task::Measure(rest)),
        "simulate" => Ok(Task::Simulate(rest)),
        "build" => Ok(Task::Build {
            profile: profile_only(&rest)?,
        }),
        "mailbox" => Ok(Task::Mailbox(mailbox_request(rest))),
        "serve" => Ok(Task::Serve(serve_request(&rest)?)),
        "test" => Ok(Task::Test(test_request(&rest)?)),
        "stage" => match rest.as_slice() {
            [folder] => Ok(Task::Stage {
                folder: PathBuf::from(folder),
            }),
            _ => bail!("`stage` needs exactly one folder: cargo xtask stage DIR"),
        },
        other => bail!("`{other}` is not a command; `cargo xtask help` lists them"),
    }
}

fn nothing_more(rest: &[String]) -> Result<()> {
    match rest.first() {
        None => Ok(()),
        Some(word) => bail!("`{word}` is one word too many; see `cargo xtask help`"),
    }
}

fn profile_only(rest: &[String]) -> Result<Profile> {
    match rest {
        [] => Ok(Profile::Release),
        [flag] if flag == "--dev" => Ok(Profile::Dev),
        [other, ..] => bail!("`{other}` is not known here; see `cargo xtask help`"),
    }
}

fn serve_request(rest: &[String]) -> Result<ServeRequest> {
    let mut request = ServeRequest {
        profile: Profile::Release,
        port: 8080,
        dist: None,
        build: Building::First,
    };
    let mut words = rest.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--dev" => request.profile = Profile::Dev,
            "--no-build" => request.build = Building::No,
            "--port" => {
                let Some(Ok(port)) = words.next().map(|text| text.parse()) else {
                    bail!("`--port` needs a number below 65536");
                };
                request.port = port;
            }
            "--dist" => {
                let Some(folder) = words.next() else {
                    bail!("`--dist` needs a folder")
                };
                request.dist = Some(PathBuf::from(folder));
            }
            other => bail!("`{other}` is not known to `serve`; see `cargo xtask help`"),
        }
    }
    if request.dist.is_some() && request.build == Building::First {
        bail!("`--dist` serves a folder as it is: add `--no-build`");
    }
    Ok(request)
}

/// Two words are ours; the mailbox judges the others.
fn mailbox_request(words: Vec<String>) -> MailboxRequest {
    let mut request = MailboxRequest {
        profile: Profile::Release,
        build: Building::First,
        words: Vec::new(),
    };
    for word in words {
        match word.as_str() {
            "--dev" => request.profile = Profile::Dev,
            "--no-build" => request.build = Building::No,
            _ => request.words.push(word),
        }
    }
    request
}

fn test_request(rest: &[String]) -> Result<TestRequest> {
    let mut request = TestRequest {
        reach: Reach::Full,
        groups: Vec::new(),
    };
    for word in rest {
        match word.as_str() {
            "--dev" => request.reach = Reach::Dev,
            "--quick" => request.reach = Reach::Quick,
            flag if flag.starts_with('-') => {
                bail!("`{flag}` is not known to `test`; see `cargo xtask help`")
            }
            group => request.groups.push(group.to_owned()),
        }
    }
    Ok(request)
}

#[cfg(test)]
mod tests;
