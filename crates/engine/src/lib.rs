//! What happens on a phone: `step(now, rng, event) -> effects`, without any I/O.
//!
//! The engine owns the open documents, decides what to store and what to send, and speaks with pages and
//! neighbours. The shell around it (`crates/worker` in a browser, a test on a desk) carries out the
//! [`Effect`]s and brings back [`Event`]s; time and randomness are parameters, so a run repeats exactly.
//! Start at [`Engine::step`]; [`store`] says what storage must promise and [`conformance`] checks it.

pub mod conformance;
pub mod effect;
pub mod engine;
pub mod event;
pub mod memory_store;
pub mod post;
pub mod practice;
pub mod store;
pub mod trust;

mod blob;
mod blobs;
mod file;
mod have;
mod keys;
mod link;
mod mailbox;
mod mesh;
mod open_buurt;
mod outbox;
mod phone;
mod replica;
mod text_session;
mod turn;

pub use effect::Effect;
pub use engine::Engine;
pub use event::{Event, Now, PageId};
