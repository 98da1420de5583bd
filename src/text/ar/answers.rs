//! In Arabic.

use super::apart;
use crate::text::AnswerText;

pub(in crate::text) static TEXT: AnswerText = AnswerText {
    is_it_right: "هل هذا صحيح؟",
    was_typed: "كتب أحد الجيران ما قلتَه.",
    changed_since: "تغيّر النص بعد ذلك.",
    which_language: "إلى أي لغة تترجم؟",
    source: "هذا هو النص الآن",
    your_words: "ترجمتك",
    is_back: "كانت هذه الترجمة محذوفة. غيّرها أحد الجيران، فعادت.",
    was_removed: "حُذفت الترجمة",
    was_added: "أُضيفت الترجمة",
    for_question: "لأي سؤال هذا التسجيل؟",
    no_question: "ليس لأي سؤال",
    dutch: "الهولندية",
    english: "الإنجليزية",
    turkish: "التركية",
    arabic: "العربية",
    polish: "البولندية",
    ukrainian: "الأوكرانية",
    speak: "تكلّم",
    type_out: "اكتب ما قيل",
    right: "صحيح",
    translate: "ترجم هذا",
    change: "غيّر الترجمة",
    remove: "احذف الترجمة",
    keep: "احفظ الترجمة",
    read_mine: "اقرأ بالعربية",
    typed_by: |who| format!("كتبه: {}.", apart(who)),
    said_right: |who| format!("كُتب ما قيل. صحيح: {}.", apart(who)),
    translated_by: |who, day| format!("ترجمة: {}، {day}", apart(who)),
};
