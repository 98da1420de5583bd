//! What every screen can reach: the store, the live links, this device's preferences.
//!
//! One context a concern, each behind a typed accessor. They hold handles, not values.

use leptos::prelude::*;

use crate::{
    platform::{links::Links, prefs::Prefs},
    state::Store,
};

#[derive(Debug, Clone, Copy)]
struct Handles {
    store: Store,
    links: Links,
    prefs: Prefs,
}

/// Puts the handles within reach of everything below the present owner.
pub fn provide(store: Store, links: Links, prefs: Prefs) {
    provide_context(Handles {
        store,
        links,
        prefs,
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
