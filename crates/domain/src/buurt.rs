//! The buurt itself.
//!
//! A name is enough. The extent (*welke straten*) is free text, and there is deliberately no list of
//! neighbours and no map of homes.

use serde::{Deserialize, Serialize};

use crate::{Answer, BuurtId};

/// What a buurt is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum BuurtKind {
    /// A real one.
    Real,
    /// The *oefenbuurt*: believable, clearly marked, thrown away.
    Practice,
}

/// What screens show of the buurt as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BuurtRow {
    /// Its name.
    pub name: Answer<String>,
    /// Which streets or houses belong to it, in free words; often empty.
    pub extent: Answer<String>,
    /// False when a newer app has marked the document as beyond this app: show, but do not write.
    pub is_writable: bool,
}

/// A buurt on the list of this phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BuurtEntry {
    /// Which one.
    pub id: BuurtId,
    /// Its name as this phone last knew it; empty while a new neighbour still waits for the first data.
    pub name: String,
    /// Real or practice.
    pub kind: BuurtKind,
}
