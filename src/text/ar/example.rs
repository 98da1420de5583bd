//! In Arabic.

use super::apart;
use crate::text::ExampleText;

pub(in crate::text) static TEXT: ExampleText = ExampleText {
    title: "مثال لحي آخر",
    sub: "دون أسماء ودون أيام. أنت تختار ما يظهر فيه.",
    check: "اقرأ كل شيء مرة أخرى. هل فيه اسم أو عنوان؟ إذن احذفه.",
    name: "ما اسم الخطة؟",
    steps: "هذا ما كان يجب فعله",
    needs: "هذا ما كان مطلوبًا",
    numbers: "بالأرقام",
    with_cost: "اذكر أيضًا كم كلّف",
    cost: "هذه هي التكلفة",
    theirs: "هكذا فعلها حي آخر",
    different: "ما المختلف عندنا؟",
    different_hint: "مثلًا: الرصيف عندنا ضيّق.",
    no_buurt: "أنشئ حيًا أولًا. ثم افتح المثال مرة أخرى.",
    make: "إنشاء مثال",
    send: "إرسال المثال",
    begin: "البدء بهذا المثال",
    comes_in: |buurt| format!("تُضاف الخطة إلى: {}", apart(buurt)),
};
