//! The words of what is followed: promises, what is stuck, where somebody knocked, what became of a signaal.

use domain::{Party, Sign};

use super::{Text, area::texts};

texts! {
    /// What is followed.
    FollowedText from super::nl::followed::TEXT;
    words {
        promised,
        promised_sub,
        promise_example_title,
        promise_example,
        what_promised,
        what_promised_hint,
        who_promises,
        myself,
        gemeente,
        somebody_else,
        other_name,
        other_hint,
        by_when,
        fallback,
        fallback_hint,
        /// Before the words of the fallback.
        if_it_fails,
        how_kept,
        why_not,
        stuck,
        stuck_sub,
        stuck_example_title,
        stuck_example,
        what_stuck,
        what_stuck_hint,
        since_when,
        who_can_help,
        who_can_help_hint,
        tried,
        nothing_tried,
        what_tried,
        what_tried_hint,
        how_resolved,
        knocked,
        knocked_example,
        where_knocked,
        where_knocked_hint,
        about_what,
        when_knocked,
        what_came_back,
        signaal_steps,
        /// Nobody recorded anything about a signaal.
        signaal_new,
        the_answer,
        the_answer_hint,
        what_done,
        what_done_hint,
        /// Above what was done about a signaal.
        you_asked,
        what_happened,
        came_back,
        changed,
        is_open,
        is_late,
        is_kept,
        is_withdrawn,
        is_stuck,
        is_resolved,
        is_unanswered,
        is_answered,
        is_heard,
        is_taken_up,
        is_done,
        is_reopened,
        is_self_again,
        is_referred,
        is_tried,
        last_added,
        last_removed,
        last_recorded,
        sheet_sub,
        /// Before it is printed: names may stand in what people wrote.
        sheet_names,
    }
    buttons {
        add_promise,
        add_stuck,
        add_knock,
        all_promises,
        all_stuck,
        it_worked,
        it_fails,
        not_yet,
        resolve,
        put_there,
        i_heard,
        i_take_up,
        write_answer,
        write_done,
        sheet,
        print,
    }
    sentences {
        promises(who: &str, what: &str),
        before(day: &str),
        waiting(days: u32),
        can_help(who: &str),
        got_stuck(who: &str, what: &str),
        knocked_at(who: &str, at: &str, what: &str),
        kept_told(who: &str, what: &str),
        withdrawn_told(who: &str, what: &str),
        reopened_told(who: &str, what: &str),
        tried_told(who: &str, what: &str),
        resolved_told(who: &str, what: &str),
        came_back_told(who: &str, what: &str),
    }
}

impl Text {
    /// What `who` recorded about what is followed, as a sentence.
    pub(super) fn signed(&self, who: &str, sign: Sign, what: &str) -> String {
        let say = self.followed;
        match sign {
            Sign::Kept => (say.kept_told)(who, what),
            Sign::Withdrawn => (say.withdrawn_told)(who, what),
            Sign::Reopened => (say.reopened_told)(who, what),
            Sign::Tried => (say.tried_told)(who, what),
            Sign::Resolved => (say.resolved_told)(who, what),
            Sign::CameBack => (say.came_back_told)(who, what),
            Sign::Heard
            | Sign::TakenUp
            | Sign::Answered
            | Sign::Done
            | Sign::SelfAgain
            | Sign::Referred => (self.history.moved)(who, say.sign(sign)),
        }
    }

    /// Who promises, where that is not a resident; the words of a party without a name say so.
    pub fn party(&self, party: &Party) -> Option<String> {
        match party {
            Party::Person(_) => None,
            Party::Gemeente => Some(self.followed.gemeente.to_owned()),
            Party::Other(name) if name.is_empty() => {
                Some(self.everywhere.resident_first.to_owned())
            }
            Party::Other(name) => Some(name.clone()),
        }
    }
}

impl FollowedText {
    /// The word for a sign.
    pub const fn sign(&self, sign: Sign) -> &'static str {
        match sign {
            Sign::Kept => self.is_kept,
            Sign::Withdrawn => self.is_withdrawn,
            Sign::Reopened => self.is_reopened,
            Sign::Tried => self.is_tried,
            Sign::Resolved => self.is_resolved,
            Sign::CameBack | Sign::Answered => self.is_answered,
            Sign::Heard => self.is_heard,
            Sign::TakenUp => self.is_taken_up,
            Sign::Done => self.is_done,
            Sign::SelfAgain => self.is_self_again,
            Sign::Referred => self.is_referred,
        }
    }
}
