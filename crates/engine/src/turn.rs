//! One step of the engine: its moment, its randomness and the effects that it gathers.

use document::Actor;
use domain::port::ToPage;
use rand_core::Rng;

use crate::{
    effect::Effect,
    event::{Now, PageId},
};

/// What every part of the engine gets for the time of one step.
pub(crate) struct Turn<'a> {
    pub(crate) now: Now,
    pub(crate) rng: &'a mut dyn Rng,
    pub(crate) effects: Vec<Effect>,
}

impl Turn<'_> {
    pub(crate) fn send(&mut self, page: PageId, message: ToPage) {
        self.effects.push(Effect::Send(page, message));
    }

    pub(crate) fn send_all(&mut self, pages: impl IntoIterator<Item = PageId>, message: &ToPage) {
        for page in pages {
            self.send(page, message.clone());
        }
    }

    /// The name under which a storage begins to write: its day, and then 96 random bits.
    ///
    /// Automerge keeps actors in order, and writes every column anew for one that does not come last
    /// (docs/decisions/speed.md). Who begins later comes later, so a phone that was away takes in new neighbours as
    /// fast as known ones. The day says no more than the changes do; a wrong clock costs that time and nothing
    /// else.
    pub(crate) fn actor(&mut self) -> Actor {
        let mut actor = self.random();
        for (place, byte) in actor.iter_mut().zip(self.now.today.0.to_be_bytes()) {
            *place = byte;
        }
        Actor(actor)
    }

    /// 16 fresh random bytes, for an id.
    pub(crate) fn random(&mut self) -> [u8; 16] {
        let mut bytes = [0; 16];
        self.rng.fill_bytes(&mut bytes);
        bytes
    }
}
