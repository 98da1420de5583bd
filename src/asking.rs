//! Asking the store for something, with the answer beside the button.
//!
//! Every button and form that can be refused holds one [`Asking`]: it is busy until the thing is on disk,
//! and then either clear or has a sentence that says what happened and what to do now.

use domain::{Command, Refusal};
use leptos::prelude::*;

use crate::{
    contexts::use_store,
    state::Store,
    text::{Text, use_text},
};

/// One place on a screen from which something is asked.
#[derive(Debug, Clone, Copy)]
pub struct Asking {
    /// Beside the value, because a place is copied into every button and a store is large.
    store: StoredValue<Store, LocalStorage>,
    text: &'static Text,
    busy: RwSignal<bool>,
    trouble: RwSignal<Option<&'static str>>,
}

/// A place from which nothing was asked yet.
pub fn use_asking() -> Asking {
    Asking {
        store: StoredValue::new_local(use_store()),
        text: use_text(),
        busy: RwSignal::new(false),
        trouble: RwSignal::new(None),
    }
}

impl Asking {
    /// Asks; a refusal becomes a sentence.
    pub fn act(self, command: Command) {
        self.act_then(command, || ());
    }

    /// Asks, and goes on with `then` once it is on disk.
    pub fn act_then(self, command: Command, then: impl FnOnce() + 'static) {
        self.boxed_act(command, Box::new(then));
    }

    /// Apart, so that asking is in the page once and not for every closure.
    fn boxed_act(self, command: Command, then: Box<dyn FnOnce()>) {
        let Some(store) = self.store.try_get_value() else {
            return;
        };
        self.begin();
        store.act(command, move |result| {
            if self.settle(result).is_some() {
                then();
            }
        });
    }

    /// Asks one after the other, and goes on with `then` once all are on disk; a refusal ends it.
    pub fn act_all(self, commands: Vec<Command>, then: Callback<()>) {
        let mut rest = commands.into_iter();
        match rest.next() {
            Some(command) => {
                let rest = rest.collect();
                self.boxed_act(command, Box::new(move || self.act_all(rest, then)));
            }
            None => then.run(()),
        }
    }

    /// Something is asked in another way; [`Asking::settle`] must follow.
    pub fn begin(self) {
        let _is_gone = self.busy.try_set(true);
        let _is_gone = self.trouble.try_set(None);
    }

    /// Takes an answer in. The screen may be gone by then, which is fine.
    pub fn settle<T>(self, result: Result<T, Refusal>) -> Option<T> {
        let _is_gone = self.busy.try_set(false);
        match result {
            Ok(value) => Some(value),
            Err(refusal) => {
                self.refuse(self.text.errors.refusal(refusal));
                None
            }
        }
    }

    /// Says why something cannot be asked.
    pub fn refuse(self, sentence: &'static str) {
        let _is_gone = self.trouble.try_set(Some(sentence));
    }

    /// Whether an answer is on its way.
    pub fn busy(self) -> Signal<bool> {
        self.busy.into()
    }

    /// What went wrong.
    pub fn trouble(self) -> Signal<Option<&'static str>> {
        self.trouble.into()
    }
}
