//! In English.

use crate::text::InviteText;

pub(in crate::text) static TEXT: InviteText = InviteText {
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
