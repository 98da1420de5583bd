//! In Arabic.

use super::apart;
use crate::text::BuurtText;

pub(in crate::text) static TEXT: BuurtText = BuurtText {
    news: "الجديد في الحي",
    working_on: "ما نعمل عليه",
    noticed: "ملاحظات في الحي",
    example_title: "مقعد عند موقف الحافلة",
    example_text: "كتب هنك جملة واحدة. ساعده الجيران. والآن المقعد موجود.",
    none_running: "لا توجد خطة جارية الآن.",
    what: "ما الفكرة؟",
    what_hint: "تكفي جملة واحدة. الباقي نكتبه معًا لاحقًا.",
    what_example: "مثلًا: مقعد عند موقف الحافلة.",
    notice: "ما ملاحظتك؟",
    notice_hint: "شيء جميل، أو شيء يمكن أن يكون أفضل.",
    notice_example: "نكتب عن المكان، لا عن الناس.",
    signaal: "ملاحظة",
    signaal_back: "حُذف هذا من قبل. ثم كتب فيه أحد الجيران، فعاد.",
    have_idea: "لديّ فكرة",
    noticed_something: "لديّ ملاحظة",
    keep_idea: "حفظ فكرتي",
    keep_signaal: "حفظ",
    all_plans: "عرض كل الخطط",
    idea_of_it: "تحويلها إلى فكرة",
    edit_buurt: "تغيير معلومات الحي",
    news_since: |day| format!("الجديد منذ {day}"),
    next_step: |step| format!("الخطوة التالية: {}", apart(step)),
    still_needed: |needs| format!("ما زال مطلوبًا: {}", apart(needs)),
    signaal_removed: |who, day| format!("حُذف بواسطة: {}، {day}.", apart(who)),
};
