//! In Turkish.

use crate::text::PlansText;

pub(in crate::text) static TEXT: PlansText = PlansText {
    title: "Planlar",
    sub: "Birlikte istediğiniz her şey.",
    filter: "Hangi planlar",
    all: "Hepsi",
    ideas: "Fikirler",
    making: "Planlama",
    doing: "Uygulama",
    done: "Bitti",
    resting: "Beklemede",
    quiet: "Bir süredir sessiz",
    removed: "Kaldırıldı",
    order: "Sıralama",
    by_change: "Son değişen önce",
    by_age: "En yeni önce",
    by_name: "Ada göre",
    none_here: "Şu an burada plan yok.",
    is_back: "Geri geldi",
    two_answers: "İki cevap var",
    count: |plans| format!("{plans} plan"),
    removed_by: |who, day| format!("Kaldıran: {who}, {day}"),
};
