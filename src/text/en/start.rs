//! In English.

use crate::text::StartText;

pub(in crate::text) static TEXT: StartText = StartText {
    promise: "Make plans for your street together. Also without internet.",
    reassurance: "Everything is on your phone and on those of your neighbours. Nobody else can \
                  read it.",
    language: "Language",
    name: "What is your neighbourhood called?",
    name_hint: "For example the name of your street.",
    name_later: "You can change the name later.",
    buurten: "Your neighbourhoods",
    buurten_sub: "These neighbourhoods are on your phone.",
    shown_now: "You see this one now",
    practice: "Practice neighbourhood",
    nameless: "Neighbourhood without a name",
    rename: "Name of the neighbourhood",
    extent: "Which streets belong to it?",
    extent_hint: "For example: Orange Street and the square.",
    more: "Another neighbourhood",
    begin: "Begin a neighbourhood",
    join: "Join: scan a neighbour",
    open_file: "Open a file",
    look_around: "Look around in the practice neighbourhood",
    make: "Begin",
};
