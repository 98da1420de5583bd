//! In Dutch.

use crate::text::FlyerText;

pub(in crate::text) static TEXT: FlyerText = FlyerText {
    title: "Dit doen wij hier samen",
    sub: "Dit staat op de poster van je buren.",
    needed: "Nog nodig",
    join: "Wil je meedoen?",
    join_how: "Vraag een buur die meedoet om de code op de telefoon. Scan die hier.",
    privacy: "Je hoeft geen naam te geven. Er is nu niets bewaard.",
    not_whole: "De code van de poster is niet heel. Scan de poster nog eens.",
};
