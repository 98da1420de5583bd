//! In Arabic.

use super::{THINGS, apart};
use crate::text::{HelpText, plural::Arabic};

/// So many requests for help.
const REQUESTS: Arabic = Arabic {
    one: "طلب مساعدة واحد",
    two: "طلبا مساعدة",
    few: "طلبات مساعدة",
    many: "طلب مساعدة",
    other: "طلب مساعدة",
};

/// So many promises.
const PROMISES: Arabic = Arabic {
    one: "وعد واحد",
    two: "وعدان",
    few: "وعود",
    many: "وعدًا",
    other: "وعد",
};

pub(in crate::text) static TEXT: HelpText = HelpText {
    title: "مساعدة",
    sub: "اطلب المساعدة في خطة. تتوقف متى شئت.",
    example_title: "أريد مساعدة في كتابة رسالة",
    example: "سألت فاطمة عاملة الحي. معًا انتهى الأمر بسرعة.",
    what: "في ماذا تريد المساعدة؟",
    what_hint: "مثلًا: رسالة إلى البلدية.",
    whom: "ممن تطلبها؟",
    whom_hint: "اذكر وظيفة أو مكتبًا. مثلًا: عامل الحي.",
    choose: "من يمكنه مساعدتك؟",
    other_whom: "شخص آخر",
    sees: "ماذا يرى من يساعدك؟",
    sees_same: "ما يراه كل الجيران: هذا السؤال والخطة. لا أكثر.",
    sees_no_notes: "لا تُحفظ هنا ملاحظات عنك.",
    is_private: "هل الأمر عنك أو عن عائلتك؟ إذن لا تسأل هنا. الأفضل أن تتصل.",
    is_asked: "مطلوبة",
    where_to: "إلى من تحيل الأمر؟",
    how_ends: "هل تريد إيقاف المساعدة؟ هذا ممكن دائمًا.",
    happened: "ماذا حدث",
    organisations: "من يمكنه المساعدة؟",
    organisations_sub: "مكاتب وأشخاص في وظيفة، لهم رقم عام.",
    organisations_none: "لا أحد بعد. من يساعد حيكم؟",
    name: "ما اسم المؤسسة؟",
    name_hint: "مثلًا: رعاية الشرق.",
    kind: "ما نوعها؟",
    function: "أي وظيفة أو مكتب؟",
    function_hint: "مثلًا: عامل الحي.",
    phone: "رقم عام",
    phone_hint: "رقم مكتب. ليس رقم شخص واحد.",
    mail: "بريد إلكتروني عام",
    for_what: "في ماذا يمكنهم المساعدة؟",
    for_what_hint: "مثلًا: في تقديم طلب.",
    one_person: "يبدو أن هذا لشخص واحد. استعمل رقم مكتب أو عنوانه.",
    gemeente: "البلدية",
    housing: "مؤسسة الإسكان",
    welfare: "الرعاية الاجتماعية",
    police: "الشرطة",
    care: "الرعاية الصحية",
    school: "مدرسة",
    business: "شركة",
    fund: "صندوق تمويل",
    association: "جمعية أو غير ذلك",
    waits: "في الانتظار:",
    for_other: "أكتب هذا عن شخص آخر",
    for_other_whom: "عمّن تكتب هذا؟",
    for_other_hint: "مثلًا: جارة. من الأفضل دون اسم.",
    want: "أريد مساعدة",
    ask: "طلب المساعدة",
    self_again: "أكمل بنفسي",
    refer: "إحالة إلى آخرين",
    to_organisations: "من يمكنه المساعدة",
    add_organisation: "إضافة جهة",
    whom_asked: |whom| format!("مطلوبة من: {}", apart(whom)),
    help_asked: |who, whom, what| {
        format!(
            "{}: طلب مساعدة من {} – {}",
            apart(who),
            apart(whom),
            apart(what)
        )
    },
    organisation_added: |who, name| format!("{}: من يمكنه المساعدة – {}", apart(who), apart(name)),
    waiting_help: |count| REQUESTS.of(count),
    waiting_promises: |count| PROMISES.of(count),
    waiting_stuck: |count| format!("{} دون تقدّم", THINGS.of(count)),
};
