//! The nine questions of a plan (*Eerste stappen*).
//!
//! Any order, all may stay empty. The keys are stored, so they are never renamed; the questions that
//! people read are in the text catalogue. Source: the union of the first-steps guides of Dutch gemeenten
//! (Roosendaal, Rijswijk, Stichtse Vecht, Barneveld, Belfeld).

use serde::{Deserialize, Serialize};

/// One of the nine questions, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SectionKey {
    /// *Wat wil je?*
    What,
    /// *Waarom is dat fijn voor de buurt?*
    Why,
    /// *Met wie praat je eerst?*
    TalkFirst,
    /// *Wat kunnen jullie zelf al?*
    OwnStrengths,
    /// *Wie merkt er iets van?*
    Affected,
    /// *Wat vinden de buren?*
    Neighbours,
    /// *Wat kost het, en hoe komen we eraan?*
    Cost,
    /// *Mag het?*
    Allowed,
    /// *Wie doet wat, wanneer?*
    WhoDoesWhat,
}

impl SectionKey {
    /// All nine, in the order in which they are shown.
    pub const ALL: [Self; 9] = [
        Self::What,
        Self::Why,
        Self::TalkFirst,
        Self::OwnStrengths,
        Self::Affected,
        Self::Neighbours,
        Self::Cost,
        Self::Allowed,
        Self::WhoDoesWhat,
    ];

    /// The name under which a section is stored; never changes.
    pub const fn key(self) -> &'static str {
        match self {
            Self::What => "what",
            Self::Why => "why",
            Self::TalkFirst => "talk_first",
            Self::OwnStrengths => "own_strengths",
            Self::Affected => "affected",
            Self::Neighbours => "neighbours",
            Self::Cost => "cost",
            Self::Allowed => "allowed",
            Self::WhoDoesWhat => "who_does_what",
        }
    }

    /// The section stored under `key`; `None` for one that a newer app may know.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.key() == key)
    }
}
