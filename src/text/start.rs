//! The words of the first screen, of making a buurt, and of the list of buurten on a phone.

use super::area::texts;

texts! {
    /// First run and the list of buurten.
    StartText from super::nl::start::TEXT;
    words {
        promise,
        reassurance,
        language,
        /// Label of the field for the name of a new buurt.
        name,
        name_hint,
        name_later,
        /// Title of the list of buurten.
        buurten,
        buurten_sub,
        /// On the buurt that is on screen.
        shown_now,
        /// On the oefenbuurt in the list.
        practice,
        /// A buurt that has no name yet, because nothing has come in.
        nameless,
        rename,
        extent,
        extent_hint,
        more,
    }
    buttons {
        begin,
        join,
        open_file,
        look_around,
        /// Makes the buurt.
        make,
    }
    sentences {}
}
