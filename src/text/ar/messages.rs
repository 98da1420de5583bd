//! In Arabic.

use crate::text::{MessageText, plural::Arabic};

pub(in crate::text) static TEXT: MessageText = MessageText {
    preface: "هذه الرسالة من Buurtlijm. يرجى نسخها كلها. \
              ثم الاختيار في التطبيق: «مشاركة»، «فتح ملف»، «لصق نص».",
    sent: "تم الإرسال كنص. يختار جارك: «فتح ملف».",
    copied: "تم النسخ. يرجى اللصق في رسالة إلى جارك.",
    copy_failed: "لا يمكن النسخ هنا. يمكنك إرسال ملف.",
    too_long: "هذا طويل جدًا لرسالة واحدة. يمكنك إرسال ملف.",
    paste_here: "هل وصلتك رسالة؟ يمكنك لصقها هنا.",
    nothing_yet: "لا شيء هنا بعد. للصق: ضغطة طويلة على المربع.",
    not_received: "لم يستطع هاتفك استلام هذا. يرجى اختيار الملف هنا باليد.",
    waits: "ينقص هنا ملف سابق. سينتظر هذا على هاتفك حتى يصل.",
    caught_up: "كان هناك ملف ينتظر. هو الآن هنا أيضًا.",
    copy: "نسخ كنص",
    paste: "لصق نص",
    left_out: |count| {
        let left = Arabic {
            one: "صورة واحدة أو تسجيل واحد",
            two: "صورتان أو تسجيلان",
            few: "صور أو تسجيلات",
            many: "صورةً أو تسجيلًا",
            other: "صورة أو تسجيل",
        };
        format!("لم يدخل في الملف: {}. يبقى ذلك على هاتفك.", left.of(count))
    },
    given_text: "هل تريد فتحه؟ افتحه إذا كنت تعرف ممن هو.",
    open_given: "فتح",
    leave_given: "رمي",
    given: |count| {
        let things = Arabic {
            one: "شيئًا واحدًا",
            two: "شيئين",
            few: "أشياء",
            many: "شيئًا",
            other: "شيء",
        };
        format!("تطبيق آخر أعطى Buurtlijm {}.", things.of(count))
    },
};
