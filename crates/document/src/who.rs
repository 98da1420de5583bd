//! Who writes.
//!
//! An [`Actor`] names a storage on a phone, a person names a resident; the document says once which
//! person writes under which actor (`writers`), so that a single value can be traced to somebody.

use domain::{Day, PersonId};

/// The name under which one storage writes. Never used by two at once: whoever finds its own name
/// further along elsewhere takes a fresh one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Actor(pub [u8; 16]);

/// Who writes, and on which day of their calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Who {
    /// The person.
    pub person: PersonId,
    /// The day.
    pub today: Day,
}
