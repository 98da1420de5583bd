//! The words of what a plan got after its first parts: by whom and by when, help and thanks, permissions, upkeep,
//! quiet plans, other words, and plans that belong together.

use domain::{meeting::Doer, plan::PermissionState};

use super::area::texts;

texts! {
    /// Later parts of a plan.
    PlanningText from super::nl::planning::TEXT;
    words {
        who_does,
        not_said,
        ourselves,
        jointly,
        gemeente,
        by_when,
        which_help,
        is_agreed,
        help_done,
        may_it,
        what_may,
        what_may_hint,
        who_decides,
        who_decides_hint,
        how_is_it,
        to_ask,
        asked,
        granted,
        not_needed,
        refused,
        on_which_day,
        upkeep,
        what_upkeep,
        what_upkeep_hint,
        who_keeps,
        how_often,
        how_often_hint,
        your_proposal,
        why_other,
        proposal,
        taken,
        declined,
        taken_twice,
        into_which,
        joined_hint,
        joined_here,
        began_here,
        no_other_plan,
        from_which,
        own_words,
        tasks_along,
        /// The next small step when nobody looks after it yet.
        first_upkeep,
        last_added,
        last_removed,
        last_judged,
        last_joined,
    }
    buttons {
        mark_agreed,
        mark_done,
        thank,
        unthank,
        add_permission,
        say_how_it_is,
        it_is_asked,
        add_upkeep,
        goes_on,
        rests,
        suggest,
        keep_proposal,
        take_over,
        rather_not,
        withdraw,
        belongs_together,
        join,
        part,
        split,
        keep_split,
    }
    sentences {
        due_by(day: &str),
        was_due(day: &str),
        thanked_by(who: &str),
        /// Of one's own help.
        thanks_you(who: &str),
        /// The next small step.
        ask_whether(what: &str),
        how_is(title: &str),
        quiet_since(day: &str),
        proposed_by(who: &str, day: &str),
        belongs_to(title: &str),
        came_from(title: &str),
    }
}

impl PlanningText {
    /// Who does something.
    pub const fn doer(&self, doer: Doer) -> &'static str {
        match doer {
            Doer::Ourselves => self.ourselves,
            Doer::Together => self.jointly,
            Doer::Gemeente => self.gemeente,
        }
    }

    /// How far asking is.
    pub const fn permission(&self, state: PermissionState) -> &'static str {
        match state {
            PermissionState::Open => self.to_ask,
            PermissionState::Asked => self.asked,
            PermissionState::Granted => self.granted,
            PermissionState::NotNeeded => self.not_needed,
            PermissionState::Refused => self.refused,
        }
    }
}
