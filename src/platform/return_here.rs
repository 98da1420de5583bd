//! Coming and going: somebody looks at the app again, or the page goes away.
//!
//! To look again, or to have a network again, is a good moment to try what waits for others.

use super::js::{self, Listener};

/// Tells it each time, for as long as the page lives.
pub fn listen(told: impl Fn() + Clone + 'static) {
    let (Some(window), Some(document)) = (js::window(), js::document()) else {
        return;
    };
    let seen = told.clone();
    Listener::new(&window, "online", move |_| told()).stay();
    let is_seen = js::document();
    Listener::new(&document, "visibilitychange", move |_| {
        if is_seen.as_ref().is_some_and(|document| !document.hidden()) {
            seen();
        }
    })
    .stay();
}

/// Tells that the page goes away, while there is still a moment to say goodbye.
pub fn on_leaving(told: impl Fn() + 'static) {
    if let Some(window) = js::window() {
        Listener::new(&window, "pagehide", move |_| told()).stay();
    }
}

/// Where this app comes from: `https://host`.
pub fn own_origin() -> Option<String> {
    js::window()?.location().origin().ok()
}
