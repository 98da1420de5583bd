//! New versions of the app.
//!
//! The service worker keeps a whole version and fetches the next one beside it. This page only switches on
//! the person's word, and only when it is the last tab of the old version: page and worker of two versions
//! must never meet. Tabs are counted by a lock that each of them shares.

use std::cell::Cell;

use js_sys::{Array, Function, Promise};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::spawn_local;

use super::{
    document,
    js::{self, Listener},
    trusted,
};

const TAB_LOCK: &str = "buurtlijm-tab";
/// How often a page that stays open looks for a new version.
const LOOK_EVERY_MS: i32 = 60 * 60 * 1000;

/// Whether a new version is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewVersion {
    /// This is the newest one that this phone has.
    None,
    /// A new one is ready: call [`switch_version`].
    Ready,
    /// A new one is ready, and other tabs of the app must be closed first.
    OtherTabsFirst,
}

thread_local! {
    static STATE: ArcRwSignal<NewVersion> = ArcRwSignal::new(NewVersion::None);
    static IS_SWITCHING: Cell<bool> = const { Cell::new(false) };
}

/// Registers the service worker and watches for new versions; once.
pub fn register() {
    hold_tab_lock();
    spawn_local(async {
        if let Some(registration) = try_register().await {
            watch(&registration);
        }
    });
}

/// Whether a new version is there.
pub fn new_version() -> Signal<NewVersion> {
    STATE.with(|state| state.clone().into())
}

/// Whether this page's files come from this phone.
pub fn is_in_control() -> bool {
    container().is_some_and(|container| js::get(&container, "controller").is_some())
}

/// The build of this version, for the settings; `None` on a development server.
pub fn build_id() -> Option<String> {
    document::meta("buurtlijm-build")
}

/// Goes to the new version, unless other tabs must be closed first; then the state says so.
pub fn switch_version() {
    spawn_local(async {
        if tab_count().await > 1 {
            set(NewVersion::OtherTabsFirst);
            return;
        }
        let registration = current_registration().await;
        if let Some(waiting) = registration.and_then(|found| js::get(&found, "waiting")) {
            IS_SWITCHING.set(true);
            js::call(
                &waiting,
                "postMessage",
                &[js::object(&[("type", "switch".into())])],
            );
        }
    });
}

fn container() -> Option<JsValue> {
    js::get(&js::window()?.navigator(), "serviceWorker")
}

async fn current_registration() -> Option<JsValue> {
    js::awaited(js::call(&container()?, "getRegistration", &[])).await
}

async fn try_register() -> Option<JsValue> {
    // A development server has no build, and nothing to keep.
    build_id()?;
    let container = container()?;
    let listener = Listener::new(container.unchecked_ref(), "controllerchange", |_| {
        // The first version takes control of a running page too; only a wanted switch reloads, once.
        if IS_SWITCHING.replace(false)
            && let Some(window) = js::window()
        {
            window.location().reload().ok();
        }
    });
    listener.stay();
    let options = js::object(&[("updateViaCache", "none".into())]);
    js::awaited(js::call(
        &container,
        "register",
        &[trusted::script_url("/sw.js"), options],
    ))
    .await
}

fn watch(registration: &JsValue) {
    look(registration);
    let found = registration.clone();
    Listener::new(registration.unchecked_ref(), "updatefound", move |_| {
        let Some(installing) = js::get(&found, "installing") else {
            return;
        };
        let found = found.clone();
        Listener::new(installing.unchecked_ref(), "statechange", move |_| {
            look(&found);
        })
        .stay();
    })
    .stay();
    keep_looking(registration.clone());
}

/// A waiting worker beside a running one is a new version; without a running one it is the first.
fn look(registration: &JsValue) {
    let is_ready = js::get(registration, "waiting").is_some() && is_in_control();
    if is_ready {
        spawn_local(async {
            set(if tab_count().await > 1 {
                NewVersion::OtherTabsFirst
            } else {
                NewVersion::Ready
            });
        });
    }
}

fn keep_looking(registration: JsValue) {
    js::later(LOOK_EVERY_MS, move || {
        js::call(&registration, "update", &[]);
        look(&registration);
        keep_looking(registration);
    });
}

fn set(state: NewVersion) {
    STATE.with(|signal| signal.set(state));
}

fn locks() -> Option<JsValue> {
    js::get(&js::window()?.navigator(), "locks")
}

/// Held, shared with other tabs, for as long as this tab lives.
fn hold_tab_lock() {
    let Some(locks) = locks() else { return };
    let hold = Closure::<dyn FnMut(JsValue) -> JsValue>::new(|_| {
        Promise::new(&mut |_: Function, _: Function| ()).into()
    });
    let options = js::object(&[("mode", "shared".into())]);
    js::call(
        &locks,
        "request",
        &[TAB_LOCK.into(), options, hold.into_js_value()],
    );
}

/// How many tabs run the app; 1 where the browser cannot say.
async fn tab_count() -> usize {
    let query = locks().and_then(|locks| js::call(&locks, "query", &[]));
    let held = js::awaited(query)
        .await
        .and_then(|state| js::get(&state, "held"));
    let held: Option<Array> = held.and_then(|held| held.dyn_into().ok());
    let is_tab = |lock: &JsValue| {
        js::get(lock, "name")
            .and_then(|name| name.as_string())
            .as_deref()
            == Some(TAB_LOCK)
    };
    held.map_or(1, |held| held.iter().filter(is_tab).count().max(1))
}
