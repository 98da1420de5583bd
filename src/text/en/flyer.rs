//! In English.

use crate::text::FlyerText;

pub(in crate::text) static TEXT: FlyerText = FlyerText {
    title: "This is what we do here together",
    sub: "This is on the poster of your neighbours.",
    needed: "Still needed",
    join: "Would you like to join?",
    join_how: "Ask a neighbour who takes part for the code on their phone. Scan it here.",
    privacy: "You need not give a name. Nothing has been kept now.",
    not_whole: "The code of the poster is not whole. Scan the poster again.",
};
