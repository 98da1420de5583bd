//! A compiler that can build for the browser, from the first source that has one.
//!
//! First what is there, then rustup, then Debian's set for building Firefox: one matching
//! compiler, cargo and library source. rustup's compiler with Debian's library source does not
//! compile, so the set is all or nothing. A release builds the standard library from that source,
//! because the one that is delivered carries the texts of panics nobody reads; see
//! docs/decisions/size.md.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{RUST_SRC, WASM_TARGET, install};
use crate::process::{self, first_line};
use crate::progress::Step;

/// The Debian packages of the fallback.
const DEBIAN_SET: [&str; 5] = [
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "libstd-rust-web-dev",
    "lld-22",
];
/// The linker in that set.
const DEBIAN_LINKER: &str = "wasm-ld-22";
/// What of that set is called by name.
const DEBIAN_PROGRAMS: [&str; 3] = ["cargo", "rustc", "rustdoc"];

/// Which compiler builds the wasm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum WasmTarget {
    /// The user's own toolchain has the target and the library's source.
    Own { how: &'static str },
    /// Debian's compiler with the standard library from source.
    Debian {
        /// Links to the set's programs, to go first on the `PATH`.
        bin: PathBuf,
    },
}

impl WasmTarget {
    /// Prepares a command that will call cargo.
    pub(super) fn apply(&self, command: &mut Command) {
        match self {
            Self::Own { .. } => {}
            Self::Debian { .. } => {
                std_from_source(command);
                command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", DEBIAN_LINKER);
                for name in ["RUSTUP_TOOLCHAIN", "CARGO", "RUSTC"] {
                    command.env_remove(name);
                }
            }
        }
    }

    /// Prepares a command that will build a release: with the standard library made for size.
    pub(crate) fn apply_release(command: &mut Command) {
        std_from_source(command);
        command.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
    }

    /// The folder that must come first on the `PATH`, if any.
    pub(super) fn bin_folder(&self) -> Option<PathBuf> {
        match self {
            Self::Own { .. } => None,
            Self::Debian { bin } => Some(bin.clone()),
        }
    }

    /// A folder under target for this compiler, so two compilers do not undo each other's work.
    pub(crate) fn target_folder(&self) -> Option<&'static str> {
        match self {
            Self::Own { .. } => None,
            Self::Debian { .. } => Some("debian-rust"),
        }
    }

    /// Which one was taken, for the line on screen.
    pub(super) fn described(&self) -> &'static str {
        match self {
            Self::Own { how } => how,
            Self::Debian { .. } => "of Debian's rustc-web, std from source",
        }
    }
}

/// Finds or installs a compiler with the wasm target.
///
/// # Errors
/// None of the sources has one; the sentence names what was tried.
pub(super) fn ready(home: &Path) -> Result<WasmTarget> {
    if std::env::var("BUURTLIJM_WASM").is_ok_and(|wish| wish == "debian") {
        return debian_set(home);
    }
    if own_is_whole() {
        return Ok(WasmTarget::Own {
            how: "of your toolchain",
        });
    }
    let step = Step::start("wasm target");
    for words in [
        ["target", "add", WASM_TARGET.name],
        ["component", "add", RUST_SRC.name],
    ] {
        let mut rustup = process::command("rustup");
        rustup.args(words);
        if process::succeed(&mut rustup, &step).is_err() {
            break;
        }
    }
    if own_is_whole() {
        step.done("added with rustup");
        return Ok(WasmTarget::Own {
            how: "added with rustup",
        });
    }
    step.done("not from rustup, trying Debian's compiler");
    debian_set(home).context("neither rustup nor Debian gave a wasm target")
}

/// `-Zbuild-std` is nightly's; a stable compiler does it when told to, and its library is made
/// by it in the first place.
fn std_from_source(command: &mut Command) {
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
}

fn own_is_whole() -> bool {
    own_has_target() && own_has_source()
}

fn own_has_source() -> bool {
    let mut rustc = process::command("rustc");
    rustc.args(["--print", "sysroot"]);
    first_line(&mut rustc).is_some_and(|sysroot| {
        let lock = "lib/rustlib/src/rust/library/Cargo.lock";
        Path::new(&sysroot).join(lock).is_file()
    })
}

fn own_has_target() -> bool {
    let mut rustc = process::command("rustc");
    rustc.args(["--print", "target-libdir", "--target", WASM_TARGET.name]);
    let Some(folder) = first_line(&mut rustc) else {
        return false;
    };
    let Ok(files) = fs::read_dir(folder) else {
        return false;
    };
    files
        .flatten()
        .any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
}

fn debian_set(home: &Path) -> Result<WasmTarget> {
    let whole = || DEBIAN_SET.iter().all(|name| is_installed(name));
    if !whole() {
        install::debian(&DEBIAN_SET)?;
    }
    let bin = home.join("debian-rust/bin");
    fs::create_dir_all(&bin).with_context(|| format!("making {}", bin.display()))?;
    for name in DEBIAN_PROGRAMS {
        let link = bin.join(name);
        let program = Path::new("/usr/bin").join(name);
        if !program.is_file() {
            bail!(
                "Debian's {name} is not at {}; reinstall rustc-web",
                program.display()
            );
        }
        if !link.exists() {
            symlink(&program, &link).with_context(|| format!("linking {}", link.display()))?;
        }
    }
    Ok(WasmTarget::Debian { bin })
}

fn is_installed(package: &str) -> bool {
    let mut query = process::command("dpkg-query");
    query.args(["-W", "-f", "${db:Status-Status}", package]);
    first_line(&mut query).is_some_and(|status| status == "installed")
}
