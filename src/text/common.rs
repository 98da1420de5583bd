//! Words that every screen uses: the tabs, people without a name, what is kept, and the small buttons.

use super::area::texts;

texts! {
    /// Words that every screen uses.
    CommonText from NL;
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
        /// Before [`CommonText::this_phone`].
        kept_on,
        this_phone,
        keeping,
        not_kept,
        /// Who made the example of an empty screen.
        example,
        /// The ribbon over the oefenbuurt.
        practice,
        may_stay_empty,
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

pub(super) static NL: CommonText = CommonText {
    app: "Buurtlijm",
    tab_buurt: "Buurt",
    tab_plans: "Plannen",
    tab_together: "Samen",
    tab_share: "Delen",
    menu: "Hoofdmenu",
    loading: "Even wachten",
    resident: "een bewoner",
    resident_first: "Een bewoner",
    you: "jou",
    you_first: "Jij",
    new: "nieuw",
    today: "vandaag",
    yesterday: "gisteren",
    kept_on: "Bewaard op",
    this_phone: "deze telefoon",
    keeping: "Bewaren…",
    not_kept: "Nog niet bewaard",
    example: "Zo deed Henk het",
    practice: "Oefenbuurt: hier is niets echt.",
    may_stay_empty: "Dit mag leeg blijven.",
    skip: "Ga naar de inhoud",
    back: "Terug",
    close: "Sluit",
    undo: "Maak ongedaan",
    keep: "Bewaar",
    change: "Verander",
    cancel: "Laat maar",
    remove: "Haal weg",
    stop_practice: "Stop met oefenen",
    kept_elsewhere: |count| format!("ook op {count} andere"),
    page_title: |page| format!("{page} · Buurtlijm"),
    more_people: |count| match count {
        1 => "en nog 1 buur".into(),
        _ => format!("en nog {count} buren"),
    },
    and: |first, last| format!("{first} en {last}"),
    by_on: |who, day| format!("{who}, {day}"),
};

pub(super) static EN: CommonText = CommonText {
    app: "Buurtlijm",
    tab_buurt: "Neighbourhood",
    tab_plans: "Plans",
    tab_together: "Together",
    tab_share: "Share",
    menu: "Main menu",
    loading: "One moment",
    resident: "a resident",
    resident_first: "A resident",
    you: "you",
    you_first: "You",
    new: "new",
    today: "today",
    yesterday: "yesterday",
    kept_on: "Kept on",
    this_phone: "this phone",
    keeping: "Keeping…",
    not_kept: "Not kept yet",
    example: "This is how Henk did it",
    practice: "Practice neighbourhood: nothing here is real.",
    may_stay_empty: "You can leave this empty.",
    skip: "Go to the content",
    back: "Back",
    close: "Close",
    undo: "Undo",
    keep: "Keep",
    change: "Change",
    cancel: "Never mind",
    remove: "Take away",
    stop_practice: "Stop practising",
    kept_elsewhere: |count| match count {
        1 => "also on 1 other".into(),
        _ => format!("also on {count} others"),
    },
    page_title: |page| format!("{page} · Buurtlijm"),
    more_people: |count| match count {
        1 => "and 1 more neighbour".into(),
        _ => format!("and {count} more neighbours"),
    },
    and: |first, last| format!("{first} and {last}"),
    by_on: |who, day| format!("{who}, {day}"),
};
