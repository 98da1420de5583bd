//! *Maak ongedaan*: what the last own step was.
//!
//! Undo is a new change that puts back what one did oneself; neighbours' words stay. The steps are
//! remembered in the worker's memory, newest last, so after a restart there is nothing to undo; taking
//! away can always be reversed by [`crate::Command::BringBack`].

use serde::{Deserialize, Serialize};

use crate::{Removable, TextKey};

/// What *Maak ongedaan* would undo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum UndoLabel {
    /// Something was taken away.
    Removed(Removable),
    /// Something was added.
    Added(Removable),
    /// Words in a text.
    Text(TextKey),
    /// A name, sentence, amount or other single answer.
    Answer,
    /// A task was ticked or unticked.
    Tick,
    /// An offer or a *dat doe ik* was given or taken back.
    Help,
    /// A phase was recorded.
    Phase,
    /// A sign was recorded or taken away.
    Sign,
    /// Dots were put on a card, or taken off.
    Dots,
    /// A card was laid under another, or apart.
    Grouped,
    /// Something was moved on the agenda of a meeting.
    Agenda,
    /// A stage of a meeting was recorded.
    Stage,
    /// Somebody agreed with minutes, said to be there, or the opposite.
    Presence,
    /// Something in the buurt plan was moved.
    Order,
    /// Somebody said that something serves something, or carries a theme, or the opposite.
    Linked,
    /// A plan became a part of another, or stands by itself again.
    Joined,
    /// A suggestion was taken over or declined.
    Judged,
}
