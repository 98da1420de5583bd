//! Agreements (*buurtafspraken*): what neighbours ask of each other.

use serde::{Deserialize, Serialize};

use crate::{Answer, Day, MeetingId, OrderKey, PersonId};

/// What screens show of an agreement. One that is taken away has no row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementRow {
    /// On what neighbours agreed.
    pub text: Answer<String>,
    /// At which meeting. That may be taken away, or not be here yet.
    pub meeting: Answer<Option<MeetingId>>,
    /// When they look whether it still holds.
    pub review_on: Answer<Option<Day>>,
    /// Where it stands; of equal ones the lower id comes first.
    pub place: OrderKey,
    /// Who wrote it down.
    pub by: Option<PersonId>,
    /// When it was written down.
    pub created_on: Day,
    /// True when somebody took it away while somebody else changed it.
    pub is_back: bool,
}

impl AgreementRow {
    /// Whether it is time to look whether it still holds.
    pub fn is_due(&self, today: Day) -> bool {
        let review_on = self.review_on.shown().copied().flatten();
        review_on.is_some_and(|day| day <= today)
    }
}
