//! In Dutch.

use crate::text::BuurtText;

pub(in crate::text) static TEXT: BuurtText = BuurtText {
    news: "Nieuw in de buurt",
    working_on: "Waar werken we aan",
    noticed: "Dit valt op in de buurt",
    example_title: "Een bankje bij de bushalte",
    example_text: "Henk schreef 1 zin. Buren hielpen mee. Nu staat het bankje er.",
    none_running: "Er loopt nu geen plan.",
    what: "Wat wil je?",
    what_hint: "1 zin is genoeg. De rest komt later, samen.",
    what_example: "Bijvoorbeeld: een bankje bij de bushalte.",
    notice: "Wat valt je op?",
    notice_hint: "Iets moois, of iets dat beter kan.",
    notice_example: "Schrijf over de plek, niet over mensen.",
    signaal: "Dit valt op",
    signaal_back: "Dit was weggehaald. Een buur schreef verder, dus het is terug.",
    have_idea: "Ik heb een idee",
    noticed_something: "Dit valt me op",
    keep_idea: "Bewaar mijn idee",
    keep_signaal: "Bewaar",
    all_plans: "Bekijk alle plannen",
    idea_of_it: "Maak er een idee van",
    edit_buurt: "Verander de buurt",
    news_since: |day| format!("Nieuw sinds {day}"),
    next_step: |step| format!("Volgende stap: {step}"),
    still_needed: |needs| format!("Nog nodig: {needs}"),
    signaal_removed: |who, day| format!("Weggehaald door {who}, {day}."),
};
