//! *Laat je stem horen*: a question of the buurt to those who decide, with what it rests on.

use serde::{Deserialize, Serialize};

use crate::{Answer, Day, InitiativeId, PersonId, SignaalId, initiative::Removal, keyed::keyed};

keyed! {
    /// To whom.
    Recipient {
        /// *De gemeenteraad*.
        Council = "council",
        /// *Een commissie van de raad*.
        Committee = "committee",
        /// *Het wijkplatform*.
        Platform = "platform",
        /// *De gemeente*.
        Gemeente = "gemeente",
        /// *De woningcorporatie*.
        Housing = "housing",
    }
}

/// On what a request rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RestsOn {
    /// On a signaal.
    Signaal(SignaalId),
    /// On a plan.
    Plan(InitiativeId),
}

/// What screens show of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestRow {
    /// What is asked.
    pub question: Answer<String>,
    /// To whom. One of a newer app reads as [`Recipient::Gemeente`].
    pub to: Answer<Recipient>,
    /// On what it rests; sorted, unique. Some may have been taken away. Put on in one place and off in another is
    /// on.
    pub rests_on: Vec<RestsOn>,
    /// With how many people somebody spoke about it; nobody is named.
    pub spoken_with: Answer<Option<u32>>,
    /// When it was handed over; `One(None)` while it was not.
    pub asked_on: Answer<Option<Day>>,
    /// The answer; empty while there is none.
    pub answer: Answer<String>,
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

impl RequestRow {
    /// When it was handed over.
    pub fn asked(&self) -> Option<Day> {
        self.asked_on.shown().copied().flatten()
    }

    /// Whether there is an answer.
    pub fn is_answered(&self) -> bool {
        self.answer
            .shown()
            .is_some_and(|words| !words.trim().is_empty())
    }

    /// How many days it waits for an answer; `None` while it was not handed over, and once it was answered.
    pub fn days_waiting(&self, today: Day) -> Option<u32> {
        let asked = self.asked().filter(|_| !self.is_answered())?;
        Some(u32::try_from(today.days_since(asked)).unwrap_or(0))
    }
}
