//! The way over a SharedWorker.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{EventTarget, MessagePort};

use super::{StorePort, Way};
use crate::platform::{
    js::{self, Listener},
    trusted,
};

struct Shared {
    port: MessagePort,
    _worker: JsValue,
    _listeners: Vec<Listener>,
}

impl Way for Shared {
    fn send(&self, data: &JsValue) {
        // Fails only for what cannot be cloned, and bytes and strings can.
        self.port.post_message(data).ok();
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        self.port.close();
    }
}

/// A port to the worker that all tabs share; `None` where the browser has none.
pub(super) fn connect(owner: &Rc<StorePort>, url: &str) -> Option<Box<dyn Way>> {
    let generation = owner.generation.get();
    let worker = js::construct(
        "SharedWorker",
        &[trusted::script_url(url), "buurtlijm".into()],
    )?;
    let port: MessagePort = js::get(&worker, "port")?.dyn_into().ok()?;
    let weak = Rc::downgrade(owner);
    let message = Listener::new(&port, "message", move |event| {
        if let (Some(owner), Some(data)) = (weak.upgrade(), js::get(&event, "data")) {
            owner.arrived(generation, &data);
        }
    });
    let weak = Rc::downgrade(owner);
    let error = Listener::new(worker.unchecked_ref::<EventTarget>(), "error", move |_| {
        if let Some(owner) = weak.upgrade() {
            owner.died(generation);
        }
    });
    port.start();
    Some(Box::new(Shared {
        port,
        _worker: worker,
        _listeners: vec![message, error],
    }))
}
