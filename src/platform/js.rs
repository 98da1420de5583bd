//! The few JavaScript idioms that the other modules share.
//!
//! Where the generated bindings are unstable or want a string in place of a trusted one, properties are
//! read and functions called by name. Nothing here decides anything.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, EventTarget, Window};

/// The window; `None` where there is none (native tests).
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The document of the window.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// A property of an object; `None` when it is absent or null.
pub fn get(object: &JsValue, key: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &key.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// Sets a property of a plain object.
pub fn set(object: &JsValue, key: &str, value: &JsValue) {
    // Only fails on frozen objects, and these objects are our own.
    Reflect::set(object, &key.into(), value).ok();
}

/// A plain object with these properties.
pub fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = js_sys::Object::new();
    for (key, value) in entries {
        set(&object, key, value);
    }
    object.into()
}

/// Calls a method by name; `None` when it is missing or throws.
pub fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let method: Function = get(object, name)?.dyn_into().ok()?;
    method
        .apply(object, &arguments.iter().collect::<Array>())
        .ok()
}

/// Makes an object of a class of the window; `None` when it is missing or throws.
pub fn construct(class: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let class: Function = get(&window()?.into(), class)?.dyn_into().ok()?;
    Reflect::construct(&class, &arguments.iter().collect::<Array>()).ok()
}

/// What a promise brings; `None` when it is refused or `value` is no promise.
pub async fn awaited(value: Option<JsValue>) -> Option<JsValue> {
    JsFuture::from(value?.dyn_into::<Promise>().ok()?)
        .await
        .ok()
}

/// Waits.
pub async fn sleep(ms: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(window) = window() {
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms)
                .ok();
        }
    });
    JsFuture::from(promise).await.ok();
}

/// Milliseconds on a clock that only goes forward.
pub fn now_ms() -> f64 {
    window()
        .and_then(|window| window.performance())
        .map_or(0.0, |clock| clock.now())
}

/// Runs something after a while.
pub fn later(ms: i32, run: impl FnOnce() + 'static) {
    boxed_later(ms, Box::new(run));
}

/// Apart, so that waiting is in the page once and not for every closure.
fn boxed_later(ms: i32, run: Box<dyn FnOnce()>) {
    wasm_bindgen_futures::spawn_local(async move {
        sleep(ms).await;
        run();
    });
}

/// Listens for as long as it is kept.
#[derive(Debug)]
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    heard: Closure<dyn FnMut(JsValue)>,
}

impl Listener {
    /// Begins to listen.
    pub fn new(
        target: &EventTarget,
        event: &'static str,
        heard: impl FnMut(JsValue) + 'static,
    ) -> Self {
        let heard = Closure::<dyn FnMut(JsValue)>::new(heard);
        target
            .add_event_listener_with_callback(event, heard.as_ref().unchecked_ref())
            .ok();
        Self {
            target: target.clone(),
            event,
            heard,
        }
    }

    /// Listens for as long as the page lives.
    pub fn stay(self) {
        std::mem::forget(self);
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let heard = self.heard.as_ref().unchecked_ref();
        self.target
            .remove_event_listener_with_callback(self.event, heard)
            .ok();
    }
}
