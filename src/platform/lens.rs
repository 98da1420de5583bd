//! The way to the lens: the worker that draws and reads codes.
//!
//! It starts when a code or the camera first comes on screen and lives as long as the page, because it keeps
//! what was read of a moving code. Every request gets one answer, in order, so a queue of closures is all that
//! is kept here. A lens that died answers `None` to all of them; the next request starts another.

use std::{cell::RefCell, collections::VecDeque, rc::Rc};

use domain::lens::{FromLens, Progress, Seen, ToLens};
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Worker;

use super::{
    document,
    js::{self, Listener},
    trusted,
};

/// How long after its death the requests hear of it, so that one that dies at once does not keep the phone
/// busy.
const DEATH_MS: i32 = 600;

/// A drawn code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Modules on a side, without the quiet zone of 4 modules that the screen adds.
    pub side: u16,
    /// One byte a module, row by row; 1 is dark.
    pub modules: Vec<u8>,
}

/// A picture of the camera, as the browser keeps it.
#[derive(Debug, Clone)]
pub struct Picture {
    /// In pixels.
    pub width: u16,
    /// Four bytes a pixel in an array of the browser, which is given away.
    pub rgba: JsValue,
}

type Answered = Box<dyn FnOnce(Option<(FromLens, Vec<u8>)>)>;

struct Lens {
    worker: Worker,
    waiting: VecDeque<Answered>,
    _listeners: [Listener; 2],
}

thread_local! {
    static LENS: RefCell<Option<Lens>> = const { RefCell::new(None) };
}

/// Makes a QR code; `None` when the text is too long for one.
pub fn draw(text: String, drawn: impl FnOnce(Option<Code>) + 'static) {
    let message = ToLens::Draw(text);
    let again = message.clone();
    ask(&message, None, move |answer| match answer {
        // Another request made it stop, so this one is made once more.
        None => ask(&again, None, move |answer| drawn(code_of(answer))),
        answered => drawn(code_of(answered)),
    });
}

/// Looks for a code in a picture; with [`Seen::Whole`] comes the payload.
pub fn read(picture: Picture, read: impl FnOnce(Seen, Vec<u8>) + 'static) {
    let width = picture.width;
    ask(
        &ToLens::Read { width },
        Some(picture.rgba),
        |answer| match answer {
            Some((FromLens::Seen(seen), payload)) => read(seen, payload),
            _ => read(Seen::Nothing, Vec::new()),
        },
    );
}

/// Makes this what the moving code carries; `None` when it cannot be.
pub async fn show(payload: &[u8]) -> Option<Progress> {
    let beside = Uint8Array::from(payload).into();
    match asked(&ToLens::Show, Some(beside)).await?.0 {
        FromLens::Showing(progress) => progress,
        FromLens::Drawn(_) | FromLens::Seen(_) => None,
    }
}

/// One picture of the moving code; `None` when nothing is shown, or the lens died.
pub async fn frame(first: u32, count: u8) -> Option<Code> {
    code_of(asked(&ToLens::Frame { first, count }, None).await)
}

async fn asked(message: &ToLens, beside: Option<JsValue>) -> Option<(FromLens, Vec<u8>)> {
    let answer = Rc::new(RefCell::new(None));
    let kept = Rc::clone(&answer);
    let mut waits = Some(message);
    let mut beside = beside;
    let promise = Promise::new(&mut |resolve, _| {
        let kept = Rc::clone(&kept);
        if let Some(message) = waits.take() {
            ask(message, beside.take(), move |answer| {
                *kept.borrow_mut() = answer;
                resolve.call0(&JsValue::NULL).ok();
            });
        }
    });
    JsFuture::from(promise).await.ok();
    answer.take()
}

fn code_of(answer: Option<(FromLens, Vec<u8>)>) -> Option<Code> {
    match answer {
        Some((FromLens::Drawn(side), modules)) => side.map(|side| Code { side, modules }),
        _ => None,
    }
}

fn ask(
    message: &ToLens,
    beside: Option<JsValue>,
    answered: impl FnOnce(Option<(FromLens, Vec<u8>)>) + 'static,
) {
    let message = postcard::to_stdvec(message).unwrap_or_default();
    let message = Uint8Array::from(message.as_slice());
    let given_away = beside.as_ref().and_then(|beside| js::get(beside, "buffer"));
    let beside = beside.unwrap_or_else(|| Uint8Array::new_with_length(0).into());
    let posted = js::object(&[("message", message.into()), ("beside", beside)]);
    let given_away: Array = given_away.into_iter().collect();
    LENS.with_borrow_mut(|slot| {
        if slot.is_none() {
            *slot = start();
        }
        if let Some(lens) = slot {
            lens.waiting.push_back(Box::new(answered));
            lens.worker
                .post_message_with_transfer(&posted, &given_away)
                .ok();
        } else {
            later(VecDeque::from([Box::new(answered) as Answered]));
        }
    });
}

fn start() -> Option<Lens> {
    let url = document::meta("buurtlijm-lens")?;
    let worker: Worker = js::construct("Worker", &[trusted::script_url(&url)])?
        .dyn_into()
        .ok()?;
    let own = worker.clone();
    let heard = Listener::new(&worker, "message", move |event| {
        match js::get(&event, "data").map(JsValue::dyn_into::<Uint8Array>) {
            Some(Ok(bytes)) => answer(&bytes.to_vec()),
            _ => died(&own),
        }
    });
    let own = worker.clone();
    let failed = Listener::new(&worker, "error", move |_| died(&own));
    Some(Lens {
        worker,
        waiting: VecDeque::new(),
        _listeners: [heard, failed],
    })
}

fn answer(bytes: &[u8]) {
    // Taken out first: what happens at the answer may ask the next thing.
    let next = LENS.with_borrow_mut(|slot| slot.as_mut()?.waiting.pop_front());
    if let Some(answered) = next {
        let parts = postcard::take_from_bytes::<FromLens>(bytes).ok();
        answered(parts.map(|(answer, beside)| (answer, beside.to_vec())));
    }
}

fn died(worker: &Worker) {
    let dead = LENS.with_borrow_mut(|slot| slot.take_if(|lens| lens.worker == *worker));
    if let Some(lens) = dead {
        lens.worker.terminate();
        later(lens.waiting);
    }
}

fn later(waiting: VecDeque<Answered>) {
    js::later(DEATH_MS, move || {
        for answered in waiting {
            answered(None);
        }
    });
}
