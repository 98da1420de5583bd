//! In Turkish.

use crate::text::FlyerText;

pub(in crate::text) static TEXT: FlyerText = FlyerText {
    title: "Burada birlikte bunu yapıyoruz",
    sub: "Bu, komşularının afişinde yazıyor.",
    needed: "Hâlâ gerekli",
    join: "Katılmak ister misin?",
    join_how: "Katılan bir komşudan telefonundaki kodu iste. Onu burada tara.",
    privacy: "Adını vermen gerekmiyor. Şu an hiçbir şey kaydedilmedi.",
    not_whole: "Afişteki kod tam değil. Afişi bir daha tara.",
};
