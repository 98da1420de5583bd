//! The words of *Zoek*.

use super::area::texts;

texts! {
    /// Searching a buurt.
    SearchText from super::nl::search::TEXT;
    words {
        /// Title of the page, and the word of the link that leads to it.
        title,
        sub,
        what,
        what_hint,
        none,
        /// What to do then.
        none_how,
        /// Heading of the list, for screen readers.
        results,
        /// What kind of thing was found; so are the following.
        plan,
        question,
        task,
        need,
        attachment,
        signaal,
        promise,
        stuck,
        knock,
        meeting,
        agenda,
        card,
        decision,
        action,
        bring,
        minutes,
        theme,
        ambition,
        opgave,
        view,
        agreement,
        gift,
        result,
        translation,
        permission,
        upkeep,
        suggestion,
        help,
        helper,
        vision,
        inspraak,
        reaction,
        feedback,
        request,
    }
    buttons {
    }
    sentences {
        /// How many places were found.
        count(hits: u32),
        /// There are more places than are shown.
        first(shown: u32),
    }
}
