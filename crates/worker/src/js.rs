//! The few idioms of JavaScript that the other modules share.
//!
//! Properties that the bindings call unstable are read by name. Nothing here decides anything.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::WorkerGlobalScope;

/// The global object. Only members that a window has too are used, so tests may run in either.
pub(crate) fn scope() -> WorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// A property of an object; `None` when it is absent or null.
pub(crate) fn get(object: &JsValue, key: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &key.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// A plain object with these properties.
pub(crate) fn object(entries: &[(&str, &JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        // Only fails on frozen objects, and this one is new.
        Reflect::set(&object, &(*key).into(), value).ok();
    }
    object.into()
}

/// A method of an object; `None` when there is none of this name.
pub(crate) fn method(object: &JsValue, name: &str) -> Option<Function> {
    get(object, name)?.dyn_into().ok()
}

/// Waits at least this long; longer than 24 days is cut off.
pub(crate) async fn sleep(ms: u64) {
    let ms = i32::try_from(ms).unwrap_or(i32::MAX);
    let elapsed = Promise::new(&mut |resolve, _| {
        scope()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms)
            .ok();
    });
    JsFuture::from(elapsed).await.ok();
}

/// Says to developers what went wrong; never with something that a person wrote.
pub(crate) fn warn(what: &str) {
    web_sys::console::warn_1(&what.into());
}
