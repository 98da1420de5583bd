//! Where two neighbours with a moving code are, what their codes said, and what was made to be shown.
//!
//! It outlives the page: whoever looks at something else halfway comes back to what is left to do. What was made is
//! made anew then, because something may have been written meanwhile.

use domain::{
    BuurtId,
    port::{FileScope, Lacks},
};
use leptos::prelude::*;

use crate::platform::moving::Moving;

/// How far two neighbours are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The still codes, and what the neighbour's said as soon as it was read.
    Codes,
    /// What is left to do.
    Left,
    /// This phone shows.
    Show,
    /// This phone reads.
    Read,
}

/// With whom, and what the codes said, as far as it was not done yet.
type Said = (Option<BuurtId>, Option<Lacks>);

/// What the steps share. Copies are the same.
#[derive(Debug, Clone, Copy)]
pub struct Turns {
    stage: RwSignal<Stage>,
    said: RwSignal<Said>,
    made: StoredValue<Option<Moving>, LocalStorage>,
}

impl Turns {
    /// Nobody was met yet. It lives as long as the owner in which this is called.
    #[expect(
        clippy::new_without_default,
        reason = "it registers with an owner, which is no default"
    )]
    pub fn new() -> Self {
        Self {
            stage: RwSignal::new(Stage::Codes),
            said: RwSignal::new((None, None)),
            made: StoredValue::new_local(None),
        }
    }

    /// Somebody comes to the page, perhaps again.
    pub fn enter(self, buurt: BuurtId) {
        let (of, lacks) = self.said.get_untracked();
        let is_left = |lacks: &Lacks| of == Some(buurt) && (lacks.they > 0 || lacks.we > 0);
        self.begin(Some(buurt), lacks.filter(is_left));
        self.on();
    }

    /// Begins with the codes.
    pub fn again(self) {
        self.begin(self.said.get_untracked().0, None);
        self.on();
    }

    /// The neighbour's code was read; the own one stays, because the neighbour has yet to read that.
    pub fn told(self, lacks: Lacks) {
        self.begin(self.said.get_untracked().0, Some(lacks));
    }

    fn begin(self, buurt: Option<BuurtId>, lacks: Option<Lacks>) {
        self.made.set_value(None);
        self.said.set((buurt, lacks));
    }

    /// It is this phone's turn, to show or to read.
    pub fn take(self, stage: Stage) {
        self.stage.set(stage);
    }

    /// The neighbour has read it all.
    pub fn shown(self) {
        self.done(|lacks| lacks.they = 0);
        self.on();
    }

    /// What the neighbour showed is in.
    pub fn read(self) {
        self.done(|lacks| lacks.we = 0);
    }

    fn done(self, done: fn(&mut Lacks)) {
        let (buurt, mut lacks) = self.said.get_untracked();
        lacks.iter_mut().for_each(done);
        self.said.set((buurt, lacks));
    }

    /// Back to what is left to do.
    pub fn on(self) {
        let (_, lacks) = self.said.get_untracked();
        let left = lacks.map_or(Stage::Codes, |_| Stage::Left);
        self.stage.set(left);
    }

    /// Where they are; whoever asks hears when it changes.
    pub fn stage(self) -> Stage {
        self.stage.get()
    }

    /// What the codes said, as far as it was not done yet; whoever asks hears when it changes.
    pub fn lacks(self) -> Option<Lacks> {
        self.said.get().1
    }

    /// What belongs into the code that moves: who read no code knows nothing of this neighbour, whatever an earlier
    /// one lacked.
    pub fn scope(self) -> FileScope {
        match self.said.get_untracked() {
            (_, Some(_)) => FileScope::LackedByCode,
            (_, None) => FileScope::Words(None),
        }
    }

    /// What is shown; made once, so that a neighbour whose camera looked away can go on.
    pub fn made(self) -> StoredValue<Option<Moving>, LocalStorage> {
        self.made
    }
}

#[cfg(test)]
mod tests;
