//! Asks the linker to write down what calls what, so that the build can cut the page into parts.
//!
//! See `src/parts.rs` for the places where it is cut and `xtask/src/build/parts.rs` for how.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
