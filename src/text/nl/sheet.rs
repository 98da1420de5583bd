//! In Dutch.

use crate::text::SheetText;

pub(in crate::text) static TEXT: SheetText = SheetText {
    title: "Blad voor de wijkmanager",
    promised: "Wat u beloofde",
    by_others: "Wat anderen beloofden",
    stuck: "Wat vastzit",
    knocked: "Waar wij aanklopten",
    noticed: "Wat bewoners opviel",
    done: "Wat al is beantwoord",
    nothing: "Er staat nu niets open.",
    is_open: "nog open",
    no_answer: "nog geen antwoord",
    who_can_help: "Kan helpen:",
    your_answer: "Uw antwoord",
    contact: "Zo bereikt u ons",
    tasks: "Wat er moet gebeuren",
    no_tasks: "Er zijn nog geen taken.",
    nobody_yet: "hier is nog iemand voor nodig",
    somebody_does: "iemand doet dit",
    needs: "Wat nodig is",
    no_needs: "Er is nu niets nodig.",
    promises: "Wat is beloofd",
    is_over: "klaar",
    reach_us: "Zo bereik je ons",
    who_helps: "Wie helpt mee? Nog nodig:",
    intro: |buurt| format!("{buurt} vraagt u om antwoord of hulp."),
    made_on: |day| format!("Gemaakt op {day}"),
    since: |day, days| match days {
        0 => "sinds vandaag".into(),
        1 => format!("sinds {day}: 1 dag"),
        days => format!("sinds {day}: {days} dagen"),
    },
    asked_on: |day| format!("gevraagd op {day}"),
    due: |day| format!("voor {day}"),
    late: |days| match days {
        1 => "1 dag te laat".into(),
        days => format!("{days} dagen te laat"),
    },
    last_tried: |words| format!("Geprobeerd: {words}"),
    answered: |day, words| format!("Antwoord op {day}: {words}"),
    more: |count| format!("En nog {count}. Die staan in de app."),
    take_part: |count| match count {
        1 => "1 buur doet mee".into(),
        _ => format!("{count} buren doen mee"),
    },
    done_on: |day| format!("klaar op {day}"),
    help: |count| match count {
        1 => "1 buur helpt".into(),
        _ => format!("{count} buren helpen"),
    },
};
