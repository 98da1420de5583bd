//! The way without a SharedWorker: one tab hosts a dedicated worker for all.
//!
//! Whoever gets the exclusive lock is the host; the lock falls free when its tab closes, and the next tab
//! becomes the host and starts a worker. All tabs, the host too, speak with the worker over one broadcast
//! channel, each under a name of its own. A worker that comes up says hello; every tab then introduces
//! itself and says again what was not answered.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, Worker};

use super::{Heard, StorePort, Way};
use crate::platform::{
    js::{self, Listener},
    random, trusted,
};

/// Begins the names of channel and lock; the address of the worker's script follows. So pages and workers of two
/// builds never hear each other, and what they say may change with the build.
const CHANNEL: &str = "buurtlijm-port";
const LOCK: &str = "buurtlijm-worker-host";

thread_local! {
    /// The worker of this tab, when this tab is the host; `true` from asking for the lock on.
    static HOST: RefCell<Option<Worker>> = const { RefCell::new(None) };
    static HAS_ASKED: RefCell<bool> = const { RefCell::new(false) };
}

struct Hosted {
    channel: BroadcastChannel,
    name: String,
    _listener: Listener,
}

impl Way for Hosted {
    fn send(&self, data: &JsValue) {
        let kind = if data.is_string() { "text" } else { "bytes" };
        let message = js::object(&[("from", self.name.as_str().into()), (kind, data.clone())]);
        self.channel.post_message(&message).ok();
    }
}

impl Drop for Hosted {
    fn drop(&mut self) {
        self.channel.close();
    }
}

/// The broadcast channel to the host's worker; `None` where the browser has no workers or channels.
pub(super) fn connect(owner: &Rc<StorePort>, url: &str) -> Option<Box<dyn Way>> {
    let generation = owner.generation.get();
    let channel: BroadcastChannel =
        js::construct("BroadcastChannel", &[format!("{CHANNEL}{url}").into()])?
            .dyn_into()
            .ok()?;
    let name = format!("{:016x}", random::number());
    let (weak, own) = (Rc::downgrade(owner), name.clone());
    let listener = Listener::new(&channel, "message", move |event| {
        if let (Some(owner), Some(data)) = (weak.upgrade(), js::get(&event, "data")) {
            hear(&owner, generation, &own, &data);
        }
    });
    let way = Hosted {
        channel,
        name,
        _listener: listener,
    };
    way.send(&"open".into());
    be_host_if_needed(owner, url)?;
    Some(Box::new(way))
}

fn hear(owner: &Rc<StorePort>, generation: u32, own: &str, data: &JsValue) {
    if generation != owner.generation.get() {
        return;
    }
    if js::get(data, "hello").is_some() {
        owner.send_raw(&"open".into());
        (owner.heard)(Heard::Anew);
    } else if js::get(data, "died").is_some() {
        owner.arrived(generation, data);
    } else if js::get(data, "to").and_then(|to| to.as_string()).as_deref() == Some(own) {
        let content = js::get(data, "bytes").or_else(|| js::get(data, "text"));
        if let Some(content) = content {
            owner.arrived(generation, &content);
        }
    }
}

/// A host whose worker died starts another; a tab that never asked waits for the lock.
fn be_host_if_needed(owner: &Rc<StorePort>, url: &str) -> Option<()> {
    let is_host = HOST.with_borrow(Option::is_some);
    if is_host {
        return start_worker(owner, url);
    }
    if HAS_ASKED.replace(true) {
        return Some(());
    }
    let locks = js::get(&js::window()?.navigator().into(), "locks");
    let Some(locks) = locks else {
        // Without locks nobody can elect: this tab is its own host.
        return start_worker(owner, url);
    };
    let (owner, script) = (Rc::clone(owner), url.to_owned());
    let won = Closure::<dyn FnMut(JsValue) -> JsValue>::new(move |_| {
        start_worker(&owner, &script);
        // Held until the tab closes.
        Promise::new(&mut |_: Function, _: Function| ()).into()
    });
    let lock = format!("{LOCK}{url}").into();
    js::call(&locks, "request", &[lock, won.into_js_value()]).map(|_| ())
}

fn start_worker(owner: &Rc<StorePort>, url: &str) -> Option<()> {
    if let Some(old) = HOST.take() {
        old.terminate();
    }
    let worker: Worker = js::construct("Worker", &[trusted::script_url(url)])?
        .dyn_into()
        .ok()?;
    let (weak, generation) = (Rc::downgrade(owner), owner.generation.get());
    Listener::new(&worker, "error", move |_| {
        if let Some(owner) = weak.upgrade() {
            owner.died(generation);
        }
    })
    .stay();
    HOST.set(Some(worker));
    Some(())
}
