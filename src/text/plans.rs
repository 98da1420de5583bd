//! The words of the list of plans.

use super::area::texts;

texts! {
    /// The list of plans.
    PlansText from super::nl::plans::TEXT;
    words {
        title,
        sub,
        /// What the filter buttons are together, for screen readers.
        filter,
        all,
        ideas,
        making,
        doing,
        done,
        resting,
        /// Under way, without a word for a month.
        quiet,
        removed,
        /// What the list of orders is about, for screen readers.
        order,
        by_change,
        by_age,
        by_name,
        none_here,
        /// On a plan that came back because a neighbour wrote on.
        is_back,
        two_answers,
    }
    buttons {}
    sentences {
        count(plans: u32),
        removed_by(who: &str, day: &str),
    }
}
