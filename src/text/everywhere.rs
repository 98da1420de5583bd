//! Words that every screen uses: the tabs, people without a name, what is kept, and the small buttons.

use super::area::texts;

texts! {
    /// Words that every screen uses.
    EverywhereText from super::nl::everywhere::TEXT;
    words {
        app,
        tab_buurt,
        tab_plans,
        tab_together,
        tab_share,
        /// What the tabs are together, for screen readers.
        menu,
        /// While the first rows are on their way.
        loading,
        /// A person without a card, inside a sentence.
        resident,
        /// A person without a card, at the start of a sentence or alone.
        resident_first,
        /// Oneself, after a word such as *van* or *door*.
        you,
        /// Oneself, at the start of a sentence or alone.
        you_first,
        /// Beside what a neighbour wrote lately.
        new,
        today,
        yesterday,
        /// Before [`EverywhereText::this_phone`].
        kept_on,
        this_phone,
        keeping,
        not_kept,
        /// Who made the example of an empty screen.
        example,
        /// The ribbon over the oefenbuurt.
        practice,
        may_stay_empty,
        /// When the phone has no voice of its own.
        no_voice,
        no_voice_how,
    }
    buttons {
        skip,
        back,
        close,
        undo,
        keep,
        change,
        cancel,
        remove,
        stop_practice,
        read_aloud,
        stop_reading,
    }
    sentences {
        /// After *Bewaard op deze telefoon*: on how many other phones.
        kept_elsewhere(count: u32),
        /// Beside the title of a page.
        page_title(page: &str),
        /// More people than there is room for.
        more_people(count: u32),
        /// Several names as one.
        and(first: &str, last: &str),
        /// Who and when, under something that was written.
        by_on(who: &str, day: &str),
    }
}
