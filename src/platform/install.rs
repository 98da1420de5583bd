//! Putting the app on the home screen.
//!
//! Chromium hands out a prompt that may be shown once, on a tap. Safari on iPhones has none: there the
//! person is told where the button is, and it matters, because only an installed app keeps its data for
//! sure. An app that runs from the home screen needs nothing.

use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::js::{self, Listener};

/// How this browser installs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Install {
    /// It runs from the home screen already.
    Installed,
    /// A tap can install it: call [`prompt`].
    Prompt,
    /// On an iPhone or iPad: by the share button of Safari.
    ByHandIos,
    /// This browser offers nothing.
    NotOffered,
}

thread_local! {
    static PROMPT: RefCell<Option<JsValue>> = const { RefCell::new(None) };
    static STATE: ArcRwSignal<Install> = ArcRwSignal::new(first_state());
}

/// Begins to listen for the browser's offer; once, before anything is shown.
pub fn listen() {
    let Some(window) = js::window() else { return };
    Listener::new(&window, "beforeinstallprompt", |event| {
        js::call(&event, "preventDefault", &[]);
        PROMPT.set(Some(event));
        set(Install::Prompt);
    })
    .stay();
    Listener::new(&window, "appinstalled", |_| set(Install::Installed)).stay();
}

/// How this browser installs, now.
pub fn state() -> Signal<Install> {
    STATE.with(|state| state.clone().into())
}

/// Shows the browser's own question. Only on a tap.
pub fn prompt() {
    if let Some(event) = PROMPT.take() {
        js::call(&event, "prompt", &[]);
        set(Install::NotOffered);
    }
}

fn set(install: Install) {
    STATE.with(|state| state.set(install));
}

fn first_state() -> Install {
    if is_standalone() == Some(true) {
        Install::Installed
    } else if is_ios() == Some(true) {
        Install::ByHandIos
    } else {
        Install::NotOffered
    }
}

fn is_standalone() -> Option<bool> {
    let window = js::window()?;
    let shown = window.match_media("(display-mode: standalone)").ok()??;
    let ios = js::get(&window.navigator(), "standalone").is_some_and(|value| value.is_truthy());
    Some(shown.matches() || ios)
}

/// An iPad says that it is a Mac, but a Mac has no touch screen.
fn is_ios() -> Option<bool> {
    let navigator = js::window()?.navigator();
    let agent = navigator.user_agent().ok()?;
    let is_phone = agent.contains("iPhone") || agent.contains("iPad");
    Some(is_phone || (agent.contains("Macintosh") && navigator.max_touch_points() > 1))
}
