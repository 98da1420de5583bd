//! What reaches the app from outside: shared by another app, or opened with this one on a computer.
//!
//! What is shared comes to the service worker (`public/sw.js`), which puts it aside in a cache of its own before
//! the app opens. The page takes it from there and throws it away once the worker has answered, so it is there
//! still when the app is killed in between; opening it twice would be harmless. Nothing leaves the phone.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use super::{
    file_input::{self, Read},
    js,
};

/// As in `public/sw.js`.
const CACHE: &str = "received";

/// Something that another app shared.
#[derive(Debug)]
pub struct Received {
    /// Under which name it was put aside.
    pub name: String,
    /// What it is.
    pub bytes: Vec<u8>,
}

/// Brings what was shared, oldest first.
pub fn shared(taken: impl FnOnce(Vec<Received>) + 'static) {
    spawn_local(async move { taken(all().await.unwrap_or_default()) });
}

/// Throws away what was shared under this name.
pub fn forget(name: String) {
    spawn_local(async move {
        if let Some(cache) = cache().await {
            js::awaited(js::call(&cache, "delete", &[name.into()])).await;
        }
    });
}

/// Takes the files with which a computer opens the app, now and later.
pub fn launched(taken: impl Fn(Read) + Copy + 'static) {
    let queue = js::window().and_then(|window| js::get(&window, "launchQueue"));
    let Some(queue) = queue else { return };
    let came = Closure::<dyn FnMut(JsValue)>::new(move |launch: JsValue| {
        let handles = js::get(&launch, "files").and_then(|files| files.dyn_into::<Array>().ok());
        for handle in handles.iter().flat_map(Array::iter) {
            spawn_local(async move {
                let file = js::awaited(js::call(&handle, "getFile", &[])).await;
                file_input::read(file.and_then(|file| file.dyn_into::<File>().ok()), taken);
            });
        }
    });
    js::call(&queue, "setConsumer", &[came.into_js_value()]);
}

async fn cache() -> Option<JsValue> {
    let caches = js::get(&js::window()?.into(), "caches")?;
    // Asking for a cache makes it; most phones never need one.
    let has = js::awaited(js::call(&caches, "has", &[CACHE.into()])).await?;
    if !has.is_truthy() {
        return None;
    }
    js::awaited(js::call(&caches, "open", &[CACHE.into()])).await
}

async fn all() -> Option<Vec<Received>> {
    let cache = cache().await?;
    let keys: Array = js::awaited(js::call(&cache, "keys", &[]))
        .await?
        .dyn_into()
        .ok()?;
    let mut all = Vec::new();
    for key in keys.iter() {
        let name = js::get(&key, "url")?.as_string()?;
        let kept = js::awaited(js::call(&cache, "match", &[key])).await?;
        let buffer = js::awaited(js::call(&kept, "arrayBuffer", &[])).await?;
        let bytes = Uint8Array::new(&buffer).to_vec();
        all.push(Received { name, bytes });
    }
    Some(all)
}
