//! Files that go as the text of a message, and what other apps share with this one.

use super::area::texts;

texts! {
    /// Words about files as text.
    MessageText from super::nl::messages::TEXT;
    words {
        /// What another app gave: from whom is it?
        given_text,
        /// The first line of such a text, for whoever gets it.
        preface,
        /// It went out as text.
        sent,
        /// It was copied.
        copied,
        /// The browser does not allow copying.
        copy_failed,
        /// Longer than a message can be.
        too_long,
        /// Label of the field for a message.
        paste_here,
        /// Nothing was pasted yet.
        nothing_yet,
        /// What another app shared did not arrive.
        not_received,
        /// It waits on this phone for what it builds on.
        waits,
        /// What waited has gone in.
        caught_up,
    }
    buttons {
        open_given,
        leave_given,
        /// Button: the file as a text, to be pasted anywhere.
        copy,
        /// Button: opens what was copied or typed.
        paste,
    }
    sentences {
        given(count: u32),
        /// Photos and voice notes for which a file had no room.
        left_out(count: u32),
    }
}
