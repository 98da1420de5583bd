//! In Arabic.

use super::{THINGS, apart};
use crate::text::ReplicaText;

pub(in crate::text) static TEXT: ReplicaText = ReplicaText {
    alone_how: "يفيد مسح رمز جار، أو إرسال ملف. فلا يضيع شيء.",
    writing_shown: "هل يرى الجيران وقت كتابتك؟",
    writing_yes: "نعم، في تلك اللحظة فقط",
    writing_no: "لا",
    writes: |names| format!("{}: كتابة الآن…", apart(names)),
    not_shared: |count| format!("لم يُشارَك بعد ({count})"),
    alone: |count, day| format!("على هذا الهاتف فقط: {}، منذ {day}.", THINGS.of(count)),
};
