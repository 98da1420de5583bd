//! The test command: groups in order, one line each, a table and the sizes at the end.
//!
//! Counts are read from what the runners print (`count`), so a group that silently ran nothing
//! is a failure and not a green line. `groups` says what each group runs, `sizes` holds the gate
//! on what a first visit downloads.

mod browser;
mod count;
mod groups;
mod sizes;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::args::{Reach, TestRequest};
use crate::build::{self, Profile};
use crate::paths::Project;
use crate::progress::seconds;
use crate::tools;
use count::Count;
use groups::{Bench, Group, Report};

/// Runs the groups asked for; the code tells whether all passed.
///
/// # Errors
/// A group name is unknown, or the tools cannot be set up. A failing test is not an error here.
pub(crate) fn test(project: &Project, request: &TestRequest) -> Result<ExitCode> {
    let groups = chosen(request)?;
    let profile = match request.reach {
        Reach::Dev => Profile::Dev,
        Reach::Full | Reach::Quick => Profile::Release,
    };
    let bench = Bench::prepare(project, profile, &groups)?;
    println!();
    let weighs = groups.contains(&Group::Sizes);
    let mut lines = Vec::new();
    let mut total = Count::default();
    for group in groups {
        let started = Instant::now();
        let report = match group.run(&bench) {
            Ok(report) => report.demanding_tests(),
            Err(error) => Report::broken(format!("{error:#}")),
        };
        let line = line(group, &report, started.elapsed());
        println!("{line}");
        if report.count.failed > 0 {
            println!("{}\n", report.output.trim_end());
        } else if group == Group::Sizes {
            println!("{}", report.output.trim_end());
        }
        total = total + report.count;
        lines.push(line);
    }
    println!("\n{}\n", lines.join("\n"));
    if weighs {
        match sizes::table(project, &project.dist(profile)) {
            Ok(text) => println!("{text}\n"),
            Err(error) => println!("no sizes: {error:#}\n"),
        }
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    Ok(if total.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn chosen(request: &TestRequest) -> Result<Vec<Group>> {
    let reached = Group::of(request.reach);
    for name in &request.groups {
        if !reached.iter().any(|group| group.name() == name) {
            let names: Vec<_> = reached.iter().map(|group| group.name()).collect();
            bail!(
                "`{name}` is not a group of this run; it has: {}",
                names.join(" ")
            );
        }
    }
    let wanted = |group: &Group| {
        request.groups.is_empty() || request.groups.iter().any(|name| name == group.name())
    };
    Ok(reached.into_iter().filter(wanted).collect())
}

fn line(group: Group, report: &Report, took: Duration) -> String {
    let Count { passed, failed } = report.count;
    let failures = match failed {
        0 => String::new(),
        _ => format!(", {failed} FAILED"),
    };
    format!(
        "{:<8} … {passed} passed{failures} ({})",
        group.name(),
        seconds(took)
    )
}

/// Builds, serves and has the picture script look at every screen.
///
/// # Errors
/// The build fails, the script is missing or fails.
pub(crate) fn pictures(project: &Project) -> Result<()> {
    let browser = tools::for_tests(project)?;
    let dist = build::build(project, Profile::Release)?;
    browser::pictures(project, &dist, &browser)
}
