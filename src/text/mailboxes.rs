//! The words of *Brievenbus*: what it is for, what it can see, and how each one is doing.
//!
//! It is an extra for who wants it, and the words say so. What a mailbox sees is said plainly: nothing of
//! what is written, but that a phone comes by.

use super::area::texts;

texts! {
    /// The words of *Brievenbus*.
    MailboxText from super::nl::mailboxes::TEXT;
    words {
        /// Page title.
        title,
        /// What it is for.
        sub,
        /// What it does.
        how,
        /// That one can do without.
        extra,
        /// Heading above what it sees.
        sees,
        /// What it does not see.
        sees_not,
        /// What it does see.
        sees_this,
        /// Heading of the list.
        all,
        /// There is none.
        none,
        /// Heading of adding one.
        more,
        /// Label of the field.
        address,
        /// Under that label.
        address_hint,
        /// The app may come from a mailbox.
        own,
        /// While an address is tried.
        trying,
        /// It was added.
        added,
        /// A neighbour added it, and it is not used here.
        not_agreed,
        /// It has not answered yet.
        asking,
        /// Something goes to and fro.
        busy,
        /// All is well.
        works,
        /// It does not answer.
        away,
        /// It has no room.
        full,
        /// Something else is there.
        not_mailbox,
        /// It gives what is of no use.
        strange,
        /// The text is no address.
        bad_address,
        /// Nobody answered there.
        nobody,
        /// There are enough.
        too_many,
        /// It could not be written down.
        not_stored,
    }
    buttons {
        /// Button: adds what was typed.
        add,
        /// Button: the address of the app itself.
        add_own,
        /// Button: reads the address with the camera.
        scan,
        /// Button: the camera goes off.
        stop,
        /// Button: this phone uses it.
        use_it,
        /// Button: this phone leaves it alone.
        leave,
        /// Button: the buurt forgets it.
        remove,
    }
    sentences {
        /// It did not answer since this day.
        away_since(day: &str),
        /// The last day on which something was brought or fetched.
        moved(day: &str),
    }
}
