//! What a buurt follows until it is done: what was promised (*Beloofd*), what is stuck (*Dit zit vast*), where
//! somebody knocked (*Aangeklopt*), for what somebody asked help (*Ik wil hulp*), and what became of a signaal.
//!
//! The five differ in words and not in form: a line that says what it is, a line beside it, a day, and [`Sign`]s
//! that people record about it. Signs are only added, as phases are ([`crate::phase`]); what is shown follows
//! from their set ([`Outcome::of`]), the same on every phone and for residents and gemeente alike.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{
    Answer, BlockerId, Day, HelpId, InitiativeId, KnockId, PersonId, Refusal, Removable, RowKey,
    SignaalId, StatusEvent, ToezeggingId,
    initiative::Removal,
    limits::{NAME_LEN_MAX, utf16_len},
    phase::frontier,
};

/// To what something that is followed belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum About {
    /// To the buurt as a whole.
    Buurt,
    /// To a plan, which it serves.
    Plan(InitiativeId),
}

/// Something that is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Followed {
    /// A promise.
    Toezegging(About, ToezeggingId),
    /// What holds a plan up.
    Blocker(InitiativeId, BlockerId),
    /// Where somebody knocked for a plan.
    Knock(InitiativeId, KnockId),
    /// What strikes somebody; only its signs are followed, the rest is [`crate::signaal`].
    Signaal(SignaalId),
    /// For what somebody asked help.
    Help(About, HelpId),
}

impl Followed {
    /// The row in which it is shown.
    pub const fn row(self) -> RowKey {
        RowKey::Followed(self)
    }

    /// What is taken away when this is.
    pub const fn thing(self) -> Removable {
        match self {
            Self::Signaal(id) => Removable::Signaal(id),
            Self::Toezegging(..) | Self::Blocker(..) | Self::Knock(..) | Self::Help(..) => {
                Removable::Followed(self)
            }
        }
    }

    /// The bytes of its id.
    pub const fn id(&self) -> &[u8; 16] {
        match self {
            Self::Toezegging(_, id) => id.as_bytes(),
            Self::Blocker(_, id) => id.as_bytes(),
            Self::Knock(_, id) => id.as_bytes(),
            Self::Signaal(id) => id.as_bytes(),
            Self::Help(_, id) => id.as_bytes(),
        }
    }

    /// The plan to which it belongs.
    pub const fn plan(self) -> Option<InitiativeId> {
        match self {
            Self::Toezegging(About::Plan(plan), _)
            | Self::Help(About::Plan(plan), _)
            | Self::Blocker(plan, _)
            | Self::Knock(plan, _) => Some(plan),
            Self::Toezegging(About::Buurt, _) | Self::Help(About::Buurt, _) | Self::Signaal(_) => {
                None
            }
        }
    }
}

/// What somebody recorded about something that is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Sign {
    /// *Het is gelukt*: the promise was kept.
    Kept,
    /// *Het gaat niet door*: the promise was taken back.
    Withdrawn,
    /// *Toch nog niet klaar*: it is open again.
    Reopened,
    /// *Dit is geprobeerd*: something was tried against what is stuck.
    Tried,
    /// *Dit is opgelost*.
    Resolved,
    /// *Dit kwam terug*: whoever was asked answered.
    CameBack,
    /// *Gehoord*: somebody of the receiving side knows of the signaal.
    Heard,
    /// *Opgepakt*: somebody is at work on it.
    TakenUp,
    /// *Beantwoord*.
    Answered,
    /// *U vroeg, wij deden*: what was done.
    Done,
    /// *Zelf verder*: whoever asked for help needs it no more.
    SelfAgain,
    /// *Doorgestuurd*: somebody else helps further.
    Referred,
}

impl Sign {
    /// All signs; of a signaal in the order in which they usually follow each other.
    pub const ALL: [Self; 12] = [
        Self::Kept,
        Self::Withdrawn,
        Self::Reopened,
        Self::Tried,
        Self::Resolved,
        Self::CameBack,
        Self::Heard,
        Self::TakenUp,
        Self::Answered,
        Self::Done,
        Self::SelfAgain,
        Self::Referred,
    ];

    /// The name under which a sign is stored; never changes.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Withdrawn => "withdrawn",
            Self::Reopened => "reopened",
            Self::Tried => "tried",
            Self::Resolved => "resolved",
            Self::CameBack => "came_back",
            Self::Heard => "heard",
            Self::TakenUp => "taken_up",
            Self::Answered => "answered",
            Self::Done => "done",
            Self::SelfAgain => "self_again",
            Self::Referred => "referred",
        }
    }

    /// The sign stored under `key`; `None` for one that a newer app may know.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sign| sign.key() == key)
    }

    /// Whether this can be recorded about that.
    pub const fn fits(self, thing: Followed) -> bool {
        match thing {
            Followed::Toezegging(..) => {
                matches!(self, Self::Kept | Self::Withdrawn | Self::Reopened)
            }
            Followed::Blocker(..) => matches!(self, Self::Tried | Self::Resolved | Self::Reopened),
            Followed::Knock(..) => matches!(self, Self::CameBack),
            Followed::Help(..) => matches!(
                self,
                Self::TakenUp | Self::SelfAgain | Self::Referred | Self::Reopened
            ),
            Followed::Signaal(_) => matches!(
                self,
                Self::Heard | Self::TakenUp | Self::Answered | Self::Done | Self::Reopened
            ),
        }
    }

    /// Whether it says how things stand; the others only add to what is known.
    pub const fn is_outcome(self) -> bool {
        !matches!(self, Self::Tried | Self::CameBack)
    }

    /// Whether it says nothing without words: what was tried, what the answer is, why a promise goes.
    pub const fn needs_words(self) -> bool {
        matches!(
            self,
            Self::Withdrawn
                | Self::Tried
                | Self::CameBack
                | Self::Answered
                | Self::Done
                | Self::Referred
        )
    }
}

/// A recorded sign; its words stand in `reason`.
pub type SignEvent = StatusEvent<Sign>;

/// How something that is followed stands, by all its signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing was recorded yet, or it is open again.
    Open,
    /// The last that was recorded, on which everybody's signs agree.
    Is(Sign),
    /// Phones recorded differently without knowing of each other; sorted, at least two.
    Several(Vec<Sign>),
    /// A newer app recorded something that this app does not know.
    Newer,
}

impl Outcome {
    /// How a thing with these signs stands; their order does not matter.
    pub fn of(signs: &[SignEvent]) -> Self {
        let outcomes: Vec<SignEvent> = signs
            .iter()
            .filter(|sign| sign.to.is_none_or(Sign::is_outcome))
            .cloned()
            .collect();
        let mut newest: Vec<Option<Sign>> = frontier(&outcomes).iter().map(|it| it.to).collect();
        newest.sort_unstable();
        newest.dedup();
        match newest.as_slice() {
            [] | [Some(Sign::Reopened)] => Self::Open,
            [None] => Self::Newer,
            [Some(only)] => Self::Is(*only),
            several => Self::Several(several.iter().copied().flatten().collect()),
        }
    }
}

/// Who promises.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Party {
    /// A resident.
    Person(PersonId),
    /// The gemeente.
    Gemeente,
    /// An organisation or a function, in free words.
    Other(String),
}

/// Text that should say who promises and does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAParty;

const PERSON: &str = "person:";
const GEMEENTE: &str = "gemeente";
const OTHER: &str = "other:";

impl Party {
    /// Checks what was filled in.
    ///
    /// # Errors
    /// [`Refusal::Empty`] and [`Refusal::TooLong`] for what was written in free words.
    pub fn check(&self) -> Result<(), Refusal> {
        match self {
            Self::Other(name) if name.trim().is_empty() => Err(Refusal::Empty),
            Self::Other(name) if utf16_len(name) > NAME_LEN_MAX => Err(Refusal::TooLong),
            Self::Other(_) | Self::Person(_) | Self::Gemeente => Ok(()),
        }
    }
}

/// As it is stored.
impl fmt::Display for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Person(person) => write!(f, "{PERSON}{person}"),
            Self::Gemeente => f.write_str(GEMEENTE),
            Self::Other(name) => write!(f, "{OTHER}{name}"),
        }
    }
}

impl FromStr for Party {
    type Err = NotAParty;

    fn from_str(text: &str) -> Result<Self, NotAParty> {
        if text == GEMEENTE {
            return Ok(Self::Gemeente);
        }
        if let Some(name) = text.strip_prefix(OTHER) {
            return Ok(Self::Other(name.to_owned()));
        }
        let person = text.strip_prefix(PERSON).ok_or(NotAParty)?;
        let person = person.parse().map_err(|_not_an_id| NotAParty)?;
        Ok(Self::Person(person))
    }
}

/// What screens show of something that is followed. Of a signaal only the signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowedRow {
    /// What was promised, what is stuck, about what somebody knocked, or for what somebody asks help.
    pub what: Answer<String>,
    /// *Als het niet lukt* of a promise, who can help with what is stuck, where somebody knocked, or whom somebody
    /// asks for help; may be empty.
    pub more: Answer<String>,
    /// By when it is promised, since when it is stuck, when somebody knocked.
    pub day: Answer<Option<Day>>,
    /// Who promises; `None` for what is no promise.
    pub party: Option<Answer<Party>>,
    /// For what that is stuck somebody knocked.
    pub blocker: Option<BlockerId>,
    /// What was recorded about it, oldest first.
    pub signs: Vec<SignEvent>,
    /// Who wrote it down.
    pub by: Option<PersonId>,
    /// When it was written down.
    pub created_on: Day,
    /// Set when somebody took it away and nobody changed it since.
    pub removed: Option<Removal>,
    /// True when somebody took it away while somebody else changed it.
    pub is_back: bool,
    /// Position among its like: later is larger. Unique with the id.
    pub order: u64,
}

impl FollowedRow {
    /// How it stands.
    pub fn outcome(&self) -> Outcome {
        Outcome::of(&self.signs)
    }

    /// Whether somebody still has to do something: also while phones disagree.
    pub fn is_open(&self) -> bool {
        matches!(self.outcome(), Outcome::Open | Outcome::Several(_))
    }

    /// Whether the day of a promise has passed while nobody recorded how it ended.
    pub fn is_late(&self, today: Day) -> bool {
        let day = self.day.shown().copied().flatten();
        self.party.is_some() && self.is_open() && day.is_some_and(|day| day < today)
    }

    /// Since when it waits.
    pub fn since(&self) -> Day {
        let day = self.day.shown().copied().flatten();
        day.unwrap_or(self.created_on)
    }

    /// How many days it waits; 0 when that day has yet to come.
    pub fn days_waiting(&self, today: Day) -> u32 {
        u32::try_from(today.days_since(self.since())).unwrap_or(0)
    }

    /// How far a signaal is; where phones disagree, the furthest.
    pub fn furthest(&self) -> Option<Sign> {
        match self.outcome() {
            Outcome::Is(sign) => Some(sign),
            Outcome::Several(signs) => signs.last().copied(),
            Outcome::Open | Outcome::Newer => None,
        }
    }

    /// The signs of this kind, oldest first.
    pub fn with_sign(&self, sign: Sign) -> impl Iterator<Item = &SignEvent> {
        self.signs.iter().filter(move |it| it.to == Some(sign))
    }
}

/// What somebody begins to follow, as [`crate::Command::Follow`] carries it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewFollowed {
    /// Its kind and its id, drawn by the page.
    pub thing: Followed,
    /// As [`FollowedRow::what`].
    pub what: String,
    /// As [`FollowedRow::more`].
    pub more: String,
    /// As [`FollowedRow::day`].
    pub day: Option<Day>,
    /// Who promises.
    pub party: Option<Party>,
    /// For what that is stuck somebody knocks.
    pub blocker: Option<BlockerId>,
}

#[cfg(test)]
mod tests;
