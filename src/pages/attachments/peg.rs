//! On what a new photo or voice note hangs: on something that is there, or on something that is made with it.
//!
//! A card that is only a voice is made when the voice is kept, and not before: whoever changes their mind leaves no
//! empty card on the table. What is said of it right after, such as which question it answers, goes along.

use domain::{
    AttachmentId, Command,
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
    /// On something that is there; what this makes is asked right after it hangs there.
    Then(AttachedTo, Callback<AttachmentId, Option<Command>>),
}

/// One place, drawn once, so that asking again hangs the same on the same.
#[derive(Debug, Clone)]
pub struct Place {
    /// On what.
    pub to: AttachedTo,
    first: Option<Command>,
    next: Option<Callback<AttachmentId, Option<Command>>>,
    store: Store,
}

impl Peg {
    /// A place for one more; asked while the sheet is built.
    pub fn place(self) -> Place {
        let (to, first, next) = match self {
            Self::On(to) => (to, None, None),
            Self::Then(to, next) => (to, None, Some(next)),
            Self::With(make) => {
                let (to, first) = make.run(());
                (to, Some(first), None)
            }
        };
        let store = use_store();
        Place {
            to,
            first,
            next,
            store,
        }
    }
}

impl Place {
    /// Keeps what hangs here, after what it hangs on, and goes on once both are on disk.
    pub fn hang(&self, asking: Asking, new: NewAttachment, then: impl FnOnce() + 'static) {
        let store = self.store;
        // Asked now: by the time the bytes are on disk somebody may have turned to another question.
        let next = self.next.and_then(|next| next.run(new.id));
        let attach = move || {
            asking.begin();
            store.attach(new, move |result| {
                if asking.settle(result).is_none() {
                    return;
                }
                match next {
                    Some(command) => asking.act_then(command, then),
                    None => then(),
                }
            });
        };
        match &self.first {
            Some(command) => asking.act_then(command.clone(), attach),
            None => attach(),
        }
    }
}
