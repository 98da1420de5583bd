//! Where things are: the project, its build outputs, and the tools of this user.
//!
//! Found at run time, not compiled in, so a moved clone keeps working. Everything xtask derives
//! lies under the cargo target folder; `tools` decides what is inside the tools folder.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::build::Profile;

/// The clone that this command works on.
#[derive(Debug, Clone)]
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// Looks upwards from the current folder for the folder with `Trunk.toml` and `xtask`.
    ///
    /// # Errors
    /// The command was started outside a clone.
    pub(crate) fn find() -> Result<Self> {
        let here = env::current_dir().context("the current folder cannot be read")?;
        let is_root =
            |folder: &&Path| folder.join("Trunk.toml").is_file() && folder.join("xtask").is_dir();
        match here.ancestors().find(is_root) {
            Some(root) => Ok(Self {
                root: root.to_owned(),
            }),
            None => bail!("start this command inside a clone of Buurtlijm"),
        }
    }

    /// The top of the clone.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A path relative to the top.
    pub(crate) fn join(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// What a host must serve: `dist/`, or `dist-dev/` for the dev build so neither overwrites
    /// the other.
    pub(crate) fn dist(&self, profile: Profile) -> PathBuf {
        match profile {
            Profile::Release => self.join("dist"),
            Profile::Dev => self.join("dist-dev"),
        }
    }

    /// Cargo's target folder, wherever the user has put it.
    pub(crate) fn target(&self) -> PathBuf {
        match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => self.root.join(folder),
            None => self.join("target"),
        }
    }

    /// A folder for what xtask keeps between runs; safe to delete.
    pub(crate) fn kept(&self, name: &str) -> PathBuf {
        self.target().join("xtask").join(name)
    }
}

/// The folder of installed tools, shared by every clone of this user.
///
/// # Errors
/// None of `BUURTLIJM_TOOLS`, `XDG_CACHE_HOME` and `HOME` is set.
pub(crate) fn tools_folder() -> Result<PathBuf> {
    if let Some(folder) = env::var_os("BUURTLIJM_TOOLS") {
        return Ok(PathBuf::from(folder));
    }
    if let Some(cache) = env::var_os("XDG_CACHE_HOME") {
        return Ok(PathBuf::from(cache).join("buurtlijm"));
    }
    let home = env::var_os("HOME").context("set HOME or BUURTLIJM_TOOLS: where may tools go?")?;
    Ok(PathBuf::from(home).join(".cache/buurtlijm"))
}

/// The folder for what a program of this user keeps and nobody may clear away.
///
/// # Errors
/// Neither `XDG_DATA_HOME` nor `HOME` is set.
pub(crate) fn data_folder() -> Result<PathBuf> {
    if let Some(data) = env::var_os("XDG_DATA_HOME") {
        return Ok(PathBuf::from(data).join("buurtlijm"));
    }
    let home = env::var_os("HOME").context("set HOME, or say where with --keep FOLDER")?;
    Ok(PathBuf::from(home).join(".local/share/buurtlijm"))
}

/// The first file with one of these names in the folders of `PATH`.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .find(|file| file.is_file())
}
