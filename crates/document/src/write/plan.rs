//! What people do in a plan beside its first parts: where each command goes, quiet plans, and plans that become one
//! or fall apart.
//!
//! A plan records in which other it is by events, as it records its phases; the other is only kept alive, so that
//! taking it away while somebody puts something into it brings it back.

use domain::{
    EventId, InitiativeId, PhaseState, PlanCommand, PlanPartId, Refusal, Removable, TaskId,
    plan::command::NewSplit, undo::UndoLabel,
};

use crate::{
    BuurtDoc, Undo, Who,
    fields::Fields,
    places,
    read::{plan_part, task},
    schema::{DOER, DUE, FROM, GOING_PREFIX, JOINED_PREFIX, KIND, UNDONE, WHO},
    undo::Back,
    write::{
        answer::Place,
        plain::{choice, day, text},
        plan_part::line_key,
    },
};

impl BuurtDoc {
    pub(super) fn carry_out_plan(
        &mut self,
        who: &Who,
        command: &PlanCommand,
    ) -> Result<Option<Undo>, Refusal> {
        let nothing = crate::answers::Plain::Nothing;
        match command {
            PlanCommand::SetDue(plan, id, due) => {
                let place = Place::InPlan(Removable::Task(*plan, *id), DUE);
                self.answer(who, place, day(*due))
            }
            PlanCommand::SetDoer(plan, id, doer) => {
                let place = Place::InPlan(Removable::Task(*plan, *id), DOER);
                self.answer(who, place, doer.map_or(nothing, |doer| choice(doer.key())))
            }
            PlanCommand::SetKind(plan, id, kind) => {
                let place = Place::InPlan(Removable::Need(*plan, *id), KIND);
                self.answer(who, place, kind.map_or(nothing, |kind| choice(kind.key())))
            }
            PlanCommand::MarkOffer(plan, id, step, is_on) => {
                self.mark_offer(who, *plan, *id, (*step, *is_on))
            }
            PlanCommand::Thank(plan, id, is_on) => self.thank(who, *plan, *id, *is_on),
            PlanCommand::AddPermission(new) => self.add_permission(who, new),
            PlanCommand::RecordPermission {
                plan,
                permission,
                event,
                to,
                on,
            } => {
                let part = PlanPartId::Permission(*permission);
                self.record_permission(who, *plan, part, (*event, *to), *on)
            }
            PlanCommand::AddUpkeep(new) => self.add_upkeep(who, new),
            PlanCommand::Say(plan, part, line, words) => {
                let key = line_key(*part, *line).ok_or(Refusal::Fault)?;
                let thing = Removable::PlanPart(*plan, *part);
                self.answer(who, Place::InPlan(thing, key), text(words))
            }
            PlanCommand::KeepGoing(plan, event) => self.keep_going(who, *plan, *event),
            PlanCommand::Suggest(new) => self.suggest(who, new),
            PlanCommand::Judge {
                plan,
                suggestion,
                event,
                verdict,
            } => {
                let part = PlanPartId::Suggestion(*suggestion);
                self.judge(who, *plan, part, (*event, *verdict))
            }
            PlanCommand::Join { plan, event, into } => self.join(who, *plan, *event, *into),
            PlanCommand::Split(new) => self.split(who, new),
        }
    }

    /// Records that a plan goes on. It does not count as writing, so undoing it lets the plan be quiet again.
    fn keep_going(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        event: EventId,
    ) -> Result<Option<Undo>, Refusal> {
        let obj = places::plan(&self.doc, plan).ok_or(Refusal::Unknown)?;
        let key = [GOING_PREFIX, &event.to_string()].concat();
        if places::map(&self.doc, &obj, &key).is_some() {
            return Ok(None);
        }
        self.put_fact(who, &obj, &key)?;
        self.keep_alive(who, &obj)?;
        self.mark_history(plan);
        let back = Back::PlanEvent(plan, GOING_PREFIX, event);
        Ok(Some(Undo::new(UndoLabel::Phase, back)))
    }

    fn join(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        event: EventId,
        into: InitiativeId,
    ) -> Result<Option<Undo>, Refusal> {
        let obj = places::plan(&self.doc, plan).ok_or(Refusal::Unknown)?;
        let whole = places::plan(&self.doc, into).ok_or(Refusal::Unknown)?;
        let key = [JOINED_PREFIX, &event.to_string()].concat();
        let known = plan_part::joins(&self.doc, &Fields::of(&self.doc, &obj));
        let known = plan_part::plain(&known);
        let stands = PhaseState::after(plan, &known) == PhaseState::Agreed(into);
        if stands || places::map(&self.doc, &obj, &key).is_some() {
            return Ok(None);
        }
        let recorded = self.put_fact(who, &obj, &key)?;
        self.fill_event(&recorded, &into.to_string(), "", &known)?;
        self.touch_plan(who, plan, &obj)?;
        self.mark_history(plan);
        if into != plan {
            self.touch_plan(who, into, &whole)?;
        }
        let back = Back::PlanEvent(plan, JOINED_PREFIX, event);
        Ok(Some(Undo::new(UndoLabel::Joined, back)))
    }

    /// Takes back an event that lies in a plan under this prefix; whoever built on it keeps standing.
    pub(crate) fn undo_plan_event(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        prefix: &str,
        event: EventId,
    ) -> Result<(), Refusal> {
        let obj = places::plan(&self.doc, plan).ok_or(Refusal::Unknown)?;
        let key = [prefix, &event.to_string()].concat();
        let recorded = places::map(&self.doc, &obj, &key).ok_or(Refusal::Unknown)?;
        if places::map(&self.doc, &recorded, UNDONE).is_some() {
            return Ok(());
        }
        self.put_fact(who, &recorded, UNDONE)?;
        self.keep_alive(who, &obj)?;
        self.mark_history(plan);
        Ok(())
    }

    /// Begins a plan from a part of another. Tasks that go along are taken away there, so an edit that somebody
    /// made meanwhile brings them back; those that are done or of which two wordings stand stay where they are.
    fn split(&mut self, who: &Who, new: &NewSplit) -> Result<Option<Undo>, Refusal> {
        let from = places::plan(&self.doc, new.from).ok_or(Refusal::Unknown)?;
        if places::plan(&self.doc, new.id).is_some() {
            return Ok(None);
        }
        self.add_initiative(who, new.id, &new.what)?;
        let obj = places::plan(&self.doc, new.id).ok_or(Refusal::Fault)?;
        self.put(&obj, FROM, new.from.to_string())?;
        let mut moved = Vec::new();
        for (old, fresh) in &new.tasks {
            if self.copy_task(who, new, *old, *fresh)? {
                self.remove(who, Removable::Task(new.from, *old))?;
                moved.push(*old);
            }
        }
        self.touch_plan(who, new.from, &from)?;
        let back = Back::Split(new.from, new.id, moved);
        let label = UndoLabel::Added(Removable::Initiative(new.id));
        Ok(Some(Undo::new(label, back)))
    }

    /// Whether the task went along.
    fn copy_task(
        &mut self,
        who: &Who,
        new: &NewSplit,
        old: TaskId,
        fresh: TaskId,
    ) -> Result<bool, Refusal> {
        let obj = places::removable(&self.doc, Removable::Task(new.from, old));
        let Some(it) = obj.and_then(|obj| task::read(&self.doc, old, &obj)) else {
            return Ok(false);
        };
        let row = it.row;
        let has_rivals = !row.what.claims().is_empty()
            || !row.due.claims().is_empty()
            || !row.doer.claims().is_empty();
        let Some(what) = row
            .what
            .shown()
            .filter(|_| !has_rivals && row.done_on.is_none())
        else {
            return Ok(false);
        };
        if self.add_task(who, new.id, fresh, what)?.is_none() {
            return Ok(false);
        }
        let copy = places::removable(&self.doc, Removable::Task(new.id, fresh));
        let copy = copy.ok_or(Refusal::Fault)?;
        let people = places::map(&self.doc, &copy, WHO).ok_or(Refusal::Fault)?;
        for person in &row.who {
            self.put(&people, &person.to_string(), true)?;
        }
        if let Some(due) = row.due_on() {
            self.put(&copy, DUE, i64::from(due.0))?;
        }
        if let Some(doer) = row.doer.shown().copied().flatten() {
            self.put(&copy, DOER, doer.key())?;
        }
        Ok(true)
    }

    /// Undoes a split, unless somebody else built on the new plan.
    pub(crate) fn unsplit(
        &mut self,
        who: &Who,
        from: InitiativeId,
        plan: InitiativeId,
        tasks: &[TaskId],
    ) -> Result<(), Refusal> {
        let thing = Removable::Initiative(plan);
        self.unadd(who, thing)?;
        let obj = places::plan(&self.doc, plan).ok_or(Refusal::Unknown)?;
        let life = crate::alive::Life::of(&self.doc, &obj, &Fields::of(&self.doc, &obj));
        if !life.is_removed() {
            return Ok(());
        }
        for task in tasks {
            self.bring_back(who, Removable::Task(from, *task))?;
        }
        Ok(())
    }
}
