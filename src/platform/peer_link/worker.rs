//! The worker's side of a link, as the link sees it.
//!
//! A link moves bytes and knows no buurt; what the bytes mean is the engine's business. These are the three
//! things that it tells.

use domain::{BuurtId, port::LinkBinding};

/// How a link tells the worker what happens.
pub struct Worker {
    /// It is up, with what this side brings.
    pub up: Box<dyn Fn(Option<BuurtId>, LinkBinding)>,
    /// It is gone.
    pub down: Box<dyn Fn()>,
    /// A frame came in.
    pub frame: Box<dyn Fn(Vec<u8>)>,
}

impl std::fmt::Debug for Worker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Worker")
    }
}
