//! In Ukrainian.

use crate::text::WijkText;

pub(in crate::text) static TEXT: WijkText = WijkText {
    title: "Район",
    sub: "Твої сусідства поруч.",
    name: "Як називається район?",
    only_here: "Це лише на цьому телефоні. Сусідства про це не знають.",
    which: "Які сусідства до нього належать?",
    none: "Ще не вибрано сусідства",
    none_how: "Познач сусідства, які до нього належать.",
    no_plans: "Планів ще немає.",
    waits: "Це чекає",
    nothing_waits: "Зараз тут нічого не чекає.",
    look: "Подивись на район",
};
