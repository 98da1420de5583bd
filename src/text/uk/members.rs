//! In Ukrainian.

use crate::text::{MemberText, plural::ukrainian};

pub(in crate::text) static TEXT: MemberText = MemberText {
    reader: "Лише читає",
    member: "Бере участь",
    keeper: "Береже дані",
    one_keeper: "Дані береже лише одна людина. Попросіть ще когось.",
    keeper_how: "Хто береже дані, може також видаляти сусідів.",
    removal: "Видалити когось? Тоді нове туди вже не надходитиме.",
    removal_not: "Що вже є на тому телефоні, там і залишиться.",
    removal_undo: "Передумали? Запросіть сусіда знову.",
    devices: "Телефони",
    this_phone: "Цей телефон",
    paper: "Ваш код відновлення на папері",
    gone: "Сусід більше не бере участі.",
    device_gone: "Той телефон більше не бере участі.",
    kept: "Тепер сусід теж береже дані.",
    change: "Переглянути",
    make_keeper: "Дозволити берегти дані",
    remove: "Видалити",
    stay: "Залишити",
    with_devices: |role, count| {
        let word = ukrainian(count, "телефон", "телефони", "телефонів");
        format!("{role} · {count} {word}")
    },
    phone: |number| format!("Телефон {number}"),
};
