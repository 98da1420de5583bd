//! Arabic.

mod answers;
mod attachments;
mod buurt;
mod buurt_plan;
mod errors;
mod everywhere;
mod example;
mod flyer;
mod followed;
mod help;
mod history;
mod invites;
mod mailboxes;
mod meetings;
mod members;
mod messages;
mod moving;
mod phases;
mod phone;
mod plan;
mod planning;
mod plans;
mod replicas;
mod resultaat;
mod search;
mod sections;
mod share;
mod start;
mod voice;
mod wijk;

use super::{Language, nl::sheet, plural::Arabic};

/// Everything in Arabic.
pub static TEXT: super::Text = complete!(Language::Ar);

/// A value inside a sentence, set apart so that its Latin letters do not move what is beside it.
///
/// The two marks (`FSI` and `PDI` of the Unicode bidirectional algorithm) take no room on screen.
fn apart(value: &str) -> String {
    ["\u{2068}", value, "\u{2069}"].concat()
}

/// So many phones, after a colon or alone.
const PHONES: Arabic = Arabic {
    one: "هاتف واحد",
    two: "هاتفان",
    few: "هواتف",
    many: "هاتفًا",
    other: "هاتف",
};

/// So many things, after a colon or alone.
const THINGS: Arabic = Arabic {
    one: "شيء واحد",
    two: "شيئان",
    few: "أشياء",
    many: "شيئًا",
    other: "شيء",
};

/// So many days, after a preposition.
const DAYS: Arabic = Arabic {
    one: "يوم واحد",
    two: "يومين",
    few: "أيام",
    many: "يومًا",
    other: "يوم",
};
