//! A meeting (*Samen*): from the invitation to minutes on which two people agree.
//!
//! [`MeetingRow`] is what lists and the head of a meeting show. What is said, chosen and promised in it are parts
//! ([`part`]): each a row of its own, so that twelve phones at one table can all write at once. What follows from
//! the parts is computed, the same on every phone: the groups of cards ([`group`]), the dots that count
//! ([`tally`]) and the minutes ([`minutes`]). What people can ask for is in [`command`].

use serde::{Deserialize, Serialize};

use crate::{
    AgendaItemId, Answer, Day, PersonId, PhaseState, StatusEvent, initiative::Removal, keyed::keyed,
};

pub mod command;
pub mod group;
pub mod minutes;
pub mod part;
pub mod tally;

pub use command::{MeetingCommand, MeetingLine, NewMeeting};
pub use group::{Group, groups};
pub use minutes::Minutes;
pub use part::{
    ActionRow, AgendaItemRow, BringKind, BringRow, CardRow, DecisionRow, DecisionWay, Doer, PartId,
    PartRow, Parts, Purpose, Side,
};
pub use tally::Tally;

keyed! {
    /// What kind of meeting.
    MeetingKind {
        /// *Straatgesprek*: on the pavement, with a table and paper cards.
        Street = "street",
        /// *Comité-avond*: of the people who carry the plans.
        Committee = "committee",
        /// *Bewonersavond*: for the whole buurt.
        Evening = "evening",
    }
}

keyed! {
    /// What makes that more people can come.
    Service {
        /// *Tolk*.
        Interpreter = "interpreter",
        /// *Kinderopvang*.
        ChildCare = "child_care",
        /// *Rolstoel*: who uses a wheelchair can get in.
        Wheelchair = "wheelchair",
        /// *Eten*.
        Meal = "meal",
    }
}

keyed! {
    /// How far a meeting is; like a phase a fact that somebody recorded, never a lock.
    MeetingStage {
        /// *Gepland*: what a meeting is without any event.
        Planned = "planned",
        /// *Bezig*.
        Running = "running",
        /// *Afronden*: what did we decide, who does what?
        Closing = "closing",
        /// *Verslag*: it is over, and what was said can be read.
        Written = "written",
        /// *Gaat niet door*.
        Cancelled = "cancelled",
    }
}

/// One recorded stage.
pub type StageEvent = StatusEvent<MeetingStage>;
/// The stage that follows from all recorded ones.
pub type StageState = PhaseState<MeetingStage>;

/// The stage of a meeting with these events; the order of `events` does not matter.
pub fn stage_of(events: &[StageEvent]) -> StageState {
    StageState::after(MeetingStage::Planned, events)
}

/// So many different people agree with the minutes before they stand.
pub const AGREEING_MIN: usize = 2;

/// What lists and the head of a meeting show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingRow {
    /// *Waar gaat het over?*
    pub title: Answer<String>,
    /// What kind; never changes. One of a newer app reads as [`MeetingKind::Evening`].
    pub kind: MeetingKind,
    /// On which day; `One(None)` when nobody has said.
    pub day: Answer<Option<Day>>,
    /// At what time, in free words (*19.30 uur*); may be empty.
    pub start: Answer<String>,
    /// Where; may be empty.
    pub place: Answer<String>,
    /// What there is; sorted, unique. Put on in one place and off in another is on.
    pub services: Vec<Service>,
    /// How many were there; `One(None)` while nobody counted.
    pub people: Answer<Option<u32>>,
    /// Who says to have been there, by own choice; sorted, unique.
    pub present: Vec<PersonId>,
    /// Who agrees with the minutes, and since when; sorted by person, unique.
    pub agreed: Vec<(PersonId, Day)>,
    /// How far it is.
    pub stage: StageState,
    /// Which thing of the agenda is on the table now. Of rivals the first is shown on every phone.
    pub round: Answer<Option<AgendaItemId>>,
    /// Things on the agenda.
    pub item_count: u32,
    /// Cards.
    pub card_count: u32,
    /// Decisions.
    pub decision_count: u32,
    /// Things that somebody does and that are not done.
    pub action_open_count: u32,
    /// Who planned it.
    pub by: Option<PersonId>,
    /// When it was planned.
    pub created_on: Day,
    /// Set when somebody took it away and nobody wrote in it since.
    pub removed: Option<Removal>,
    /// True when somebody took it away while somebody else wrote in it.
    pub is_back: bool,
    /// Position among meetings: later is larger. Unique with the id.
    pub order: u64,
    /// Why it is at this stage, as whoever recorded it said; empty when nothing was said or phones disagree.
    pub reason: String,
}

impl MeetingRow {
    /// The stage to show where there is room for one; `None` for one of a newer app.
    pub fn stage(&self) -> Option<MeetingStage> {
        self.stage.shown()
    }

    /// The day to show where there is room for one.
    pub fn on(&self) -> Option<Day> {
        self.day.shown().copied().flatten()
    }

    /// What is on the table now.
    pub fn on_table(&self) -> Option<AgendaItemId> {
        self.round.shown().copied().flatten()
    }

    /// Whether the minutes stand: two different people agree.
    pub fn is_agreed(&self) -> bool {
        self.agreed.len() >= AGREEING_MIN
    }

    /// How many more have to agree before the minutes stand.
    pub fn agreeing_missing(&self) -> usize {
        AGREEING_MIN.saturating_sub(self.agreed.len())
    }

    /// Whether this person agrees with the minutes.
    pub fn agrees(&self, person: PersonId) -> bool {
        self.agreed.iter().any(|(one, _)| *one == person)
    }

    /// Whether it has yet to come: planned, and its day has not passed or is not known.
    pub fn is_ahead(&self, today: Day) -> bool {
        self.stage() == Some(MeetingStage::Planned) && self.on().is_none_or(|day| day >= today)
    }
}

#[cfg(test)]
mod tests;
