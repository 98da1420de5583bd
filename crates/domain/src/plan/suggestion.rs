//! Other words for one of the nine questions (*een voorstel*), proposed instead of written.
//!
//! A suggestion keeps the words on which it was made. Taking it over is what it changes in those, moved past all
//! that was written since ([`taken_over`]): an ordinary edit, which loses nothing that somebody wrote meanwhile.

use serde::{Deserialize, Serialize};

use crate::{
    Day, Edit, PersonId, PhaseState, SectionKey, StatusEvent,
    edit::{cross, diff},
    keyed::keyed,
};

keyed! {
    /// What people of the plan say to a suggestion; like a phase a fact, never a lock.
    Verdict {
        /// Nobody said anything yet.
        Open = "open",
        /// *Overgenomen*.
        Taken = "taken",
        /// *Liever niet*.
        Declined = "declined",
    }
}

/// What screens show of a suggestion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuggestionRow {
    /// For which question.
    pub section: SectionKey,
    /// What stood there when it was made.
    pub base: String,
    /// What should stand there.
    pub text: String,
    /// Why; may be empty.
    pub reason: String,
    /// What people say to it.
    pub verdict: PhaseState<Verdict>,
    /// Who said so last, and when.
    pub judged: Option<(Option<PersonId>, Day)>,
    /// Two phones took it over without knowing of each other, so its words may stand there twice.
    pub is_taken_twice: bool,
    /// Who proposes.
    pub by: Option<PersonId>,
    /// When it was proposed.
    pub created_on: Day,
    /// True when somebody took it away while somebody else changed it.
    pub is_back: bool,
    /// Position among suggestions: later is larger. Unique with the id.
    pub order: u64,
}

impl SuggestionRow {
    /// Whether it still waits for somebody to say something.
    pub fn is_open(&self) -> bool {
        self.verdict.shown() == Some(Verdict::Open)
    }
}

/// What people say to it after these events, whatever their order.
pub fn verdict_of(events: &[StatusEvent<Verdict>]) -> PhaseState<Verdict> {
    PhaseState::after(Verdict::Open, events)
}

/// The edits that take a suggestion over into what stands there `now`. Words that somebody wrote since `base`
/// all stay; words that somebody took away since stay away.
pub fn taken_over(base: &str, proposed: &str, now: &str) -> Vec<Edit> {
    if proposed == now {
        return Vec::new();
    }
    let ours = diff(base, proposed);
    let theirs = diff(base, now);
    cross(&ours, &theirs).0
}
