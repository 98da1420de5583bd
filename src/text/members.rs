//! Who takes part in a buurt, and letting somebody take part no more.

use super::area::texts;

texts! {
    /// Words about taking part.
    MemberText from NL;
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

pub(super) static NL: MemberText = MemberText {
    reader: "Leest mee",
    member: "Doet mee",
    keeper: "Past op de gegevens",
    one_keeper: "Eén buur past op de gegevens. Vraag er nog een bij.",
    keeper_how: "Wie op de gegevens past, kan ook buren weghalen.",
    removal: "Haal je iemand weg? Dan komt daar niets nieuws meer bij.",
    removal_not: "Wat al op die telefoon staat, blijft daar staan.",
    removal_undo: "Spijt? Nodig je buur dan opnieuw uit.",
    devices: "Telefoons",
    this_phone: "Deze telefoon",
    paper: "Je herstelcode op papier",
    gone: "Je buur doet niet meer mee.",
    device_gone: "Die telefoon doet niet meer mee.",
    kept: "Je buur past nu ook op de gegevens.",
    change: "Bekijk",
    make_keeper: "Laat meepassen",
    remove: "Haal weg",
    stay: "Laat staan",
    with_devices: |role, count| format!("{role} · {count} telefoons"),
    phone: |number| format!("Telefoon {number}"),
};

pub(super) static EN: MemberText = MemberText {
    reader: "Reads along",
    member: "Takes part",
    keeper: "Looks after the data",
    one_keeper: "One neighbour looks after the data. Ask another one too.",
    keeper_how: "Whoever looks after the data can also remove neighbours.",
    removal: "Remove somebody? Then nothing new goes there.",
    removal_not: "What is on that phone already stays there.",
    removal_undo: "Sorry about it? Invite your neighbour again.",
    devices: "Phones",
    this_phone: "This phone",
    paper: "Your recovery code on paper",
    gone: "Your neighbour does not take part any more.",
    device_gone: "That phone does not take part any more.",
    kept: "Your neighbour looks after the data now too.",
    change: "View",
    make_keeper: "Let them help",
    remove: "Remove",
    stay: "Leave it",
    with_devices: |role, count| format!("{role} · {count} phones"),
    phone: |number| format!("Phone {number}"),
};
