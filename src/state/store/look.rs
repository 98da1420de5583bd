//! Photos and voice notes: handing over, looking, looking away.

use std::rc::Rc;

use domain::{
    AttachmentId, ExampleRow, InitiativeId, Refusal, ResultaatId, ResultaatRow,
    attachment::{AttachedTo, AttachmentRow, NewAttachment, Part, Sight},
    port::{Ticket, ToWorker},
};

use leptos::prelude::*;

use super::Store;
use crate::state::{Rows, outbox::Answered};

impl Store {
    /// The photos and voice notes of all plans and signalen.
    pub fn attachments(&self) -> Rows<(AttachedTo, AttachmentId), AttachmentRow> {
        self.seen().attachments
    }

    /// What came of all plans.
    pub fn resultaten(&self) -> Rows<(InitiativeId, ResultaatId), ResultaatRow> {
        self.seen().resultaten
    }

    /// The example with which the open plan began.
    pub fn example(&self) -> Signal<Option<ExampleRow>> {
        self.seen().example.into()
    }

    /// Adds a photo or a voice note to the buurt on screen; on disk when the answer is `Ok`.
    pub fn attach(&self, new: NewAttachment, answered: impl FnOnce(Result<(), Refusal>) + 'static) {
        match (new.check(), self.seen().current.get_untracked()) {
            (Err(refusal), _) => answered(Err(refusal)),
            (Ok(()), None) => answered(Err(Refusal::Unknown)),
            (Ok(()), Some(buurt)) => {
                self.ask(
                    |ticket| ToWorker::Attach(ticket, buurt, new),
                    Answered::Done(Box::new(answered)),
                );
            }
        }
    }

    /// Asks for the bytes; `seen` hears how far they are until they are here. `None` without a buurt.
    pub fn look(
        &self,
        id: AttachmentId,
        part: Part,
        seen: impl Fn(Sight) + 'static,
    ) -> Option<Ticket> {
        let buurt = self.seen().current.get_untracked()?;
        let mut asked = None;
        let make = |ticket| {
            asked = Some(ticket);
            ToWorker::Look(ticket, buurt, id, part)
        };
        self.ask(make, Answered::Seen(Rc::new(seen)));
        asked
    }

    /// Nobody looks any more.
    pub fn look_away(&self, ticket: Ticket) {
        if self.take(ticket).is_some() {
            self.send(&ToWorker::LookAway(ticket));
        }
    }

    pub(super) fn receive_sight(&self, ticket: Ticket, sight: Sight) {
        let looking = self.core.with_value(|core| core.outbox.looking(ticket));
        if matches!(sight, Sight::Here(_) | Sight::Gone) {
            drop(self.take(ticket));
        }
        if let Some(seen) = looking {
            seen(sight);
        }
    }
}
