//! In Ukrainian.

use crate::text::{PlansText, plural::ukrainian};

pub(in crate::text) static TEXT: PlansText = PlansText {
    title: "Плани",
    sub: "Усе, чого ви хочете разом.",
    filter: "Які плани",
    all: "Усі",
    ideas: "Ідеї",
    making: "Планування",
    doing: "Виконання",
    done: "Готово",
    resting: "Пауза",
    quiet: "Давно тихо",
    removed: "Видалено",
    order: "Порядок",
    by_change: "Останні зміни",
    by_age: "Спершу нові",
    by_name: "За назвою",
    none_here: "Тут зараз немає планів.",
    is_back: "Знову тут",
    two_answers: "Тут дві відповіді",
    count: |plans| {
        let word = ukrainian(plans, "план", "плани", "планів");
        format!("{plans} {word}")
    },
    removed_by: |who, day| format!("Хто видалив: {who}, {day}"),
};
