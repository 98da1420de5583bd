//! In Turkish.

use crate::text::ReplicaText;

pub(in crate::text) static TEXT: ReplicaText = ReplicaText {
    alone_how: "Komşunun kodunu tara ya da dosya gönder. Böylece hiçbir şey kaybolmaz.",
    writing_shown: "Yazdığını komşular görsün mü?",
    writing_yes: "Evet, sadece yazdığım anda",
    writing_no: "Hayır",
    writes: |names| format!("Şu an yazan: {names}…"),
    not_shared: |count| format!("henüz paylaşılmadı ({count})"),
    alone: |count, day| {
        format!("{count} yenilik sadece bu telefonda duruyor. Şu günden beri: {day}.")
    },
};
