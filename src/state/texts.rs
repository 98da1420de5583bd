//! The text fields that are open, and those that closed before their words were on disk.
//!
//! A field that leaves the screen stays here until the worker has kept what was typed in it, so that going
//! to another screen never costs a word. Opening the same text again meanwhile gives the same field.

use std::{collections::BTreeMap, rc::Rc};

use domain::{
    BuurtId, Splice, TextKey,
    port::{TextSession, ToWorker, Typed},
};
use leptos::prelude::*;

use super::text_field::{Outcome, Tell, TextField, TextState};

/// What the component does when neighbours changed the text: the changes, and the text after them.
pub type Show = Rc<dyn Fn(&[Splice], &str)>;

/// One field.
pub struct OpenText {
    /// In which buurt.
    pub buurt: BuurtId,
    /// Which text.
    pub text: TextKey,
    /// The logic.
    pub field: TextField,
    /// The component on screen; `None` once it went.
    pub show: Option<Show>,
    /// For the state line.
    pub state: ArcRwSignal<TextState>,
    /// How often neighbours changed the text since it was opened.
    pub news: ArcRwSignal<u32>,
}

impl std::fmt::Debug for OpenText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenText")
            .field("text", &self.text)
            .finish_non_exhaustive()
    }
}

/// All fields of this page.
pub type Texts = BTreeMap<TextSession, OpenText>;

impl OpenText {
    /// A field that is on screen nowhere yet.
    pub fn new(buurt: BuurtId, text: TextKey, known: &str) -> Self {
        Self {
            buurt,
            text,
            field: TextField::new(known),
            show: None,
            state: ArcRwSignal::new(TextState::Untouched),
            news: ArcRwSignal::new(0),
        }
    }

    /// The message that opens the text in the worker.
    pub fn open(&self, session: TextSession) -> ToWorker {
        ToWorker::TextOpen(session, self.buurt, self.text)
    }

    /// The messages for the worker.
    pub fn messages(&self, session: TextSession, tell: Vec<Tell>) -> Vec<ToWorker> {
        let message = |tell| match tell {
            Tell::Open => self.open(session),
            Tell::Adopted(view) => ToWorker::TextAdopted { session, view },
            Tell::Typed(view, seq, splices) => ToWorker::TextTyped(Typed {
                session,
                buurt: self.buurt,
                text: self.text,
                view,
                seq,
                splices,
            }),
        };
        tell.into_iter().map(message).collect()
    }

    /// What is left to do once the field itself is up to date; to be called without any borrow.
    pub fn after(&self, outcome: &Outcome) -> After {
        After {
            show: (!outcome.show.is_empty())
                .then(|| self.show.clone())
                .flatten(),
            shown: self.field.shown().to_owned(),
            state: (self.state.clone(), self.field.state()),
            news: (!outcome.show.is_empty()).then(|| self.news.clone()),
        }
    }
}

/// What wakes the screen after a field changed.
pub struct After {
    show: Option<Show>,
    shown: String,
    state: (ArcRwSignal<TextState>, TextState),
    news: Option<ArcRwSignal<u32>>,
}

impl std::fmt::Debug for After {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("After")
    }
}

impl After {
    /// Wakes the screen.
    pub fn wake(self, splices: &[Splice]) {
        if let Some(show) = self.show {
            show(splices, &self.shown);
        }
        let (signal, state) = self.state;
        if signal.with_untracked(|old| *old != state) {
            signal.set(state);
        }
        if let Some(news) = self.news {
            news.update(|count| *count += 1);
        }
    }
}
