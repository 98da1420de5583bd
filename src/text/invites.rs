//! Inviting somebody who is not near: the link, the request and the answer.
//!
//! Both sides read who does what next, because messages may lie for days between two steps.

use super::area::texts;

texts! {
    /// Words about inviting by a link.
    InviteText from super::nl::invites::TEXT;
    words {
        /// Heading of the section.
        heading,
        /// The three steps, for who invites.
        how,
        /// How long a link is good, and for how many.
        limits,
        /// The words that go with the link.
        message,
        /// Label of the field with the link.
        link,
        copied,
        copy_by_hand,
        /// A newcomer asks: what to do.
        asks,
        /// Page title, for who was invited.
        title,
        sub,
        /// The first step of who was invited.
        ask_how,
        /// The second step.
        open_how,
        /// The answer comes from the neighbour's phone.
        wait,
        /// The link is not whole, or none.
        no_link,
        /// The invite was used, taken back or too old.
        not_invited,
        /// In the list.
        used,
    }
    buttons {
        make,
        send,
        copy,
        take_back,
        send_request,
        send_answer,
    }
    sentences {
        step(number: u32),
        days_left(count: u32),
    }
}
