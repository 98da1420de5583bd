//! The words where the code on a poster leads, for somebody who has nothing of the buurt yet.

use super::area::texts;

texts! {
    /// What a passer-by reads.
    FlyerText from super::nl::flyer::TEXT;
    words {
        /// Page title.
        title,
        sub,
        /// Above what is needed.
        needed,
        join,
        /// Whom to ask.
        join_how,
        /// What is kept, and asked.
        privacy,
        /// The code is not whole.
        not_whole,
    }
    buttons {}
    sentences {}
}
