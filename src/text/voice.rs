//! The words of inspraak and of *Laat je stem horen*.

use super::area::texts;

texts! {
    /// Inspraak, and questions to those who decide.
    VoiceText from super::nl::voice::TEXT;
    words {
        /// Title of the list of inspraak.
        rounds,
        rounds_sub,
        none,
        rounds_none,
        question,
        who_asks,
        can_change,
        cannot_change,
        closes,
        fill_first,
        /// How far it is; so are the following.
        draft,
        open,
        closed,
        worked_out,
        fed_back,
        archived,
        is_late,
        reactions,
        reactions_none,
        reaction,
        for_other,
        for_name,
        a_neighbour,
        not_now,
        heard,
        heard_hint,
        reply,
        no_reply,
        feedback_first,
        /// Title of the list of requests.
        stem,
        stem_sub,
        stem_none,
        to_whom,
        /// To whom a request can go; so are the following.
        council,
        committee,
        platform,
        gemeente,
        housing,
        rests_on,
        rests_none,
        spoken,
        spoken_hint,
        not_asked,
        waits,
        handed_on,
        answer,
        shared,
        saved,
        not_shared,
    }
    buttons {
        add_round,
        open_it,
        close_it,
        /// What was heard is written down.
        work_out,
        /// Everything that was heard has an answer.
        feed_back,
        archive,
        go_back,
        keep_reaction,
        add_heard,
        choose_why,
        send_file,
    }
    sentences {
        until(day: &str),
        answers(count: u32),
        asked_by(who: &str),
        on_behalf(who: &str),
        spoke_with(count: u32),
        sent_on(day: &str),
    }
}
