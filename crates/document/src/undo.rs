//! *Maak ongedaan*: what takes an own step back.
//!
//! Undoing is a new change like any other. It looks at what stands now and takes back only what is
//! still one's own doing: an answer that somebody gave since stays, and so do words that a
//! neighbour typed in between.

use domain::{
    AgendaItemId, AttachmentId, BuurtItemId, CardId, ContributionId, Edit, EventId, Followed,
    InitiativeId, InspraakId, MeetingId, PersonId, PlanPartId, Refusal, Removable, RequestId,
    ResultaatId, RowKey, TaskId, TextKey, need::OfferStep, resultaat::Says, undo::UndoLabel,
    voice::RestsOn,
};

use crate::{
    BuurtDoc, Who,
    answers::Plain,
    write::{answer::Place, buurt_plan::Holder, meeting::Flag, task::Fact},
};

/// A step that can be undone, for as long as the document stays open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undo {
    label: UndoLabel,
    back: Back,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Back {
    Added(Removable),
    Removed(Removable),
    Text(TextKey, Vec<Typed>),
    Answer {
        place: Place,
        from: Plain,
        to: Plain,
        record: Option<Plain>,
    },
    Fact {
        thing: Removable,
        key: &'static str,
        is_set: bool,
        was: Option<Fact>,
    },
    Taken(InitiativeId, TaskId, bool),
    Offered(InitiativeId, ContributionId),
    Withdrawn(InitiativeId, ContributionId),
    Moved(InitiativeId, EventId),
    Recorded(Followed, EventId),
    Struck(Followed, EventId),
    Flagged(MeetingId, Flag, bool),
    /// The dots that lay there before.
    Dotted(MeetingId, CardId, PersonId, u8),
    /// After which other it stood before.
    Placed(MeetingId, AgendaItemId, Option<AgendaItemId>),
    Staged(MeetingId, EventId),
    /// Whether it was put on, what serves or carries, and what is served or carried.
    Linked(Holder, BuurtItemId, bool),
    /// After which other of its kind it stood before.
    Reordered(BuurtItemId, Option<BuurtItemId>),
    /// What one said before about sharing a story.
    Consented(InitiativeId, ResultaatId, Option<Says>),
    /// Whether somebody said so or took it back.
    TypedOut(InitiativeId, AttachmentId, bool),
    /// Two steps that were one to whoever took them, the later first.
    Both(Box<Back>, Box<Back>),
    /// The stage of a question of inspraak that was recorded.
    Asked(InspraakId, EventId),
    /// On what a request was said to rest, or not.
    Rested(RequestId, RestsOn, bool),
    OfferMarked(InitiativeId, ContributionId, OfferStep, bool),
    Thanked(InitiativeId, ContributionId, bool),
    PartRecorded(InitiativeId, PlanPartId, EventId),
    /// Under which prefix of the plan the event lies.
    PlanEvent(InitiativeId, &'static str, EventId),
    /// From which plan, which new one, and which tasks went along.
    Split(InitiativeId, InitiativeId, Vec<TaskId>),
    /// One step that did several things.
    Several(Vec<Back>),
}

/// A burst of typing: the versions of the log before and after it, and what takes it back on the
/// text after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Typed {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) inverse: Vec<Edit>,
}

impl Undo {
    pub(crate) fn new(label: UndoLabel, back: Back) -> Self {
        Self { label, back }
    }

    /// The same step under a name of its own.
    pub(crate) fn labelled(self, label: UndoLabel) -> Self {
        Self { label, ..self }
    }

    /// This and what was done right after it as one step, under the name of this.
    pub(crate) fn and(self, later: Self) -> Self {
        let back = Back::Both(Box::new(later.back), Box::new(self.back));
        Self::new(self.label, back)
    }
    /// What takes it back, to be part of a larger step.
    pub(crate) fn into_back(self) -> Back {
        self.back
    }

    /// What would be undone, for the button.
    pub fn label(&self) -> UndoLabel {
        self.label.clone()
    }

    /// Joins typing in the same text to one step. What is not such typing comes back, to be a step
    /// of its own.
    pub fn merge(&mut self, later: Self) -> Option<Self> {
        match (&mut self.back, later.back) {
            (Back::Text(text, typed), Back::Text(other, more)) if *text == other => {
                typed.extend(more);
                None
            }
            (_, back) => Some(Self {
                label: later.label,
                back,
            }),
        }
    }
}

impl BuurtDoc {
    /// Takes back an own step. Steps are taken back newest first.
    ///
    /// # Errors
    /// As for commands; [`Refusal::Unknown`] when the thing is no longer here. Then
    /// nothing has changed.
    pub fn undo(&mut self, who: &Who, undo: &Undo) -> Result<(), Refusal> {
        self.check_writable()?;
        self.signed(who, |doc| doc.take_back(who, &undo.back))
    }

    fn take_back(&mut self, who: &Who, back: &Back) -> Result<(), Refusal> {
        match back {
            Back::Added(thing) => self.unadd(who, *thing),
            Back::Removed(thing) => self.bring_back(who, *thing).map(|_| ()),
            Back::Text(text, typed) => self.untype(who, *text, typed),
            Back::Answer {
                place,
                from,
                to,
                record,
            } => self.unanswer(who, *place, from, to, record.as_ref()),
            Back::Fact {
                thing,
                key,
                is_set,
                was,
            } => self.unset_fact(who, *thing, key, *is_set, *was),
            Back::Taken(plan, task, is_taken) => {
                self.take_task(who, *plan, *task, !is_taken).map(|_| ())
            }
            Back::Offered(plan, id) => self.withdraw_offer(who, *plan, *id).map(|_| ()),
            Back::Withdrawn(plan, id) => self.offer_again(who, *plan, *id),
            Back::Moved(plan, event) => self.unmove(who, *plan, *event),
            Back::Recorded(thing, event) => self.strike(who, *thing, *event).map(|_| ()),
            Back::Struck(thing, event) => self.unstrike(who, *thing, *event),
            Back::Flagged(meeting, flag, is_on) => {
                self.set_flag(who, *meeting, *flag, !is_on).map(|_| ())
            }
            Back::Dotted(meeting, card, voter, was) => self
                .put_dots(who, (*meeting, *card), *voter, *was)
                .map(|_| ()),
            Back::Placed(meeting, item, was_after) => self
                .place_item(who, *meeting, *item, *was_after)
                .map(|_| ()),
            Back::Staged(meeting, event) => self.unstage(who, *meeting, *event),
            Back::Linked(holder, item, is_on) => {
                self.set_link(who, *holder, *item, !is_on).map(|_| ())
            }
            Back::Reordered(item, was_after) => self.reorder(who, *item, *was_after).map(|_| ()),
            Back::Consented(plan, one, was) => self.consent(who, *plan, *one, *was).map(|_| ()),
            Back::Both(later, earlier) => {
                self.take_back(who, later)?;
                self.take_back(who, earlier)
            }
            Back::TypedOut(plan, id, is_typed) => {
                self.typed_out(who, *plan, *id, !is_typed).map(|_| ())
            }
            Back::Asked(id, event) => self.unmove_inspraak(who, *id, *event),
            Back::Rested(id, on, is_on) => self.rest_on(who, *id, *on, !is_on).map(|_| ()),
            Back::OfferMarked(plan, id, step, is_on) => self
                .mark_offer(who, *plan, *id, (*step, !is_on))
                .map(|_| ()),
            Back::Thanked(plan, id, is_on) => self.thank(who, *plan, *id, !is_on).map(|_| ()),
            Back::PartRecorded(plan, part, event) => self.unrecord_part(who, *plan, *part, *event),
            Back::PlanEvent(plan, prefix, event) => {
                self.undo_plan_event(who, *plan, prefix, *event)
            }
            Back::Split(from, plan, tasks) => self.unsplit(who, *from, *plan, tasks),
            Back::Several(backs) => backs.iter().try_for_each(|back| self.take_back(who, back)),
        }
    }

    fn unset_fact(
        &mut self,
        who: &Who,
        thing: Removable,
        key: &str,
        is_set: bool,
        was: Option<Fact>,
    ) -> Result<(), Refusal> {
        let now = self.fact(thing, key);
        let is_own = now.is_some_and(|fact| fact.by == Some(who.person));
        let fact = match was {
            _ if is_set && !is_own => return Ok(()),
            Some(was) if !is_set => Some(Who {
                person: was.by.unwrap_or(who.person),
                today: was.on,
            }),
            Some(_) | None => None,
        };
        self.set_fact(who, thing, key, fact)?;
        match thing {
            Removable::Task(plan, id) => self.mark(RowKey::Task(plan, id)),
            Removable::Need(plan, id) => self.mark_need(plan, id),
            Removable::Initiative(_)
            | Removable::Signaal(_)
            | Removable::Attachment(..)
            | Removable::Followed(_)
            | Removable::Meeting(_)
            | Removable::MeetingPart(..)
            | Removable::BuurtItem(_)
            | Removable::Resultaat(..)
            | Removable::Translation(..)
            | Removable::PlanPart(..) => {}
        }
        Ok(())
    }
}
