//! Text fields: what is typed lands in the document, what others write comes to the fields.

use domain::{
    BuurtId, Edit, Refusal, TextKey,
    limits::SPLICES_MAX,
    port::{TextSession, TextUpdate, ToPage, Typed},
};

use super::{Engine, acts::writer};
use crate::{
    event::PageId,
    open_buurt::OpenBuurt,
    outbox::Waiting,
    text_session::{OutOfStep, Session},
    turn::Turn,
};

/// Words typed within this time of each other are undone together.
const UNDO_PAUSE_MS: u64 = 3_000;

impl Engine {
    pub(super) fn text_open(
        &mut self,
        turn: &mut Turn<'_>,
        page: PageId,
        session: TextSession,
        id: BuurtId,
        text: TextKey,
    ) {
        let Some(buurt) = self.open(turn, id) else {
            turn.send(page, ToPage::TextRefused(session, Refusal::Unknown));
            return;
        };
        let is_loaded = buurt.doc.is_some();
        self.texts.insert(session, Session::new(page, id, text));
        if is_loaded {
            self.show_whole(turn, session);
        }
    }

    /// Shows fields that were opened while the document was loading.
    pub(super) fn show_waiting_texts(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let waiting: Vec<TextSession> = self
            .texts
            .iter()
            .filter(|(_, session)| session.buurt == id)
            .map(|(session, _)| *session)
            .collect();
        for session in waiting {
            self.show_whole(turn, session);
        }
    }

    fn show_whole(&mut self, turn: &mut Turn<'_>, id: TextSession) {
        let Some(session) = self.texts.get_mut(&id) else {
            return;
        };
        let text = self
            .buurten
            .get(&session.buurt)
            .and_then(|buurt| buurt.doc.as_ref())
            .and_then(|doc| doc.text(session.text));
        if let Some(text) = text {
            let (view, after_seq) = (session.restart(), session.seq());
            let update = TextUpdate::Whole(text);
            turn.send(
                session.page,
                ToPage::TextShown {
                    session: id,
                    view,
                    after_seq,
                    update,
                },
            );
        } else {
            turn.send(session.page, ToPage::TextRefused(id, Refusal::Unknown));
            self.texts.remove(&id);
        }
    }

    pub(super) fn text_typed(&mut self, turn: &mut Turn<'_>, page: PageId, typed: &Typed) {
        let id = typed.session;
        if !self.texts.contains_key(&id) {
            // A worker that was started anew does not know the field: it has to introduce itself.
            return self.text_open(turn, page, id, typed.buurt, typed.text);
        }
        self.absorb(typed.buurt, None);
        match self.land(turn, typed) {
            Ok(()) => {
                self.note_writing(turn, page, typed.buurt, typed.text);
                self.absorb(typed.buurt, Some(id));
                if let Some(buurt) = self.buurten.get_mut(&typed.buurt) {
                    buurt.typed_since_ms.get_or_insert(turn.now.ms);
                    buurt.waiting.push(Waiting::Text(page, id, typed.seq));
                }
            }
            Err(Trouble::OutOfStep) => self.show_whole(turn, id),
            Err(Trouble::Stale) => (),
            Err(Trouble::Refused(refusal)) => {
                turn.send(page, ToPage::TextRefused(id, refusal));
                self.texts.remove(&id);
            }
        }
    }

    /// Brings what was typed into the document.
    fn land(&mut self, turn: &mut Turn<'_>, typed: &Typed) -> Result<(), Trouble> {
        if typed.splices.len() > SPLICES_MAX {
            return Err(Trouble::Refused(Refusal::TooLong));
        }
        let session = self
            .texts
            .get_mut(&typed.session)
            .ok_or(Trouble::OutOfStep)?;
        let buurt = self
            .buurten
            .get_mut(&typed.buurt)
            .ok_or(Trouble::OutOfStep)?;
        let (who, doc) = writer(turn, buurt).ok_or(Trouble::OutOfStep)?;
        let splices = session
            .typed(typed.view, typed.seq, &typed.splices)?
            .ok_or(Trouble::Stale)?;
        if splices.is_empty() {
            return Ok(());
        }
        let undo = doc
            .type_text(&who, typed.text, &splices)
            .map_err(Trouble::Refused)?;
        let is_one_go = turn.now.ms.saturating_sub(buurt.last_typed_ms) < UNDO_PAUSE_MS;
        buurt.last_typed_ms = turn.now.ms;
        let rest = match buurt.undos.last_mut() {
            Some(last) if is_one_go => last.merge(undo),
            _ => Some(undo),
        };
        if let Some(undo) = rest {
            self.remember_undo(turn, typed.buurt, undo);
        }
        Ok(())
    }

    pub(super) fn text_adopted(&mut self, turn: &mut Turn<'_>, id: TextSession, view: u32) {
        let Some(session) = self.texts.get_mut(&id) else {
            return;
        };
        if session.adopted(view).is_err() {
            self.show_whole(turn, id);
        }
    }

    /// Takes in what changed in the document: rows become dirty, and fields (but for `own`, which typed it)
    /// hear of edits in their text.
    pub(super) fn absorb(&mut self, id: BuurtId, own: Option<TextSession>) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let Some(doc) = &mut buurt.doc else { return };
        let changed = doc.take_changed();
        for key in changed.rows {
            mark_dirty(buurt, key);
        }
        for (text, edits) in changed.texts {
            self.edited(id, text, &edits, own);
        }
    }

    fn edited(&mut self, id: BuurtId, text: TextKey, edits: &[Edit], own: Option<TextSession>) {
        let others = self
            .texts
            .iter_mut()
            .filter(|(session, _)| Some(**session) != own);
        for (_, session) in others {
            if session.buurt == id && session.text == text {
                session.elsewhere(edits);
            }
        }
    }

    /// Offers newer versions to the fields that lack something.
    pub(super) fn offer_texts(&mut self, turn: &mut Turn<'_>) {
        for (id, session) in &mut self.texts {
            if let Some(offer) = session.offer() {
                turn.send(
                    session.page,
                    ToPage::TextShown {
                        session: *id,
                        view: offer.view,
                        after_seq: offer.after_seq,
                        update: TextUpdate::Splices(offer.splices),
                    },
                );
            }
        }
    }
}

fn mark_dirty(buurt: &mut OpenBuurt, key: domain::RowKey) {
    if let domain::RowKey::Initiative(plan) = key {
        buurt.touched.insert(plan);
    }
    if let Some(domain::Opened::Plan(plan)) = key.detail_of() {
        buurt.touched.insert(plan);
    }
    buurt.dirty.insert(key);
}

enum Trouble {
    OutOfStep,
    /// The field will send it again, on top of the whole text that is on its way to it.
    Stale,
    Refused(Refusal),
}

impl From<OutOfStep> for Trouble {
    fn from(_: OutOfStep) -> Self {
        Self::OutOfStep
    }
}
