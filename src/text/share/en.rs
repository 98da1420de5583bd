//! *Delen* in English.
//!
//! Says the same as the Dutch source in [`super::nl`], as short and as plain. The struct is in [`super`].

use super::{
    CodesText, LinkTroubleText, MeetText, OpenText, PeersText, PeopleText, SendText, ShareText,
};

/// *Delen* in English.
pub(crate) const EN: ShareText = ShareText {
    meet: MEET,
    codes: CODES,
    trouble: TROUBLE,
    peers: PEERS,
    send: SEND,
    open: OPEN,
    people: PEOPLE,
};

const MEET: MeetText = MeetText {
    title: "Share with neighbours",
    sub: "Without internet. From phone to phone.",
    heading: "Connect with a neighbour",
    how: "One of you shows a code. The other scans that code.",
    show_code: "Show your code",
    scan: "Scan a neighbour",
    join: "Take part: scan a neighbour",
    same_wifi: "Both use the same Wi-Fi or hotspot. You do not need internet.",
};

const CODES: CodesText = CodesText {
    making: "Making your code",
    answering: "Making your answer",
    step: |number| format!("Step {number} of 2"),
    let_scan: "Let your neighbour scan this code",
    other_chooses: "Your neighbour opens Buurtlijm and chooses:",
    to_step_two: "Go to step 2",
    scan_answer: "Now scan your neighbour’s code",
    scan_answer_how: "Your neighbour’s phone now shows a code too.",
    scan_first: "Scan your neighbour’s code",
    other_shows: "Your neighbour opens Share and chooses:",
    show_answer: "Show this code to your neighbour",
    show_answer_how: "Your neighbour scans this code. Then you are connected.",
    picture: "Code that your neighbour can scan",
    as_text: "No camera? Send the code as text",
    as_text_how: "Copy the code and send it to your neighbour.",
    copy: "Copy the code",
    copied: "The code is copied. Paste it in a message to your neighbour.",
    copy_by_hand: "Copying does not work here. Select the text and copy it yourself.",
    no_camera: "No camera? Paste the code",
    paste: "Your neighbour’s code",
    use_code: "Use this code",
    aim: "Hold your neighbour’s code in the frame",
    seen: "Code read",
    camera_starting: "The camera is starting",
    camera_refused: "The camera is not allowed. Allow it, or paste the code.",
    camera_missing: "There is no camera here. Paste your neighbour’s code.",
    camera_busy: "The camera is busy. Close the other app and try again.",
    camera_again: "Try the camera again",
    connecting: "The phones are looking for each other",
    connecting_long: "This takes long. Are you on the same Wi-Fi or hotspot?",
    connected: "You are connected",
    connected_now: "The new things are now going back and forth.",
    connected_equal: "Everything is the same. Stay close and it stays the same.",
    to_buurt: "Go to the neighbourhood",
    next_neighbour: "Connect another neighbour",
    again: "Start again",
    join_theirs: "Join them",
    needs_buurt: "You have no neighbourhood yet. Start one, or scan a neighbour.",
    no_link: "This browser cannot connect phones.",
    no_link_how: "Send a file to your neighbour. Then you have the same too.",
};

const TROUBLE: LinkTroubleText = LinkTroubleText {
    foreign: "This is not a Buurtlijm code. Scan your neighbour’s code.",
    broken: "This code is not complete. Scan or paste the code again.",
    newer: "Your neighbour’s app is newer. Update your own app first.",
    own: "This is your own code. Scan your neighbour’s code.",
    both_show: "You are both showing a code. One of you chooses: Scan a neighbour.",
    both_scan: "You are both scanning. One of you chooses: Show your code.",
    other_code: "This code belongs to another talk. Start again together.",
    no_network: "This phone is not on Wi-Fi. Turn on Wi-Fi or a hotspot.",
    not_found: "The phones did not meet. Use the same Wi-Fi and start again.",
    lost: "A neighbour is no longer connected",
    lost_person: |name| format!("{name} is no longer connected"),
    lost_how: "What is here stays. Scan again to share on.",
    other_buurt: "Your neighbour has another neighbourhood open. Both choose the same one.",
    no_buurt: "Neither of you has a neighbourhood yet. Start one first.",
    other_version: "Your apps do not fit together. Update both of them.",
    fault: "Something came in that is not right. Your plans are safe. Start again.",
    not_stored: "Your phone could not keep it. Make room and start again.",
};

const PEERS: PeersText = PeersText {
    now: "Connected now",
    before: "Connected before",
    phone_of: |name| format!("{name}’s phone"),
    now_connected: |name| format!("{name} is connected now"),
    phone_of_resident: "A resident’s phone",
    equal: "Everything is the same",
    busy: "Exchanging new things",
    away_equal: "Not connected. Had everything on this phone.",
    away_lacks: |count| match count {
        1 => "Not connected. Still lacks 1 thing.".to_owned(),
        _ => format!("Not connected. Still lacks {count} things."),
    },
    nobody_now: "Nobody is connected now.",
};

const SEND: SendText = SendText {
    heading: "With a file",
    how: "Useful when your neighbour is not with you.",
    readable: "Whoever has the file can read everything.",
    which: "What goes into it?",
    whole: "The whole neighbourhood",
    whole_sub: "For a new neighbour, or to keep",
    for_person: |name| format!("What {name} does not have yet"),
    for_resident: "What a resident does not have yet",
    lacks: |count| match count {
        1 => "1 thing".to_owned(),
        _ => format!("{count} things"),
    },
    send: "Send file",
    making: "Making the file",
    sent: "The file was sent.",
    saved: "The file is in your downloads. Send it to your neighbour.",
    cancelled: "The file was not sent.",
    failed: "The file was not made. Try again.",
};

const OPEN: OpenText = OpenText {
    title: "Open a file",
    sub: "From a neighbour, or your own backup.",
    choose: "Choose a file",
    hint: "The name ends in .buurt. You can also drag it here.",
    opening: "Opening the file",
    brought: "What was new is here now.",
    nothing_new: "You already had everything. Nothing has changed.",
    new_buurt: "This neighbourhood is now on your phone.",
    to_buurt: "Go to the neighbourhood",
    foreign: "This file is not from Buurtlijm. Choose another file.",
    broken: "This file is not complete. Ask your neighbour to send it again.",
    newer: "This file is from a newer app. Update your app first.",
    misses_earlier: "An earlier part is missing. Ask your neighbour for the whole neighbourhood.",
    too_large: "This file is too large. Ask your neighbour for a smaller one.",
    not_stored: "Your phone could not keep it. Make room and try again.",
    too_many: "Your phone already has too many neighbourhoods. Take one away.",
    other_buurt: "This file belongs to another neighbourhood. Open that one first.",
    unreadable: "Your phone cannot read this file. Choose it once more.",
};

const PEOPLE: PeopleText = PeopleText {
    heading: "Who take part",
    me: "You",
    me_named: |name| format!("{name} (you)"),
    choice: "You only see people who chose to show a name.",
};
