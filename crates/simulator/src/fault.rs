//! What an oracle says when something is wrong.
//!
//! One sentence each, for whoever reads the minimised record. [`Fault::kind`] is what stays the same while a
//! failure is minimised.

use std::fmt;

use domain::{
    RowKey,
    port::{BadFile, LinkRefusal},
};

use crate::{act::Parcel, ledger::Thing};

/// What went wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A person was told that a thing is kept, and it is not on the disk of that phone after it died.
    Lost {
        /// Which phone.
        phone: usize,
        /// What.
        thing: Thing,
    },
    /// A neighbour was told that a phone has a thing on disk, and it is not there after it died.
    Promised {
        /// The phone that has not.
        phone: usize,
        /// What.
        thing: Thing,
    },
    /// After everybody met, a phone lacks something that nobody took away.
    Vanished {
        /// Which phone.
        phone: usize,
        /// What.
        thing: Thing,
    },
    /// A page still waits for an answer after everything was mended.
    Unanswered {
        /// Which phone.
        phone: usize,
        /// For how many.
        count: usize,
    },
    /// After everything was mended, phones never stop talking.
    NeverQuiet,
    /// After everything was mended and all was quiet, two phones have different changes.
    NotEqual {
        /// The one.
        one: usize,
        /// The other.
        other: usize,
    },
    /// Two phones have the same changes, and a row says different things.
    OtherRow {
        /// The phone that differs from the first.
        phone: usize,
        /// Which row.
        key: RowKey,
    },
    /// A page shows something else than what is on disk.
    OtherOnScreen {
        /// Which phone.
        phone: usize,
        /// Which row.
        key: RowKey,
    },
    /// All have the same, and a page says of a connected neighbour that it does not.
    NotShownAsEqual {
        /// Which phone.
        phone: usize,
    },
    /// An honest neighbour was refused.
    Refused {
        /// By which phone.
        phone: usize,
        /// With which reason.
        why: LinkRefusal,
    },
    /// A file that is not right was taken in.
    TookBadFile {
        /// Which phone.
        phone: usize,
        /// What is wrong with the file.
        parcel: Parcel,
    },
    /// A whole file of this very buurt was refused.
    RefusedFile {
        /// Which phone.
        phone: usize,
        /// With which reason.
        why: BadFile,
    },
    /// A phone stopped at once: in the app that is the end of the worker.
    Panicked {
        /// What it said.
        words: String,
    },
    /// Something grew out of proportion to what people made.
    TooMuch {
        /// Of what.
        what: &'static str,
        /// How much.
        count: u64,
        /// How much there may be.
        max: u64,
    },
}

impl Fault {
    /// What kind of fault it is, whoever has it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Lost { .. } => "what a person was told is kept, is lost",
            Self::Promised { .. } => "what a neighbour was told is kept, is lost",
            Self::Vanished { .. } => "something vanished",
            Self::Unanswered { .. } => "a page waits for ever",
            Self::NeverQuiet => "phones never stop talking",
            Self::NotEqual { .. } => "phones do not become equal",
            Self::OtherRow { .. } => "equal phones show different rows",
            Self::OtherOnScreen { .. } => "a page shows something else than the disk says",
            Self::NotShownAsEqual { .. } => "equal phones are shown as unequal",
            Self::Refused { .. } => "an honest neighbour is refused",
            Self::TookBadFile { .. } => "a bad file is taken in",
            Self::RefusedFile { .. } => "a good file is refused",
            Self::Panicked { .. } => "an engine panics",
            Self::TooMuch { .. } => "something grows out of proportion",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.kind())?;
        match self {
            Self::Lost { phone, thing } | Self::Promised { phone, thing } => {
                write!(f, "{thing} on phone {phone}")
            }
            Self::Vanished { phone, thing } => write!(f, "phone {phone} lacks {thing}"),
            Self::Unanswered { phone, count } => write!(f, "phone {phone} waits for {count}"),
            Self::NeverQuiet => write!(f, "after the last edit"),
            Self::NotEqual { one, other } => write!(f, "phones {one} and {other}"),
            Self::OtherRow { phone, key } | Self::OtherOnScreen { phone, key } => {
                write!(f, "phone {phone}, {key:?}")
            }
            Self::NotShownAsEqual { phone } => write!(f, "on phone {phone}"),
            Self::Refused { phone, why } => write!(f, "by phone {phone}: {why:?}"),
            Self::TookBadFile { phone, parcel } => write!(f, "phone {phone}, {parcel:?}"),
            Self::RefusedFile { phone, why } => write!(f, "phone {phone}, {why:?}"),
            Self::Panicked { words } => write!(f, "{words}"),
            Self::TooMuch { what, count, max } => write!(f, "{count} {what}, at most {max}"),
        }
    }
}

/// The short name of something that a step made: the number of the step.
fn short(bytes: &[u8; 16]) -> u32 {
    let [a, b, c, d, ..] = *bytes;
    u32::from_be_bytes([a, b, c, d])
}

impl fmt::Display for Thing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plan(plan) => write!(f, "plan {}", short(plan.as_bytes())),
            Self::Task(_, task) => write!(f, "task {}", short(task.as_bytes())),
            Self::Need(_, need) => write!(f, "need {}", short(need.as_bytes())),
            Self::Offer(_, _, offer) => write!(f, "offer {}", short(offer.as_bytes())),
            Self::Signaal(signaal) => write!(f, "signaal {}", short(signaal.as_bytes())),
            Self::Followed(thing) => write!(f, "{thing:?}"),
            Self::Sign(_, sign) => write!(f, "sign {}", short(sign.as_bytes())),
            Self::Meeting(meeting) => write!(f, "meeting {}", short(meeting.as_bytes())),
            Self::Card(_, part) => write!(f, "{part:?}"),
            Self::Resultaat(plan, one) => write!(f, "result {one} of plan {plan}"),
            Self::Item(item) => write!(f, "{item:?}"),
            Self::Translation(_, one) => write!(f, "translation {}", short(one.as_bytes())),
            Self::Part(_, part) => write!(f, "{part:?}"),
            Self::Word(_, word) => write!(f, "word {}", number_of(*word)),
            Self::Name(person, count) => write!(f, "name {count} of {person}"),
        }
    }
}

/// The word that a step types: a letter that stands nowhere else, now of one UTF-16 unit and now of two.
/// `None` for numbers beyond the private letters.
pub(crate) fn word_of(number: u32) -> Option<char> {
    let is_short = number.is_multiple_of(2) && number < SHORT_COUNT;
    let first = if is_short { SHORT } else { LONG };
    char::from_u32(first + number).filter(|_| number < LONG_COUNT)
}

/// The first private letter of one unit, and of two.
const SHORT: u32 = 0xe000;
const LONG: u32 = 0xf_0000;
const SHORT_COUNT: u32 = 6_400;
const LONG_COUNT: u32 = 65_534;

/// The step that typed a word.
fn number_of(word: char) -> u32 {
    let code = u32::from(word);
    code.checked_sub(LONG)
        .or_else(|| code.checked_sub(SHORT))
        .unwrap_or(code)
}

#[cfg(test)]
mod tests;
