//! Links that the worker wants and the page makes.
//!
//! Phones that are connected through others link with each other by themselves: the codes go over the links that
//! are there, and nobody scans anything. The worker says whom and when, the page makes the channel.

use serde::{Deserialize, Serialize};

/// What the page does for a link that the worker wants. The number of the link is the same on both phones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum DialStep {
    /// Make the first code.
    Offer,
    /// Make the second code from the neighbour's first, which came over other links.
    Answer(String),
    /// Take the neighbour's second code: the link comes up.
    Accept(String),
    /// Let it go: it took too long, or is not needed any more.
    Drop,
}
