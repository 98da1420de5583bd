//! *Deze telefoon* in Arabic.
//!
//! Says the same as the Dutch source, as short and as plain. The struct is in [`crate::text`].

use super::apart;
use crate::text::phone::{
    BackupText, ForgetText, InstallText, LastStepText, NameText, NoticesText, PageText, PhoneText,
    PlainText, PrivacyText, StorageText, ThemeText, VersionText,
};

/// *Deze telefoon* in Arabic.
pub(in crate::text) const TEXT: PhoneText = PhoneText {
    page: PAGE,
    theme: THEME,
    name: NAME,
    backup: BACKUP,
    plain: PLAIN,
    install: INSTALL,
    storage: STORAGE,
    version: VERSION,
    forget: FORGET,
    privacy: PRIVACY,
    notices: NOTICES,
    last: LAST,
};

const PAGE: PageText = PageText {
    title: "هذا الهاتف",
    sub: "هكذا يعمل Buurtlijm عندك.",
    link_sub: "اللغة والألوان واسمك والنسخة الاحتياطية",
    language: "اللغة",
};

const THEME: ThemeText = ThemeText {
    heading: "الألوان",
    system: "مثل هاتفك",
    light: "فاتح",
    dark: "داكن",
    contrast: "تباين قوي",
    sun: "شمس ساطعة",
};

const NAME: NameText = NameText {
    heading: "اسمك",
    label: "ما اسمك؟",
    hint: "يرى جيرانك هذا الاسم. ويمكن تركه فارغًا.",
    kept: "محفوظ على هذا الهاتف",
    too_long: "هذا الاسم طويل جدًا. يرجى تقصيره.",
    failed: "لم يُحفظ اسمك. يرجى المحاولة من جديد.",
};

const BACKUP: BackupText = BackupText {
    heading: "نسخة احتياطية",
    how: "يمكن حفظ حيّك كملف أيضًا. فلا يضيع شيء.",
    never: "لا توجد هنا نسخة احتياطية بعد.",
    made: |day| format!("آخر نسخة احتياطية: {day}"),
    make: "إنشاء نسخة احتياطية",
    done: "تم إنشاء النسخة الاحتياطية.",
    code: "يرجى كتابة هذا الرمز على الورق",
    code_how: "بدون هذا الرمز لا تُفتح النسخة على هاتف جديد.",
    code_lost: "هل ضاع الرمز؟ يمكن لجار إدخالك من جديد، بعد مسح رمزه.",
    nameless: "حي لم يصل كله بعد",
};

const PLAIN: PlainText = PlainText {
    heading: "لبرامج أخرى",
    how: "يمكن تعديل ملف Automerge في برنامج آخر أيضًا. وبعدها يُفتح هنا.",
    open: "هذا الملف غير مقفل. كل من عنده الملف يستطيع قراءته.",
    make: "إنشاء ملف Automerge",
    done: "تم إنشاء ملف Automerge.",
};

const INSTALL: InstallText = InstallText {
    title: "وضع Buurtlijm على الشاشة الرئيسية",
    sub: "عندها يعمل في الشارع أيضًا.",
    button: "إضافة إلى الشاشة الرئيسية",
    by_share: "أولًا: «مشاركة» في الأسفل. ثم: «إضافة إلى الشاشة الرئيسية».",
    by_menu: "أولًا: قائمة المتصفح. ثم: «إضافة إلى الشاشة الرئيسية».",
    done: "صار Buurtlijm على شاشتك الرئيسية.",
    not_now: "ليس الآن",
};

const STORAGE: StorageText = StorageText {
    heading: "هل يبقى كل شيء؟",
    sure: "نعم. هاتفك لا يحذف شيئًا. الحذف بيدك فقط.",
    unsure: "قد يحذف هاتفك ذلك عندما يمتلئ.",
    unsure_how: "يفيد وضع Buurtlijm على الشاشة الرئيسية، أو إنشاء نسخة احتياطية.",
    ask: "سؤال الهاتف",
    unknown: "نسأل هاتفك الآن.",
};

const VERSION: VersionText = VersionText {
    heading: "إصدار التطبيق",
    this: |version| format!("لديك الإصدار {}.", apart(version)),
    newest: "لا يوجد إصدار أحدث الآن.",
    ready: "إصدار جديد جاهز",
    ready_how: "ما كتبته يبقى.",
    update: "تحديث الآن",
    close_others: "يرجى إغلاق نوافذ Buurtlijm الأخرى أولًا.",
};

const FORGET: ForgetText = ForgetText {
    heading: "إزالة حي",
    how: "عندها لا يبقى الحي على هذا الهاتف.",
    button: |name| format!("إزالة «{}»", apart(name)),
    question: |name| format!("إزالة «{}» من هذا الهاتف؟", apart(name)),
    consequence: "عند جيرانك يبقى كل شيء. أما هنا فيُحذف تمامًا.",
    file_first: "لا جيران متصلين؟ يرجى إنشاء ملف أولًا.",
    make_file: "إنشاء ملف أولًا",
    yes: "إزالة",
    no: "إبقاء",
    done: "لم يعد الحي على هذا الهاتف.",
    failed: "لم تتم إزالة الحي. يرجى المحاولة من جديد.",
};

const PRIVACY: PrivacyText = PrivacyText {
    heading: "لك ولجيرانك",
    here: "كل شيء على هاتفك وهواتف جيرانك.",
    no_company: "لا يذهب شيء إلى شركة أو إلى البلدية.",
    name_seen: "اسمك يراه فقط جيران بينك وبينهم مشاركة.",
    shared: "كل ما تتم مشاركته يصير على هواتفهم أيضًا.",
};

const NOTICES: NoticesText = NoticesText {
    full: "هاتفك ممتلئ",
    full_how: "آخر ما كُتب موجود على هذه الشاشة فقط. يرجى إخلاء مساحة الآن.",
    missing: "هذا المتصفح لا يحفظ شيئًا",
    missing_how: "عند إغلاق هذه النافذة يضيع كل شيء. يرجى استعمال نافذة عادية.",
    broken: "الحفظ لا ينجح الآن",
    broken_how: "يرجى إنشاء نسخة احتياطية. ثم إغلاق التطبيق وفتحه من جديد.",
    held: "تطبيق Buurtlijm مفتوح في مكان آخر",
    held_how: "يرجى إغلاق النوافذ الأخرى. ثم نتابع هنا.",
    set_aside: "وصل شيء غير سليم",
    set_aside_how: "وضعناه جانبًا. خططكم بأمان.",
    close: "إغلاق هذه الرسالة",
    undo: "تراجع",
    undone: "تم التراجع.",
};

const LAST: LastStepText = LastStepText {
    plan_removed: "تم حذف خطة.",
    task_removed: "تم حذف مهمة.",
    need_removed: "تم حذف شيء نحتاجه.",
    arranged: "تم تغيير الترتيب.",
    attachment_removed: "تم حذف صورة أو تسجيل.",
    signaal_removed: "تم حذف ملاحظة.",
    plan_added: "تم حفظ فكرة.",
    task_added: "تمت إضافة مهمة.",
    need_added: "تمت إضافة شيء نحتاجه.",
    attachment_added: "تمت إضافة صورة أو تسجيل.",
    signaal_added: "تم حفظ ملاحظة.",
    wrote: "تمت كتابة شيء.",
    answered: "تم تغيير جواب.",
    moved: "تم تغيير خطوة الخطة.",
};
