//! How the page and the lens speak.
//!
//! The lens draws and reads codes in a worker of its own, which a page starts when it first needs one. Every
//! request gets exactly one answer, in order, so none bears a number. What is large (pictures, payloads,
//! drawn modules) travels beside the message as plain bytes, because postcard would walk through every byte.
//! Both sides are always of one build; nothing here is stored.

use serde::{Deserialize, Serialize};

/// The most that a moving code carries, in bytes: about a minute of holding two phones still. More goes in a file.
pub const MOVING_BYTES_MAX: usize = 256 * 1024;

/// Names what a moving code carries: the same bytes have the same name on every phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TransferId(pub [u8; 8]);

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
    /// Takes the bytes beside it as what the moving code carries from now on. Answered by [`FromLens::Showing`].
    Show,
    /// Makes one picture of the moving code. Answered by [`FromLens::Drawn`]; `None` when nothing is being shown.
    Frame {
        /// The number of its first symbol. Symbols without end: the one who shows counts on.
        first: u32,
        /// How many symbols it holds: fewer make larger modules.
        count: u8,
    },
}

/// From the lens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FromLens {
    /// The side of the code in modules, without the quiet zone of 4 that the screen adds; beside it one byte
    /// a module, row by row, 1 is dark. `None` when there is too much for one code.
    Drawn(Option<u16>),
    /// What the picture shows. Beside [`Seen::Whole`] the payload.
    Seen(Seen),
    /// What is being shown, as its reader will see it when it is whole; `None` when it is empty or larger than
    /// [`MOVING_BYTES_MAX`].
    Showing(Option<Progress>),
}

/// How much of a moving code was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Of what.
    pub transfer: TransferId,
    /// Symbols read; may end a little above `needed`.
    pub have: u16,
    /// Symbols into which the payload was cut, at least 1.
    pub needed: u16,
}

/// What a picture shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Seen {
    /// No code that can be read.
    Nothing,
    /// A code with this text.
    Text(String),
    /// A picture of a moving code, of which this much is here now.
    Moving(Progress),
    /// The last picture that was needed.
    Whole(Progress),
}
