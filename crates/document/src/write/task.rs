//! Tasks: naming, ticking, taking on.

use automerge::{ReadDoc, ScalarValue};
use domain::{Day, InitiativeId, PersonId, Refusal, Removable, RowKey, TaskId, undo::UndoLabel};

use crate::{
    BuurtDoc, Undo, Who,
    fields::Fields,
    places,
    schema::{BY, DONE, ON, TASKS, WHAT, WHO},
    undo::Back,
};

/// Who did something, and when, as it stood before an own step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fact {
    pub(crate) on: Day,
    pub(crate) by: Option<PersonId>,
}

/// What stood before a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Was(pub(crate) Option<Fact>);

impl BuurtDoc {
    pub(super) fn add_task(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        id: TaskId,
        what: &str,
    ) -> Result<Option<Undo>, Refusal> {
        let obj = places::plan(&self.doc, plan).ok_or(Refusal::Unknown)?;
        let tasks = places::map(&self.doc, &obj, TASKS).ok_or(Refusal::Unknown)?;
        let thing = Removable::Task(plan, id);
        if places::removable(&self.doc, thing).is_some() {
            return Ok(None);
        }
        let task = self.put_item(who, &tasks, &id.to_string())?;
        self.put(&task, WHAT, what)?;
        self.put_map(&task, WHO)?;
        self.changed_thing(who, plan, &task)?;
        self.mark(RowKey::Task(plan, id));
        Ok(Some(Undo::new(UndoLabel::Added(thing), Back::Added(thing))))
    }

    pub(crate) fn tick_task(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        id: TaskId,
        is_done: bool,
    ) -> Result<Option<Undo>, Refusal> {
        let thing = Removable::Task(plan, id);
        let was = self.set_fact(who, thing, DONE, is_done.then_some(*who))?;
        let Some(Was(was)) = was else {
            return Ok(None);
        };
        self.mark(RowKey::Task(plan, id));
        let back = Back::Fact {
            thing,
            key: DONE,
            is_set: is_done,
            was,
        };
        Ok(Some(Undo::new(UndoLabel::Tick, back)))
    }

    /// Sets (with its author) or clears a fact of a task, a need or a part of a meeting. `None` when it stood so
    /// already; otherwise what stood before.
    pub(crate) fn set_fact(
        &mut self,
        who: &Who,
        thing: Removable,
        key: &str,
        fact: Option<Who>,
    ) -> Result<Option<Was>, Refusal> {
        if !matches!(
            thing,
            Removable::Task(..) | Removable::Need(..) | Removable::MeetingPart(..)
        ) {
            return Err(Refusal::Fault);
        }
        let obj = places::removable(&self.doc, thing).ok_or(Refusal::Unknown)?;
        let was = self.fact(thing, key);
        match (fact, was) {
            (Some(_), Some(_)) | (None, None) => return Ok(None),
            (Some(fact), None) => {
                self.put_fact(&fact, &obj, key)?;
            }
            (None, Some(_)) => self.delete(&obj, key)?,
        }
        match thing {
            Removable::MeetingPart(meeting, part) => {
                self.meeting_changed(who, meeting, Some(part))?;
            }
            Removable::Task(plan, _) | Removable::Need(plan, _) => {
                self.changed_thing(who, plan, &obj)?;
            }
            Removable::Initiative(_)
            | Removable::Signaal(_)
            | Removable::Attachment(..)
            | Removable::Followed(_)
            | Removable::Meeting(_)
            | Removable::BuurtItem(_)
            | Removable::Resultaat(..)
            | Removable::Translation(..)
            | Removable::PlanPart(..) => {}
        }
        Ok(Some(Was(was)))
    }

    /// A fact as it stands.
    pub(crate) fn fact(&self, thing: Removable, key: &str) -> Option<Fact> {
        let obj = places::removable(&self.doc, thing)?;
        let fact = Fields::of(&self.doc, &places::map(&self.doc, &obj, key)?);
        Some(Fact {
            on: fact.day(ON),
            by: fact.person(BY),
        })
    }

    pub(crate) fn take_task(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        id: TaskId,
        is_taken: bool,
    ) -> Result<Option<Undo>, Refusal> {
        let task = places::removable(&self.doc, Removable::Task(plan, id));
        let task = task.ok_or(Refusal::Unknown)?;
        let people = places::map(&self.doc, &task, WHO).ok_or(Refusal::Unknown)?;
        let me = who.person.to_string();
        let was_taken = matches!(self.doc.get(&people, me.as_str()), Ok(Some(_)));
        if was_taken == is_taken {
            return Ok(None);
        }
        if is_taken {
            self.put(&people, &me, ScalarValue::Boolean(true))?;
        } else {
            self.delete(&people, &me)?;
        }
        self.changed_thing(who, plan, &task)?;
        self.mark(RowKey::Task(plan, id));
        let back = Back::Taken(plan, id, is_taken);
        Ok(Some(Undo::new(UndoLabel::Help, back)))
    }
}
