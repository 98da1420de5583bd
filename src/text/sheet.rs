//! The words of *Blad voor de wijkmanager*.
//!
//! It goes to somebody of the gemeente, so it is in Dutch in every language of the app, and says *u*.

use super::area::texts;

texts! {
    /// The printed sheet.
    SheetText from super::nl::sheet::TEXT;
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
        /// On the sheet and the poster of a plan.
        tasks,
        no_tasks,
        nobody_yet,
        somebody_does,
        needs,
        no_needs,
        promises,
        is_over,
        /// Under the code on a poster.
        scan_poster,
        who_helps,
        reach_us,
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
        take_part(count: u32),
        done_on(day: &str),
        help(count: u32),
    }
}
