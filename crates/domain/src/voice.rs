//! A buurt that is asked something, and a buurt that asks: inspraak and *Laat je stem horen*.
//!
//! An [`InspraakRow`] is a question with what can still change and what cannot; residents answer in words
//! ([`ReactionRow`]), also for somebody else, and what was heard is answered theme by theme ([`FeedbackRow`]).
//! How far
//! it is follows from recorded stages, as with meetings, but two of them are kept back: it opens once people can
//! know
//! what they may change, and is put away once everything that was heard has an answer. A [`RequestRow`] is a
//! question
//! to those who decide, with what it rests on, followed until the answer is there. All of these are things of the
//! buurt ([`crate::BuurtItemId`]), so they come, change and go as those of the buurt plan do.

mod command;
mod inspraak;
mod request;

pub use command::{NewInspraak, NewReaction, NewRequest, VoiceCommand, VoiceDay, VoiceLine};
pub use inspraak::{
    FEEDBACK_WITHIN_DAYS, FeedbackRow, InspraakEvent, InspraakRow, InspraakStage, InspraakState,
    ReactionRow, Round, Rounds,
};
pub use request::{Recipient, RequestRow, RestsOn};

#[cfg(test)]
mod tests;
