//! In Arabic.

use crate::text::StartText;

pub(in crate::text) static TEXT: StartText = StartText {
    promise: "نضع معًا خططًا لشارعنا. حتى بدون إنترنت.",
    reassurance: "كل شيء على هاتفك وهواتف جيرانك. لا أحد غيركم يستطيع قراءته.",
    language: "اللغة",
    name: "ما اسم حيّكم؟",
    name_hint: "مثلًا: اسم شارعكم.",
    name_later: "يمكن تغيير الاسم لاحقًا.",
    buurten: "أحياؤك",
    buurten_sub: "هذه الأحياء على هاتفك.",
    shown_now: "المعروض الآن",
    practice: "حي تجريبي",
    nameless: "حي بلا اسم",
    rename: "اسم الحي",
    extent: "ما شوارع هذا الحي؟",
    extent_hint: "مثلًا: شارع البرتقال والساحة.",
    more: "حي آخر",
    begin: "بدء حي جديد",
    join: "انضمام: مسح رمز جار",
    open_file: "فتح ملف",
    look_around: "جولة في الحي التجريبي",
    make: "بدء",
};
