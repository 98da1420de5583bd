//! What a developer hears when the page itself stops.
//!
//! A panic ends a wasm module for good. Everything that was acknowledged is on disk in the worker's care; the
//! start script, which the build writes, sees the trap and shows the message that stands ready in `index.html`.
//! Here, in builds for developers only, the place in the code is told, and never a word that a person wrote.

use wasm_bindgen::JsValue;

/// Tells the console where a panic happened.
pub fn listen() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map_or_else(String::new, ToString::to_string);
        web_sys::console::error_1(&JsValue::from_str(&format!("the page stopped at {place}")));
    }));
}
