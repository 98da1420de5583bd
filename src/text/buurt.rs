//! The words of the Buurt screen, of a new idea and of what strikes people.

use super::area::texts;

texts! {
    /// The Buurt screen, ideas and signalen.
    BuurtText from NL;
    words {
        /// News on a first visit.
        news,
        working_on,
        noticed,
        /// Title of an empty Buurt screen: the example of a neighbour.
        example_title,
        example_text,
        /// No plan is running.
        none_running,
        /// Label of the one field of a new idea.
        what,
        what_hint,
        what_example,
        /// Label of the one field of a new signaal.
        notice,
        notice_hint,
        notice_example,
        /// Title of one signaal.
        signaal,
        signaal_back,
    }
    buttons {
        have_idea,
        noticed_something,
        keep_idea,
        keep_signaal,
        all_plans,
        /// Makes an idea of a signaal.
        idea_of_it,
        edit_buurt,
    }
    sentences {
        /// News since the last visit.
        news_since(day: &str),
        next_step(step: &str),
        still_needed(needs: &str),
        /// Under a signaal that was taken away.
        signaal_removed(who: &str, day: &str),
    }
}

pub(super) static NL: BuurtText = BuurtText {
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

pub(super) static EN: BuurtText = BuurtText {
    news: "New in the neighbourhood",
    working_on: "What we are working on",
    noticed: "Noticed in the neighbourhood",
    example_title: "A bench at the bus stop",
    example_text: "Henk wrote 1 sentence. Neighbours helped. Now the bench is there.",
    none_running: "No plan is running now.",
    what: "What do you want?",
    what_hint: "1 sentence is enough. The rest comes later, together.",
    what_example: "For example: a bench at the bus stop.",
    notice: "What do you notice?",
    notice_hint: "Something nice, or something that can be better.",
    notice_example: "Write about the place, not about people.",
    signaal: "Noticed",
    signaal_back: "This was taken away. A neighbour wrote on, so it is back.",
    have_idea: "I have an idea",
    noticed_something: "I notice something",
    keep_idea: "Keep my idea",
    keep_signaal: "Keep",
    all_plans: "See all plans",
    idea_of_it: "Make it an idea",
    edit_buurt: "Change the neighbourhood",
    news_since: |day| format!("New since {day}"),
    next_step: |step| format!("Next step: {step}"),
    still_needed: |needs| format!("Still needed: {needs}"),
    signaal_removed: |who, day| format!("Taken away by {who}, {day}."),
};
