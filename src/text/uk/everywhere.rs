//! In Ukrainian.

use crate::text::{EverywhereText, plural::ukrainian};

pub(in crate::text) static TEXT: EverywhereText = EverywhereText {
    app: "Buurtlijm",
    tab_buurt: "Район",
    tab_plans: "Плани",
    tab_together: "Разом",
    tab_share: "Поділитися",
    menu: "Головне меню",
    loading: "Хвилинку",
    resident: "мешканець",
    resident_first: "Мешканець",
    // Every sentence has people after a colon, so this keeps the same form as at the start.
    you: "ви",
    you_first: "Ви",
    new: "нове",
    today: "сьогодні",
    yesterday: "вчора",
    kept_on: "Збережено на",
    this_phone: "цьому телефоні",
    keeping: "Зберігаємо…",
    not_kept: "Ще не збережено",
    example: "Так зробив Henk",
    practice: "Пробний район: тут усе несправжнє.",
    may_stay_empty: "Можна залишити порожнім.",
    no_voice: "На вашому телефоні немає голосу для цієї мови.",
    no_voice_how: "Увімкніть голос у налаштуваннях телефону. Шукайте там: синтез мовлення.",
    skip: "Перейти до змісту",
    back: "Назад",
    close: "Закрити",
    undo: "Повернути, як було",
    keep: "Зберегти",
    change: "Змінити",
    cancel: "Не треба",
    remove: "Видалити",
    stop_practice: "Завершити пробу",
    read_aloud: "Читати вголос",
    stop_reading: "Зупинити читання",
    kept_elsewhere: |count| {
        let word = ukrainian(count, "іншому", "інших", "інших");
        format!("також на {count} {word}")
    },
    page_title: |page| format!("{page} · Buurtlijm"),
    more_people: |count| {
        let word = ukrainian(count, "сусід", "сусіди", "сусідів");
        format!("і ще {count} {word}")
    },
    and: |first, last| format!("{first} та {last}"),
    by_on: |who, day| format!("{who}, {day}"),
};
