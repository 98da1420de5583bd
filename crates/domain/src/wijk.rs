//! A wijk as this phone sees it: some of its buurten beside each other, by what the rows of each say.
//!
//! A [`Glance`] is counted anew whenever somebody looks and is stored nowhere. Nothing of one buurt goes into the
//! document of another, and no buurt learns of the others (`docs/decisions/wijk.md`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    BuurtItemRow, Day, Followed, FollowedRow, Phase, Row, RowKey, limits::GLANCE_AMBITIONS_MAX,
};

/// What one buurt shows at a glance.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glance {
    /// How many plans are in each phase, in the order of [`Phase::ALL`]; phases without plans are left out.
    pub phases: Vec<(Phase, u32)>,
    /// Promises that are open.
    pub promised: u32,
    /// Those of which the day has passed.
    pub late: u32,
    /// What is stuck.
    pub stuck: u32,
    /// Signalen of which nobody said that they were heard.
    pub unheard: u32,
    /// Questions to those who decide that wait for an answer.
    pub asked: u32,
    /// What the buurt wants, in its own order; at most [`GLANCE_AMBITIONS_MAX`].
    pub ambitions: Vec<String>,
}

impl Glance {
    /// Counts the rows of the first screens of one buurt, in any order.
    pub fn of<'a>(rows: impl Iterator<Item = (&'a RowKey, &'a Row)>, today: Day) -> Self {
        let mut glance = Self::default();
        let mut phases: BTreeMap<Phase, u32> = BTreeMap::new();
        let mut ambitions = Vec::new();
        let (mut signalen, mut heard) = (0_u32, 0_u32);
        for (key, row) in rows {
            if let Row::Initiative(row) = row
                && row.removed.is_none()
                && let Some(phase) = row.phase.shown()
            {
                *phases.entry(phase).or_default() += 1;
            } else if let Row::Signaal(row) = row {
                signalen += u32::from(row.removed.is_none());
            } else if let Row::Followed(row) = row
                && row.removed.is_none()
            {
                heard += glance.count(key, row, today);
            } else if let Row::BuurtItem(BuurtItemRow::Ambition(row)) = row {
                let words = row.text.shown().cloned().unwrap_or_default();
                ambitions.push((row.place.clone(), *key, words));
            } else if let Row::BuurtItem(BuurtItemRow::Request(row)) = row
                && row.removed.is_none()
            {
                glance.asked += u32::from(row.days_waiting(today).is_some());
            }
        }
        ambitions.sort();
        let words = ambitions.into_iter().map(|(_, _, words)| words);
        glance.ambitions = words.take(GLANCE_AMBITIONS_MAX).collect();
        glance.phases = phases.into_iter().collect();
        glance.unheard = signalen.saturating_sub(heard);
        glance
    }

    /// Counts something that is followed; gives 1 for a signaal that somebody heard.
    fn count(&mut self, key: &RowKey, row: &FollowedRow, today: Day) -> u32 {
        let RowKey::Followed(thing) = key else {
            return 0;
        };
        match thing {
            Followed::Toezegging(..) if row.is_open() => {
                self.promised += 1;
                self.late += u32::from(row.is_late(today));
            }
            Followed::Blocker(..) if row.is_open() => self.stuck += 1,
            Followed::Signaal(_) if row.furthest().is_some() => return 1,
            Followed::Toezegging(..)
            | Followed::Blocker(..)
            | Followed::Signaal(_)
            | Followed::Help(..)
            | Followed::Knock(..) => (),
        }
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Answer, RequestId, SignaalId,
        buurt_plan::BuurtItemId,
        signaal::SignaalRow,
        voice::{Recipient, RequestRow},
    };

    fn signaal(number: u8) -> (RowKey, Row) {
        let row = SignaalRow {
            text: "Een losse tegel".into(),
            by: None,
            created_on: Day(3),
            removed: None,
            is_back: false,
            order: 1,
        };
        let id = SignaalId::from_bytes([number; 16]);
        (RowKey::Signaal(id), Row::Signaal(row))
    }

    #[test]
    fn what_waits_is_counted_and_what_is_empty_is_nothing() {
        let none: [(RowKey, Row); 0] = [];
        let of =
            |rows: &[(RowKey, Row)]| Glance::of(rows.iter().map(|(key, row)| (key, row)), Day(10));
        assert_eq!(of(&none), Glance::default());
        let request = RequestRow {
            question: Answer::One("Mag het?".into()),
            to: Answer::One(Recipient::Council),
            rests_on: Vec::new(),
            spoken_with: Answer::One(None),
            asked_on: Answer::One(Some(Day(5))),
            answer: Answer::One(String::new()),
            by: None,
            created_on: Day(4),
            removed: None,
            is_back: false,
            order: 1,
        };
        let item = BuurtItemId::Request(RequestId::from_bytes([8; 16]));
        let rows = [
            signaal(1),
            signaal(2),
            (
                RowKey::BuurtItem(item),
                Row::BuurtItem(BuurtItemRow::Request(request)),
            ),
        ];
        let glance = of(&rows);
        assert_eq!((glance.unheard, glance.asked), (2, 1));
    }
}
