//! One step of the engine: its moment, its randomness and the effects that it gathers.

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

    /// 16 fresh random bytes, for an id or an actor.
    pub(crate) fn random(&mut self) -> [u8; 16] {
        let mut bytes = [0; 16];
        self.rng.fill_bytes(&mut bytes);
        bytes
    }
}
