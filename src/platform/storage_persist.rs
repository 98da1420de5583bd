//! Asking the browser not to clear what is kept here.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::js;

/// Asks, without waiting for what comes of it.
pub fn ask() {
    spawn_local(async {
        ask_and_wait().await;
    });
}

/// Asks; says whether the browser promised. Browsers decide by themselves or ask the person.
pub async fn ask_and_wait() -> bool {
    if is_persisted().await {
        return true;
    }
    let asked = storage().and_then(|storage| js::call(&storage, "persist", &[]));
    js::awaited(asked)
        .await
        .is_some_and(|answer| answer.is_truthy())
}

/// Whether the browser promised to keep what is stored, also when the disk runs full.
pub async fn is_persisted() -> bool {
    let asked = storage().and_then(|storage| js::call(&storage, "persisted", &[]));
    js::awaited(asked)
        .await
        .is_some_and(|answer| answer.is_truthy())
}

/// Old browsers and unsafe origins have no storage manager.
fn storage() -> Option<JsValue> {
    js::get(&js::window()?.navigator(), "storage")
}
