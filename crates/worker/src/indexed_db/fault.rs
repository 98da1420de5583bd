//! What went wrong, by the names that browsers give it.
//!
//! Browsers tell little and not all the same, so only a few names mean something certain; everything
//! else is taken for a dead connection, which costs no more than a few tries.

use engine::store::StoreError;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// Why something was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// Trying again on a new connection may help.
    Connection,
    /// Trying again does not help.
    Final(StoreError),
}

impl Fault {
    /// Why a database could not be opened.
    pub(super) fn of_opening(error: &JsValue) -> Self {
        match name_of(error).as_deref() {
            // Private windows of some browsers, and browsers that were told to keep nothing.
            Some("InvalidStateError" | "NotAllowedError") => Self::Final(StoreError::Missing),
            _ => Self::of(error),
        }
    }

    fn of(error: &JsValue) -> Self {
        match name_of(error).as_deref() {
            Some("QuotaExceededError") => Self::Final(StoreError::Full),
            // The browser forbids storage here.
            Some("SecurityError") => Self::Final(StoreError::Missing),
            // A newer version of the app has made the database into something else.
            Some("VersionError") => Self::Final(StoreError::Broken),
            _ => Self::Connection,
        }
    }
}

fn name_of(error: &JsValue) -> Option<String> {
    error.dyn_ref::<DomException>().map(DomException::name)
}

impl From<JsValue> for Fault {
    fn from(error: JsValue) -> Self {
        Self::of(&error)
    }
}

impl From<Option<DomException>> for Fault {
    fn from(error: Option<DomException>) -> Self {
        error.map_or(Self::Connection, |error| JsValue::from(error).into())
    }
}
