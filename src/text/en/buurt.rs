//! In English.

use crate::text::BuurtText;

pub(in crate::text) static TEXT: BuurtText = BuurtText {
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
