//! Dutch, the source of all other languages.
//!
//! It keeps the rules of plain language: at most 15 words in a sentence, 12 in questions and errors (`lint.rs`).

pub(super) mod answers;
pub(super) mod attachments;
pub(super) mod buurt;
pub(super) mod buurt_plan;
pub(super) mod errors;
pub(super) mod everywhere;
pub(super) mod example;
pub(super) mod flyer;
pub(super) mod followed;
pub(super) mod help;
pub(super) mod history;
pub(super) mod invites;
pub(super) mod mailboxes;
pub(super) mod meetings;
pub(super) mod members;
pub(super) mod messages;
pub(super) mod moving;
pub(super) mod phases;
pub(super) mod phone;
pub(super) mod plan;
pub(super) mod planning;
pub(super) mod plans;
pub(super) mod replicas;
pub(super) mod resultaat;
pub(super) mod search;
pub(super) mod sections;
pub(super) mod share;
pub(super) mod sheet;
pub(super) mod start;
pub(super) mod voice;
pub(super) mod wijk;

use super::Language;

/// Everything in Dutch.
pub(super) static TEXT: super::Text = complete!(Language::Nl);
