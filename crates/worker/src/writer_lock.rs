//! The lock that keeps two writers apart.
//!
//! Two versions of the app can run at once, each with a worker of its own (their scripts differ). Only
//! the holder of this lock touches the storage; the browser frees it when the worker ends, however it
//! ends. A browser without locks has no such guard, and works.

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

use crate::js;

const NAME: &str = "buurtlijm-writer";

/// Waits until this worker may write, and then keeps the lock for as long as the worker lives.
pub(crate) async fn hold() {
    let navigator = js::get(&js_sys::global(), "navigator");
    let Some(locks) = navigator.and_then(|navigator| js::get(&navigator, "locks")) else {
        return;
    };
    let Some(request) = js::method(&locks, "request") else {
        return;
    };
    let granted = Promise::new(&mut |granted, refused| ask(&locks, &request, granted, &refused));
    if JsFuture::from(granted).await.is_err() {
        js::warn("the browser refuses locks; going on without");
    }
}

fn ask(locks: &JsValue, request: &Function, granted: Function, refused: &Function) {
    let held = Closure::once_into_js(move |_lock: JsValue| -> JsValue {
        granted.call0(&JsValue::UNDEFINED).ok();
        // The lock lasts as long as this promise: for ever.
        Promise::new(&mut |_, _| ()).into()
    });
    let asked = request.call2(locks, &NAME.into(), &held);
    let over = asked.and_then(JsCast::dyn_into::<Promise>);
    match over.map(|over| js::method(&over, "then").map(|then| (over, then))) {
        Ok(Some((over, then))) => {
            then.call2(&over, &JsValue::UNDEFINED, refused).ok();
        }
        Ok(None) | Err(_) => {
            refused.call0(&JsValue::UNDEFINED).ok();
        }
    }
}
