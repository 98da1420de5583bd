//! In Ukrainian.

use crate::text::SectionText;

pub(in crate::text) static TEXT: SectionText = SectionText {
    what: "Чого ви хочете?",
    why: "Чому це добре для району?",
    talk_first: "З ким ви поговорите спершу?",
    own_strengths: "Що ви вже можете самі?",
    affected: "Хто це відчує?",
    neighbours: "Що думають сусіди?",
    cost: "Скільки це коштує і де це взяти?",
    allowed: "Чи це дозволено?",
    who_does_what: "Хто що робить і коли?",
    step_what: "Напишіть, чого ви хочете",
    step_why: "Напишіть, чому це добре",
    step_talk_first: "Подумайте, з ким поговорити спершу",
    step_own_strengths: "Напишіть, що ви можете самі",
    step_affected: "Подумайте, хто це відчує",
    step_neighbours: "Запитайте сусідів, що вони думають",
    step_cost: "Дізнайтеся, скільки це коштує",
    step_allowed: "Дізнайтеся, чи це дозволено",
    step_who_does_what: "Домовтеся, хто що робить",
    example_what: "Наприклад: лавка на автобусній зупинці.",
    example_why: "Наприклад: хто погано ходить, зможе посидіти.",
    example_talk_first: "Наприклад: з людьми, які живуть біля зупинки.",
    example_own_strengths: "Наприклад: Wim уміє столярувати, Fatma зробить каву.",
    example_affected: "Наприклад: хто ставить там велосипед.",
    example_neighbours: "Наприклад: 9 сусідів хочуть, 1 вагається.",
    example_cost: "Наприклад: дерево за 120 € і скарбничка вулиці.",
    example_allowed: "Наприклад: муніципалітет каже, що можна.",
    example_who_does_what: "Наприклад: Noor дзвонить у понеділок, Wim привозить дерево.",
};
