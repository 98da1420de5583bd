//! *Zo kwam dit plan tot stand*: the history of a plan as sentences.
//!
//! The facts are in the document as ordinary data with a day, never with a time. The page makes the
//! sentences, because they differ per language.

use serde::{Deserialize, Serialize};

use crate::{
    Cents, Day, Opened, Party, PersonId, Phase, SectionKey, Sign, buurt_plan::Group,
    plan::PermissionState,
};

/// One sentence of the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryItem {
    /// On which day.
    pub on: Day,
    /// Who; `None` shows as *een bewoner*.
    pub by: Option<PersonId>,
    /// What happened.
    pub what: Happening,
}

/// One sentence of the history, with where it happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsItem {
    /// In which plan or meeting, in which opgave, or in the buurt plan.
    pub place: Opened,
    /// What, who and when.
    pub item: HistoryItem,
}

/// What can happen in a plan, in a meeting or in the buurt plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Happening {
    /// The plan began.
    Began,
    /// Somebody wrote in a section; one a person, section and day.
    Wrote(SectionKey),
    /// The plan got this name.
    Named(String),
    /// The plan got this sentence.
    Described(String),
    /// The amount was set.
    Priced(Option<Cents>),
    /// The phase changed, with the reason that was given; `None` for a phase of a newer app.
    Moved(Option<Phase>, String),
    /// A task was named.
    TaskNamed(String),
    /// A task was ticked.
    TaskDone(String),
    /// A need was named.
    NeedNamed(String),
    /// Somebody offered help for this need.
    Offered(String),
    /// Somebody took the plan away.
    Removed,
    /// Somebody added a photo of this; empty when nobody said of what.
    PhotoAdded(String),
    /// Somebody spoke a voice note about this; empty when nobody said about what.
    VoiceAdded(String),
    /// Who promised what. Whoever wrote it down is `by`.
    Promised(Party, String),
    /// What is stuck.
    GotStuck(String),
    /// Where somebody knocked, and about what.
    Knocked(String, String),
    /// Something was recorded about what is followed: what, about which, and the words with it.
    Signed(Sign, String, String),
    /// A meeting about this was planned, on this day when that was said.
    MeetingPlanned(String, Option<Day>),
    /// The meeting about this began.
    MeetingBegan(String),
    /// Two people agree with the minutes of the meeting about this; the second is `by`.
    MinutesAgreed(String),
    /// A meeting decided this.
    Decided(String),
    /// The buurt wants this.
    AmbitionAdded(String),
    /// This is taken up together.
    OpgaveAdded(String),
    /// How somebody of this group looks at the opgave with this title.
    PerspectiveGiven(Group, String),
    /// Neighbours agreed on this.
    Agreed(String),
    /// What somebody contributes to the buurt.
    Contributed(String),
    /// What was counted in the end, and how much.
    Counted(String, String),
    /// Somebody wrote down how it was experienced.
    StoryTold,
    /// Somebody said thanks, in these words.
    Thanked(String),
    /// Somebody asked these for help, with this.
    HelpAsked(String, String),
    /// Somebody wrote down who can help.
    OrganisationAdded(String),
    /// Somebody answered this question with a voice note.
    AnsweredAloud(SectionKey),
    /// Somebody translated what the plan says to this question, into the language with this tag.
    Translated(SectionKey, String),
    /// Residents are asked this, or will be.
    InspraakAsked(String),
    /// Somebody answered this question of inspraak.
    Reacted(String),
    /// This is asked of those who decide.
    RequestMade(String),
    /// Somebody helped with this need; `by` is who helped.
    Helped(String),
    /// Somebody said thanks for an offer: to whom, and for which need.
    HelpThanked(Option<PersonId>, String),
    /// Something that has to be allowed was named.
    PermissionNamed(String),
    /// How far asking for this is.
    PermissionMoved(PermissionState, String),
    /// Something that has to be looked after was named.
    UpkeepNamed(String),
    /// Somebody said that the plan goes on.
    KeptGoing,
    /// Somebody proposed other words for a question.
    Suggested(SectionKey),
    /// A suggestion for a question was taken over.
    TookOver(SectionKey),
    /// The plan became a part of another (`true`), or stands by itself again.
    Joined(bool),
}
