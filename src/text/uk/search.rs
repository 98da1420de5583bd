//! In Ukrainian.

use crate::text::{SearchText, plural::ukrainian};

pub(in crate::text) static TEXT: SearchText = SearchText {
    title: "Пошук",
    sub: "Шукай у всьому, що ви разом написали.",
    what: "Що ти шукаєш?",
    what_hint: "Досить початку слова.",
    none: "Нічого не знайдено",
    none_how: "Шукай меншою кількістю слів або введи менше літер.",
    results: "Знайдено",
    plan: "План",
    question: "Питання в плані",
    task: "Завдання",
    need: "Потрібно",
    attachment: "Фото або голос",
    signaal: "Це впадає в око",
    promise: "Обіцяно",
    stuck: "Це застрягло",
    knock: "Зверталися",
    meeting: "Зустріч",
    agenda: "У порядку денному",
    card: "Картка",
    decision: "Рішення",
    action: "Хто що робить",
    bring: "Хто що може дати",
    minutes: "Що ми казали",
    theme: "Тема",
    ambition: "Ми цього хочемо",
    opgave: "Це ми беремо разом",
    view: "Так хтось це бачить",
    agreement: "Домовленість",
    gift: "Хто що дає",
    vision: "Так ми хочемо тут жити",
    inspraak: "Ваша думка",
    reaction: "Відповідь на питання",
    feedback: "Ви питали, ми зробили",
    request: "Хай вас почують",
    count: |hits| {
        let word = ukrainian(hits, "результат", "результати", "результатів");
        format!("{hits} {word}")
    },
    first: |shown| format!("Це перші {shown}. Шукай більшою кількістю слів."),
};
