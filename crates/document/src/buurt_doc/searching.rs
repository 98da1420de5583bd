//! The rows that a search reads beside those of the first screens.

use domain::{Opened, Row, RowKey};

use super::BuurtDoc;

impl BuurtDoc {
    /// The details of everything, without what only follows from the rest; in no order. As costly as opening every
    /// plan and every meeting.
    pub fn detail_words(&self) -> Vec<(RowKey, Row)> {
        let plans = self.plans().into_iter().map(Opened::Plan);
        let meetings = self.meetings().into_iter().map(Opened::Meeting);
        let opened = plans.chain(meetings).chain([Opened::BuurtPlan]);
        let keys = opened.flat_map(|opened| self.detail_keys(opened));
        let says = |key: &RowKey| !matches!(key, RowKey::History(_) | RowKey::Contribution(..));
        keys.filter(says)
            .filter_map(|key| Some((key, self.row(&key)?)))
            .collect()
    }
}
