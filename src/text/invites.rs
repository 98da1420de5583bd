//! Inviting somebody who is not near: the link, the request and the answer.
//!
//! Both sides read who does what next, because messages may lie for days between two steps.

use super::area::texts;

texts! {
    /// Words about inviting by a link.
    InviteText from NL;
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

pub(super) static NL: InviteText = InviteText {
    heading: "Nodig uit met een link",
    how: "Je buur opent de link en stuurt je een bericht. \
        Open dat hier en stuur het antwoord terug.",
    limits: "Een link laat één buur binnen, 14 dagen lang.",
    message: "Doe mee met onze buurt in Buurtlijm. Open deze link:",
    link: "Link voor je buur",
    copied: "De link is gekopieerd. Plak die in een bericht aan je buur.",
    copy_by_hand: "Kopiëren lukt hier niet. Kies de link en kopieer die zelf.",
    asks: "Een nieuwe buur doet mee. Stuur nu het antwoord terug.",
    title: "Je bent uitgenodigd",
    sub: "Een buur wil samen met jou plannen maken.",
    ask_how: "Stuur je vraag aan de buur die je uitnodigde.",
    open_how: "Je krijgt een antwoord terug. Open dat hier, op deze telefoon.",
    wait: "Sluit de app gerust. Je kunt later verdergaan met dezelfde link.",
    no_link: "Deze link is niet heel. Vraag je buur om een nieuwe link.",
    not_invited: "Deze link is gebruikt of te oud. Maak een nieuwe link.",
    used: "Gebruikt",
    make: "Maak een link",
    send: "Stuur de link",
    copy: "Kopieer de link",
    take_back: "Haal weg",
    send_request: "Stuur je vraag",
    send_answer: "Stuur het antwoord",
    step: |number| format!("Stap {number} van 2"),
    days_left: |count| match count {
        0 => "Vandaag nog te gebruiken".to_owned(),
        1 => "Nog 1 dag te gebruiken".to_owned(),
        _ => format!("Nog {count} dagen te gebruiken"),
    },
};

pub(super) static EN: InviteText = InviteText {
    heading: "Invite with a link",
    how: "Your neighbour opens the link and sends you a message. \
        Open that here and send the answer.",
    limits: "A link lets in one neighbour, for 14 days.",
    message: "Join our neighbourhood in Buurtlijm. Open this link:",
    link: "Link for your neighbour",
    copied: "The link was copied. Paste it into a message to your neighbour.",
    copy_by_hand: "Copying does not work here. Select the link and copy it yourself.",
    asks: "A new neighbour takes part. Send the answer back now.",
    title: "You are invited",
    sub: "A neighbour wants to make plans with you.",
    ask_how: "Send your request to the neighbour who invited you.",
    open_how: "You get an answer back. Open it here, on this phone.",
    wait: "You can close the app. Go on later with the same link.",
    no_link: "This link is not whole. Ask your neighbour for a new link.",
    not_invited: "This link was used or is too old. Make a new link.",
    used: "Used",
    make: "Make a link",
    send: "Send the link",
    copy: "Copy the link",
    take_back: "Take away",
    send_request: "Send your request",
    send_answer: "Send the answer",
    step: |number| format!("Step {number} of 2"),
    days_left: |count| match count {
        0 => "Can be used today".to_owned(),
        1 => "Can be used 1 more day".to_owned(),
        _ => format!("Can be used {count} more days"),
    },
};
