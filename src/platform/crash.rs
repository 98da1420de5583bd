//! What happens when the page itself stops.
//!
//! A panic ends a wasm module for good. Everything that was acknowledged is on disk in the worker's care, so
//! the page says so and asks to be opened again; developers get the place in the code, and never a word that
//! a person wrote. The message stands ready in `index.html`, because nothing can be built any more.

use wasm_bindgen::JsValue;

/// Shows the message of `index.html` when something in the page panics.
pub fn listen() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map_or_else(String::new, ToString::to_string);
        web_sys::console::error_1(&JsValue::from_str(&format!("the page stopped at {place}")));
        let message = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.query_selector("[data-page-stopped]").ok()?);
        if let Some(message) = message {
            message.remove_attribute("hidden").ok();
        }
    }));
}
