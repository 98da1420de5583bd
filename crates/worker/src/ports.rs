//! The ways to the pages.
//!
//! Tabs have a port each to a SharedWorker. In a browser without one, all tabs and one dedicated worker
//! share a broadcast channel, on which each tab bears a name of its own. Either way a page sends
//! postcard bytes, or one of the words `ping`, `bye` and (on the channel) `open`; whatever cannot be
//! read is passed over, because a page of another version may say what this one does not know.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
};

use domain::{
    limits::MESSAGE_BYTES_MAX,
    port::{ToPage, ToWorker},
};
use engine::{Event, PageId};
use js_sys::{Function, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, EventTarget, MessageEvent, MessagePort};

use crate::js;

/// Begins the name of the channel; the address of this worker's script follows, so that a page of another
/// build is not heard.
const CHANNEL: &str = "buurtlijm-port";
/// Pages at a time. A page can die without a word, so the oldest makes room; should it live, it hears
/// no answer to its `ping` and comes anew.
const PAGES_MAX: usize = 128;
/// Letters in the name that a page gives itself.
const NAME_LEN_MAX: usize = 64;

/// How a page is reached.
#[derive(Debug)]
enum Way {
    Port(MessagePort),
    /// By this name on the channel.
    Name(String),
}

/// All pages that are open.
#[derive(Debug, Default)]
pub struct Ports {
    pages: RefCell<BTreeMap<PageId, Way>>,
    page_count: Cell<u32>,
    channel: RefCell<Option<BroadcastChannel>>,
}

impl Ports {
    /// Takes in the port of a page. What comes over it goes to `hear`, whose events belong into
    /// [`Ports::take_in`].
    pub fn connect(&self, port: MessagePort, hear: &Function) -> Vec<Event> {
        // Where the browser tells it, the end of a page that could not say goodbye.
        port.add_event_listener_with_callback("close", hear).ok();
        port.set_onmessage(Some(hear));
        self.open(Way::Port(port))
    }

    /// Joins the broadcast channel and calls all pages.
    pub fn connect_channel(&self, hear: &Function) {
        let place = js::get(&js::scope(), "location");
        let script = place.and_then(|place| js::get(&place, "pathname")?.as_string());
        let name = format!("{CHANNEL}{}", script.unwrap_or_default());
        let Ok(channel) = BroadcastChannel::new(&name) else {
            js::warn("no broadcast channel: no page can be reached");
            return;
        };
        channel.set_onmessage(Some(hear));
        channel
            .post_message(&js::object(&[("hello", &JsValue::TRUE)]))
            .ok();
        self.channel.replace(Some(channel));
    }

    /// What a message of a page means for the engine.
    pub fn take_in(&self, event: &MessageEvent) -> Vec<Event> {
        let Some(source) = event.current_target() else {
            return Vec::new();
        };
        let is_channel = self
            .channel
            .borrow()
            .as_ref()
            .is_some_and(|channel| is(channel, &source));
        if is_channel {
            return self.take_in_by_name(&event.data());
        }
        match self.page_of_port(&source) {
            Some(page) if event.type_() == "close" => self.close(page),
            Some(page) => self.take_in_from(page, &event.data()),
            None => Vec::new(),
        }
    }

    /// Sends a message to a page, if it is there.
    pub fn send(&self, page: PageId, message: &ToPage) {
        let Ok(bytes) = postcard::to_stdvec(message) else {
            js::warn("a message to a page could not be written");
            return;
        };
        self.post(page, "bytes", &Uint8Array::from(bytes.as_slice()));
    }

    /// Sends a message to all pages.
    pub fn send_all(&self, message: &ToPage) {
        let pages: Vec<PageId> = self.pages.borrow().keys().copied().collect();
        for page in pages {
            self.send(page, message);
        }
    }

    fn take_in_by_name(&self, data: &JsValue) -> Vec<Event> {
        let name = js::get(data, "from").and_then(|name| name.as_string());
        let Some(name) = name.filter(|name| name.len() <= NAME_LEN_MAX) else {
            return Vec::new();
        };
        let page = self.page_of_name(&name);
        let text = js::get(data, "text");
        if text.as_ref().and_then(JsValue::as_string).as_deref() == Some("open") {
            // A page that opens again has forgotten what it was told.
            let mut events = page.map(|page| self.close(page)).unwrap_or_default();
            events.extend(self.open(Way::Name(name)));
            return events;
        }
        match (page, text.or_else(|| js::get(data, "bytes"))) {
            (Some(page), Some(content)) => self.take_in_from(page, &content),
            // A page that does not know this worker yet: it hears the worker's hello and opens.
            (None, _) | (_, None) => Vec::new(),
        }
    }

    fn take_in_from(&self, page: PageId, content: &JsValue) -> Vec<Event> {
        if let Some(word) = content.as_string() {
            return match word.as_str() {
                "ping" => {
                    self.post(page, "text", &"pong".into());
                    Vec::new()
                }
                "bye" => self.close(page),
                _ => Vec::new(),
            };
        }
        let message = content.dyn_ref::<Uint8Array>().and_then(decoded);
        if message.is_none() {
            js::warn("a page sent what this version does not understand");
        }
        message
            .map(|message| Event::PageSent(page, message))
            .into_iter()
            .collect()
    }

    fn post(&self, page: PageId, kind: &str, content: &JsValue) {
        match (
            self.pages.borrow().get(&page),
            self.channel.borrow().as_ref(),
        ) {
            // Posting fails only for what cannot be copied, and bytes and words can.
            (Some(Way::Port(port)), _) => {
                port.post_message(content).ok();
            }
            (Some(Way::Name(name)), Some(channel)) => {
                let to = JsValue::from(name);
                channel
                    .post_message(&js::object(&[("to", &to), (kind, content)]))
                    .ok();
            }
            (Some(Way::Name(_)), None) | (None, _) => (),
        }
    }

    fn open(&self, way: Way) -> Vec<Event> {
        let oldest = self.pages.borrow().keys().next().copied();
        let is_full = self.pages.borrow().len() >= PAGES_MAX;
        let mut events = match oldest {
            Some(oldest) if is_full => self.close(oldest),
            Some(_) | None => Vec::new(),
        };
        let page = PageId(self.page_count.get());
        self.page_count.set(self.page_count.get().wrapping_add(1));
        self.pages.borrow_mut().insert(page, way);
        events.push(Event::PageOpened(page));
        events
    }

    fn close(&self, page: PageId) -> Vec<Event> {
        match self.pages.borrow_mut().remove(&page) {
            Some(Way::Port(port)) => {
                port.set_onmessage(None);
                port.close();
            }
            Some(Way::Name(_)) => (),
            None => return Vec::new(),
        }
        vec![Event::PageClosed(page)]
    }

    fn page_of_port(&self, source: &EventTarget) -> Option<PageId> {
        let pages = self.pages.borrow();
        let is_source = |way: &Way| matches!(way, Way::Port(port) if is(port, source));
        pages
            .iter()
            .find(|(_, way)| is_source(way))
            .map(|(page, _)| *page)
    }

    fn page_of_name(&self, wanted: &str) -> Option<PageId> {
        let pages = self.pages.borrow();
        let is_wanted = |way: &Way| matches!(way, Way::Name(name) if name == wanted);
        pages
            .iter()
            .find(|(_, way)| is_wanted(way))
            .map(|(page, _)| *page)
    }
}

fn is(one: &EventTarget, other: &EventTarget) -> bool {
    one == other
}

fn decoded(bytes: &Uint8Array) -> Option<ToWorker> {
    let is_bounded = bytes.length() as usize <= MESSAGE_BYTES_MAX;
    is_bounded
        .then(|| bytes.to_vec())
        .and_then(|bytes| postcard::from_bytes(&bytes).ok())
}
