//! `cargo xtask`: set-up, build, serve and test, each from one command.
//!
//! Two commands must do on a new machine (`serve` and `test`), so each first installs what it
//! needs and says so. This package is compiled cold there; hence few crates, arguments parsed by
//! hand and a small server of our own. Start at `args` for what can be asked, `tools` for what
//! is installed, `build` for how the staged files are made, `test` for the groups and gates.

#![expect(
    clippy::print_stdout,
    reason = "a command line talks through standard output"
)]

mod args;
mod build;
mod mailbox;
mod measure;
mod paths;
mod process;
mod progress;
mod serve;
mod simulate;
mod test;
mod tools;

use std::process::ExitCode;

use anyhow::Result;
use args::Task;
use paths::Project;
use site::digest;

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let task = args::parse(std::env::args().skip(1))?;
    let project = Project::find()?;
    match task {
        Task::Help => println!("{}", args::HELP),
        Task::Setup => {
            tools::for_build(&project)?;
            tools::linters()?;
            tools::for_tests(&project)?;
            println!("\n{}", tools::table(&project)?);
        }
        Task::Build { profile } => {
            build::build(&project, profile)?;
        }
        Task::Serve(request) => serve::serve(&project, request)?,
        Task::Mailbox(request) => mailbox::mailbox(&project, &request)?,
        Task::Stage { folder } => {
            let id = build::stage(&folder)?;
            println!("staged {} as build {id}", folder.display());
        }
        Task::Test(request) => return test::test(&project, &request),
        Task::Simulate(words) => return simulate::simulate(&project, &words),
        Task::Measure(words) => return measure::measure(&project, &words),
        Task::Pictures => test::pictures(&project)?,
    }
    Ok(ExitCode::SUCCESS)
}
