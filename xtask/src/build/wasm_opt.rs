//! The last squeeze of a release: binaryen's `-Oz`, kept by content.
//!
//! It takes longer than the incremental compile before it, so its results are kept: the same
//! module is squeezed once. Features are named because a stripped module no longer says itself
//! which ones Rust used, and binaryen then refuses it.

use std::any::Any;
use std::fs;
use std::path::Path;
use std::thread;

use anyhow::{Context, Error, Result, anyhow};

use crate::digest;
use crate::paths::Project;
use crate::process;
use crate::progress::Step;

/// What Rust 1.87 and newer emit for `wasm32-unknown-unknown`, and how hard to squeeze.
const FLAGS: [&str; 10] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Squeezes modules side by side.
///
/// # Errors
/// `wasm-opt` refuses a module.
pub(super) fn squeeze_all(
    project: &Project,
    program: &Path,
    modules: &[Vec<u8>],
    step: &Step,
) -> Result<Vec<Vec<u8>>> {
    step.tell("wasm-opt -Oz");
    thread::scope(|scope| {
        let work: Vec<_> = modules
            .iter()
            .map(|module| scope.spawn(move || squeeze(project, program, module, step)))
            .collect();
        work.into_iter()
            .map(|one| one.join().map_err(crashed)?)
            .collect()
    })
}

fn crashed(_panic: Box<dyn Any + Send>) -> Error {
    anyhow!("squeezing a module was broken off")
}

fn squeeze(project: &Project, program: &Path, module: &[u8], step: &Step) -> Result<Vec<u8>> {
    let folder = project.kept("wasm-opt");
    fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    let key = digest::short(&[module, FLAGS.join(" ").as_bytes()].concat());
    let kept = folder.join(format!("{key}.wasm"));
    if let Ok(bytes) = fs::read(&kept) {
        return Ok(bytes);
    }
    let input = folder.join(format!("{key}.in"));
    let output = folder.join(format!("{key}.part"));
    fs::write(&input, module).with_context(|| format!("writing {}", input.display()))?;
    let mut command = process::command(program);
    command.args(FLAGS).arg(&input).arg("-o").arg(&output);
    process::succeed(&mut command, step).context("wasm-opt refused a module")?;
    fs::rename(&output, &kept).with_context(|| format!("naming {}", kept.display()))?;
    fs::remove_file(&input).with_context(|| format!("removing {}", input.display()))?;
    fs::read(&kept).with_context(|| format!("reading {}", kept.display()))
}
