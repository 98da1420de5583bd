//! The shell around the engine: what only a browser's worker can do.
//!
//! Decides nothing. It carries out the engine's effects (IndexedDB, ports, one timer) and brings back
//! events, the time and randomness; everything that can be thought about without a browser is in
//! `engine`. A library beside the program, so that a browser test can reach the storage. Start at
//! [`shell`]; the storage is [`indexed_db`], the way to the pages [`ports`].

pub mod clock;
pub mod indexed_db;
pub mod ports;
pub mod shell;

mod js;
mod mailboxes;
mod writer_lock;
