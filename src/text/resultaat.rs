//! The words of *Resultaat*: what came of a plan, and the etalage in which a buurt shows it.

use super::area::texts;

texts! {
    /// What came of a plan.
    ResultaatText from super::nl::resultaat::TEXT;
    words {
        title,
        sub,
        /// On the plan, while there is nothing yet.
        none,
        photos,
        photos_none,
        before,
        after,
        neither,
        moment,
        /// Under the picture of the camera.
        ghost,
        no_camera,
        numbers,
        numbers_none,
        number,
        number_hint,
        value,
        value_hint,
        stories,
        stories_none,
        story,
        story_hint,
        for_whom,
        for_whom_hint,
        may_share,
        /// What sharing a story means.
        share_where,
        says_yes,
        says_changed,
        says_no,
        thanks,
        thanks_none,
        thank,
        thank_hint,
        is_back,
        was_added,
        was_removed,
        etalage,
        etalage_sub,
        etalage_none,
        etalage_none_text,
    }
    buttons {
        to_result,
        to_etalage,
        take_after,
        shoot,
        add_number,
        add_story,
        add_thanks,
        yes,
        no,
        previous,
        next,
    }
    sentences {
        on_behalf(who: &str),
        /// Which of how many.
        place(here: u32, of: u32),
        /// In the history of a plan.
        counted(who: &str, what: &str, value: &str),
        story_told(who: &str),
        thanked(who: &str, what: &str),
    }
}
