//! The way to the worker.
//!
//! With a SharedWorker every tab has a port to the one worker ([`shared`]). Without one, the tabs elect a
//! host by an exclusive lock; the host starts a dedicated worker and all tabs speak with it over a broadcast
//! channel ([`hosted`]). Either way messages are postcard bytes, the worker may die at any moment, and then
//! the page hears [`Heard::Anew`] and says everything again that was not answered.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use domain::{
    limits::MESSAGE_BYTES_MAX,
    port::{StorageHealth, ToPage, ToWorker},
};
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::VisibilityState;

use super::{
    document,
    js::{self, Listener},
};

mod hosted;
mod shared;

/// How long a worker that was up before may stay silent.
const SILENCE_MS: i32 = 10_000;
/// How often it is asked whether it is still there.
const PING_EVERY_MS: i32 = 5_000;
/// How long to wait before a dead worker is started again, so that a worker that dies at once does not
/// keep the phone busy. Doubles while nothing is heard.
const RESTART_MS: i32 = 400;
/// At most this many doublings.
const DOUBLINGS_MAX: u32 = 4;

/// What the page hears.
#[derive(Debug)]
pub enum Heard {
    /// A message of the worker.
    Message(ToPage),
    /// A new worker is there, which knows nothing of this page.
    Anew,
}

/// One way to a worker; dropped when another is taken.
trait Way {
    fn send(&self, data: &JsValue);
}

/// The way to the worker, whatever the browser offers.
pub struct StorePort {
    way: RefCell<Option<Box<dyn Way>>>,
    heard: Box<dyn Fn(Heard)>,
    /// Counts ways, so that a late message of an old one is not taken for a new one.
    generation: Cell<u32>,
    /// Whether this worker ever said something; a first start may take long on a slow network.
    was_heard: Cell<bool>,
    /// How many workers in a row died without a word.
    failure_count: Cell<u32>,
    is_ping_open: Cell<bool>,
    is_away: Cell<bool>,
}

impl std::fmt::Debug for StorePort {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("StorePort")
    }
}

impl StorePort {
    /// Starts or finds the worker.
    pub fn open(heard: impl Fn(Heard) + 'static) -> Rc<Self> {
        let port = Rc::new(Self {
            way: RefCell::new(None),
            heard: Box::new(heard),
            generation: Cell::new(0),
            was_heard: Cell::new(false),
            failure_count: Cell::new(0),
            is_ping_open: Cell::new(false),
            is_away: Cell::new(false),
        });
        port.connect();
        port.watch_page();
        port.keep_asking();
        port
    }

    /// Sends a message.
    pub fn send(&self, message: &ToWorker) {
        let bytes = postcard::to_stdvec(message).unwrap_or_default();
        if !bytes.is_empty() {
            self.send_raw(&Uint8Array::from(bytes.as_slice()).into());
        }
    }

    fn send_raw(&self, data: &JsValue) {
        if let Some(way) = self.way.borrow().as_ref() {
            way.send(data);
        }
    }

    fn connect(self: &Rc<Self>) {
        self.generation.set(self.generation.get() + 1);
        self.is_ping_open.set(false);
        self.was_heard.set(false);
        *self.way.borrow_mut() = None;
        let Some(url) = document::meta("buurtlijm-worker") else {
            self.report(StorageHealth::Missing);
            return;
        };
        let way = shared::connect(self, &url).or_else(|| hosted::connect(self, &url));
        match way {
            Some(way) => *self.way.borrow_mut() = Some(way),
            None => self.report(StorageHealth::Missing),
        }
    }

    fn connect_anew(self: &Rc<Self>) {
        self.connect();
        (self.heard)(Heard::Anew);
    }

    /// The worker died; the next one is started after a moment.
    fn died(self: &Rc<Self>, generation: u32) {
        if generation == self.generation.get() {
            self.generation.set(generation + 1);
            let failures = self.failure_count.get().min(DOUBLINGS_MAX);
            self.failure_count.set(failures + 1);
            let port = Rc::clone(self);
            js::later(RESTART_MS << failures, move || port.connect_anew());
        }
    }

    fn report(&self, health: StorageHealth) {
        (self.heard)(Heard::Message(ToPage::Storage(health)));
    }

    /// Takes in what came over the way of this generation.
    fn arrived(self: &Rc<Self>, generation: u32, data: &JsValue) {
        if generation != self.generation.get() {
            return;
        }
        self.was_heard.set(true);
        self.is_ping_open.set(false);
        if js::get(data, "died").is_none() {
            self.failure_count.set(0);
        }
        if let Some(bytes) = data.dyn_ref::<Uint8Array>() {
            if bytes.length() as usize <= MESSAGE_BYTES_MAX {
                // A worker of another version may say what this page does not know; it is skipped.
                if let Ok(message) = postcard::from_bytes(&bytes.to_vec()) {
                    (self.heard)(Heard::Message(message));
                }
            }
        } else if js::get(data, "died").is_some() {
            self.died(generation);
        }
    }

    fn flush(&self) {
        self.send(&ToWorker::Flush);
    }

    /// Writes down when the page may be going, and says goodbye when it goes.
    fn watch_page(self: &Rc<Self>) {
        let (Some(window), Some(document)) = (js::window(), js::document()) else {
            return;
        };
        let port = Rc::clone(self);
        Listener::new(&document, "visibilitychange", move |_| {
            if is_hidden() {
                port.flush();
            }
        })
        .stay();
        let port = Rc::clone(self);
        Listener::new(&window, "pagehide", move |_| {
            port.flush();
            port.send_raw(&"bye".into());
            port.is_away.set(true);
        })
        .stay();
        let port = Rc::clone(self);
        Listener::new(&window, "pageshow", move |_| {
            if port.is_away.replace(false) {
                port.connect_anew();
            }
        })
        .stay();
    }

    /// Asks from time to time whether the worker is still there.
    fn keep_asking(self: &Rc<Self>) {
        let port = Rc::clone(self);
        js::later(PING_EVERY_MS, move || {
            if port.was_heard.get() && !port.is_ping_open.get() && !is_hidden() {
                port.ping(2);
            }
            port.keep_asking();
        });
    }

    /// A phone that slept wakes page and worker together, so silence counts only the second time.
    fn ping(self: &Rc<Self>, tries: u8) {
        let generation = self.generation.get();
        self.is_ping_open.set(true);
        self.send_raw(&"ping".into());
        let port = Rc::clone(self);
        js::later(SILENCE_MS / 2, move || {
            let is_silent = port.is_ping_open.get() && generation == port.generation.get();
            match (is_silent, tries) {
                (false, _) => (),
                (true, 1) => port.died(generation),
                (true, _) => port.ping(tries - 1),
            }
        });
    }
}

fn is_hidden() -> bool {
    js::document().is_some_and(|page| page.visibility_state() == VisibilityState::Hidden)
}
