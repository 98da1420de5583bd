//! The mailbox (*brievenbus*): keeps sealed bundles for phones that are away.
//!
//! It knows topics and sizes, and neither names nor contents; `domain::mailbox` says what is asked of
//! it. A shell beside the worker: sockets, files and a clock are here, and nothing of the engine. Start at
//! [`Mailbox`]; `routes` answers requests, `post` keeps bundles, `live` speaks with phones that are
//! there, `store` is a folder or a bucket. Reasons are in `docs/decisions/mailbox.md`.

mod config;
mod live;
mod mailbox;
mod post;
mod routes;
mod server;
mod store;
mod trouble;
mod visits;

pub use config::{Config, Keep, Limits, Patience, TlsFiles};
pub use mailbox::Mailbox;
