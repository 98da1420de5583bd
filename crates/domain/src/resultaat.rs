//! What came of a plan (*Resultaat*): photos before and after, numbers, stories and thanks.
//!
//! Each number, story and word of thanks is made by one phone and is a row of its own. A photo of the plan becomes
//! one of before or after by a mark on it ([`Moment`]). A story is a text that several people may write in, and it
//! goes to no poster before somebody said that it may: what was agreed to are the words as they stood
//! ([`Fingerprint`]), so whoever changes them asks again, and one *no* is enough to keep it inside.

use serde::{Deserialize, Serialize};

use crate::{
    Answer, AttachmentId, Day, PersonId, Refusal, ResultaatId,
    attachment::{AttachmentKind, AttachmentRow},
    command::{at_most, filled},
    keyed::keyed,
    limits::{LINE_LEN_MAX, NAME_LEN_MAX, TEXT_LEN_MAX},
};

keyed! {
    /// When a photo of a plan was taken.
    Moment {
        /// *Voor*: before anything was done.
        Before = "before",
        /// *Na*: when it was done.
        After = "after",
    }
}

keyed! {
    /// What one thing among the results is.
    ResultaatKind {
        /// What and how much: *64 uur*.
        Number = "number",
        /// How somebody experienced it.
        Story = "story",
        /// *Bedankt*.
        Thanks = "thanks",
    }
}

/// What names the words of a story as they stood when somebody said that they may be shared; the same words have
/// the same on every phone. It is no secret and proves nothing: it tells whether words were changed since.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Fingerprint(pub u64);

impl Fingerprint {
    /// Of these words; space around them does not count (FNV-1a, 64 bits).
    pub fn of(words: &str) -> Self {
        Self::of_bytes(words.trim().as_bytes())
    }

    /// Of bytes, for a sum that tells whether some are missing.
    pub(crate) fn of_bytes(bytes: &[u8]) -> Self {
        Self(bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        }))
    }
}

/// What somebody says to *Mag dit verhaal gedeeld worden?*
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Says {
    /// These words may be shared.
    Yes(Fingerprint),
    /// Not, whatever the words.
    No,
}

/// Whether a story may be shared, by what everybody says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sharing {
    /// Nobody said that it may.
    Unasked,
    /// Somebody said so, of other words than these.
    Changed,
    /// Somebody said so, of these words, and nobody says no.
    Yes,
    /// Somebody says no.
    No,
}

/// What screens show of one thing among the results. The fields that its kind does not have are empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResultaatRow {
    /// What it is.
    pub kind: ResultaatKind,
    /// What was counted, or the words of thanks.
    pub what: Answer<String>,
    /// How much, in free words.
    pub value: Answer<String>,
    /// The story.
    pub text: String,
    /// On whose behalf it was written down.
    pub for_whom: Option<String>,
    /// What people say about sharing it, sorted by person.
    pub says: Vec<(PersonId, Says)>,
    /// Who added it.
    pub by: Option<PersonId>,
    /// When it was added.
    pub created_on: Day,
    /// True when somebody took it away while somebody else changed it.
    pub is_back: bool,
    /// Position among the results of its plan: later is larger. Unique with the id.
    pub order: u64,
}

impl ResultaatRow {
    /// Whether a story may be shared.
    pub fn sharing(&self) -> Sharing {
        let now = Says::Yes(Fingerprint::of(&self.text));
        let says = |one: Says| self.says.iter().any(|(_, said)| *said == one);
        if says(Says::No) {
            Sharing::No
        } else if says(now) {
            Sharing::Yes
        } else if self.says.is_empty() {
            Sharing::Unasked
        } else {
            Sharing::Changed
        }
    }

    /// Whether it may go to a poster or the etalage: a story only with consent to the words as they stand.
    pub fn is_public(&self) -> bool {
        self.kind != ResultaatKind::Story || self.sharing() == Sharing::Yes
    }
}

/// What came of one plan, put together for a screen or for paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Resultaten {
    /// How it was: the first photo that is marked so.
    pub before: Option<AttachmentId>,
    /// How it became: the last photo that is marked so.
    pub after: Option<AttachmentId>,
    /// What was counted, oldest first.
    pub numbers: Vec<(ResultaatId, ResultaatRow)>,
    /// How it was experienced, oldest first.
    pub stories: Vec<(ResultaatId, ResultaatRow)>,
    /// Thanks, oldest first.
    pub thanks: Vec<(ResultaatId, ResultaatRow)>,
}

impl Resultaten {
    /// Puts together the photos and the rows of one plan, whatever their order.
    pub fn of(
        photos: impl IntoIterator<Item = (AttachmentId, AttachmentRow)>,
        rows: impl IntoIterator<Item = (ResultaatId, ResultaatRow)>,
    ) -> Self {
        let mut marked: Vec<(u64, AttachmentId, Moment)> = photos
            .into_iter()
            .filter(|(_, row)| matches!(row.kind, AttachmentKind::Photo { .. }))
            .filter_map(|(id, row)| Some((row.order, id, row.moment.shown().copied()??)))
            .collect();
        marked.sort_by_key(|(order, id, _)| (*order, *id));
        let at = |moment: Moment| {
            let these = marked.iter().filter(move |(_, _, one)| *one == moment);
            these.map(|(_, id, _)| *id)
        };
        let mut all = Self {
            before: at(Moment::Before).next(),
            after: at(Moment::After).next_back(),
            ..Self::default()
        };
        let mut rows: Vec<(ResultaatId, ResultaatRow)> = rows.into_iter().collect();
        rows.sort_by_key(|(id, row)| (row.order, *id));
        for (id, row) in rows {
            let list = match row.kind {
                ResultaatKind::Number => &mut all.numbers,
                ResultaatKind::Story => &mut all.stories,
                ResultaatKind::Thanks => &mut all.thanks,
            };
            list.push((id, row));
        }
        all
    }

    /// Without the stories that may not be shared.
    #[must_use]
    pub fn public(mut self) -> Self {
        self.stories.retain(|(_, row)| row.is_public());
        self
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.before.is_none()
            && self.after.is_none()
            && [&self.numbers, &self.stories, &self.thanks]
                .iter()
                .all(|list| list.is_empty())
    }
}

/// What somebody asks for among the results of a plan. The encoding is append-only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResultaatCommand {
    /// Adds what was counted, and how much.
    AddNumber(ResultaatId, String, String),
    /// Adds words of thanks.
    AddThanks(ResultaatId, String),
    /// Adds a story, and on whose behalf; empty when it is one's own.
    AddStory(ResultaatId, String, String),
    /// Says what was counted or the thanks anew, or chooses.
    Reword(ResultaatId, String),
    /// Says how much, or chooses.
    SetValue(ResultaatId, String),
    /// Says whether a story may be shared; `None` takes back what one said.
    Consent(ResultaatId, Option<Says>),
    /// Says when a photo of the plan was taken, or chooses; `None` takes it back.
    Mark(AttachmentId, Option<Moment>),
}

impl ResultaatCommand {
    /// Checks what can be checked without a document.
    ///
    /// # Errors
    /// [`Refusal::Empty`] and [`Refusal::TooLong`].
    pub fn check(&self) -> Result<(), Refusal> {
        match self {
            Self::AddNumber(_, what, value) => {
                filled(what, LINE_LEN_MAX)?;
                filled(value, NAME_LEN_MAX)
            }
            Self::AddStory(_, text, for_whom) => {
                filled(text, TEXT_LEN_MAX)?;
                at_most(for_whom, NAME_LEN_MAX)
            }
            Self::AddThanks(_, words) | Self::Reword(_, words) => filled(words, LINE_LEN_MAX),
            Self::SetValue(_, value) => filled(value, NAME_LEN_MAX),
            Self::Consent(..) | Self::Mark(..) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests;
