//! What only a browser can do.
//!
//! Each module wraps one ability and gives plain Rust types, so that screens never see the browser's own.
//! The way to the worker is [`store_port`], live links are [`links`],
//! codes are drawn and read over [`lens`]. Where an ability is missing, a module
//! says so in its type; nothing in here panics because a browser is old or strict.

pub mod camera;
pub mod clipboard;
pub mod clock;
#[cfg(debug_assertions)]
pub mod crash;
pub mod document;
pub mod file_input;
pub mod focus;
pub mod install;
pub mod js;
pub mod lens;
pub mod links;
pub mod media;
pub mod moving;
pub mod peer_link;
pub mod prefs;
pub mod random;
pub mod received;
pub mod return_here;
pub mod service_worker;
pub mod share;
pub mod speech;
pub mod storage_persist;
pub mod store_port;
pub mod text_input;
pub mod theme;
pub mod trusted;
pub mod wake_lock;
