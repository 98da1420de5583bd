//! On what a new photo or voice note hangs: on something that is there, or on something that is made with it.
//!
//! A card that is only a voice is made when the voice is kept, and not before: whoever changes their mind leaves no
//! empty card on the table.

use domain::{
    Command,
    attachment::{AttachedTo, NewAttachment},
};
use leptos::prelude::*;

use crate::{asking::Asking, contexts::use_store, state::Store};

/// Where it is going to hang.
#[derive(Debug, Clone, Copy)]
pub enum Peg {
    /// On something that is there.
    On(AttachedTo),
    /// On what this makes; called once for each photo or voice note, as it draws ids.
    With(Callback<(), (AttachedTo, Command)>),
}

/// One place, drawn once, so that asking again hangs the same on the same.
#[derive(Debug, Clone)]
pub struct Place {
    /// On what.
    pub to: AttachedTo,
    first: Option<Command>,
    store: Store,
}

impl Peg {
    /// A place for one more; asked while the sheet is built.
    pub fn place(self) -> Place {
        let (to, first) = match self {
            Self::On(to) => (to, None),
            Self::With(make) => {
                let (to, first) = make.run(());
                (to, Some(first))
            }
        };
        let store = use_store();
        Place { to, first, store }
    }
}

impl Place {
    /// Keeps what hangs here, after what it hangs on, and goes on once both are on disk.
    pub fn hang(&self, asking: Asking, new: NewAttachment, then: impl FnOnce() + 'static) {
        let store = self.store;
        let attach = move || {
            asking.begin();
            store.attach(new, move |result| {
                if asking.settle(result).is_some() {
                    then();
                }
            });
        };
        match &self.first {
            Some(command) => asking.act_then(command.clone(), attach),
            None => attach(),
        }
    }
}
