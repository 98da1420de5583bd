//! Inspraak: what was asked, what was answered, and what came of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    Answer, BuurtItemId, BuurtItemRow, Day, FeedbackId, InspraakId, Party, PersonId, PhaseState,
    ReactionId, StatusEvent, initiative::Removal, keyed::keyed,
};

/// So many days after it closed at most, residents hear what was done with their answers.
pub const FEEDBACK_WITHIN_DAYS: i32 = 28;

keyed! {
    /// How far it is.
    InspraakStage {
        /// *Klaarzetten*: what it is without any event.
        Draft = "draft",
        /// *Open*: people can answer.
        Open = "open",
        /// *Gesloten*.
        Closed = "closed",
        /// *Uitgewerkt*: what was heard stands there, by theme.
        WorkedOut = "worked_out",
        /// *Teruggekoppeld*: everything that was heard has an answer.
        FedBack = "fed_back",
        /// *Opgeborgen*.
        Archived = "archived",
    }
}

/// One recorded stage.
pub type InspraakEvent = StatusEvent<InspraakStage>;
/// The stage that follows from all recorded ones.
pub type InspraakState = PhaseState<InspraakStage>;

/// What screens show of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InspraakRow {
    /// What is asked.
    pub question: Answer<String>,
    /// Who asks.
    pub asked_by: Answer<Party>,
    /// *Dit kan nog veranderen*; may be empty until it opens.
    pub can_change: Answer<String>,
    /// *Dit ligt vast*; may be empty until it opens.
    pub cannot_change: Answer<String>,
    /// From which day; `One(None)` when nobody has said.
    pub opens: Answer<Option<Day>>,
    /// Until which day, that day included.
    pub closes: Answer<Option<Day>>,
    /// How far it is.
    pub stage: InspraakState,
    /// On which day the newest stage was recorded; `None` while there is none.
    pub stage_on: Option<Day>,
    /// Who wrote it down.
    pub by: Option<PersonId>,
    /// When it was written down.
    pub created_on: Day,
    /// Set when somebody took it away and nobody answered since.
    pub removed: Option<Removal>,
    /// True when somebody took it away while somebody else wrote in it.
    pub is_back: bool,
    /// Position among its like: later is larger. Unique with the id.
    pub order: u64,
}

impl InspraakRow {
    /// The last day on which people can answer.
    pub fn last_day(&self) -> Option<Day> {
        self.closes.shown().copied().flatten()
    }

    /// Whether people can answer now: it is open and its last day has not passed.
    pub fn takes_answers(&self, today: Day) -> bool {
        let is_open = self.stage.shown() == Some(InspraakStage::Open);
        is_open && self.last_day().is_none_or(|day| day >= today)
    }

    /// Whether residents still wait to hear what was done with their answers.
    pub fn awaits_feedback(&self, today: Day) -> bool {
        match self.stage.shown() {
            Some(InspraakStage::Open) => !self.takes_answers(today),
            Some(InspraakStage::Closed | InspraakStage::WorkedOut) => true,
            Some(InspraakStage::Draft | InspraakStage::FedBack | InspraakStage::Archived)
            | None => false,
        }
    }

    /// How many days residents wait for that; 0 when they do not.
    pub fn days_waiting(&self, today: Day) -> u32 {
        if !self.awaits_feedback(today) {
            return 0;
        }
        let since = self.last_day().or(self.stage_on).unwrap_or(self.created_on);
        u32::try_from(today.days_since(since)).unwrap_or(0)
    }

    /// Whether they wait too long.
    pub fn is_late(&self, today: Day) -> bool {
        i32::try_from(self.days_waiting(today)).is_ok_and(|days| days > FEEDBACK_WITHIN_DAYS)
    }

    /// Whether it can open: what can change and what cannot is said, and until when.
    pub fn can_open(&self) -> bool {
        let says = |words: &Answer<String>| words.shown().is_some_and(|it| !it.trim().is_empty());
        says(&self.can_change) && says(&self.cannot_change) && self.last_day().is_some()
    }
}

/// What one resident answered. One that is taken away has no row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReactionRow {
    /// The words.
    pub text: Answer<String>,
    /// On whose behalf: a name, empty for *een buur*, `None` for one's own answer.
    pub for_whom: Option<String>,
    /// Who wrote it down.
    pub by: Option<PersonId>,
    /// When it was written down.
    pub created_on: Day,
    /// True when somebody took it away while somebody else changed it.
    pub is_back: bool,
    /// Position among answers: later is larger. Unique with the id.
    pub order: u64,
}

/// What was heard about one theme, and what is done with it. One that is taken away has no row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedbackRow {
    /// *Dit hoorden we*.
    pub heard: Answer<String>,
    /// *Dit is ermee gedaan*; empty while nobody said.
    pub reply: Answer<String>,
    /// Who wrote it down.
    pub by: Option<PersonId>,
    /// When it was written down.
    pub created_on: Day,
    /// True when somebody took it away while somebody else changed it.
    pub is_back: bool,
    /// Position among its like: later is larger. Unique with the id.
    pub order: u64,
}

/// All of inspraak in a buurt; screens read the lists through the functions, which put them in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rounds(BTreeMap<InspraakId, Round>);

/// One question with all that belongs to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Round {
    /// The question; `None` while it is on its way and answers to it are here.
    pub row: Option<InspraakRow>,
    /// What people answered.
    pub reactions: BTreeMap<ReactionId, ReactionRow>,
    /// What was heard, by theme.
    pub feedback: BTreeMap<FeedbackId, FeedbackRow>,
}

impl Rounds {
    /// Sorts things, whatever their order; those of other kinds are passed over.
    pub fn of(items: impl IntoIterator<Item = (BuurtItemId, BuurtItemRow)>) -> Self {
        use BuurtItemId as Id;
        use BuurtItemRow as Row;
        let mut all = Self::default();
        for item in items {
            match item {
                (Id::Inspraak(id), Row::Inspraak(row)) => {
                    all.0.entry(id).or_default().row = Some(row);
                }
                (Id::Reaction(round, id), Row::Reaction(row)) => {
                    all.0.entry(round).or_default().reactions.insert(id, row);
                }
                (Id::Feedback(round, id), Row::Feedback(row)) => {
                    all.0.entry(round).or_default().feedback.insert(id, row);
                }
                (_, _) => (),
            }
        }
        all
    }

    /// One of them.
    pub fn get(&self, id: InspraakId) -> Option<&Round> {
        self.0.get(&id)
    }

    /// Those that are here and were not taken away, newest first.
    pub fn newest_first(&self) -> Vec<(InspraakId, &Round, &InspraakRow)> {
        let here = self.0.iter().filter_map(|(id, round)| {
            let row = round.row.as_ref().filter(|row| row.removed.is_none())?;
            Some((*id, round, row))
        });
        let mut all: Vec<_> = here.collect();
        all.sort_by_key(|(id, _, row)| std::cmp::Reverse((row.order, *id)));
        all
    }
}

impl Round {
    /// What people answered, oldest first.
    pub fn reactions(&self) -> Vec<(ReactionId, &ReactionRow)> {
        let all = self.reactions.iter().map(|(id, row)| (*id, row));
        let mut all: Vec<_> = all.collect();
        all.sort_by_key(|(id, row)| (row.order, *id));
        all
    }

    /// What was heard, in the order in which it was written down.
    pub fn feedback(&self) -> Vec<(FeedbackId, &FeedbackRow)> {
        let all = self.feedback.iter().map(|(id, row)| (*id, row));
        let mut all: Vec<_> = all.collect();
        all.sort_by_key(|(id, row)| (row.order, *id));
        all
    }

    /// Whether everything that was heard has an answer, and something was heard.
    pub fn is_answered(&self) -> bool {
        let mut replies = self.feedback.values().map(|it| it.reply.shown());
        !self.feedback.is_empty()
            && replies.all(|reply| reply.is_some_and(|it| !it.trim().is_empty()))
    }

    /// Which stages somebody can record now, in the order in which they usually come.
    pub fn next_stages(&self) -> Vec<InspraakStage> {
        use InspraakStage as Stage;
        let Some(row) = &self.row else {
            return Vec::new();
        };
        let after = match row.stage.shown() {
            Some(Stage::Draft) => vec![Stage::Open],
            Some(Stage::Open) => vec![Stage::Closed],
            Some(Stage::Closed) => vec![Stage::WorkedOut, Stage::Open],
            Some(Stage::WorkedOut) => vec![Stage::FedBack, Stage::Closed],
            Some(Stage::FedBack) => vec![Stage::Archived, Stage::WorkedOut],
            Some(Stage::Archived) => vec![Stage::FedBack],
            None => Vec::new(),
        };
        after.into_iter().filter(|to| self.may_move(*to)).collect()
    }

    /// Whether this stage can be recorded: some ask that something is filled in first.
    pub fn may_move(&self, to: InspraakStage) -> bool {
        match to {
            InspraakStage::Open => self.row.as_ref().is_some_and(InspraakRow::can_open),
            InspraakStage::WorkedOut => !self.feedback.is_empty(),
            InspraakStage::FedBack | InspraakStage::Archived => self.is_answered(),
            InspraakStage::Draft | InspraakStage::Closed => true,
        }
    }
}
