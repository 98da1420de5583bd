//! In Arabic.

use crate::text::PhaseText;

pub(in crate::text) static TEXT: PhaseText = PhaseText {
    idea: "فكرة",
    exploring: "استكشاف",
    planning: "إعداد الخطة",
    asking_neighbours: "سؤال الجيران",
    ready_to_decide: "جاهزة للقرار",
    requested: "قُدّم الطلب",
    doing: "تنفيذ",
    done: "انتهت",
    upkeep: "صيانة",
    resting: "استراحة",
    stopped: "توقفت",
    newer: "خطوة جديدة",
    any_order: "الترتيب غير مهم",
    how_far: "أين وصلت الخطة؟",
    why: "لماذا؟",
    why_hint: "يمكن ترك هذا فارغًا.",
    choose: "تحديد أين وصلت",
    keep: "حفظ",
    step: |number| format!("الخطوة {number} من 5"),
};
