//! Development: build again when a source file changes.
//!
//! Times of change are looked at twice a second; a file watcher crate would be the largest
//! dependency here for a few hundred files.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::build::{self, Profile};
use crate::paths::Project;

/// What the app is made of.
const SOURCES: [&str; 7] = [
    "src",
    "crates",
    "style",
    "public",
    "index.html",
    "Cargo.toml",
    "Cargo.lock",
];
const PAUSE: Duration = Duration::from_millis(500);

/// The newest time of change among the sources; taken before a build, so that what is saved while
/// it runs is not missed.
pub(super) fn newest(project: &Project) -> Option<SystemTime> {
    SOURCES
        .iter()
        .filter_map(|name| newest_of(&project.join(name)))
        .max()
}

/// Watches for ever; a build that fails is told and the last good one is served on.
pub(super) fn rebuild_on_change(project: &Project, built: Option<SystemTime>) {
    let mut seen = built;
    loop {
        thread::sleep(PAUSE);
        let now = newest(project);
        if now == seen {
            continue;
        }
        seen = now;
        println!();
        match build::build(project, Profile::Dev) {
            Ok(_) => println!("built anew: reload the page"),
            Err(error) => eprintln!("\nerror: {error:#}"),
        }
        // Cargo may have written the lock file; that is no change of ours.
        seen = seen.max(newest_of(&project.join("Cargo.lock")));
    }
}

fn newest_of(top: &Path) -> Option<SystemTime> {
    let mut newest = None;
    let mut open: Vec<PathBuf> = vec![top.to_owned()];
    while let Some(path) = open.pop() {
        let Ok(about) = fs::metadata(&path) else {
            continue;
        };
        newest = newest.max(about.modified().ok());
        if about.is_dir() {
            open.extend(
                fs::read_dir(&path)
                    .into_iter()
                    .flatten()
                    .flatten()
                    .map(|e| e.path()),
            );
        }
    }
    newest
}
