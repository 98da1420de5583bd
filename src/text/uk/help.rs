//! In Ukrainian.

use crate::text::{HelpText, plural::ukrainian};

pub(in crate::text) static TEXT: HelpText = HelpText {
    title: "Допомога",
    sub: "Попроси допомоги з планом. Зупиняєшся, коли захочеш.",
    example_title: "Я хочу допомоги з листом",
    example: "Фатма попросила працівника району. Разом усе вийшло швидко.",
    what: "З чим тобі допомогти?",
    what_hint: "Наприклад: лист до муніципалітету.",
    whom: "Кого ти просиш?",
    whom_hint: "Назви посаду або стійку. Наприклад: працівник району.",
    choose: "Хто може тобі допомогти?",
    other_whom: "Хтось інший",
    sees: "Що бачить той, хто допомагає?",
    sees_same: "Те саме, що всі сусіди: це запитання і план. Більше нічого.",
    sees_no_notes: "Тут немає жодних нотаток про тебе.",
    is_private: "Це про тебе чи твою родину? Тоді не питай тут. Краще подзвони.",
    is_asked: "Запит",
    where_to: "До кого ти це скеровуєш?",
    how_ends: "Хочеш припинити допомогу? Це завжди можна.",
    happened: "Що відбувалося",
    organisations: "Хто може допомогти?",
    organisations_sub: "Стійки та люди на посаді, з відкритим номером.",
    organisations_none: "Поки нікого. Хто допомагає вашому району?",
    name: "Як називається організація?",
    name_hint: "Наприклад: Соціальна служба Схід.",
    kind: "Що це?",
    function: "Яка посада або стійка?",
    function_hint: "Наприклад: працівник району.",
    phone: "Відкритий номер",
    phone_hint: "Номер стійки. Не однієї людини.",
    mail: "Відкрита адреса пошти",
    for_what: "З чим вони можуть допомогти?",
    for_what_hint: "Наприклад: із заявою.",
    one_person: "Схоже, це однієї людини. Вкажи номер або адресу стійки.",
    gemeente: "Муніципалітет",
    housing: "Житлова організація",
    welfare: "Соціальна служба",
    police: "Поліція",
    care: "Медична допомога",
    school: "Школа",
    business: "Підприємство",
    fund: "Фонд",
    association: "Об’єднання або щось інше",
    waits: "Чекає:",
    for_other: "Я пишу це за когось іншого",
    for_other_whom: "За кого ти це пишеш?",
    for_other_hint: "Наприклад: сусідка. Краще без імені.",
    want: "Я хочу допомоги",
    ask: "Попросити допомоги",
    self_again: "Далі я без допомоги",
    refer: "Скерувати далі",
    to_organisations: "Хто може допомогти",
    add_organisation: "Додати когось",
    whom_asked: |whom| format!("Запит до: {whom}"),
    help_asked: |who, whom, what| format!("{who}: прохання про допомогу ({whom}) – {what}"),
    organisation_added: |who, name| format!("{who}: хто може допомогти – {name}"),
    waiting_help: |count| {
        let word = ukrainian(count, "прохання", "прохання", "прохань");
        format!("{count} {word} про допомогу")
    },
    waiting_promises: |count| {
        let word = ukrainian(count, "обіцянка", "обіцянки", "обіцянок");
        format!("{count} {word}")
    },
    waiting_stuck: |count| {
        let word = ukrainian(
            count,
            "справа застрягла",
            "справи застрягли",
            "справ застрягли",
        );
        format!("{count} {word}")
    },
};
