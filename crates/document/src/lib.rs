//! One buurt as one Automerge document: how it is written, read, merged and kept.
//!
//! The rules that make any two phones merge without loss are in [`schema`]; everything above this
//! crate sees only [`BuurtDoc`] with commands going in and rows coming out. No clock, no randomness
//! and no I/O, so the same calls give the same bytes everywhere.
//! Start at [`buurt_doc`]; then `write` and `read` (one file an entity), `alive` (taking away and
//! coming back), `changed` (which rows to read again) and `admit` with `chunk_walk` (bytes from
//! others).

mod admit;
mod alive;
mod answers;
pub mod buurt_doc;
mod changed;
mod chunk_walk;
#[cfg(test)]
mod convergence;
mod coverage;
mod fields;
mod genesis;
mod heads;
mod ink;
mod mailboxes;
mod op;
mod places;
mod read;
pub mod schema;
mod sync;
mod text;
mod things;
mod undo;
mod who;
mod write;

pub use admit::{Admitted, BadBytes};
pub use buurt_doc::{
    BuurtDoc,
    clock::{Clock, ShortActor},
    keeping::{LoadError, LocalChange, snapshot_opens},
};
pub use changed::Changed;
pub use chunk_walk::MAGIC as PLAIN_FILE_MAGIC;
pub use coverage::{Coverage, LooseChange};
pub use heads::Heads;
pub use mailboxes::MAILBOXES_MAX;
pub use sync::SyncState;
pub use undo::Undo;
pub use who::{Actor, Who};
