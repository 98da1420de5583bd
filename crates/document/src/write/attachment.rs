//! A new photo or voice note, and what follows for the plan, signaal or card on which it hangs.
//!
//! Saying what it shows does not overwrite its `alive`: unlike everything else, a removal wins from words that
//! were corrected meanwhile, because it is how people take back what they do not want to be seen.

use automerge::{ObjId, ReadDoc, ScalarValue};
use domain::{
    AttachmentId, Command, InitiativeId, PartId, Refusal, Removable, RowKey,
    attachment::{AttachedTo, AttachmentKind},
    undo::UndoLabel,
};

use crate::{
    BuurtDoc, Undo, Who,
    places::{self, attachment_key},
    schema::{
        BLOB, BYTES, HEIGHT, KIND, KIND_PHOTO, KIND_VOICE, MILLIS, TYPED_OUT_PREFIX, WHAT, WIDTH,
    },
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

    /// Says that what a voice note says stands in writing, or no longer.
    pub(crate) fn typed_out(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        id: AttachmentId,
        is_typed: bool,
    ) -> Result<Option<Undo>, Refusal> {
        let thing = Removable::Attachment(AttachedTo::Plan(plan), id);
        let note = places::removable(&self.doc, thing).ok_or(Refusal::Unknown)?;
        let mine = format!("{TYPED_OUT_PREFIX}{}", who.person);
        let was_typed = matches!(self.doc.get(&note, mine.as_str()), Ok(Some(_)));
        if was_typed == is_typed {
            return Ok(None);
        }
        if is_typed {
            self.put(&note, &mine, ScalarValue::Boolean(true))?;
        } else {
            self.delete(&note, &mine)?;
        }
        self.voice_changed(who, plan, id)?;
        let back = Back::TypedOut(plan, id, is_typed);
        Ok(Some(Undo::new(UndoLabel::Answer, back)))
    }

    /// What a voice note of a plan answers, or whether that stands in writing, changed.
    pub(super) fn voice_changed(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        id: AttachmentId,
    ) -> Result<(), Refusal> {
        let holder = places::plan(&self.doc, plan).ok_or(Refusal::Unknown)?;
        self.attachment_changed(who, AttachedTo::Plan(plan), id, &holder)
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
