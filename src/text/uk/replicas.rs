//! In Ukrainian.

use crate::text::{ReplicaText, plural::ukrainian};

pub(in crate::text) static TEXT: ReplicaText = ReplicaText {
    alone_how: "Скануйте код сусіда або надішліть файл. Тоді нічого не пропаде.",
    writing_shown: "Чи бачать сусіди, що ви пишете?",
    writing_yes: "Так, лише в цю мить",
    writing_no: "Ні",
    writes: |names| format!("Зараз пише: {names}…"),
    not_shared: |count| format!("ще не надіслано ({count})"),
    alone: |count, day| {
        let words = ukrainian(count, "зміна є", "зміни є", "змін є");
        format!("{count} {words} лише на цьому телефоні. Відколи: {day}")
    },
};
