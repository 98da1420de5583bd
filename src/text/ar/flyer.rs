//! In Arabic.

use crate::text::FlyerText;

pub(in crate::text) static TEXT: FlyerText = FlyerText {
    title: "هذا ما نفعله هنا معًا",
    sub: "هذا مكتوب على ملصق جيرانك.",
    needed: "ما زال مطلوبًا",
    join: "هل تريد المشاركة؟",
    join_how: "اطلب من جار مشارك أن يريك الرمز على هاتفه، ثم امسحه هنا.",
    privacy: "لا حاجة إلى ذكر اسمك. لم يُحفظ شيء الآن.",
    not_whole: "رمز الملصق غير كامل. امسح الملصق مرة أخرى.",
};
