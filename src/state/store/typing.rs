//! Texts that are being typed.

use domain::{
    BuurtId, Refusal, TextKey,
    port::{TextSession, ToWorker},
};
use leptos::prelude::*;

use super::Store;
use crate::state::{
    text_field::{Offer, Outcome, TextState},
    texts::{OpenText, Show},
};

/// One text field on screen. Copies are the same field.
#[derive(Debug, Clone, Copy)]
pub struct TextHandle {
    store: Store,
    session: TextSession,
}

impl Store {
    /// Opens a text of the buurt on screen for writing; `None` without a buurt.
    ///
    /// `known` is what the rows say of it, shown until the worker has sent the text itself.
    pub fn open_text(&self, text: TextKey, known: &str) -> Option<TextHandle> {
        let buurt = self.seen().current.get_untracked()?;
        if let Some(session) = self.waiting_text(buurt, text) {
            return Some(TextHandle {
                store: *self,
                session,
            });
        }
        let mut number = [0; 8];
        self.fresh_id()
            .iter()
            .zip(&mut number)
            .for_each(|(drawn, byte)| *byte = *drawn);
        let session = TextSession(u64::from_le_bytes(number));
        let open = OpenText::new(buurt, text, known);
        let message = open.open(session);
        self.core.update_value(|core| {
            core.texts.insert(session, open);
        });
        self.send(&message);
        Some(TextHandle {
            store: *self,
            session,
        })
    }

    /// A field of this text that left the screen before its words were on disk.
    fn waiting_text(&self, buurt: BuurtId, text: TextKey) -> Option<TextSession> {
        self.core.with_value(|core| {
            let mut open = core.texts.iter();
            open.find(|(_, one)| one.show.is_none() && one.buurt == buurt && one.text == text)
                .map(|(session, _)| *session)
        })
    }

    pub(super) fn text_offered(&self, session: TextSession, offer: Offer) {
        self.change_text(session, |open| open.field.offered(offer));
    }

    pub(super) fn text_kept(&self, session: TextSession, seq: u32) {
        self.change_text(session, |open| {
            open.field.kept(seq);
            Outcome::default()
        });
        self.note_kept();
    }

    pub(super) fn text_refused(&self, session: TextSession, refusal: Refusal) {
        self.change_text(session, |open| {
            open.field.refused(refusal);
            Outcome::default()
        });
    }

    pub(super) fn reopen_texts(&self) {
        let messages = self.core.try_update_value(|core| {
            let reopened = core.texts.iter_mut().map(|(session, open)| {
                open.field.worker_is_new();
                open.open(*session)
            });
            reopened.collect::<Vec<_>>()
        });
        for message in messages.iter().flatten() {
            self.send(message);
        }
    }

    fn change_text(&self, session: TextSession, change: impl FnOnce(&mut OpenText) -> Outcome) {
        let changed = self.core.try_update_value(|core| {
            let open = core.texts.get_mut(&session)?;
            let mut outcome = change(open);
            let mut messages = open.messages(session, std::mem::take(&mut outcome.tell));
            let after = open.after(&outcome);
            if open.show.is_none() && open.field.is_kept() {
                core.texts.remove(&session);
                messages.push(ToWorker::TextClose(session));
            }
            Some((messages, after, outcome.show))
        });
        if let Some(Some((messages, after, show))) = changed {
            for message in &messages {
                self.send(message);
            }
            self.recount();
            after.wake(&show);
        }
    }

    fn with_text<T>(&self, session: TextSession, look: impl FnOnce(&OpenText) -> T) -> Option<T> {
        self.core
            .with_value(|core| core.texts.get(&session).map(look))
    }
}

impl TextHandle {
    /// What the field shows now.
    pub fn shown(&self) -> String {
        let shown = |open: &OpenText| open.field.shown().to_owned();
        self.store
            .with_text(self.session, shown)
            .unwrap_or_default()
    }

    /// Who is told when neighbours changed the text.
    pub fn on_show(&self, show: Show) {
        let session = self.session;
        self.store.core.update_value(|core| {
            if let Some(open) = core.texts.get_mut(&session) {
                open.show = Some(show);
            }
        });
    }

    /// The person changed the text to `value`.
    pub fn typed(&self, value: &str) {
        self.store
            .change_text(self.session, |open| open.field.typed(value));
    }

    /// A word is being composed (`true`), or no longer.
    pub fn composing(&self, is_composing: bool) {
        self.store
            .change_text(self.session, |open| open.field.composing(is_composing));
    }

    /// How far the words are.
    pub fn state(&self) -> Signal<TextState> {
        let state = self
            .store
            .with_text(self.session, |open| open.state.clone());
        state.map_or_else(|| Signal::stored(TextState::Untouched), Into::into)
    }

    /// How often neighbours changed the text since it was opened.
    pub fn news(&self) -> Signal<u32> {
        let news = self.store.with_text(self.session, |open| open.news.clone());
        news.map_or_else(|| Signal::stored(0), Into::into)
    }

    /// The field leaves the screen. What was typed stays.
    pub fn close(&self) {
        self.store.change_text(self.session, |open| {
            open.show = None;
            open.field.composing(false)
        });
    }
}
