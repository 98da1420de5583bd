//! The groups of the test command, in the order that fails soonest.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::count::{self, Count};
use super::{browser, sizes};
use crate::args::Reach;
use crate::build::{self, Profile};
use crate::paths::Project;
use crate::process;
use crate::progress::Step;
use crate::tools::{self, Toolbox, WasmTarget};

/// The test file that has a group of its own.
const TIDY: &str = "tests/tidy.rs";

/// One group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    /// Is the code formatted?
    Fmt,
    /// Do the rules of the house hold?
    Tidy,
    /// Has the linter something to say, natively and for the browser?
    Clippy,
    /// Unit, property and story tests of every package.
    Native,
    /// The mailbox with the server of a real S3 store behind it.
    Mailbox,
    /// The storage in a real browser, from Rust.
    Wasm,
    /// Does the app build?
    Build,
    /// The app in a real browser.
    Browser,
    /// What a first visit downloads.
    Sizes,
}

/// What a group found.
#[derive(Debug)]
pub(super) struct Report {
    pub(super) count: Count,
    pub(super) output: String,
}

impl Report {
    /// A group that could not run.
    pub(super) fn broken(output: String) -> Self {
        Self {
            count: Count {
                passed: 0,
                failed: 1,
            },
            output,
        }
    }

    /// A group without a single test is a failure: it guards nothing.
    pub(super) fn demanding_tests(self) -> Self {
        match self.count {
            Count {
                passed: 0,
                failed: 0,
            } => Self::broken(format!("{}\nno test ran", self.output)),
            _ => self,
        }
    }
}

/// What the groups work with.
#[derive(Debug)]
pub(super) struct Bench {
    pub(super) project: Project,
    pub(super) profile: Profile,
    /// This program, for tests that stage or serve a folder of their own.
    pub(super) program: PathBuf,
    toolbox: Option<Toolbox>,
    browser: Option<PathBuf>,
    s3_server: Option<PathBuf>,
}

impl Bench {
    /// Sets up what these groups need, and no more.
    ///
    /// # Errors
    /// A tool is missing and cannot be installed.
    pub(super) fn prepare(project: &Project, profile: Profile, groups: &[Group]) -> Result<Self> {
        let needs_toolbox = |group: &Group| matches!(group, Group::Clippy | Group::Wasm);
        let needs_browser = |group: &Group| matches!(group, Group::Wasm | Group::Browser);
        let program = std::env::current_exe()?;
        tools::linters()?;
        let toolbox = if groups.iter().any(needs_toolbox) {
            Some(tools::for_build(project)?)
        } else {
            None
        };
        let browser = if groups.iter().any(needs_browser) {
            Some(tools::for_tests(project)?)
        } else {
            None
        };
        let s3_server = if groups.contains(&Group::Mailbox) {
            Some(tools::s3_server(project)?)
        } else {
            None
        };
        Ok(Self {
            project: project.clone(),
            profile,
            program,
            toolbox,
            browser,
            s3_server,
        })
    }

    /// A command in the project, with the tools on its path.
    fn command(&self, line: &str) -> Result<Command> {
        let mut command = match &self.toolbox {
            Some(toolbox) => toolbox.command("cargo")?,
            None => process::command("cargo"),
        };
        command
            .args(line.split(' '))
            .current_dir(self.project.root());
        Ok(command)
    }

    /// Cargo of the user's own toolchain: the tests and lints of this machine.
    pub(super) fn cargo(&self, line: &str) -> Command {
        let mut command = process::command("cargo");
        command
            .args(line.split(' '))
            .current_dir(self.project.root());
        command
    }

    /// The browser, when a group asked for one.
    pub(super) fn browser(&self) -> Result<&PathBuf> {
        self.browser
            .as_ref()
            .ok_or_else(|| anyhow::anyhow!("no browser was set up"))
    }
}

impl Group {
    /// The groups of a reach, in order.
    pub(super) fn of(reach: Reach) -> Vec<Self> {
        match reach {
            Reach::Quick => vec![Self::Fmt, Self::Tidy, Self::Native],
            Reach::Dev => vec![
                Self::Fmt,
                Self::Tidy,
                Self::Clippy,
                Self::Native,
                Self::Mailbox,
                Self::Wasm,
                Self::Build,
                Self::Browser,
            ],
            Reach::Full => vec![
                Self::Fmt,
                Self::Tidy,
                Self::Clippy,
                Self::Native,
                Self::Mailbox,
                Self::Wasm,
                Self::Build,
                Self::Browser,
                Self::Sizes,
            ],
        }
    }

    /// The name on the command line and in the table.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Tidy => "tidy",
            Self::Clippy => "clippy",
            Self::Native => "native",
            Self::Mailbox => "mailbox",
            Self::Wasm => "wasm",
            Self::Build => "build",
            Self::Browser => "browser",
            Self::Sizes => "sizes",
        }
    }

    /// Runs the group.
    ///
    /// # Errors
    /// It could not be started; a test that fails is in the report.
    pub(super) fn run(self, bench: &Bench) -> Result<Report> {
        match self {
            Self::Fmt => checks(
                self,
                vec![bench.cargo("fmt --all -- --check --color never")],
            ),
            Self::Tidy => {
                // The whole workspace is named so that the same dependencies serve `native`.
                rust_tests(self, &mut bench.cargo("test --workspace --test tidy"), None)
            }
            Self::Clippy => clippy(bench),
            Self::Native => rust_tests(
                self,
                &mut bench.cargo("test --workspace --no-fail-fast"),
                Some(TIDY),
            ),
            Self::Mailbox => mailbox(bench),
            Self::Wasm => wasm(bench),
            Self::Build => {
                let dist = build::build(&bench.project, bench.profile)?;
                let output = dist.display().to_string();
                Ok(Report {
                    count: Count {
                        passed: 1,
                        failed: 0,
                    },
                    output,
                })
            }
            Self::Browser => browser::tests(bench),
            Self::Sizes => sizes::gate(&bench.project, &bench.project.dist(bench.profile)),
        }
    }
}

/// Commands that pass or fail as a whole.
fn checks(group: Group, commands: Vec<Command>) -> Result<Report> {
    let step = Step::quiet(group.name());
    let mut report = Report {
        count: Count::default(),
        output: String::new(),
    };
    for mut command in commands {
        let outcome = process::capture(&mut command, &step)?;
        if outcome.status.success() {
            report.count.passed += 1;
        } else {
            report.count.failed += 1;
        }
        report.output.push_str(&outcome.output);
    }
    step.clear();
    Ok(report)
}

fn clippy(bench: &Bench) -> Result<Report> {
    let native = "clippy --workspace --all-targets --features mailbox/bucket -- -D warnings";
    let page = "clippy -p buurtlijm --target wasm32-unknown-unknown -- -D warnings";
    let worker =
        "clippy -p worker -p lens --target wasm32-unknown-unknown --all-targets -- -D warnings";
    let mut commands = vec![bench.cargo(native)];
    // Debian's compiler comes without clippy; the native run has seen the same code.
    if matches!(
        bench.toolbox.as_ref().map(|toolbox| &toolbox.wasm),
        Some(WasmTarget::Own { .. })
    ) {
        commands.extend([bench.cargo(page), bench.cargo(worker)]);
    }
    checks(Group::Clippy, commands)
}

/// Stories of a bucket. Its keys are for a server that lives as long as a test.
fn mailbox(bench: &Bench) -> Result<Report> {
    let server = bench
        .s3_server
        .as_ref()
        .context("no S3 server was set up")?;
    // The whole workspace is named so that the same dependencies serve as in `native`.
    let mut command = bench.cargo("test --workspace --features mailbox/bucket --test bucket");
    command
        .env("MAILBOX_S3_SERVER", server)
        .env("AWS_ACCESS_KEY_ID", "buurtlijm-test")
        .env("AWS_SECRET_ACCESS_KEY", "for-this-test-alone")
        .env("AWS_REGION", "us-east-1");
    rust_tests(Group::Mailbox, &mut command, None)
}

fn wasm(bench: &Bench) -> Result<Report> {
    let line = "test -p worker --target wasm32-unknown-unknown --no-fail-fast --test *";
    let mut command = bench.command(line)?;
    let driver = tools::chromedriver()?;
    command
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        )
        .env("CHROMEDRIVER", driver);
    if let Some(folder) = bench
        .toolbox
        .as_ref()
        .and_then(|toolbox| toolbox.wasm.target_folder())
    {
        command.env("CARGO_TARGET_DIR", bench.project.target().join(folder));
    }
    rust_tests(Group::Wasm, &mut command, None)
}

fn rust_tests(group: Group, command: &mut Command, left_out: Option<&str>) -> Result<Report> {
    let step = Step::quiet(group.name());
    let outcome = process::capture(command, &step)?;
    step.clear();
    let mut count = count::of_rust(&outcome.output, left_out);
    // Code that does not compile prints no result line, and is a failure all the same. What fails
    // in the part left out is counted by that part's own group.
    if !outcome.status.success() && count::of_rust(&outcome.output, None).failed == 0 {
        count.failed = 1;
    }
    Ok(Report {
        count,
        output: outcome.output,
    })
}
