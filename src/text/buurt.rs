//! The words of the Buurt screen, of a new idea and of what strikes people.

use super::area::texts;

texts! {
    /// The Buurt screen, ideas and signalen.
    BuurtText from super::nl::buurt::TEXT;
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
        /// Somebody writes about one person's trouble: who helps, with a number.
        call_safe,
        call_despair,
        call_danger,
        call_care,
        call_care_how,
        is_contact,
        is_contact_how,
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
        call(number: &str),
    }
}
