//! A day of the calendar, without a time.
//!
//! People in a buurt say *dinsdag*, not 19:42. Storing only the day also keeps the document from
//! telling when somebody was awake. The shells know the local day and pass it in; screens write it
//! out in the reader's language.

use serde::{Deserialize, Serialize};

/// Days since 1970-01-01 on the phone's own calendar; earlier days are negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day(pub i32);

impl Day {
    /// How many days `self` lies after `earlier`; negative when it lies before.
    pub const fn days_since(self, earlier: Self) -> i32 {
        self.0.saturating_sub(earlier.0)
    }

    /// The day as forms write it: `2026-05-12`. Years count from 0 to 9999.
    pub fn to_iso(self) -> String {
        let (year, month, day) = self.civil();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// The day that a form wrote; `None` for what is no day of the calendar.
    pub fn from_iso(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year: i64 = parts.next()?.parse().ok()?;
        let month: i64 = parts.next()?.parse().ok()?;
        let day: i64 = parts.next()?.parse().ok()?;
        if parts.next().is_some() || !(0..=9_999).contains(&year) {
            return None;
        }
        let found = Self::from_civil(year, month, day)?;
        // What the calendar does not have, such as 30 February, comes back as another day.
        (found.civil() == (year, month, day)).then_some(found)
    }

    /// Year, month and day in the Gregorian calendar, by eras of 400 years that begin in March.
    fn civil(self) -> (i64, i64, i64) {
        let days = i64::from(self.0) + 719_468;
        let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let march_month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * march_month + 2) / 5 + 1;
        let month = if march_month < 10 {
            march_month + 3
        } else {
            march_month - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        (year, month, day)
    }

    fn from_civil(year: i64, month: i64, day: i64) -> Option<Self> {
        let year = year - i64::from(month <= 2);
        let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let march_month = (month + 9).rem_euclid(12);
        let of_year = (153 * march_month + 2) / 5 + day - 1;
        let of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
        i32::try_from(era * 146_097 + of_era - 719_468)
            .ok()
            .map(Self)
    }
}

#[cfg(test)]
mod tests;
