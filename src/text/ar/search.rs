//! In Arabic.

use crate::text::{SearchText, plural::Arabic};

pub(in crate::text) static TEXT: SearchText = SearchText {
    title: "بحث",
    sub: "ابحث في كل ما كتبتموه معًا.",
    what: "عمّ تبحث؟",
    what_hint: "يكفي أول الكلمة.",
    none: "لم نجد شيئًا",
    none_how: "ابحث بكلمات أقل، أو اكتب حروفًا أقل.",
    results: "النتائج",
    plan: "خطة",
    question: "سؤال في خطة",
    task: "مهمة",
    need: "مطلوب",
    attachment: "صورة أو صوت",
    signaal: "أمر لافت",
    promise: "وعد",
    stuck: "هذا متوقف",
    knock: "طلبنا المساعدة",
    meeting: "لقاء",
    agenda: "في جدول اللقاء",
    card: "بطاقة",
    decision: "قرار",
    action: "من يفعل ماذا",
    bring: "من يقدم ماذا",
    minutes: "ما قلناه",
    theme: "موضوع",
    ambition: "هذا ما نريده",
    opgave: "هذا ما نعمل عليه معًا",
    view: "هكذا يراه أحدهم",
    agreement: "اتفاق",
    gift: "من يعطي ماذا",
    vision: "هكذا نريد أن نعيش هنا",
    inspraak: "شاركوا برأيكم",
    reaction: "إجابة على سؤال",
    feedback: "سألتم فعملنا",
    request: "أسمعوا صوتكم",
    count: |hits| {
        Arabic {
            one: "نتيجة واحدة",
            two: "نتيجتان",
            few: "نتائج",
            many: "نتيجةً",
            other: "نتيجة",
        }
        .of(hits)
    },
    first: |shown| format!("هذه أول {shown}. ابحث بكلمات أكثر."),
};
