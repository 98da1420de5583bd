//! A signaal: something that strikes somebody in the street (*Dit valt me op*), good or bad.
//!
//! The text is written together like a section of a plan ([`crate::TextKey::Signaal`]).

use serde::{Deserialize, Serialize};

use crate::{Day, PersonId, initiative::Removal};

/// What screens show of a signaal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignaalRow {
    /// What struck.
    pub text: String,
    /// Whom it struck.
    pub by: Option<PersonId>,
    /// When it was written down.
    pub created_on: Day,
    /// Set when somebody took it away and nobody wrote in it since.
    pub removed: Option<Removal>,
    /// True when somebody took it away while somebody else wrote in it.
    pub is_back: bool,
    /// Position among signalen: later is larger. Unique with the id.
    pub order: u64,
}
