//! What a person can ask for.
//!
//! A command carries everything it needs, ids drawn by the page included, so that carrying it out twice
//! does nothing twice: a page repeats what was not acknowledged when a worker died. Commands wait on disk
//! while a document loads, so their encoding is append-only: new variants at the end, fields never change.
//! Texts are not here; they travel as splices ([`crate::port`]).

use serde::{Deserialize, Serialize};

use crate::{
    AttachmentId, BuurtItemId, BuurtPlanCommand, Cents, ContributionId, Day, EventId, Example,
    Followed, InitiativeId, MeetingCommand, MeetingId, NeedId, PartId, Party, Phase, PlanCommand,
    PlanPartId, ResultaatCommand, ResultaatId, SectionKey, Sign, SignaalId, TaskId, TranslationId,
    VoiceCommand,
    attachment::{AttachedTo, AttachmentKind, BlobName},
    followed::NewFollowed,
    limits::{
        LINE_LEN_MAX, NAME_LEN_MAX, SIGN_LEN_MAX, TEXT_LEN_MAX, TRANSLATION_LEN_MAX, utf16_len,
    },
    translation::{NewTranslation, SourceMark},
};

/// What a person asks for within one buurt. Who and when are added by the engine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    /// Gives the buurt a name, or chooses between two.
    NameBuurt(String),
    /// Says which streets belong to the buurt; empty takes it back.
    DescribeExtent(String),
    /// Begins a plan from what somebody wants.
    AddInitiative {
        /// Its id, drawn by the page.
        id: InitiativeId,
        /// *Wat wil je?* becomes the first section; its first words name the plan.
        what: String,
    },
    /// Names a plan, or chooses between two names.
    NameInitiative(InitiativeId, String),
    /// Says a plan in one sentence, or chooses; empty takes it back.
    DescribeInitiative(InitiativeId, String),
    /// Says what a plan costs, or chooses; `None` takes it back.
    PriceInitiative(InitiativeId, Option<Cents>),
    /// Records a phase. It has seen every event that the engine knows at that moment.
    MoveInitiative {
        /// Which plan.
        initiative: InitiativeId,
        /// The id of the event, drawn by the page.
        event: EventId,
        /// To which phase.
        to: Phase,
        /// Why; may be empty.
        reason: String,
    },
    /// Names a task.
    AddTask {
        /// Of which plan.
        initiative: InitiativeId,
        /// Its id, drawn by the page.
        id: TaskId,
        /// *Wat moet er gebeuren?*
        what: String,
    },
    /// Says a task anew, or chooses between two.
    RewordTask(InitiativeId, TaskId, String),
    /// Ticks (`true`) or unticks a task.
    TickTask(InitiativeId, TaskId, bool),
    /// *Dat doe ik* (`true`), or no longer.
    TakeTask(InitiativeId, TaskId, bool),
    /// Names a need.
    AddNeed {
        /// Of which plan.
        initiative: InitiativeId,
        /// Its id, drawn by the page.
        id: NeedId,
        /// *Wat is nodig?*
        what: String,
    },
    /// Says a need anew, or chooses between two.
    RewordNeed(InitiativeId, NeedId, String),
    /// Says that a need is arranged (`true`), or not.
    ArrangeNeed(InitiativeId, NeedId, bool),
    /// *Ik help*.
    Offer {
        /// In which plan.
        initiative: InitiativeId,
        /// For what.
        need: NeedId,
        /// Its id, drawn by the page.
        id: ContributionId,
    },
    /// Takes an offer of one's own back.
    WithdrawOffer(InitiativeId, ContributionId),
    /// Writes down what strikes somebody.
    AddSignaal {
        /// Its id, drawn by the page.
        id: SignaalId,
        /// *Wat valt je op?*
        text: String,
    },
    /// Takes a thing away; it can be brought back.
    Remove(Removable),
    /// Brings back a thing that was taken away.
    BringBack(Removable),
    /// Says that there is a photo or a voice note. The engine asks this once the bytes are on disk.
    AddAttachment {
        /// On what it hangs.
        to: AttachedTo,
        /// Its id, drawn by the page.
        id: AttachmentId,
        /// Photo or voice note.
        kind: AttachmentKind,
        /// *Wat zie je?*; may be empty.
        what: String,
        /// How many bytes the whole has.
        bytes: u32,
        /// Which bytes.
        blob: BlobName,
    },
    /// Says what a photo or voice note shows, or chooses; empty takes it back.
    DescribeAttachment(AttachedTo, AttachmentId, String),
    /// Begins to follow a promise, something that is stuck, or a knock.
    Follow(NewFollowed),
    /// Says it anew, or chooses between two.
    RewordFollowed(Followed, String),
    /// Says anew what stands beside it, or chooses; empty takes it back.
    SayMore(Followed, String),
    /// Says by when or since when, or chooses; `None` takes it back.
    SetDay(Followed, Option<Day>),
    /// Says who promises, or chooses.
    SetParty(Followed, Party),
    /// Records a sign. It has seen every sign that the engine knows at that moment.
    Record {
        /// About what.
        thing: Followed,
        /// The id of the sign, drawn by the page.
        event: EventId,
        /// Which sign.
        sign: Sign,
        /// What goes with it; may be empty unless [`Sign::needs_words`].
        words: String,
    },
    /// Takes a sign away.
    Strike(Followed, EventId),
    /// Does something at a meeting.
    Meeting(MeetingCommand),
    /// Does something in the buurt plan.
    BuurtPlan(BuurtPlanCommand),
    /// Does something among the results of a plan.
    Resultaat(InitiativeId, ResultaatCommand),
    /// Begins a plan from what another buurt did.
    BeginFromExample {
        /// Its id, drawn by the page.
        id: InitiativeId,
        /// What the other buurt did; its title names the plan.
        example: Box<Example>,
        /// *Wat is bij ons anders?*; may be empty.
        different: String,
    },
    /// Says on whose behalf the answer to a question was written down, or chooses; empty: one's own words.
    OnBehalf(InitiativeId, SectionKey, String),
    /// Says which question of its plan a voice note answers, or chooses; `None` takes it back.
    AnswerAloud(InitiativeId, AttachmentId, Option<SectionKey>),
    /// Says that what a voice note says stands in writing (`true`), or no longer.
    TypedOut(InitiativeId, AttachmentId, bool),
    /// Translates what a plan says to a question.
    AddTranslation(NewTranslation),
    /// Says a translation anew, or chooses between two; the mark says of which words it is made now.
    RewordTranslation(InitiativeId, TranslationId, String, SourceMark),
    /// Does something in inspraak or in *Laat je stem horen*.
    Voice(VoiceCommand),
    /// Does something in a plan, beside its first parts.
    Plan(PlanCommand),
}

/// A thing that can be taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Removable {
    /// A whole plan.
    Initiative(InitiativeId),
    /// A task.
    Task(InitiativeId, TaskId),
    /// A need.
    Need(InitiativeId, NeedId),
    /// A signaal.
    Signaal(SignaalId),
    /// A photo or a voice note. Its bytes go too, on every phone that hears of it.
    Attachment(AttachedTo, AttachmentId),
    /// Something that is followed.
    Followed(Followed),
    /// A whole meeting.
    Meeting(MeetingId),
    /// A part of a meeting.
    MeetingPart(MeetingId, PartId),
    /// Something of the buurt plan. A theme leaves where it is what carries it.
    BuurtItem(BuurtItemId),
    /// A number, a story or thanks of a plan.
    Resultaat(InitiativeId, ResultaatId),
    /// A translation.
    Translation(InitiativeId, TranslationId),
    /// A later part of a plan.
    PlanPart(InitiativeId, PlanPartId),
}

/// Why a command was not carried out. What residents read is chosen by the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Refusal {
    /// A name or text that must say something is empty: ask again.
    Empty,
    /// A text is longer than its limit: ask for less.
    TooLong,
    /// The thing is not in this document: it was perhaps erased elsewhere. Nothing was changed.
    Unknown,
    /// A newer app wrote this document and this app may only show it: ask to update.
    NewerApp,
    /// The phone could not write it down (disk full, storage gone). It is not kept: say so, offer the file.
    NotStored,
    /// The document could not be changed for a reason that should not occur; nothing was lost.
    Fault,
}

impl From<MeetingCommand> for Command {
    fn from(command: MeetingCommand) -> Self {
        Self::Meeting(command)
    }
}

impl From<BuurtPlanCommand> for Command {
    fn from(command: BuurtPlanCommand) -> Self {
        Self::BuurtPlan(command)
    }
}

impl From<VoiceCommand> for Command {
    fn from(command: VoiceCommand) -> Self {
        Self::Voice(command)
    }
}
impl From<PlanCommand> for Command {
    fn from(command: PlanCommand) -> Self {
        Self::Plan(command)
    }
}

impl Command {
    /// Checks what can be checked without a document.
    ///
    /// # Errors
    /// [`Refusal::Empty`] and [`Refusal::TooLong`]; the page shows them beside the field.
    pub fn check(&self) -> Result<(), Refusal> {
        match self {
            Self::NameBuurt(text) | Self::NameInitiative(_, text) => filled(text, NAME_LEN_MAX),
            Self::AddInitiative { what: text, .. } | Self::AddSignaal { text, .. } => {
                filled(text, TEXT_LEN_MAX)
            }
            Self::AddTask { what: text, .. }
            | Self::AddNeed { what: text, .. }
            | Self::RewordTask(_, _, text)
            | Self::RewordNeed(_, _, text)
            | Self::RewordFollowed(_, text)
            | Self::SayMore(Followed::Knock(..) | Followed::Help(..), text) => {
                filled(text, LINE_LEN_MAX)
            }
            Self::Follow(new) => new.check(),
            Self::AddTranslation(new) => new.check(),
            Self::RewordTranslation(_, _, text, _) => filled(text, TRANSLATION_LEN_MAX),
            Self::Meeting(command) => command.check(),
            Self::BuurtPlan(command) => command.check(),
            Self::Resultaat(_, command) => command.check(),
            Self::OnBehalf(_, _, whom) => at_most(whom, NAME_LEN_MAX),
            Self::BeginFromExample {
                example, different, ..
            } => {
                example.check()?;
                at_most(different, TEXT_LEN_MAX)
            }
            Self::Voice(command) => command.check(),
            Self::Plan(command) => command.check(),
            Self::SetParty(_, party) => party.check(),
            Self::Record {
                thing, sign, words, ..
            } if sign.fits(*thing) => {
                if sign.needs_words() {
                    filled(words, SIGN_LEN_MAX)
                } else {
                    at_most(words, SIGN_LEN_MAX)
                }
            }
            Self::Record { .. } => Err(Refusal::Fault),
            Self::SayMore(_, text)
            | Self::DescribeExtent(text)
            | Self::DescribeInitiative(_, text)
            | Self::AddAttachment { what: text, .. }
            | Self::DescribeAttachment(_, _, text)
            | Self::MoveInitiative { reason: text, .. } => at_most(text, LINE_LEN_MAX),
            Self::PriceInitiative(_, Some(amount)) if *amount > Cents::MAX => Err(Refusal::TooLong),
            Self::PriceInitiative(..)
            | Self::TickTask(..)
            | Self::TakeTask(..)
            | Self::ArrangeNeed(..)
            | Self::Offer { .. }
            | Self::WithdrawOffer(..)
            | Self::SetDay(..)
            | Self::Strike(..)
            | Self::AnswerAloud(..)
            | Self::TypedOut(..)
            | Self::Remove(_)
            | Self::BringBack(_) => Ok(()),
        }
    }
}

impl NewFollowed {
    fn check(&self) -> Result<(), Refusal> {
        match (self.thing, &self.party) {
            (Followed::Toezegging(..), Some(party)) => party.check()?,
            // Nobody was chosen: the page asks who promises.
            (Followed::Toezegging(..), None) => return Err(Refusal::Empty),
            (Followed::Knock(..) | Followed::Help(..), None) => filled(&self.more, LINE_LEN_MAX)?,
            (Followed::Blocker(..), None) => (),
            (Followed::Signaal(_), _) | (_, Some(_)) => return Err(Refusal::Fault),
        }
        filled(&self.what, LINE_LEN_MAX)?;
        at_most(&self.more, LINE_LEN_MAX)
    }
}

pub(crate) fn filled(text: &str, len_max: usize) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        Err(Refusal::Empty)
    } else {
        at_most(text, len_max)
    }
}

pub(crate) fn at_most(text: &str, len_max: usize) -> Result<(), Refusal> {
    if utf16_len(text) > len_max {
        Err(Refusal::TooLong)
    } else {
        Ok(())
    }
}
