//! The buurt itself.
//!
//! A name is enough. The extent (*welke straten*) is free text, and there is deliberately no list of
//! neighbours and no map of homes.

use serde::{Deserialize, Serialize};

use crate::{Answer, BuurtId, Followed, FollowedRow};

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
    /// What waited there when it was last open.
    pub waits: Waits,
}

/// How much waits for somebody in a buurt, for whoever follows many of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waits {
    /// Requests for help that nobody took up.
    pub help: u32,
    /// Promises of which nobody said how they ended.
    pub promises: u32,
    /// Things that are stuck.
    pub stuck: u32,
}

impl Waits {
    /// Counts what is open among these.
    pub fn of<'a>(followed: impl IntoIterator<Item = (Followed, &'a FollowedRow)>) -> Self {
        let mut waits = Self::default();
        for (thing, row) in followed {
            let count = match thing {
                Followed::Help(..) => &mut waits.help,
                Followed::Toezegging(..) => &mut waits.promises,
                Followed::Blocker(..) => &mut waits.stuck,
                Followed::Knock(..) | Followed::Signaal(_) => continue,
            };
            if row.removed.is_none() && row.is_open() {
                *count = count.saturating_add(1);
            }
        }
        waits
    }

    /// Whether nothing waits.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}
