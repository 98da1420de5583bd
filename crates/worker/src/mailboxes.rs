//! Requests to mailboxes, and listening to them.
//!
//! Carries bytes within bounds of size and time and thinks of nothing: what to ask, when, and what an answer
//! means is decided in `engine`. Nothing that could tell who asks goes along: no cookies, no referrer, nothing
//! kept by the browser; and no detour to another place than the one that a person agreed to.

use std::{cell::RefCell, collections::BTreeMap};

use domain::mailbox::FRAME_BYTES_MAX;
use engine::{
    Event,
    post::{POST_TIMEOUT_MS, PostAnswer, PostRequest, PostTicket, Unreached},
};
use js_sys::{ArrayBuffer, Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{BinaryType, MessageEvent, RequestInit, Response, WebSocket};

use crate::js;

/// Asks a mailbox.
///
/// # Errors
/// [`Unreached`] when no answer came, for whatever reason; a browser does not say which.
pub(crate) async fn ask(url: &str, request: &PostRequest) -> Result<PostAnswer, Unreached> {
    fetch(url, request)
        .await
        .map_err(|_untold: JsValue| Unreached)
}

async fn fetch(url: &str, request: &PostRequest) -> Result<PostAnswer, JsValue> {
    let body = request.body().map(Uint8Array::from);
    let method = if body.is_some() { "PUT" } else { "GET" };
    let init = js::object(&[
        ("method", &method.into()),
        ("body", &body.map_or(JsValue::UNDEFINED, JsValue::from)),
        ("signal", &time_limit()),
        ("mode", &"cors".into()),
        ("credentials", &"omit".into()),
        ("cache", &"no-store".into()),
        ("redirect", &"error".into()),
        ("referrerPolicy", &"no-referrer".into()),
    ]);
    let init: RequestInit = init.unchecked_into();
    let asked = js::scope().fetch_with_str_and_init(url, &init);
    let response: Response = JsFuture::from(asked).await?.unchecked_into();
    let (body, is_whole) = read(&response, request.answer_bytes_max()).await?;
    Ok(PostAnswer {
        status: response.status(),
        body,
        is_whole,
    })
}

/// Ends a request that takes too long; where a browser has none, the engine's own patience is longer.
fn time_limit() -> JsValue {
    let signal = js::get(&js_sys::global(), "AbortSignal");
    let limit = signal.and_then(|signal| {
        let timeout = js::method(&signal, "timeout")?;
        timeout.call1(&signal, &POST_TIMEOUT_MS.into()).ok()
    });
    limit.unwrap_or(JsValue::UNDEFINED)
}

/// The body, up to a bound; whether that is all of it.
async fn read(response: &Response, bytes_max: usize) -> Result<(Vec<u8>, bool), JsValue> {
    let mut body = Vec::new();
    let Some(stream) = js::get(response, "body") else {
        return Ok((body, true));
    };
    let call = |object: &JsValue, name: &str| -> Result<JsValue, JsValue> {
        let method = js::method(object, name).ok_or(JsValue::UNDEFINED)?;
        method.call0(object)
    };
    let reader = call(&stream, "getReader")?;
    loop {
        let next: Promise = call(&reader, "read")?.unchecked_into();
        let next = JsFuture::from(next).await?;
        let Some(piece) = js::get(&next, "value") else {
            return Ok((body, true));
        };
        let piece: Uint8Array = piece.dyn_into()?;
        let room = bytes_max - body.len();
        let is_too_long = piece.length() as usize > room;
        let fits = if is_too_long {
            piece.subarray(0, u32::try_from(room).unwrap_or_default())
        } else {
            piece
        };
        body.extend(fits.to_vec());
        if is_too_long {
            call(&reader, "cancel").ok();
            return Ok((body, false));
        }
    }
}

/// The mailboxes that this worker listens to.
#[derive(Debug, Default)]
pub(crate) struct Listeners {
    sockets: RefCell<BTreeMap<PostTicket, WebSocket>>,
}

impl Listeners {
    /// Begins to listen. What comes goes to `hear`, whose events belong into [`Listeners::take_in`].
    pub(crate) fn open(&self, ticket: PostTicket, url: &str, hear: &Function) -> Vec<Event> {
        let Ok(socket) = WebSocket::new(url) else {
            return vec![Event::LiveClosed(ticket)];
        };
        socket.set_binary_type(BinaryType::Arraybuffer);
        socket.set_onopen(Some(hear));
        socket.set_onmessage(Some(hear));
        socket.set_onclose(Some(hear));
        self.sockets.borrow_mut().insert(ticket, socket);
        Vec::new()
    }

    /// Stops listening.
    pub(crate) fn close(&self, ticket: PostTicket) {
        if let Some(socket) = self.sockets.borrow_mut().remove(&ticket) {
            socket.set_onopen(None);
            socket.set_onmessage(None);
            socket.set_onclose(None);
            socket.close().ok();
        }
    }

    /// What an event of a socket means; `None` when it is of no socket.
    pub(crate) fn take_in(&self, event: &MessageEvent) -> Option<Event> {
        let source: WebSocket = event.current_target()?.dyn_into().ok()?;
        let sockets = self.sockets.borrow();
        let ticket = *sockets.iter().find(|(_, socket)| **socket == source)?.0;
        drop(sockets);
        match event.type_().as_str() {
            "open" => Some(Event::LiveOpened(ticket)),
            "message" => {
                let frame: ArrayBuffer = event.data().dyn_into().ok()?;
                let is_bounded = frame.byte_length() as usize <= FRAME_BYTES_MAX;
                is_bounded.then(|| Event::LiveFrame(ticket, Uint8Array::new(&frame).to_vec()))
            }
            _ => {
                self.close(ticket);
                Some(Event::LiveClosed(ticket))
            }
        }
    }
}
