//! The words of *Wijk*.

use super::area::texts;

texts! {
    /// The buurten of a wijk beside each other.
    WijkText from super::nl::wijk::TEXT;
    words {
        title,
        sub,
        name,
        only_here,
        which,
        none,
        none_how,
        no_plans,
        waits,
        nothing_waits,
    }
    buttons {
        look,
    }
    sentences {
    }
}
