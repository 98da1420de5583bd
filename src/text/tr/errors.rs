//! In Turkish.

use crate::text::ErrorText;

pub(in crate::text) static TEXT: ErrorText = ErrorText {
    empty: "Burası henüz boş. Önce bir şey yaz.",
    too_long: "Bu çok uzun. Biraz kısalt.",
    unknown: "Bu artık burada yok. Belki bir komşu kaldırdı.",
    newer_app: "Bunu daha yeni bir Buurtlijm yaptı. Önce uygulamayı güncelle.",
    not_stored: "Telefonun bunu kaydedemiyor. Yer aç ve yeniden dene.",
    fault: "Bu olmadı. Hiçbir şey kaybolmadı. Yeniden dene.",
    no_amount: "Bu bir tutar değil. Örneğin 450 yaz.",
    no_page: "Burada bir şey yok",
    no_page_text: "Böyle bir yer yok. Mahallene geri dön.",
    no_part: "Bu ekran henüz telefonunda yok.",
    no_part_text: "Kısa bir süre internete bağlan ve yeniden dene. Yazdıklarınız duruyor.",
    no_language: "Bu dil henüz telefonunda yok.",
    no_language_how: "Kısa bir süre internete bağlan ve dili yeniden seç.",
    broken: "Bir sorun çıktı",
    broken_text: "Yazdıklarınız bu telefonda duruyor. Buurtlijm’i yeniden aç.",
    to_buurt: "Mahalleye git",
    open_again: "Yeniden aç",
    try_again: "Yeniden dene",
};
