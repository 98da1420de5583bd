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
}
