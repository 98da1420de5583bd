//! What people can ask for in inspraak and in *Laat je stem horen*.
//!
//! As with [`crate::Command`], of which this is one: ids are drawn by the page, carrying it out twice does nothing
//! twice, and the encoding is append-only. The words of a question, an answer or a theme are said anew by
//! [`crate::BuurtPlanCommand::Reword`]; taking away and bringing back are those of every thing.

use serde::{Deserialize, Serialize};

use super::{InspraakStage, Recipient, RestsOn};
use crate::{
    BuurtItemId, Day, EventId, FeedbackId, InspraakId, Party, ReactionId, Refusal, RequestId,
    command::{at_most, filled},
    limits::{COUNT_MAX, LINE_LEN_MAX, NAME_LEN_MAX, VOICE_LEN_MAX},
};

/// What somebody asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum VoiceCommand {
    /// Sets inspraak ready.
    AddInspraak(NewInspraak),
    /// Records a stage. It has seen every event that the engine knows at that moment.
    Move {
        /// Of which.
        id: InspraakId,
        /// The id of the event, drawn by the page.
        event: EventId,
        /// To which stage.
        to: InspraakStage,
        /// Why; may be empty.
        reason: String,
    },
    /// Answers.
    React(NewReaction),
    /// Writes down what was heard about one theme.
    AddFeedback(InspraakId, FeedbackId, String),
    /// Sets a request ready.
    AddRequest(NewRequest),
    /// Says a line, or chooses; empty takes it back.
    Say(VoiceLine, String),
    /// Sets a day, or chooses; `None` takes it back.
    SetDay(VoiceDay, Option<Day>),
    /// Says who asks, or chooses.
    SetAskedBy(InspraakId, Party),
    /// Says to whom a request goes, or chooses.
    SetRecipient(RequestId, Recipient),
    /// Says with how many people somebody spoke, or chooses; `None` takes it back.
    CountSpoken(RequestId, Option<u32>),
    /// Says that a request rests on something (`true`), or not.
    RestOn(RequestId, RestsOn, bool),
}

/// A line that one person at a time answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum VoiceLine {
    /// *Dit kan nog veranderen*.
    CanChange(InspraakId),
    /// *Dit ligt vast*.
    CannotChange(InspraakId),
    /// *Dit is ermee gedaan*.
    Reply(InspraakId, FeedbackId),
    /// The answer to a request.
    Answer(RequestId),
}

/// A day that one person at a time sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum VoiceDay {
    /// From when people can answer.
    Opens(InspraakId),
    /// Until when.
    Closes(InspraakId),
    /// When a request was handed over.
    Asked(RequestId),
}

/// Inspraak that is set ready.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewInspraak {
    /// Its id, drawn by the page.
    pub id: InspraakId,
    /// What is asked.
    pub question: String,
    /// Who asks.
    pub asked_by: Party,
    /// What can still change; may be empty.
    pub can_change: String,
    /// What cannot; may be empty.
    pub cannot_change: String,
    /// Until which day.
    pub closes: Option<Day>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewReaction {
    /// To what.
    pub to: InspraakId,
    /// Its id, drawn by the page.
    pub id: ReactionId,
    /// The words.
    pub text: String,
    /// On whose behalf; empty for *een buur*, `None` for oneself.
    pub for_whom: Option<String>,
}

/// A request that is set ready.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewRequest {
    /// Its id, drawn by the page.
    pub id: RequestId,
    /// What is asked.
    pub question: String,
    /// To whom.
    pub to: Recipient,
    /// With how many people somebody spoke.
    pub spoken_with: Option<u32>,
}

impl VoiceCommand {
    /// Checks what can be checked without a document.
    ///
    /// # Errors
    /// [`Refusal::Empty`] and [`Refusal::TooLong`].
    pub fn check(&self) -> Result<(), Refusal> {
        let counted = |count: &Option<u32>| match count {
            Some(count) if *count > COUNT_MAX => Err(Refusal::TooLong),
            Some(_) | None => Ok(()),
        };
        match self {
            Self::AddInspraak(new) => {
                new.asked_by.check()?;
                at_most(&new.can_change, VOICE_LEN_MAX)?;
                at_most(&new.cannot_change, VOICE_LEN_MAX)?;
                filled(&new.question, LINE_LEN_MAX)
            }
            Self::Move { reason, .. } => at_most(reason, LINE_LEN_MAX),
            Self::React(new) => {
                at_most(new.for_whom.as_deref().unwrap_or_default(), NAME_LEN_MAX)?;
                let item = BuurtItemId::Reaction(new.to, new.id);
                filled(&new.text, item.words_len_max())
            }
            Self::AddFeedback(_, _, heard) => filled(heard, LINE_LEN_MAX),
            Self::AddRequest(new) => {
                counted(&new.spoken_with)?;
                filled(&new.question, LINE_LEN_MAX)
            }
            Self::Say(_, words) => at_most(words, VOICE_LEN_MAX),
            Self::SetAskedBy(_, party) => party.check(),
            Self::CountSpoken(_, count) => counted(count),
            Self::SetDay(..) | Self::SetRecipient(..) | Self::RestOn(..) => Ok(()),
        }
    }
}
