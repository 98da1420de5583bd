//! In Arabic.

use crate::text::SectionText;

pub(in crate::text) static TEXT: SectionText = SectionText {
    what: "ما الفكرة؟",
    why: "لماذا هي جيدة للحي؟",
    talk_first: "مع من نتحدث أولًا؟",
    own_strengths: "ماذا نستطيع أن نفعل بأنفسنا؟",
    affected: "من يتأثر بها؟",
    neighbours: "ما رأي الجيران؟",
    cost: "كم التكلفة، وكيف نوفّرها؟",
    allowed: "هل هذا مسموح؟",
    who_does_what: "من يفعل ماذا، ومتى؟",
    step_what: "كتابة الفكرة",
    step_why: "كتابة لماذا هي جيدة للحي",
    step_talk_first: "التفكير مع من نتحدث أولًا",
    step_own_strengths: "كتابة ما نستطيع أن نفعله بأنفسنا",
    step_affected: "التفكير من يتأثر بها",
    step_neighbours: "سؤال الجيران عن رأيهم",
    step_cost: "معرفة كم التكلفة",
    step_allowed: "معرفة هل هذا مسموح",
    step_who_does_what: "الاتفاق على من يفعل ماذا",
    example_what: "مثلًا: مقعد عند موقف الحافلة.",
    example_why: "مثلًا: من يمشي بصعوبة يجلس قليلًا.",
    example_talk_first: "مثلًا: الناس الساكنون بجانب الموقف.",
    example_own_strengths: "مثلًا: يعرف ويم النجارة، وتُحضّر فاطمة القهوة.",
    example_affected: "مثلًا: من يضع دراجته هناك.",
    example_neighbours: "مثلًا: 9 جيران يريدونها، وواحد متردد.",
    example_cost: "مثلًا: خشب بمبلغ 120 يورو، من صندوق الشارع.",
    example_allowed: "مثلًا: البلدية تقول إن هذا مسموح.",
    example_who_does_what: "مثلًا: نور تتصل يوم الاثنين، ثم يُحضر ويم الخشب.",
};
