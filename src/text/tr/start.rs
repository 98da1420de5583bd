//! In Turkish.

use crate::text::StartText;

pub(in crate::text) static TEXT: StartText = StartText {
    promise: "Sokağınız için birlikte plan yapın. İnternet olmadan da olur.",
    reassurance: "Her şey senin telefonunda ve komşularının telefonunda durur. \
                  Başka kimse okuyamaz.",
    language: "Dil",
    name: "Mahallenizin adı ne?",
    name_hint: "Örneğin sokağınızın adı.",
    name_later: "Adı sonra değiştirebilirsin.",
    buurten: "Mahallelerin",
    buurten_sub: "Bu mahalleler telefonunda duruyor.",
    shown_now: "Şu an bunu görüyorsun",
    practice: "Deneme mahallesi",
    nameless: "Adı olmayan mahalle",
    rename: "Mahallenin adı",
    extent: "Hangi sokaklar bu mahallede?",
    extent_hint: "Örneğin: Oranjestraat ve meydan.",
    more: "Bir mahalle daha",
    begin: "Mahalle kur",
    join: "Katıl: komşunun kodunu tara",
    open_file: "Dosya aç",
    look_around: "Deneme mahallesini gez",
    make: "Başla",
};
