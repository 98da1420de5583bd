//! Which version is wanted, and which Node is there.
//!
//! The version of wasm-bindgen is read from `Cargo.lock`, so an update of the crate brings its
//! tool along without a second place to change.

use std::fs;

use anyhow::{Context, Result, bail};

use super::{Tool, Version};
use crate::paths::Project;
use crate::process;

/// The version a tool must have, or nothing when any will do.
///
/// # Errors
/// `Cargo.lock` cannot be read or does not name the crate.
pub(super) fn wanted(project: &Project, tool: &Tool) -> Result<Option<String>> {
    match tool.version {
        Version::Exactly(version) => Ok(Some(version.to_owned())),
        Version::Any => Ok(None),
        Version::OfLock(name) => {
            let lock = fs::read_to_string(project.join("Cargo.lock"))
                .context("Cargo.lock cannot be read; `cargo fetch` makes it")?;
            match locked(&lock, name) {
                Some(version) => Ok(Some(version.to_owned())),
                None => bail!("Cargo.lock does not name `{name}`; run `cargo fetch`"),
            }
        }
    }
}

/// The version of a crate in the text of a lock file.
fn locked<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = lock.split_once(&format!("\nname = \"{name}\"\nversion = \""))?;
    rest.split_once('"').map(|(version, _)| version)
}

/// The version of Node on the `PATH`.
///
/// # Errors
/// Node or npm is missing or too old; the sentence says what to install.
pub(super) fn node(oldest: (u32, u32)) -> Result<String> {
    let (major, minor) = oldest;
    let Some(text) = process::first_line(process::command("node").arg("--version")) else {
        bail!("Node is missing: install Node {major}.{minor} or newer, with npm");
    };
    if numbers(&text).is_none_or(|found| found < oldest) {
        bail!("Node {text} is too old: install Node {major}.{minor} or newer");
    }
    if process::first_line(process::command("npm").arg("--version")).is_none() {
        bail!("npm is missing: install it beside Node (Debian: `apt-get install npm`)");
    }
    Ok(text.trim_start_matches('v').to_owned())
}

fn numbers(version: &str) -> Option<(u32, u32)> {
    let mut parts = version.trim_start_matches('v').split('.').map(str::parse);
    match (parts.next(), parts.next()) {
        (Some(Ok(major)), Some(Ok(minor))) => Some((major, minor)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locked_version_is_found_by_the_whole_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        assert_eq!(locked(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked(lock, "bindgen"), None);
    }

    #[test]
    fn node_versions_compare_as_numbers() {
        assert_eq!(numbers("v20.9.1"), Some((20, 9)));
        assert!(numbers("v20.10.0") > numbers("v20.9.9"));
        assert_eq!(numbers("nonsense"), None);
    }
}
