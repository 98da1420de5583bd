//! How the page and the lens speak.
//!
//! The lens draws and reads codes in a worker of its own, which a page starts when it first needs one. Every
//! request gets exactly one answer, in order, so none bears a number. What is large (pictures, payloads,
//! drawn modules) travels beside the message as plain bytes, because postcard would walk through every byte.
//! Both sides are always of one build; nothing here is stored.

use serde::{Deserialize, Serialize};

/// From the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ToLens {
    /// Makes a QR code of this text. Answered by [`FromLens::Drawn`].
    Draw(String),
    /// Looks for a code in the picture beside it: red, green, blue and alpha of every pixel, row by row.
    /// Answered by [`FromLens::Seen`].
    Read {
        /// In pixels; the picture is as high as its bytes reach.
        width: u16,
    },
}

/// From the lens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FromLens {
    /// The side of the code in modules, without the quiet zone of 4 that the screen adds; beside it one byte
    /// a module, row by row, 1 is dark. `None` when there is too much for one code.
    Drawn(Option<u16>),
    /// What the picture shows.
    Seen(Seen),
}

/// What a picture shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Seen {
    /// No code that can be read.
    Nothing,
    /// A code with this text.
    Text(String),
}
