//! The page: what the residents of a buurt see and touch.
//!
//! This file is the composition root, the only one that puts the parts together: the preferences of this
//! device, the way to the worker, the store that speaks over it, the live links, and the app that shows it
//! all. Screens begin at [`app`], what they know is in [`state`], what only a browser can do in [`platform`].

#![expect(
    clippy::redundant_closure,
    reason = "Leptos makes its machinery once for closures that it sees, see docs/decisions/size.md"
)]

use std::{cell::RefCell, rc::Rc};

use leptos::prelude::*;

pub mod announcing;
pub mod app;
pub mod asking;
pub mod components;
pub mod contexts;
pub mod effects;
pub mod names;
pub mod notices;
pub mod pages;
pub mod parts;
pub mod platform;
pub mod reading;
pub mod routes;
pub mod state;
pub mod text;

use platform::{
    install,
    links::Links,
    prefs,
    prefs::Prefs,
    random, return_here, service_worker, storage_persist,
    store_port::{Heard, StorePort},
};
use state::{Store, store::Surroundings};

fn main() {
    #[cfg(debug_assertions)]
    platform::crash::listen();
    mount_to_body(|| {
        let store = open_store();
        let prefs = Prefs::load();
        if prefs.is_discreet() {
            store.be_discreet(true);
        }
        contexts::provide(store, Links::new(store), prefs);
        if prefs::buurt().is_some() {
            parts::Part::Buurt.begin_to_fetch();
        }
        reading::provide_reader();
        install::listen();
        return_here::listen(move || store.look_in_mailboxes());
        service_worker::register();
        if service_worker::is_in_control() {
            request_idle_callback(parts::fetch_all);
        }
        view! { <app::App/> }
    });
}

/// The store and the way to the worker know each other; the store comes first and the way is laid after.
fn open_store() -> Store {
    let way: Rc<RefCell<Option<Rc<StorePort>>>> = Rc::default();
    let to_worker = Rc::clone(&way);
    let around = Surroundings {
        send: Rc::new(move |message| {
            let port = to_worker.borrow().clone();
            if let Some(port) = port {
                port.send(message);
            }
        }),
        random: random::bytes16,
        remember: prefs::remember_buurt,
        first_kept: storage_persist::ask,
    };
    let store = Store::new(around, prefs::buurt());
    let port = StorePort::open(move |heard| match heard {
        Heard::Message(message) => store.receive(message),
        Heard::Anew => store.worker_is_new(),
    });
    *way.borrow_mut() = Some(port);
    store
}
