//! Keeping the screen on while a code is shown.
//!
//! A phone that goes dark halfway makes two people start over, and iOS drops connections soon after. The
//! browser gives the lock up whenever the page is hidden, so it is asked again when the page comes back.
//! Reached by name, because the binding is not stable yet; without it the screen just dims.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::js;

type Sentinel = StoredValue<Option<JsValue>, LocalStorage>;

/// Keeps the screen on for as long as the calling component is on screen.
pub fn keep_awake() {
    let sentinel: Sentinel = StoredValue::new_local(None);
    acquire(sentinel);
    let listener = window_event_listener_untyped("visibilitychange", move |_| acquire(sentinel));
    on_cleanup(move || {
        listener.remove();
        if let Some(held) = sentinel.try_update_value(Option::take).flatten() {
            // A lock that the browser gave up by itself refuses, which is as good as released.
            js::call(&held, "release", &[]);
        }
    });
}

fn acquire(sentinel: Sentinel) {
    wasm_bindgen_futures::spawn_local(async move {
        // Refused while the page is hidden or the battery is low: then the screen may dim.
        if let Some(held) = js::awaited(request()).await {
            // The component may have left while the browser was thinking.
            if sentinel.is_disposed() {
                js::call(&held, "release", &[]);
            } else {
                sentinel.set_value(Some(held));
            }
        }
    });
}

fn request() -> Option<JsValue> {
    let navigator = js::window()?.navigator();
    let lock = js::get(&navigator, "wakeLock")?;
    js::call(&lock, "request", &["screen".into()])
}
