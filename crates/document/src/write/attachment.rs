//! A new photo or voice note, and what follows for the plan, signaal or card on which it hangs.
//!
//! Saying what it shows does not overwrite its `alive`: unlike everything else, a removal wins from words that
//! were corrected meanwhile, because it is how people take back what they do not want to be seen.

use automerge::ObjId;
use domain::{
    AttachmentId, Command, PartId, Refusal, Removable, RowKey,
    attachment::{AttachedTo, AttachmentKind},
    undo::UndoLabel,
};

use crate::{
    BuurtDoc, Undo, Who,
    places::{self, attachment_key},
    schema::{BLOB, BYTES, HEIGHT, KIND, KIND_PHOTO, KIND_VOICE, MILLIS, WHAT, WIDTH},
    undo::Back,
};

impl BuurtDoc {
    pub(super) fn add_attachment(
        &mut self,
        who: &Who,
        command: &Command,
    ) -> Result<Option<Undo>, Refusal> {
        let &Command::AddAttachment {
            to,
            id,
            kind,
            ref what,
            bytes,
            blob,
        } = command
        else {
            return Err(Refusal::Fault);
        };
        let holder = places::holder(&self.doc, to).ok_or(Refusal::Unknown)?;
        let thing = Removable::Attachment(to, id);
        if places::removable(&self.doc, thing).is_some() {
            return Ok(None);
        }
        let item = self.put_item(who, &holder, &attachment_key(id))?;
        match kind {
            AttachmentKind::Photo { width, height } => {
                self.put(&item, KIND, KIND_PHOTO)?;
                self.put(&item, WIDTH, i64::from(width))?;
                self.put(&item, HEIGHT, i64::from(height))?;
            }
            AttachmentKind::Voice { millis } => {
                self.put(&item, KIND, KIND_VOICE)?;
                self.put(&item, MILLIS, i64::from(millis))?;
            }
        }
        self.put(&item, WHAT, what.trim())?;
        self.put(&item, BYTES, i64::from(bytes))?;
        self.put(&item, BLOB, blob.to_string())?;
        self.keep_alive(who, &item)?;
        self.attachment_changed(who, to, id, &holder)?;
        Ok(Some(Undo::new(UndoLabel::Added(thing), Back::Added(thing))))
    }

    /// Marks what shows an attachment, and says that its plan, signaal or card is in use.
    pub(super) fn attachment_changed(
        &mut self,
        who: &Who,
        to: AttachedTo,
        id: AttachmentId,
        holder: &ObjId,
    ) -> Result<(), Refusal> {
        self.mark(RowKey::Attachment(to, id));
        match to {
            AttachedTo::Plan(plan) => {
                self.mark_history(plan);
                self.touch_plan(who, plan, holder)
            }
            AttachedTo::Signaal(signaal) => {
                self.mark(RowKey::Signaal(signaal));
                self.keep_alive(who, holder)
            }
            AttachedTo::Card(meeting, card) => {
                self.meeting_changed(who, meeting, Some(PartId::Card(card)))
            }
        }
    }
}
