//! In Arabic.

use super::{THINGS, apart};
use crate::text::{BuurtPlanText, plural::Arabic};

/// So many neighbours, after a verb.
fn neighbours(count: u32) -> String {
    let neighbours = Arabic {
        one: "جار واحد",
        two: "جاران",
        few: "جيران",
        many: "جارًا",
        other: "جار",
    };
    neighbours.of(count)
}

pub(in crate::text) static TEXT: BuurtPlanText = BuurtPlanText {
    title: "خطة حيّنا",
    sub: "ما نريده هنا، وما نفعله من أجله.",
    vision: "هكذا نريد أن نعيش هنا",
    vision_hint: "مثلًا: شارع يتبادل فيه الناس التحية.",
    ambitions: "ما نريده",
    ambitions_none: "لا شيء بعد. ما الذي نحافظ عليه أو نحسّنه؟",
    ambition: "ماذا تريدون؟",
    ambition_hint: "مثلًا: الجيران يعرفون بعضهم.",
    direction: "نحافظ عليه أم نحسّنه؟",
    keep_it: "نحافظ عليه",
    improve: "نحسّنه",
    aspect: "عن ماذا؟",
    social: "العيش معًا",
    physical: "الشارع",
    safety: "الأمان",
    opgaven: "مواضيع نعمل عليها معًا",
    opgaven_sub: "أكبر من خطة واحدة. مع السكان والبلدية وغيرهم.",
    opgaven_none: "لا شيء بعد. ما الموضوع الأكبر من خطة واحدة؟",
    opgave: "على ماذا ستعملون معًا؟",
    opgave_hint: "مثلًا: المشي بأمان إلى المدرسة.",
    why: "لماذا هذا مهم؟",
    why_hint: "مثلًا: الأطفال يخافون من عبور الشارع.",
    perspectives: "آراء الناس",
    perspectives_sub: "كل الآراء تبقى جنبًا إلى جنب.",
    perspectives_none: "لا آراء بعد. ما رأيك؟",
    group: "من أي مجموعة هذا الرأي؟",
    resident: "السكان",
    entrepreneur: "أصحاب الأعمال",
    partner: "الشركاء",
    gemeente: "البلدية",
    matters: "ما المهم بالنسبة لك؟",
    matters_hint: "مثلًا: أن تسير السيارات ببطء.",
    because: "لماذا؟",
    shared: "ما يجمعنا",
    shared_hint: "نكتب هنا ما يوافق عليه الجميع.",
    serves: "مرتبط بما يلي",
    plans_for: "خطط مرتبطة بهذا",
    plans_none: "لا خطة بعد.",
    agreements: "اتفاقاتنا",
    agreements_none: "لا اتفاقات بعد.",
    agreement: "على ماذا تتفقون؟",
    agreement_hint: "مثلًا: الساحة هادئة بعد الساعة 10 مساءً.",
    which_meeting: "في أي لقاء اتفقتم على هذا؟",
    no_meeting: "ليس في لقاء",
    review: "متى ستراجعون هذا الاتفاق؟",
    is_due: "حان وقت المراجعة: هل ما زال مناسبًا؟",
    gifts: "من يقدّم ماذا؟",
    gifts_none: "لا شيء بعد. ما الذي يمكنك تقديمه؟",
    gift: "ما الذي يمكنك تقديمه؟",
    gift_hint: "مثلًا: أعرف لحام الحديد.",
    gift_kind: "ما هو؟",
    gift_for: "من أجل ماذا؟",
    for_all: "للحي كله",
    themes: "المجالات",
    themes_none: "في كل مجال نجمع الأشياء المرتبطة ببعضها.",
    theme: "أي مجال؟",
    theme_hint: "مثلًا: المساحات الخضراء.",
    story: "كيف نشأت هذه الخطة",
    story_none: "سيُكتب هنا ما فعلتم.",
    is_back: "حُذف هذا من قبل. ثم تابعه أحد الجيران، فعاد.",
    gone: "لم يعد هذا هنا",
    on_paper: "خطة حيّنا على الورق",
    was_added: "تمت إضافة شيء إلى خطة الحي.",
    was_removed: "تم حذف شيء من خطة الحي.",
    to_plan: "عرض خطة حيّنا",
    add_ambition: "إضافة شيء نريده",
    add_opgave: "إضافة موضوع كبير",
    add_perspective: "إضافة رأيك",
    add_agreement: "إضافة اتفاق",
    add_gift: "إضافة مساهمتك",
    add_theme: "إضافة مجال",
    to_paper: "طباعة خطة حيّنا",
    voices: |group, count| format!("{}: {count}", apart(group)),
    review_on: |day| format!("المراجعة القادمة: {day}"),
    met: |title, people| format!("تحدث {} عن: {}", neighbours(people), apart(title)),
    met_some: |title| format!("تحدث الجيران عن: {}", apart(title)),
    ambitions_written: |count| format!("كتبنا ما نريده: {}.", THINGS.of(count)),
    opgaven_written: |count| {
        let subjects = Arabic {
            one: "موضوع واحد",
            two: "موضوعان",
            few: "مواضيع",
            many: "موضوعًا",
            other: "موضوع",
        };
        format!("اخترنا ما نعمل عليه معًا: {}.", subjects.of(count))
    },
    people_said: |groups| format!("قال الناس آراءهم. {}.", apart(groups)),
    agreements_made: |count| {
        let agreements = Arabic {
            one: "اتفاق واحد",
            two: "اتفاقين",
            few: "اتفاقات",
            many: "اتفاقًا",
            other: "اتفاق",
        };
        format!("توصلنا إلى {}.", agreements.of(count))
    },
    gifts_offered: |count| {
        let times = Arabic {
            one: "مرة واحدة",
            two: "مرتين",
            few: "مرات",
            many: "مرةً",
            other: "مرة",
        };
        format!("عُرضت مساهمة {}.", times.of(count))
    },
    people_wrote: |count| format!("شارك {} في الكتابة.", neighbours(count)),
    agreed_at: |title| format!("اتُّفق عليه في: {}", apart(title)),
};
