//! In Turkish.

use crate::text::WijkText;

pub(in crate::text) static TEXT: WijkText = WijkText {
    title: "Semt",
    sub: "Mahallelerin yan yana.",
    name: "Semtin adı ne?",
    only_here: "Bu sadece bu telefonda. Mahalleler bunu bilmez.",
    which: "Hangi mahalleler buna dahil?",
    none: "Henüz mahalle seçilmedi",
    none_how: "Dahil olan mahalleleri işaretle.",
    no_plans: "Henüz plan yok.",
    waits: "Bekleyenler",
    nothing_waits: "Şu anda bekleyen bir şey yok.",
    look: "Semte bak",
};
