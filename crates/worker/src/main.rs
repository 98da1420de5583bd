//! What the loader of the worker calls (`public/worker-loader.js`).
//!
//! The loader has queued the pages that came before this code was there, and tells the pages when it
//! traps: a panic ends in a trap, and so does running out of memory, of which this code hears nothing.
//! In a release a panic is nothing but a trap; in a build for developers it first says where it happened,
//! and no more, because its text could hold what somebody wrote.

use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::MessagePort;
use worker::shell::Shell;

thread_local! {
    static SHELL: Rc<Shell> = Shell::new();
}

fn main() {
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        let place = place.unwrap_or_else(|| "an unknown place".to_owned());
        web_sys::console::error_1(&format!("the worker stopped at {place}").into());
    }));
}

/// Starts the engine of a SharedWorker; it works as soon as no other version holds the storage.
#[wasm_bindgen]
pub fn start() {
    SHELL.with(Shell::start);
}

/// Takes in the port of a page.
#[wasm_bindgen]
pub fn connect(port: MessagePort) {
    SHELL.with(|shell| shell.connect(port));
}

/// Starts the engine of a dedicated worker, which speaks with all tabs over a broadcast channel.
#[wasm_bindgen]
pub fn start_dedicated() {
    SHELL.with(|shell| {
        shell.connect_channel();
        shell.start();
    });
}
