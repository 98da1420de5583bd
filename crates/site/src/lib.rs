//! The built app as a host must send it: which file, which type, which headers, compressed or not.
//!
//! No sockets: whoever has one (`cargo xtask serve`, the mailbox) turns its request into an
//! [`Ask`] and sends the [`Reply`], so both behave alike and like the hosts that read `_headers`.
//! Start at `folder`; `path` keeps requests inside it, `headers` reads the header file,
//! `brotli_store` keeps what was compressed, `digest` names contents.

mod brotli_store;
pub mod digest;
mod folder;
mod headers;
mod path;

pub use brotli_store::BrotliStore;
pub use folder::{Ask, Compression, Method, Reply, Site, is_worth_compressing};
pub use path::safe_path;
