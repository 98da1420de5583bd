//! In Arabic.

use super::apart;
use crate::text::{EverywhereText, plural::Arabic};

pub(in crate::text) static TEXT: EverywhereText = EverywhereText {
    app: "Buurtlijm",
    tab_buurt: "الحي",
    tab_plans: "الخطط",
    tab_together: "معًا",
    tab_share: "مشاركة",
    menu: "القائمة الرئيسية",
    loading: "لحظة من فضلك",
    resident: "أحد السكان",
    resident_first: "أحد السكان",
    you: "أنت",
    you_first: "أنت",
    new: "جديد",
    today: "اليوم",
    yesterday: "أمس",
    kept_on: "محفوظ على",
    this_phone: "هذا الهاتف",
    keeping: "جارٍ الحفظ…",
    not_kept: "لم يُحفظ بعد",
    example: "هكذا فعل هنك",
    practice: "حي تجريبي: لا شيء هنا حقيقي.",
    may_stay_empty: "يمكن ترك هذا فارغًا.",
    no_voice: "لا يوجد على هاتفك صوت لهذه اللغة.",
    no_voice_how: "يمكنك تشغيل صوت من إعدادات الهاتف. هناك يمكن البحث عن: تحويل النص إلى كلام.",
    skip: "الانتقال إلى المحتوى",
    back: "رجوع",
    close: "إغلاق",
    undo: "تراجع",
    keep: "حفظ",
    change: "تغيير",
    cancel: "إلغاء",
    remove: "حذف",
    stop_practice: "إنهاء التجربة",
    read_aloud: "قراءة بصوت عالٍ",
    stop_reading: "إيقاف القراءة",
    kept_elsewhere: |count| {
        let others = Arabic {
            one: "هاتف آخر",
            two: "هاتفين آخرين",
            few: "هواتف أخرى",
            many: "هاتفًا آخر",
            other: "هاتف آخر",
        };
        format!("وعلى {}", others.of(count))
    },
    page_title: |page| format!("{page} · Buurtlijm"),
    more_people: |count| {
        let others = Arabic {
            one: "جار آخر",
            two: "جاران آخران",
            few: "جيران آخرين",
            many: "جارًا آخر",
            other: "جار آخر",
        };
        format!("و{}", others.of(count))
    },
    and: |first, last| format!("{} و{}", apart(first), apart(last)),
    by_on: |who, day| format!("{}، {day}", apart(who)),
};
