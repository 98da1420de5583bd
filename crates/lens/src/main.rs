//! What the loader of the lens calls (`public/lens-loader.js`).
//!
//! The loader takes in what the page posts and posts what comes back; after a trap it tells the page and ends.
//! So this needs no binding to the browser at all.

use std::cell::RefCell;

use lens::Lens;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static LENS: RefCell<Lens> = RefCell::default();
}

fn main() {}

/// Answers a message of the page and the bytes beside it.
#[wasm_bindgen]
pub fn answer(message: &[u8], beside: &[u8]) -> Vec<u8> {
    LENS.with_borrow_mut(|lens| lens.answer(message, beside))
}
