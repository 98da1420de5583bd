//! The files of the repository.
//!
//! Walked rather than asked from git, so that the rules also hold in an unpacked archive and for a file
//! that is not committed yet. What builds leave behind is skipped.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

/// Folders that builds and tools make.
const SKIPPED: [&str; 6] = ["target", "dist", ".git", "node_modules", "out", ".stage"];

/// A file that holds text.
#[derive(Debug, Clone)]
pub(crate) struct File {
    /// Path from the top of the repository, with `/`.
    pub(crate) path: String,
    /// What stands in it.
    pub(crate) text: String,
}

impl File {
    /// The name without folder and ending.
    pub(crate) fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default()
    }

    /// Whether everything in it is test code.
    pub(crate) fn is_test(&self) -> bool {
        self.path.starts_with("tests/")
            || self.path.contains("/tests/")
            || self.path.ends_with("/tests.rs")
            || test_modules()
                .iter()
                .any(|module| self.path.strip_prefix(module.as_str()) == Some(".rs"))
            || test_modules()
                .iter()
                .any(|module| self.path.starts_with(&[module, "/"].concat()))
    }
}

/// The modules that their parent names as test code, `#[cfg(test)] mod x;`: paths without `.rs`.
fn test_modules() -> &'static BTreeSet<String> {
    static FOUND: OnceLock<BTreeSet<String>> = OnceLock::new();
    FOUND.get_or_init(|| rust().iter().flat_map(named_tests).collect())
}

fn named_tests(parent: &File) -> Vec<String> {
    let stem = parent.path.trim_end_matches(".rs");
    let folder = stem
        .strip_suffix("lib")
        .or_else(|| stem.strip_suffix("main"));
    let folder = folder.map_or_else(|| [stem, "/"].concat(), str::to_owned);
    let after = parent.text.split("#[cfg(test)]").skip(1);
    after
        .filter_map(|rest| rest.trim_start().strip_prefix("mod ")?.split_once(';'))
        .filter(|(name, _)| name.chars().all(|c| c.is_alphanumeric() || c == '_'))
        .map(|(name, _)| [&folder, name].concat())
        .collect()
}

/// The top of the repository.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All paths from the top, sorted, with their size in bytes.
pub(crate) fn paths() -> Vec<(String, u64)> {
    let mut found = Vec::new();
    walk(&root(), "", &mut found);
    found.sort();
    found
}

/// All files below `folder` with this ending, as text.
pub(crate) fn files(folder: &str, ending: &str) -> Vec<File> {
    paths()
        .into_iter()
        .filter(|(path, _)| path.starts_with(folder) && path.ends_with(ending))
        .filter_map(|(path, _)| read(&path))
        .collect()
}

/// All Rust sources.
pub(crate) fn rust() -> Vec<File> {
    files("", ".rs")
}

/// One file; `None` when it is not there or is not text.
pub(crate) fn read(path: &str) -> Option<File> {
    let text = fs::read_to_string(root().join(path)).ok()?;
    Some(File {
        path: path.to_owned(),
        text,
    })
}

fn walk(folder: &Path, prefix: &str, found: &mut Vec<(String, u64)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Ok(kind) = entry.file_type() else {
            continue;
        };
        if SKIPPED.contains(&name.as_str()) || name.starts_with("dist-") {
            continue;
        }
        let path = [prefix, &name].concat();
        if kind.is_dir() {
            walk(&entry.path(), &[&path, "/"].concat(), found);
        } else if kind.is_file() {
            found.push((path, entry.metadata().map_or(0, |data| data.len())));
        }
    }
}
