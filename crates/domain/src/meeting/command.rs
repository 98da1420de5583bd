//! What people can ask for at a meeting.
//!
//! As with [`crate::Command`], of which this is one: ids are drawn by the page, carrying it out twice does nothing
//! twice, and the encoding is append-only. Taking a meeting or a part of it away, and bringing it back, are
//! [`crate::Command::Remove`] and [`crate::Command::BringBack`].

use serde::{Deserialize, Serialize};

use super::{
    BringKind, DecisionWay, Doer, MeetingKind, MeetingStage, PartId, Purpose, Service, Side,
};
use crate::{
    ActionId, AgendaItemId, BringId, CardId, Day, DecisionId, EventId, InitiativeId, MeetingId,
    PersonId, Refusal,
    command::{at_most, filled},
    limits::{CARD_LEN_MAX, COUNT_MAX, DOTS_MAX, LINE_LEN_MAX, NAME_LEN_MAX, TEXT_LEN_MAX},
};

/// What somebody asks for at a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum MeetingCommand {
    /// Plans a meeting.
    Plan(NewMeeting),
    /// Says its title, time or place anew, or chooses; time and place may be empty.
    Say(MeetingId, MeetingLine, String),
    /// Says on which day, or chooses; `None` takes it back.
    SetDay(MeetingId, Option<Day>),
    /// Says how many were there, or chooses; `None` takes it back.
    CountPeople(MeetingId, Option<u32>),
    /// Says that there is something that lets more people come (`true`), or not.
    SetService(MeetingId, Service, bool),
    /// *Ik ben er* (`true`), or not.
    Attend(MeetingId, bool),
    /// Agrees with the minutes (`true`), or no longer.
    Agree(MeetingId, bool),
    /// Records a stage. It has seen every event that the engine knows at that moment.
    Move {
        /// Which meeting.
        meeting: MeetingId,
        /// The id of the event, drawn by the page.
        event: EventId,
        /// To which stage.
        to: MeetingStage,
        /// Why; may be empty.
        reason: String,
    },
    /// Puts a thing of the agenda on the table, or chooses; `None`: nothing.
    PutOnTable(MeetingId, Option<AgendaItemId>),
    /// Puts something at the end of the agenda.
    AddItem {
        /// Of which meeting.
        meeting: MeetingId,
        /// Its id, drawn by the page.
        id: AgendaItemId,
        /// What it is about.
        what: String,
        /// For what.
        purpose: Purpose,
        /// The plan that it is about.
        plan: Option<InitiativeId>,
    },
    /// Moves something on the agenda.
    MoveItem {
        /// Of which meeting.
        meeting: MeetingId,
        /// What.
        item: AgendaItemId,
        /// Right after which other; `None`: to the front.
        after: Option<AgendaItemId>,
    },
    /// Says for what something is on the agenda, or chooses.
    SetPurpose(MeetingId, AgendaItemId, Purpose),
    /// Writes a card.
    AddCard(NewCard),
    /// *Hoort bij*: lays a card under another; `None` lays it apart.
    Group {
        /// Of which meeting.
        meeting: MeetingId,
        /// Which card.
        card: CardId,
        /// Under which other.
        under: Option<CardId>,
    },
    /// Says how many of one's own dots lie on a card: 0 to 3.
    PutDots(MeetingId, CardId, u8),
    /// Says how many dots were counted on a paper card, or chooses; `None` takes it back.
    CountPaperDots(MeetingId, CardId, Option<u32>),
    /// Writes down a decision.
    Decide(NewDecision),
    /// Says how it was decided, or chooses.
    SetWay(MeetingId, DecisionId, DecisionWay),
    /// Says how many hands were counted on one side, or chooses; `None` takes it back.
    CountHands(MeetingId, DecisionId, Side, Option<u32>),
    /// Writes down what somebody does.
    AddAction(NewAction),
    /// Says who does it: residents, gemeente or both, or chooses.
    SetDoer(MeetingId, ActionId, Doer),
    /// Says by when, or chooses; `None` takes it back.
    SetDue(MeetingId, ActionId, Option<Day>),
    /// *Dat doe ik* (`true`), or no longer.
    TakeAction(MeetingId, ActionId, bool),
    /// Ticks (`true`) or unticks what somebody does.
    TickAction(MeetingId, ActionId, bool),
    /// Writes down what somebody can bring.
    AddBring(NewBring),
    /// Says a part anew, or chooses between two. Only a card may become empty.
    Reword(MeetingId, PartId, String),
    /// Says who without the app does something, or chooses; empty takes it back.
    SayNames(MeetingId, ActionId, String),
    /// Says what was objected and how it was met, or chooses; empty takes it back.
    SayObjections(MeetingId, DecisionId, String),
    /// Says how many dots lie on a card of somebody who has this phone in hand for a turn: 0 to 3.
    PutGuestDots {
        /// At which meeting.
        meeting: MeetingId,
        /// On which card.
        card: CardId,
        /// Under what random id that person has dots; drawn by the page for each turn.
        guest: PersonId,
        /// How many.
        dots: u8,
    },
}

/// Which line of the head of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum MeetingLine {
    /// What it is about.
    Title,
    /// At what time, in free words.
    Start,
    /// Where.
    Place,
}

/// A meeting that is planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewMeeting {
    /// Its id, drawn by the page.
    pub id: MeetingId,
    /// What kind.
    pub kind: MeetingKind,
    /// What it is about.
    pub title: String,
    /// On which day.
    pub day: Option<Day>,
    /// At what time; may be empty.
    pub start: String,
    /// Where; may be empty.
    pub place: String,
}

/// A card that is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewCard {
    /// At which meeting.
    pub meeting: MeetingId,
    /// Its id, drawn by the page.
    pub id: CardId,
    /// On which thing of the agenda.
    pub item: AgendaItemId,
    /// The words; empty when a photo or a voice note follows.
    pub text: String,
    /// On whose behalf: a name, empty for *een buur*, `None` for one's own card.
    pub for_whom: Option<String>,
    /// Whether it lies on the table as paper too.
    pub is_paper: bool,
}

/// A decision that is written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewDecision {
    /// At which meeting.
    pub meeting: MeetingId,
    /// Its id, drawn by the page.
    pub id: DecisionId,
    /// What was decided.
    pub text: String,
    /// At which thing on the agenda.
    pub item: Option<AgendaItemId>,
    /// How.
    pub way: DecisionWay,
}

/// Something that somebody does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewAction {
    /// At which meeting it was said.
    pub meeting: MeetingId,
    /// Its id, drawn by the page.
    pub id: ActionId,
    /// What.
    pub what: String,
    /// Who without the app; may be empty.
    pub names: String,
    /// By when.
    pub due: Option<Day>,
    /// Residents, the gemeente, or both.
    pub doer: Doer,
    /// For which plan.
    pub plan: Option<InitiativeId>,
}

/// Something that somebody can bring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewBring {
    /// At which meeting it was said.
    pub meeting: MeetingId,
    /// Its id, drawn by the page.
    pub id: BringId,
    /// What.
    pub what: String,
    /// Which kind.
    pub kind: BringKind,
    /// Whose it is when somebody else writes it down: a name, empty for *een buur*, `None` for one's own.
    pub for_whom: Option<String>,
}

impl MeetingCommand {
    /// At which meeting.
    pub const fn meeting(&self) -> MeetingId {
        match self {
            Self::Plan(new) => new.id,
            Self::AddCard(new) => new.meeting,
            Self::Decide(new) => new.meeting,
            Self::AddAction(new) => new.meeting,
            Self::AddBring(new) => new.meeting,
            Self::Say(meeting, ..)
            | Self::SetDay(meeting, _)
            | Self::CountPeople(meeting, _)
            | Self::SetService(meeting, ..)
            | Self::Attend(meeting, _)
            | Self::Agree(meeting, _)
            | Self::Move { meeting, .. }
            | Self::PutGuestDots { meeting, .. }
            | Self::PutOnTable(meeting, _)
            | Self::AddItem { meeting, .. }
            | Self::MoveItem { meeting, .. }
            | Self::SetPurpose(meeting, ..)
            | Self::Group { meeting, .. }
            | Self::PutDots(meeting, ..)
            | Self::CountPaperDots(meeting, ..)
            | Self::SetWay(meeting, ..)
            | Self::CountHands(meeting, ..)
            | Self::SetDoer(meeting, ..)
            | Self::SetDue(meeting, ..)
            | Self::TakeAction(meeting, ..)
            | Self::TickAction(meeting, ..)
            | Self::Reword(meeting, ..)
            | Self::SayNames(meeting, ..)
            | Self::SayObjections(meeting, ..) => *meeting,
        }
    }

    /// Checks what can be checked without a document.
    ///
    /// # Errors
    /// [`Refusal::Empty`] and [`Refusal::TooLong`], the latter also for a number that is too high.
    pub fn check(&self) -> Result<(), Refusal> {
        match self {
            Self::Plan(new) => {
                filled(&new.title, NAME_LEN_MAX)?;
                at_most(&new.start, LINE_LEN_MAX)?;
                at_most(&new.place, LINE_LEN_MAX)
            }
            Self::Say(_, MeetingLine::Title, text) => filled(text, NAME_LEN_MAX),
            Self::Reword(_, PartId::Card(_), text) => at_most(text, CARD_LEN_MAX),
            Self::Reword(_, PartId::Decision(_), text) => filled(text, TEXT_LEN_MAX),
            Self::AddItem { what: text, .. } | Self::Reword(_, _, text) => {
                filled(text, LINE_LEN_MAX)
            }
            Self::AddCard(new) => {
                at_most(&new.text, CARD_LEN_MAX)?;
                named(new.for_whom.as_deref())
            }
            Self::Decide(new) => filled(&new.text, TEXT_LEN_MAX),
            Self::AddAction(new) => {
                filled(&new.what, LINE_LEN_MAX)?;
                at_most(&new.names, LINE_LEN_MAX)
            }
            Self::AddBring(new) => {
                filled(&new.what, LINE_LEN_MAX)?;
                named(new.for_whom.as_deref())
            }
            Self::Say(_, MeetingLine::Start | MeetingLine::Place, text)
            | Self::SayNames(_, _, text)
            | Self::Move { reason: text, .. } => at_most(text, LINE_LEN_MAX),
            Self::SayObjections(_, _, text) => at_most(text, TEXT_LEN_MAX),
            Self::CountPeople(_, Some(count))
            | Self::CountPaperDots(_, _, Some(count))
            | Self::CountHands(_, _, _, Some(count))
                if *count > COUNT_MAX =>
            {
                Err(Refusal::TooLong)
            }
            Self::PutDots(_, _, dots) | Self::PutGuestDots { dots, .. } if *dots > DOTS_MAX => {
                Err(Refusal::TooLong)
            }
            Self::SetDay(..)
            | Self::CountPeople(..)
            | Self::SetService(..)
            | Self::Attend(..)
            | Self::Agree(..)
            | Self::PutOnTable(..)
            | Self::MoveItem { .. }
            | Self::SetPurpose(..)
            | Self::Group { .. }
            | Self::PutDots(..)
            | Self::PutGuestDots { .. }
            | Self::CountPaperDots(..)
            | Self::SetWay(..)
            | Self::CountHands(..)
            | Self::SetDoer(..)
            | Self::SetDue(..)
            | Self::TakeAction(..)
            | Self::TickAction(..) => Ok(()),
        }
    }
}

fn named(for_whom: Option<&str>) -> Result<(), Refusal> {
    at_most(for_whom.unwrap_or_default(), NAME_LEN_MAX)
}
