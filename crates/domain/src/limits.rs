//! How much of anything there may be.
//!
//! Forms refuse beyond these bounds with a sentence; readers of documents and messages cut off or
//! refuse, so that nothing a stranger sends can exhaust a phone. Lengths are UTF-16 code units, the
//! unit of browsers' text fields.

/// Title of a plan, name of a buurt, name of a person.
pub const NAME_LEN_MAX: usize = 120;
/// One line: the one-liner of a plan, a task, a need.
pub const LINE_LEN_MAX: usize = 400;
/// The words of one sign when it is recorded: what was tried, an answer.
pub const SIGN_LEN_MAX: usize = 4_000;
/// Signs about one thing; of more the newest are read.
pub const SIGNS_MAX: usize = 300;
/// Promises, things that are stuck and knocks together in one plan, or in the buurt itself.
pub const FOLLOWED_MAX: usize = 500;
/// Permissions, things that are looked after and suggestions together in one plan.
pub const PLAN_PARTS_MAX: usize = 300;
/// Tasks that go along when a plan begins from a part of another.
pub const SPLIT_TASKS_MAX: usize = 100;
/// Meetings of one buurt.
pub const MEETINGS_MAX: usize = 500;
/// Things on the agenda of one meeting.
pub const AGENDA_ITEMS_MAX: usize = 100;
/// Cards of one meeting.
pub const CARDS_MAX: usize = 500;
/// What one card says.
pub const CARD_LEN_MAX: usize = 200;
/// Dots that one person has for each thing on the agenda.
pub const DOTS_MAX: u8 = 3;
/// Decisions of one meeting.
pub const DECISIONS_MAX: usize = 100;
/// Things that somebody does after one meeting.
pub const ACTIONS_MAX: usize = 200;
/// Things that people can bring, said at one meeting.
pub const BRINGS_MAX: usize = 200;
/// People at a meeting, dots on paper, hands that were counted.
pub const COUNT_MAX: u32 = 999;
/// Themes of one buurt.
pub const THEMES_MAX: usize = 60;
/// The name of a theme.
pub const THEME_LEN_MAX: usize = 40;
/// Ambitions of one buurt.
pub const AMBITIONS_MAX: usize = 100;
/// Opgaven of one buurt.
pub const OPGAVEN_MAX: usize = 100;
/// Perspectives of one opgave.
pub const PERSPECTIVES_MAX: usize = 300;
/// What matters to somebody, or why, in one perspective.
pub const PERSPECTIVE_LEN_MAX: usize = 1_000;
/// Things on which neighbours agreed, in one buurt.
pub const AGREEMENTS_MAX: usize = 100;
/// Organisations of one buurt.
pub const ORGANISATIONS_MAX: usize = 200;
/// Contributions to one buurt.
pub const CONTRIBUTIONS_MAX: usize = 500;
/// Numbers, stories and thanks of one plan.
pub const RESULTATEN_MAX: usize = 200;
/// Steps, needs and numbers, each, of an example for another buurt.
pub const EXAMPLE_LINES_MAX: usize = 60;
/// An example for another buurt as a file, in bytes.
pub const EXAMPLE_BYTES_MAX: usize = 96 * 1024;
/// Translations in one plan.
pub const TRANSLATIONS_MAX: usize = 500;
/// One translation of what a plan says to a question.
pub const TRANSLATION_LEN_MAX: usize = 4_000;
/// Questions of inspraak in one buurt.
pub const INSPRAAK_MAX: usize = 50;
/// Answers to one question of inspraak.
pub const REACTIONS_MAX: usize = 500;
/// Themes that are answered in one question of inspraak.
pub const FEEDBACK_MAX: usize = 60;
/// Requests to those who decide, in one buurt.
pub const REQUESTS_MAX: usize = 100;
/// What can change, what cannot, an answer, what is done with it.
pub const VOICE_LEN_MAX: usize = 1_000;
/// One text that people write together.
pub const TEXT_LEN_MAX: usize = 65_536;
/// Sentences in *Nieuw in de buurt*.
pub const NEWS_MAX: usize = 40;
/// Splices in one message of a text field.
pub const SPLICES_MAX: usize = 256;
/// One message between page and worker, and one frame of a link after joining its pieces, in bytes.
pub const MESSAGE_BYTES_MAX: usize = 24 * 1024 * 1024;
/// A file that is opened, in bytes.
pub const FILE_BYTES_MAX: usize = 20 * 1024 * 1024;
/// Buurten on one phone.
pub const BUURTEN_MAX: usize = 64;
/// Steps that can be undone in one buurt.
pub const UNDO_MAX: usize = 100;

/// A photo after it was made small, in bytes.
pub const PHOTO_BYTES_MAX: usize = 480 * 1024;
/// A voice note, in bytes.
pub const VOICE_BYTES_MAX: usize = 1_280 * 1024;
/// How long a voice note may last.
pub const VOICE_MILLIS_MAX: u32 = 120_000;
/// The stamp of a photo, in bytes.
pub const SMALL_BYTES_MAX: usize = 6 * 1024;
/// Photos and voice notes in one buurt of which a phone fetches the stamps.
pub const ATTACHMENTS_MAX: usize = 2_000;

/// Ambitions of one buurt that a wijk shows.
pub const GLANCE_AMBITIONS_MAX: usize = 12;
/// What somebody searches for, in characters; what is typed beyond that is passed over.
pub const SEARCH_LEN_MAX: usize = 120;
/// Words that are searched for; what is typed beyond that is passed over.
pub const SEARCH_WORDS_MAX: usize = 8;
/// Places that a search shows.
pub const HITS_MAX: usize = 60;
/// What is shown around a place that was found, in characters.
pub const EXCERPT_LEN_MAX: usize = 140;

/// The length of `text` in UTF-16 code units.
pub fn utf16_len(text: &str) -> usize {
    text.encode_utf16().count()
}
