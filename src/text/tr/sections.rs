//! In Turkish.

use crate::text::SectionText;

pub(in crate::text) static TEXT: SectionText = SectionText {
    what: "Ne istiyorsun?",
    why: "Bu, mahalle için neden güzel?",
    talk_first: "Önce kiminle konuşacaksın?",
    own_strengths: "Kendiniz neler yapabilirsiniz?",
    affected: "Bu kimleri etkiler?",
    neighbours: "Komşular ne düşünüyor?",
    cost: "Ne kadar tutar, parayı nasıl buluruz?",
    allowed: "Buna izin var mı?",
    who_does_what: "Kim neyi ne zaman yapacak?",
    step_what: "Ne istediğini yaz",
    step_why: "Neden güzel olduğunu yaz",
    step_talk_first: "Önce kiminle konuşacağını düşün",
    step_own_strengths: "Kendi yapabildiklerinizi yaz",
    step_affected: "Bunun kimleri etkilediğini düşün",
    step_neighbours: "Komşulara ne düşündüklerini sor",
    step_cost: "Ne kadar tutacağını öğren",
    step_allowed: "İzin var mı, öğren",
    step_who_does_what: "Kimin ne yapacağını konuşun",
    example_what: "Örneğin: otobüs durağına bir bank.",
    example_why: "Örneğin: zor yürüyenler biraz oturabilir.",
    example_talk_first: "Örneğin: durağın yanında oturanlar.",
    example_own_strengths: "Örneğin: Wim marangozluk yapar, Fatma kahve getirir.",
    example_affected: "Örneğin: bisikletini oraya koyanlar.",
    example_neighbours: "Örneğin: 9 komşu istiyor, 1 komşu kararsız.",
    example_cost: "Örneğin: 120 euroya tahta. Sokakta para toplarız.",
    example_allowed: "Örneğin: belediye izin veriyor.",
    example_who_does_what: "Örneğin: Noor pazartesi arar, Wim tahta alır.",
};
