//! In English.

use crate::text::MemberText;

pub(in crate::text) static TEXT: MemberText = MemberText {
    reader: "Reads along",
    member: "Takes part",
    keeper: "Looks after the data",
    one_keeper: "One neighbour looks after the data. Ask another one too.",
    keeper_how: "Whoever looks after the data can also remove neighbours.",
    removal: "Remove somebody? Then nothing new goes there.",
    removal_not: "What is on that phone already stays there.",
    removal_undo: "Sorry about it? Invite your neighbour again.",
    devices: "Phones",
    this_phone: "This phone",
    paper: "Your recovery code on paper",
    gone: "Your neighbour does not take part any more.",
    device_gone: "That phone does not take part any more.",
    kept: "Your neighbour looks after the data now too.",
    change: "View",
    make_keeper: "Let them help",
    remove: "Remove",
    stay: "Leave it",
    with_devices: |role, count| format!("{role} · {count} phones"),
    phone: |number| format!("Phone {number}"),
};
