//! The words of *Blad voor de wijkmanager*.
//!
//! It goes to somebody of the gemeente, so it is in Dutch in every language of the app, and says *u*.

use super::area::texts;

texts! {
    /// The printed sheet.
    SheetText from NL;
    words {
        title,
        promised,
        by_others,
        stuck,
        knocked,
        noticed,
        done,
        nothing,
        is_open,
        no_answer,
        who_can_help,
        your_answer,
        contact,
    }
    buttons {}
    sentences {
        intro(buurt: &str),
        made_on(day: &str),
        since(day: &str, days: u32),
        asked_on(day: &str),
        due(day: &str),
        late(days: u32),
        last_tried(words: &str),
        answered(day: &str, words: &str),
        more(count: u32),
    }
}

pub(super) static NL: SheetText = SheetText {
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
};
