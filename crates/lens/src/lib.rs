//! Codes on screens and before cameras: drawing them and reading them.
//!
//! This is a module of its own because a first visit needs none of it, and because reading a picture takes
//! long enough to hold up whatever shares a thread with it. [`Lens`] answers the messages of one page
//! ([`domain::lens`]); [`draw`] and [`read`] do the work and know nothing of browsers, so all of it is tried
//! natively. The shell around it is `main.rs` with the loader `public/lens-loader.js`.

pub mod draw;
pub mod read;

use domain::lens::{FromLens, Seen, ToLens};

use read::Luma;

/// What one page needs of codes.
#[derive(Debug, Default)]
pub struct Lens {}

impl Lens {
    /// Answers a message and the bytes that came beside it, in the same form: the message, then the bytes that go
    /// beside it. Empty when the message is none; that only happens with a page of another build.
    pub fn answer(&mut self, message: &[u8], beside: &[u8]) -> Vec<u8> {
        let Ok(message) = postcard::from_bytes(message) else {
            return Vec::new();
        };
        let (answer, beside) = match message {
            ToLens::Draw(text) => drawn(draw::text(&text)),
            ToLens::Read { width } => (FromLens::Seen(see(beside, width)), Vec::new()),
        };
        let mut bytes = postcard::to_stdvec(&answer).unwrap_or_default();
        bytes.extend_from_slice(&beside);
        bytes
    }
}

fn drawn(code: Option<draw::Code>) -> (FromLens, Vec<u8>) {
    code.map_or((FromLens::Drawn(None), Vec::new()), |code| {
        (FromLens::Drawn(Some(code.side)), code.modules)
    })
}

fn see(rgba: &[u8], width: u16) -> Seen {
    let Some(content) = Luma::of_rgba(rgba, width).and_then(|picture| read::content(&picture))
    else {
        return Seen::Nothing;
    };
    String::from_utf8(content).map_or(Seen::Nothing, Seen::Text)
}

#[cfg(test)]
mod tests;
