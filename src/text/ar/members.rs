//! In Arabic.

use super::PHONES;
use crate::text::MemberText;

pub(in crate::text) static TEXT: MemberText = MemberText {
    reader: "قراءة فقط",
    member: "عضو",
    keeper: "العناية بالبيانات",
    one_keeper: "جار واحد فقط يعتني بالبيانات. يرجى إضافة جار آخر لذلك.",
    keeper_how: "من يعتني بالبيانات يستطيع أيضًا إزالة الجيران.",
    removal: "عند إزالة شخص لا يصله أي شيء جديد.",
    removal_not: "لكن ما على ذلك الهاتف يبقى عليه.",
    removal_undo: "إن تغيّر رأيك، يمكنك دعوة جارك من جديد.",
    devices: "الهواتف",
    this_phone: "هذا الهاتف",
    paper: "رمز الاستعادة على الورق",
    gone: "تمت إزالة جارك من القائمة.",
    device_gone: "تمت إزالة ذلك الهاتف.",
    kept: "جارك يعتني الآن بالبيانات أيضًا.",
    change: "عرض",
    make_keeper: "إشراك في العناية بالبيانات",
    remove: "إزالة",
    stay: "إبقاء",
    with_devices: |role, count| format!("{role} · {}", PHONES.of(count)),
    phone: |number| format!("الهاتف {number}"),
};
