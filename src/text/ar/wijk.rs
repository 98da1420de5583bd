//! In Arabic.

use crate::text::WijkText;

pub(in crate::text) static TEXT: WijkText = WijkText {
    title: "الحي الكبير",
    sub: "أحياؤك جنبًا إلى جنب.",
    name: "ما اسم الحي الكبير؟",
    only_here: "هذا على هذا الهاتف فقط. الأحياء لا تعرف به.",
    which: "أي أحياء تنتمي إليه؟",
    none: "لم يتم اختيار حي بعد",
    none_how: "ضع علامة على الأحياء التي تنتمي إليه.",
    no_plans: "لا توجد خطط بعد.",
    waits: "هذا ينتظر",
    nothing_waits: "لا شيء ينتظر هنا الآن.",
    look: "انظر إلى الحي الكبير",
};
