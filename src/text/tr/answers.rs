//! In Turkish.

use crate::text::AnswerText;

pub(in crate::text) static TEXT: AnswerText = AnswerText {
    is_it_right: "Bu doğru mu?",
    was_typed: "Bir komşu söylediklerini yazıya döktü.",
    changed_since: "Metin daha sonra değişti.",
    which_language: "Hangi dile çeviriyorsun?",
    source: "Şu anda yazan",
    your_words: "Senin çevirin",
    is_back: "Bu çeviri kaldırılmıştı. Bir komşu onu değiştirdi, bu yüzden geri geldi.",
    was_removed: "Çeviri kaldırıldı",
    was_added: "Çeviri eklendi",
    for_question: "Bu ses kaydı hangi soruya ait?",
    no_question: "Hiçbir soruya",
    dutch: "Felemenkçe",
    english: "İngilizce",
    turkish: "Türkçe",
    arabic: "Arapça",
    polish: "Lehçe",
    ukrainian: "Ukraynaca",
    speak: "Konuş",
    type_out: "Yazıya dök",
    right: "Doğru",
    translate: "Bunu çevir",
    change: "Çeviriyi değiştir",
    remove: "Çeviriyi kaldır",
    keep: "Çeviriyi kaydet",
    read_mine: "Türkçe oku",
    typed_by: |who| format!("Yazıya döken: {who}."),
    said_right: |who| format!("Yazıya döküldü. Doğru diyen: {who}."),
    translated_by: |who, day| format!("Çeviren: {who}, {day}"),
};
