//! What every screen can reach: the store, the live links, this device's preferences, a voice, and turns.
//!
//! One context a concern, each behind a typed accessor. They hold handles, not values.

use leptos::prelude::*;

use crate::{
    announcing::Announcer,
    platform::{links::Links, prefs::Prefs},
    state::{Store, Turns},
};

#[derive(Debug, Clone, Copy)]
struct Handles {
    store: Store,
    links: Links,
    prefs: Prefs,
    announcer: Announcer,
    turns: Turns,
}

/// Puts the handles within reach of everything below the present owner.
pub fn provide(store: Store, links: Links, prefs: Prefs) {
    provide_context(Handles {
        store,
        links,
        prefs,
        announcer: Announcer::new(),
        turns: Turns::new(),
    });
}

fn handles() -> Handles {
    // The composition root provides them before it mounts anything, so this cannot be missing.
    expect_context()
}

/// What the page knows and can ask.
pub fn use_store() -> Store {
    handles().store
}

/// The live links of this page.
pub fn use_links() -> Links {
    handles().links
}

/// What this device remembers.
pub fn use_prefs() -> Prefs {
    handles().prefs
}

/// Says what changed to whoever does not see it.
pub fn use_announcer() -> Announcer {
    handles().announcer
}

/// Where this phone and a neighbour with a moving code are.
pub fn use_turns() -> Turns {
    handles().turns
}
