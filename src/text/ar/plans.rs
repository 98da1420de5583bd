//! In Arabic.

use super::apart;
use crate::text::{PlansText, plural::Arabic};

pub(in crate::text) static TEXT: PlansText = PlansText {
    title: "الخطط",
    sub: "كل ما تريدونه معًا.",
    filter: "أي خطط",
    all: "الكل",
    ideas: "أفكار",
    making: "إعداد الخطة",
    doing: "تنفيذ",
    done: "انتهت",
    resting: "استراحة",
    quiet: "هادئة منذ مدة",
    removed: "محذوفة",
    order: "الترتيب",
    by_change: "آخر تغيير",
    by_age: "الأحدث أولًا",
    by_name: "حسب الاسم",
    none_here: "لا توجد خطة هنا الآن.",
    is_back: "عادت",
    two_answers: "يوجد جوابان",
    count: |plans| {
        Arabic {
            one: "خطة واحدة",
            two: "خطتان",
            few: "خطط",
            many: "خطةً",
            other: "خطة",
        }
        .of(plans)
    },
    removed_by: |who, day| format!("حُذفت بواسطة: {}، {day}", apart(who)),
};
