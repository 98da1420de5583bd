//! What can happen in a street, as a record that can be played again.
//!
//! A step says what is done and how long after the one before, with *picks* instead of things: a pick means an
//! entry of whatever list the phone has at that moment. So any part of a record is a record too, which is what
//! makes a failure easy to minimise ([`crate::shrink`]).

use domain::port::StorageHealth;

/// One step of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Names the step, and with it everything that it makes. Stays the same when others are left out.
    pub number: u32,
    /// Virtual milliseconds since the step before.
    pub wait_ms: u32,
    /// What happens.
    pub act: Act,
}

/// A phone of the street, counted from 0.
pub type PhoneNumber = u8;

/// Means an entry of a list that is only known when the step is taken.
pub type Pick = u16;

/// What happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// A resident does something on a phone, on the page and with the thing that the pick means.
    Do(PhoneNumber, Deed, Pick),
    /// A second tab opens.
    OpenTab(PhoneNumber),
    /// A tab closes, if it is not the last.
    CloseTab(PhoneNumber, Pick),
    /// Two phones are linked.
    Meet(PhoneNumber, PhoneNumber, Wire),
    /// Something happens to a link.
    Link(Pick, Mishap),
    /// A phone makes a file: of everything, or of what this other one lacks.
    Export(PhoneNumber, Option<PhoneNumber>),
    /// A phone opens a file that was made at any time before.
    Import(PhoneNumber, Pick, Parcel),
    /// Something happens to a phone.
    Phone(PhoneNumber, Fate),
    /// The disk of a phone works, or fails like this.
    Disk(PhoneNumber, StorageHealth),
    /// The person on a phone agrees to use the mailbox.
    Agree(PhoneNumber),
    /// The mailbox changes its mood.
    Mailbox(Mood),
}

/// What a resident does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Begins a plan.
    AddPlan,
    /// Writes a signaal down.
    AddSignaal,
    /// Opens a plan, a meeting, an opgave or the buurt plan on the screen.
    LookAtPlan,
    /// Adds a task to a plan.
    AddTask,
    /// Adds a need to a plan.
    AddNeed,
    /// Offers help for a need of the open plan.
    Offer,
    /// Begins to follow a promise, something that is stuck, or a knock.
    Follow,
    /// Records a sign about one of those, or about a signaal.
    Record,
    /// Plans a meeting.
    PlanMeeting,
    /// Puts something on the agenda of the meeting that is open, or writes a card on it.
    AddCard,
    /// Puts dots on a card, or lays it under another.
    Dot,
    /// Adds something to the buurt plan.
    AddItem,
    /// Says something of the buurt plan anew, moves it, or says what it serves or carries.
    SetItem,
    /// Adds a number or a story to what came of a plan, or says whether a story may be shared.
    AddResultaat,
    /// Names a permission or upkeep, or proposes other words, in the plan that is open.
    AddPart,
    /// Says or records something about these, marks help, or joins and splits plans.
    SetPart,
    /// Ticks, takes, arranges, prices or moves something.
    SetFact,
    /// Names or says something anew.
    Answer,
    /// Takes a thing away.
    Remove,
    /// Brings a thing back.
    BringBack,
    /// Chooses a name for oneself.
    NameMe,
    /// Types a word in a text.
    Type,
    /// Erases a word from a text.
    Erase,
    /// Leaves a text field.
    CloseText,
    /// Takes the last own step back.
    Undo,
    /// Puts the app in the background.
    Flush,
    /// Translates what a plan says, or says a translation anew.
    Translate,
}

/// How a cable carries. Each keeps the order of what goes over it, as a data channel does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wire {
    /// Milliseconds.
    Quick,
    /// Seconds, and longer for much.
    Slow,
    /// Now quick, now slow: frames of several links overtake each other.
    Uneven,
}

/// What happens to a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mishap {
    /// Both sides end it.
    Part,
    /// It dies with what was under way, and each side hears of it at another moment.
    Break,
    /// It is lost for a moment and both sides begin anew.
    Blink,
    /// From here on nothing gets through one way; the pick of the step says which.
    Stall,
    /// What was held up gets through.
    Release,
}

/// How a file arrives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parcel {
    /// As it was made.
    Whole,
    /// Its end is missing.
    Cut,
    /// A bit is wrong.
    Scratched,
    /// It is of a buurt that nobody here knows.
    Stranger,
}

/// How the mailbox of the street is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// It does what it should.
    Honest,
    /// It does not answer.
    Away,
    /// It has no room.
    Full,
    /// It loses a third of what it has, and is unreliable.
    Forgets,
    /// It says that it keeps, and does not.
    KeepsNothing,
    /// The newest first.
    Reorders,
    /// Everything twice.
    Repeats,
    /// Only the older half.
    ShowsOld,
    /// A bit is wrong.
    Scratches,
    /// One bundle in the place of all.
    Swaps,
}

/// What happens to a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Nothing happens on it any more, until it wakes.
    Sleep,
    /// The next phone that sleeps does everything that waited, late.
    Wake,
    /// The worker dies after so many effects more, the pages live and start a new one.
    KillWorker(u8),
    /// The battery is taken out after so many effects more: everything that was not flushed is gone.
    CutPower(u8),
    /// The next phone that is off is turned on.
    Start,
}

impl Act {
    /// The phones that it names.
    pub(crate) fn phones(self) -> impl Iterator<Item = PhoneNumber> {
        let (one, other) = match self {
            Self::Do(phone, ..)
            | Self::OpenTab(phone)
            | Self::CloseTab(phone, _)
            | Self::Import(phone, ..)
            | Self::Phone(phone, _)
            | Self::Disk(phone, _)
            | Self::Agree(phone) => (Some(phone), None),
            Self::Meet(one, other, _) => (Some(one), Some(other)),
            Self::Export(phone, lacking) => (Some(phone), lacking),
            Self::Link(..) | Self::Mailbox(_) => (None, None),
        };
        one.into_iter().chain(other)
    }

    /// The same in a street without that phone; `None` when it took part.
    pub(crate) fn without(self, gone: PhoneNumber) -> Option<Self> {
        if self.phones().any(|phone| phone == gone) {
            return None;
        }
        let down = |phone: PhoneNumber| if phone > gone { phone - 1 } else { phone };
        Some(match self {
            Self::Do(phone, deed, pick) => Self::Do(down(phone), deed, pick),
            Self::OpenTab(phone) => Self::OpenTab(down(phone)),
            Self::CloseTab(phone, pick) => Self::CloseTab(down(phone), pick),
            Self::Meet(one, other, wire) => Self::Meet(down(one), down(other), wire),
            Self::Link(pick, mishap) => Self::Link(pick, mishap),
            Self::Export(phone, lacking) => Self::Export(down(phone), lacking.map(down)),
            Self::Import(phone, pick, parcel) => Self::Import(down(phone), pick, parcel),
            Self::Phone(phone, fate) => Self::Phone(down(phone), fate),
            Self::Disk(phone, health) => Self::Disk(down(phone), health),
            Self::Agree(phone) => Self::Agree(down(phone)),
            Self::Mailbox(mood) => Self::Mailbox(mood),
        })
    }
}
