//! In English.

use crate::text::MessageText;

pub(in crate::text) static TEXT: MessageText = MessageText {
    preface: "This is from Buurtlijm. Copy this whole message. Then choose in the app: \
        Share, Open a file, Paste text.",
    sent: "It was sent as text. Your neighbour chooses: Open a file.",
    copied: "It was copied. Paste it into a message to your neighbour.",
    copy_failed: "Copying does not work here. Send a file.",
    too_long: "This is too long for a message. Send a file.",
    paste_here: "Did you get a message? Paste it here.",
    nothing_yet: "Nothing is here yet. Press long on the field and paste.",
    not_received: "Your phone could not take this. Choose the file here yourself.",
    waits: "An earlier file belongs to this. It waits on your phone until then.",
    caught_up: "A file that waited is here now too.",
    copy: "Copy as text",
    paste: "Paste text",
    left_out: |count| match count {
        1 => "1 photo or recording did not fit. It stays on your phone.".into(),
        count => format!("{count} photos or recordings did not fit. They stay on your phone."),
    },
    given_text: "Do you want to open it? Do so when you know from whom it is.",
    open_given: "Open it",
    leave_given: "Throw it away",
    given: |count| match count {
        1 => "Another app gave Buurtlijm 1 thing.".into(),
        count => format!("Another app gave Buurtlijm {count} things."),
    },
};
