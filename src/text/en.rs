//! English.

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

use super::{Language, nl::sheet};

/// Everything in English.
pub static TEXT: super::Text = complete!(Language::En);
