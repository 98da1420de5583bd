//! Codes on screens and before cameras: drawing them and reading them.
//!
//! This is a module of its own because a first visit needs none of it, and because reading a picture takes
//! long enough to hold up whatever shares a thread with it. [`Lens`] answers the messages of one page
//! ([`domain::lens`]); [`draw`] and [`read`] do the work and know nothing of browsers, so all of it is tried
//! natively. The shell around it is `main.rs` with the loader `public/lens-loader.js`.

pub mod draw;
pub mod frame;
pub mod gather;
pub mod read;
pub mod show;

use domain::lens::{FromLens, Progress, Seen, ToLens};

use frame::Frame;
use gather::{Gather, Gathered};
use read::Luma;
use show::Show;

/// What one page needs of codes.
#[derive(Debug, Default)]
pub struct Lens {
    show: Option<Show>,
    gather: Gather,
}

impl Lens {
    /// Answers a message and the bytes that came beside it, in the same form: the message, then the bytes that go
    /// beside it. Empty when the message is none; that only happens with a page of another build.
    pub fn answer(&mut self, message: &[u8], beside: &[u8]) -> Vec<u8> {
        let Ok(message) = postcard::from_bytes(message) else {
            return Vec::new();
        };
        let (answer, beside) = match message {
            ToLens::Draw(text) => drawn(draw::text(&text)),
            ToLens::Read { width } => {
                let (seen, payload) = self.see(beside, width);
                (FromLens::Seen(seen), payload)
            }
            ToLens::Show => (FromLens::Showing(self.show(beside)), Vec::new()),
            ToLens::Frame { first, count } => drawn(self.draw_frame(first, count)),
        };
        let mut bytes = postcard::to_stdvec(&answer).unwrap_or_default();
        bytes.extend_from_slice(&beside);
        bytes
    }

    fn see(&mut self, rgba: &[u8], width: u16) -> (Seen, Vec<u8>) {
        let picture = Luma::of_rgba(rgba, width);
        let content = picture.and_then(|picture| read::content(&picture));
        let Some(content) = content else {
            return (Seen::Nothing, Vec::new());
        };
        match Frame::decode(&content).map(|frame| self.gather.take_in(&frame)) {
            Some(Gathered::Part(progress)) => (Seen::Moving(progress), Vec::new()),
            Some(Gathered::Whole(progress, payload)) => (Seen::Whole(progress), payload),
            None => {
                let text = String::from_utf8(content);
                (text.map_or(Seen::Nothing, Seen::Text), Vec::new())
            }
        }
    }

    fn show(&mut self, payload: &[u8]) -> Option<Progress> {
        self.show = Show::new(payload.to_vec());
        let subject = self.show.as_ref()?.subject();
        let count = u16::try_from(subject.symbol_count()).ok()?;
        Some(Progress {
            transfer: subject.transfer,
            have: count,
            needed: count,
        })
    }

    fn draw_frame(&self, first: u32, count: u8) -> Option<draw::Code> {
        let frame = self.show.as_ref()?.frame(first, usize::from(count));
        draw::bytes(&frame.encode())
    }
}

fn drawn(code: Option<draw::Code>) -> (FromLens, Vec<u8>) {
    code.map_or((FromLens::Drawn(None), Vec::new()), |code| {
        (FromLens::Drawn(Some(code.side)), code.modules)
    })
}

#[cfg(test)]
mod tests;
