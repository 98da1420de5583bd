//! In Dutch.

use crate::text::MemberText;

pub(in crate::text) static TEXT: MemberText = MemberText {
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
