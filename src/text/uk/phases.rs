//! In Ukrainian.

use crate::text::PhaseText;

pub(in crate::text) static TEXT: PhaseText = PhaseText {
    idea: "Ідея",
    exploring: "Вивчення",
    planning: "Планування",
    asking_neighbours: "Питаємо сусідів",
    ready_to_decide: "Час вирішувати",
    requested: "Подано запит",
    doing: "Виконання",
    done: "Готово",
    upkeep: "Догляд",
    resting: "Пауза",
    stopped: "Зупинено",
    newer: "Новий крок",
    any_order: "порядок не важливий",
    how_far: "Як далеко просунувся план?",
    why: "Чому?",
    why_hint: "Можна залишити порожнім.",
    choose: "Вибрати крок",
    keep: "Зберегти",
    step: |number| format!("крок {number} із 5"),
};
