//! In Polish.

use crate::text::FlyerText;

pub(in crate::text) static TEXT: FlyerText = FlyerText {
    title: "To robimy tu razem",
    sub: "To jest na plakacie twoich sąsiadów.",
    needed: "Jeszcze potrzebne",
    join: "Chcesz dołączyć?",
    join_how: "Poproś kogoś, kto bierze udział, o kod na telefonie. Zeskanuj go tutaj.",
    privacy: "Nie musisz podawać imienia. Teraz nic nie zostało zapisane.",
    not_whole: "Kod z plakatu nie jest cały. Zeskanuj plakat jeszcze raz.",
};
