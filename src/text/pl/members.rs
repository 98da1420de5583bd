//! In Polish.

use crate::text::{MemberText, plural::polish};

pub(in crate::text) static TEXT: MemberText = MemberText {
    reader: "Tylko czyta",
    member: "Bierze udział",
    keeper: "Pilnuje danych",
    one_keeper: "Jedna osoba pilnuje danych. Poproś jeszcze kogoś.",
    keeper_how: "Kto pilnuje danych, może też usuwać sąsiadów.",
    removal: "Usuwasz kogoś? Ta osoba nie dostanie już nic nowego.",
    removal_not: "Co jest już na jej telefonie, tam zostanie.",
    removal_undo: "Żałujesz? Zaproś tę osobę jeszcze raz.",
    devices: "Telefony",
    this_phone: "Ten telefon",
    paper: "Twój kod odzyskiwania na papierze",
    gone: "Ta osoba już nie bierze udziału.",
    device_gone: "Tamten telefon już nie bierze udziału.",
    kept: "Ta osoba też teraz pilnuje danych.",
    change: "Zobacz",
    make_keeper: "Niech też pilnuje danych",
    remove: "Usuń",
    stay: "Zostaw",
    with_devices: |role, count| {
        let word = polish(count, "telefon", "telefony", "telefonów");
        format!("{role} · {count} {word}")
    },
    phone: |number| format!("Telefon {number}"),
};
