//! The words of *Voorbeeld*: what another buurt can learn from a plan, made here or opened here.

use super::area::texts;

texts! {
    /// An example for or from another buurt.
    ExampleText from super::nl::example::TEXT;
    words {
        title,
        sub,
        /// Before it is sent.
        check,
        name,
        steps,
        needs,
        numbers,
        with_cost,
        cost,
        /// Over what another buurt did.
        theirs,
        different,
        different_hint,
        no_buurt,
    }
    buttons {
        make,
        send,
        begin,
    }
    sentences {
        /// In which buurt the plan begins.
        comes_in(buurt: &str),
    }
}
