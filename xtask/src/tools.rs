//! What is installed, in which version, from where and why: the one place.
//!
//! Every tool has a folder of its own, named after tool and version, in a folder shared by all
//! clones of this user; a folder that is there is never installed again. How each source is
//! asked is in `tools/install.rs`, the wasm target and its fallback in `tools/wasm_target.rs`.

mod install;
mod version;
mod wasm_target;

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::paths::{self, Project, on_path};
use crate::process;
use crate::progress::Step;
pub(crate) use install::linters;
pub(crate) use wasm_target::WasmTarget;

/// One thing that must be on the machine.
#[derive(Debug)]
pub(crate) struct Tool {
    pub(crate) name: &'static str,
    version: Version,
    source: Source,
    why: &'static str,
}

#[derive(Debug, Clone, Copy)]
enum Version {
    Exactly(&'static str),
    /// The version of the crate with this name in `Cargo.lock`.
    OfLock(&'static str),
    /// Whatever the source gives; the newest is right.
    Any,
}

#[derive(Debug, Clone, Copy)]
enum Source {
    Rustup,
    CratesIo(Lock),
    /// The same, with a feature that its program needs.
    CratesIoWith(Lock, &'static str),
    Npm,
    Debian,
}

/// Whether a crate is built with the lock file it was published with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lock {
    Its,
    /// Its own lock file names a crate version that registries do not all have.
    Newest,
}

const WASM_TARGET: Tool = Tool {
    name: "wasm32-unknown-unknown",
    version: Version::Any,
    source: Source::Rustup,
    why: "the standard library for the browser; else Debian's rustc-web and std from source",
};
const RUST_SRC: Tool = Tool {
    name: "rust-src",
    version: Version::Any,
    source: Source::Rustup,
    why: "the standard library's source: a release builds its own, for size",
};
const LINTERS: Tool = Tool {
    name: "clippy and rustfmt",
    version: Version::Any,
    source: Source::Rustup,
    why: "the groups `clippy` and `fmt`",
};
const TRUNK: Tool = Tool {
    name: "trunk",
    version: Version::Exactly("0.21.14"),
    source: Source::CratesIo(Lock::Its),
    why: "builds page and worker from one index.html; 0.22 needs a newer Rust",
};
const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen-cli",
    version: Version::OfLock("wasm-bindgen"),
    source: Source::CratesIo(Lock::Newest),
    why: "must equal the crate it writes the JavaScript for",
};
const WASM_SPLIT: Tool = Tool {
    name: "wasm_split_cli_support",
    version: Version::OfLock("wasm_split_helpers"),
    source: Source::CratesIoWith(Lock::Newest, "build-binary"),
    why: "cuts the page into parts; must equal the crate that marks where",
};
const BINARYEN: Tool = Tool {
    name: "binaryen",
    version: Version::Exactly("132.0.0"),
    source: Source::Npm,
    why: "wasm-opt, the last squeeze of a release; Debian's is too old for today's Rust",
};
const CHROMIUM: Tool = Tool {
    name: "chromium",
    version: Version::Any,
    source: Source::Debian,
    why: "the browser tests and the pictures",
};
const CHROMEDRIVER: Tool = Tool {
    name: "chromium-driver",
    version: Version::Any,
    source: Source::Debian,
    why: "runs the storage tests, written in Rust, in that browser",
};
const FONTS: Tool = Tool {
    name: "fonts-noto-core",
    version: Version::Any,
    source: Source::Debian,
    why: "Arabic letters in the right-to-left pictures",
};

const S3_SERVER: Tool = Tool {
    name: "s3s-fs",
    version: Version::Exactly("0.14.1"),
    source: Source::CratesIoWith(Lock::Its, "binary"),
    why: "an S3 server, for the group `mailbox`; 0.15 needs a newer Rust",
};

const ALL: [&Tool; 11] = [
    &WASM_TARGET,
    &RUST_SRC,
    &LINTERS,
    &TRUNK,
    &WASM_BINDGEN,
    &WASM_SPLIT,
    &BINARYEN,
    &CHROMIUM,
    &CHROMEDRIVER,
    &FONTS,
    &S3_SERVER,
];

/// The oldest Node that runs the browser tests one after another.
const NODE_OLDEST: (u32, u32) = (20, 11);

/// The tools of a build, found or installed.
#[derive(Debug)]
pub(crate) struct Toolbox {
    /// Folders that go before the user's own `PATH`.
    folders: Vec<PathBuf>,
    pub(crate) wasm: WasmTarget,
    pub(crate) wasm_opt: PathBuf,
}

impl Toolbox {
    /// A command that finds these tools first, with the compiler that has the wasm target.
    pub(crate) fn command(&self, program: &str) -> Result<Command> {
        let own = std::env::var_os("PATH").unwrap_or_default();
        let folders = self
            .folders
            .iter()
            .cloned()
            .chain(std::env::split_paths(&own));
        let path: OsString =
            std::env::join_paths(folders).context("a tools folder has a `:` in its name")?;
        let mut command = process::command(program);
        command.env("PATH", path).env("TRUNK_OFFLINE", "true");
        self.wasm.apply(&mut command);
        Ok(command)
    }
}

/// Installs what a build needs.
///
/// # Errors
/// A tool is missing and cannot be installed; the sentence says what to do.
pub(crate) fn for_build(project: &Project) -> Result<Toolbox> {
    let home = paths::tools_folder()?;
    fs::create_dir_all(&home).with_context(|| {
        format!(
            "{} cannot be made; set BUURTLIJM_TOOLS to a folder of yours",
            home.display()
        )
    })?;
    let node = version::node(NODE_OLDEST)?;
    let wasm = wasm_target::ready(&home)?;
    let trunk = install::tool(project, &home, &TRUNK)?;
    let bindgen = install::tool(project, &home, &WASM_BINDGEN)?;
    let split = install::tool(project, &home, &WASM_SPLIT)?;
    let binaryen = install::tool(project, &home, &BINARYEN)?;
    Step::start("tools").done(&format!(
        "node {node}, {}, {}, {}, {}, wasm target {}",
        named(project, &TRUNK)?,
        named(project, &WASM_BINDGEN)?,
        named(project, &WASM_SPLIT)?,
        named(project, &BINARYEN)?,
        wasm.described(),
    ));
    let mut folders = vec![trunk.join("bin"), bindgen.join("bin"), split.join("bin")];
    folders.extend(wasm.bin_folder());
    Ok(Toolbox {
        folders,
        wasm,
        wasm_opt: binaryen.join("node_modules/.bin/wasm-opt"),
    })
}

/// Installs what the tests need beyond a build, and returns the browser.
///
/// # Errors
/// As [`for_build`].
pub(crate) fn for_tests(project: &Project) -> Result<PathBuf> {
    version::node(NODE_OLDEST)?;
    if chromium().is_none() || chromedriver().is_err() {
        install::debian(&[CHROMIUM.name, CHROMEDRIVER.name, FONTS.name])?;
    }
    let browser = chromium().context("chromium was installed but is not on the PATH")?;
    install::test_packages(project)?;
    Ok(browser)
}

/// The S3 server that the mailbox is tested with, installed if it was not there.
///
/// # Errors
/// It cannot be installed.
pub(crate) fn s3_server(project: &Project) -> Result<PathBuf> {
    let home = paths::tools_folder()?;
    let folder = install::tool(project, &home, &S3_SERVER)?;
    Ok(folder.join("bin").join(S3_SERVER.name))
}

/// The program that drives the browser for the tests written in Rust.
///
/// # Errors
/// It is not installed.
pub(crate) fn chromedriver() -> Result<PathBuf> {
    on_path(&["chromedriver"]).context("chromedriver is missing: install chromium-driver")
}

/// The browser that the tests drive, if there is one.
fn chromium() -> Option<PathBuf> {
    match std::env::var_os("CHROMIUM") {
        Some(file) => Some(PathBuf::from(file)),
        None => on_path(&["chromium", "chromium-browser", "google-chrome"]),
    }
}

/// Every tool with version, source and reason, for people.
///
/// # Errors
/// `Cargo.lock` is missing or does not name a crate that decides a version.
pub(crate) fn table(project: &Project) -> Result<String> {
    let mut lines = Vec::new();
    for tool in ALL {
        let from = match tool.source {
            Source::Rustup => "rustup",
            Source::CratesIo(_) | Source::CratesIoWith(..) => "cargo",
            Source::Npm => "npm",
            Source::Debian => "Debian",
        };
        lines.push(format!(
            "{:<28} {from:<10} {}",
            named(project, tool)?,
            tool.why
        ));
    }
    lines.push(format!("in {}", paths::tools_folder()?.display()));
    Ok(lines.join("\n"))
}

/// Name and version, as on screen.
fn named(project: &Project, tool: &Tool) -> Result<String> {
    Ok(match version::wanted(project, tool)? {
        Some(version) => format!("{} {version}", tool.name),
        None => tool.name.to_owned(),
    })
}
