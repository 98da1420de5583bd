//! Who takes part in a buurt, and letting somebody take part no more.

use super::area::texts;

texts! {
    /// Words about taking part.
    MemberText from super::nl::members::TEXT;
    words {
        /// What somebody may do.
        reader,
        member,
        keeper,
        /// Only one person looks after who takes part.
        one_keeper,
        /// In the sheet: what looking after means.
        keeper_how,
        /// In the sheet: what removing does.
        removal,
        /// In the sheet: what it does not do.
        removal_not,
        /// In the sheet: how it is undone.
        removal_undo,
        /// Heading of the phones of one person.
        devices,
        this_phone,
        paper,
        /// It was done.
        gone,
        device_gone,
        kept,
    }
    buttons {
        /// Opens the sheet about a person.
        change,
        make_keeper,
        remove,
        stay,
    }
    sentences {
        /// A role, and how many phones.
        with_devices(role: &str, count: u32),
        /// Another phone of this person.
        phone(number: u32),
    }
}
