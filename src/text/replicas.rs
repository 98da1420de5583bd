//! On how many other phones things are, and who is writing now.

use super::area::texts;

texts! {
    /// Words about copies on other phones.
    ReplicaText from super::nl::replicas::TEXT;
    words {
        /// What to do about things on this phone alone.
        alone_how,
        /// Heading of the choice whether others see that one writes.
        writing_shown,
        /// They do.
        writing_yes,
        /// They do not.
        writing_no,
    }
    buttons {}
    sentences {
        /// Beside *Bewaard op deze telefoon*: how many things are on no other phone.
        not_shared(count: u32),
        /// Beside a text: these people write in it now.
        writes(names: &str),
        /// So many things are on this phone alone, since this day.
        alone(count: u32, day: &str),
    }
}
