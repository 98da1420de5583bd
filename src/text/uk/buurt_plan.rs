//! In Ukrainian.

use crate::text::{BuurtPlanText, plural::ukrainian};

pub(in crate::text) static TEXT: BuurtPlanText = BuurtPlanText {
    title: "Наш план району",
    sub: "Чого ми тут хочемо і що для цього робимо.",
    vision: "Так ми хочемо тут жити",
    vision_hint: "Наприклад: вулиця, де люди вітаються.",
    ambitions: "Чого ми хочемо",
    ambitions_none: "Ще нічого. Що ви хочете залишити чи покращити?",
    ambition: "Чого ви хочете?",
    ambition_hint: "Наприклад: сусіди знають одне одного.",
    direction: "Залишити чи покращити?",
    keep_it: "Залишити",
    improve: "Покращити",
    aspect: "Про що це?",
    social: "Життя разом",
    physical: "Вулиця",
    safety: "Безпека",
    opgaven: "Наші спільні справи",
    opgaven_sub: "Більші за 1 план. З мешканцями, муніципалітетом та іншими.",
    opgaven_none: "Ще нічого. Що завелике для 1 плану?",
    opgave: "За що ви візьметеся разом?",
    opgave_hint: "Наприклад: безпечна дорога до школи.",
    why: "Чому це важливо?",
    why_hint: "Наприклад: діти бояться переходити дорогу.",
    perspectives: "Як люди на це дивляться",
    perspectives_sub: "Усі думки стоять поруч.",
    perspectives_none: "Ще нічого. Як ви на це дивитеся?",
    group: "Від якої групи ця думка?",
    resident: "Мешканці",
    entrepreneur: "Підприємці",
    partner: "Партнери",
    gemeente: "Муніципалітет",
    matters: "Що для вас важливо?",
    matters_hint: "Наприклад: щоб авто їздили повільно.",
    because: "Чому?",
    shared: "У чому ми згодні",
    shared_hint: "Напишіть, у чому ви всі згодні.",
    serves: "З чим це пов’язано",
    plans_for: "Пов’язані плани",
    plans_none: "Плану ще немає.",
    agreements: "Наші домовленості",
    agreements_none: "Домовленостей ще немає.",
    agreement: "Про що ви домовляєтеся?",
    agreement_hint: "Наприклад: після 22:00 на площі тихо.",
    which_meeting: "На якій розмові ви це узгодили?",
    no_meeting: "Не на розмові",
    review: "Коли ви перевірите, чи це ще діє?",
    is_due: "Час перевірити, чи це ще діє",
    gifts: "Хто чим допоможе?",
    gifts_none: "Ще нічого. Чим можете допомогти ви?",
    gift: "Чим ви можете допомогти?",
    gift_hint: "Наприклад: я вмію зварювати метал.",
    gift_kind: "Що це?",
    gift_for: "Для чого це?",
    for_all: "Для всього району",
    themes: "Теми",
    themes_none: "Тема збирає разом те, що пов’язано.",
    theme: "Яка тема?",
    theme_hint: "Наприклад: зелень.",
    story: "Як з’явився цей план",
    story_none: "Тут буде написано, що ви зробили.",
    is_back: "Це було видалено. Хтось із сусідів продовжив, тому воно знову тут.",
    gone: "Цього тут уже немає",
    on_paper: "Наш план району на папері",
    was_added: "Ви додали щось до плану району.",
    was_removed: "Ви видалили щось із плану району.",
    to_plan: "Переглянути наш план району",
    add_ambition: "Додати бажання",
    add_opgave: "Додати велику справу",
    add_perspective: "Додати свою думку",
    add_agreement: "Додати домовленість",
    add_gift: "Додати свій внесок",
    add_theme: "Додати тему",
    to_paper: "Надрукувати наш план району",
    voices: |group, count| format!("{group}: {count}"),
    review_on: |day| format!("Перевіримо знову: {day}"),
    met: |title, people| {
        let word = ukrainian(people, "людина", "людини", "людей");
        format!("{people} {word} на розмові: {title}")
    },
    met_some: |title| format!("Сусіди на розмові: {title}"),
    ambitions_written: |count| {
        let word = ukrainian(count, "бажання", "бажання", "бажань");
        format!("Ми записали {count} {word}.")
    },
    opgaven_written: |count| {
        let words = ukrainian(count, "спільну справу", "спільні справи", "спільних справ");
        format!("Ми вибрали {count} {words}.")
    },
    people_said: |groups| format!("Люди сказали, як вони на це дивляться. {groups}."),
    agreements_made: |count| {
        let word = ukrainian(count, "домовленість", "домовленості", "домовленостей");
        format!("У нас {count} {word}.")
    },
    gifts_offered: |count| {
        let word = ukrainian(count, "раз", "рази", "разів");
        format!("Допомогу запропонували {count} {word}.")
    },
    people_wrote: |count| {
        let words = ukrainian(
            count,
            "людина щось дописала",
            "людини щось дописали",
            "людей щось дописали",
        );
        format!("{count} {words}.")
    },
    agreed_at: |title| format!("Узгоджено на: {title}"),
};
