//! In Arabic.
//!
//! A name stands before a colon and what happened is a noun: it fits women, men and oneself.

use super::apart;
use crate::text::HistoryText;

pub(in crate::text) static TEXT: HistoryText = HistoryText {
    title: "كيف نشأت هذه الخطة",
    empty: "سيُكتب هنا ما حدث.",
    of_resident: "أحد السكان",
    of_entrepreneur: "صاحب عمل",
    of_partner: "شريكًا",
    of_gemeente: "البلدية",
    began: |who| format!("{}: بداية هذه الخطة", apart(who)),
    wrote: |who, question| format!("{}: كتابة عند «{question}»", apart(who)),
    named: |who, name| format!("{}: اسم جديد للخطة «{}»", apart(who), apart(name)),
    described: |who, line| format!("{}: الخطة في جملة واحدة «{}»", apart(who), apart(line)),
    described_away: |who| format!("{}: حذف الجملة عن الخطة", apart(who)),
    priced: |who, amount| format!("{}: كتابة التكلفة – {}", apart(who), apart(amount)),
    priced_away: |who| format!("{}: حذف المبلغ", apart(who)),
    moved: |who, phase| format!("{}: اختيار «{phase}»", apart(who)),
    task_named: |who, task| format!("{}: مهمة جديدة – {}", apart(who), apart(task)),
    task_done: |who, task| format!("{}: إنجاز مهمة – {}", apart(who), apart(task)),
    need_named: |who, need| format!("{}: شيء نحتاجه – {}", apart(who), apart(need)),
    offered: |who, need| format!("{}: عرض مساعدة – {}", apart(who), apart(need)),
    removed: |who| format!("{}: حذف الخطة", apart(who)),
    photo_added: |who| format!("{}: إضافة صورة", apart(who)),
    photo_added_of: |who, what| format!("{}: إضافة صورة – {}", apart(who), apart(what)),
    voice_added: |who| format!("{}: إضافة تسجيل", apart(who)),
    voice_added_of: |who, what| format!("{}: إضافة تسجيل – {}", apart(who), apart(what)),
    meeting_planned: |who, title| format!("{}: تحضير لقاء – {}", apart(who), apart(title)),
    meeting_began: |who, title| format!("{}: بدء لقاء – {}", apart(who), apart(title)),
    minutes_agreed: |who, title| format!("{}: «ما قلناه» صحيح – {}", apart(who), apart(title)),
    decided: |who, what| format!("{}: كتابة قرار – {}", apart(who), apart(what)),
    ambition_added: |who, text| format!("{}: كتابة ما يريده الحي – {}", apart(who), apart(text)),
    opgave_added: |who, title| format!("{}: موضوع نعمل عليه معًا – {}", apart(who), apart(title)),
    perspective_given: |who, group, title| {
        format!("{}: كتابة ما يهم {} – {}", apart(who), group, apart(title))
    },
    agreed: |who, text| format!("{}: كتابة اتفاق – {}", apart(who), apart(text)),
    contributed: |who, what| format!("{}: مساهمة جديدة – {}", apart(who), apart(what)),
    answered_aloud: |who, question| format!("{}: جواب مسجّل عند «{question}»", apart(who)),
    translated: |who, question, language| {
        format!("{}: ترجمة «{question}» – {}", apart(who), apart(language))
    },
    inspraak_asked: |who, question| format!("{}: سؤال جديد للحي – {}", apart(who), apart(question)),
    reacted: |who, question| format!("{}: إجابة جديدة – {}", apart(who), apart(question)),
    request_made: |who, question| format!("{}: سؤال جديد – {}", apart(who), apart(question)),
    helped: |who, need| format!("{}: مساعدة تمت – {}", apart(who), apart(need)),
    thanked: |who, need| format!("{}: شكر على – {}", apart(who), apart(need)),
    permission_named: |who, what| format!("{}: إذن مطلوب – {}", apart(who), apart(what)),
    permission_moved: |who, state, what| format!("{}: «{state}» – {}", apart(who), apart(what)),
    upkeep_named: |who, what| format!("{}: عناية لاحقة – {}", apart(who), apart(what)),
    kept_going: |who| format!("{}: الخطة مستمرة", apart(who)),
    suggested: |who, question| format!("{}: اقتراح عند «{question}»", apart(who)),
    took_over: |who, question| format!("{}: اعتماد اقتراح عند «{question}»", apart(who)),
    joined: |who| format!("{}: دمج الخطة مع خطة أخرى", apart(who)),
    parted: |who| format!("{}: فصل الخطة من جديد", apart(who)),
};
