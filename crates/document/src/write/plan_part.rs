//! Permissions, what is looked after and suggestions of a plan, and what is recorded about them.

use domain::{
    EventId, InitiativeId, PlanPartId, PlanPartRow, Refusal, Removable, RowKey, Splice, TextKey,
    limits::PLAN_PARTS_MAX,
    plan::{
        PermissionState, Verdict,
        command::{NewPermission, NewSuggestion, NewUpkeep, PartLine},
        suggestion::taken_over,
    },
    undo::UndoLabel,
};

use crate::{
    BuurtDoc, Undo, Who,
    fields::Fields,
    places,
    read::plan_part::{self, Item, Moves},
    schema::{BASE, NAMES, OFTEN, ON, PROPOSED, REASON, SECTION, UNDONE, WHAT, WHOM},
    undo::Back,
};

/// Under which key of its part a line lies; `None` when such a part has no such line.
pub(super) fn line_key(part: PlanPartId, line: PartLine) -> Option<&'static str> {
    match (part, line) {
        (PlanPartId::Suggestion(_), _) | (PlanPartId::Permission(_), PartLine::Often) => None,
        (_, PartLine::What) => Some(WHAT),
        (PlanPartId::Permission(_), PartLine::Who) => Some(WHOM),
        (PlanPartId::Upkeep(_), PartLine::Who) => Some(NAMES),
        (PlanPartId::Upkeep(_), PartLine::Often) => Some(OFTEN),
    }
}

impl BuurtDoc {
    pub(super) fn add_permission(
        &mut self,
        who: &Who,
        new: &NewPermission,
    ) -> Result<Option<Undo>, Refusal> {
        let lines = [(WHAT, new.what.trim()), (WHOM, new.whom.trim())];
        self.add_to_plan(who, new.plan, PlanPartId::Permission(new.id), &lines)
    }

    pub(super) fn add_upkeep(
        &mut self,
        who: &Who,
        new: &NewUpkeep,
    ) -> Result<Option<Undo>, Refusal> {
        let lines = [
            (WHAT, new.what.trim()),
            (NAMES, new.names.trim()),
            (OFTEN, new.often.trim()),
        ];
        self.add_to_plan(who, new.plan, PlanPartId::Upkeep(new.id), &lines)
    }

    pub(super) fn suggest(
        &mut self,
        who: &Who,
        new: &NewSuggestion,
    ) -> Result<Option<Undo>, Refusal> {
        let lines = [
            (SECTION, new.section.key()),
            (BASE, new.base.as_str()),
            (PROPOSED, new.text.as_str()),
            (REASON, new.reason.trim()),
        ];
        self.add_to_plan(who, new.plan, PlanPartId::Suggestion(new.id), &lines)
    }

    fn add_to_plan(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        id: PlanPartId,
        lines: &[(&str, &str)],
    ) -> Result<Option<Undo>, Refusal> {
        let obj = places::plan(&self.doc, plan).ok_or(Refusal::Unknown)?;
        if places::plan_part(&self.doc, plan, id).is_some() {
            return Ok(None);
        }
        if plan_part::ids(&Fields::of(&self.doc, &obj)).len() >= PLAN_PARTS_MAX {
            return Err(Refusal::TooLong);
        }
        let part = self.put_item(who, &obj, &places::plan_part_key(id))?;
        for (key, words) in lines {
            self.put(&part, key, *words)?;
        }
        self.part_changed(who, plan, id)?;
        let thing = Removable::PlanPart(plan, id);
        Ok(Some(Undo::new(UndoLabel::Added(thing), Back::Added(thing))))
    }

    pub(super) fn record_permission(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        part: PlanPartId,
        (event, to): (EventId, PermissionState),
        on: domain::Day,
    ) -> Result<Option<Undo>, Refusal> {
        let item = self.part_item(plan, part)?;
        let Moves::OfPermission(known) = &item.moves else {
            return Err(Refusal::Fault);
        };
        let known = plan_part::plain(known);
        let obj = places::plan_part(&self.doc, plan, part).ok_or(Refusal::Unknown)?;
        let key = places::sign_key(event);
        if places::map(&self.doc, &obj, &key).is_some() {
            return Ok(None);
        }
        let recorded = self.put_fact(who, &obj, &key)?;
        self.put(&recorded, ON, i64::from(on.0))?;
        self.fill_event(&recorded, to.key(), "", &known)?;
        self.part_changed(who, plan, part)?;
        let back = Back::PartRecorded(plan, part, event);
        Ok(Some(Undo::new(UndoLabel::Sign, back)))
    }

    /// Says what people think of a suggestion; taking it over writes its words into the question too.
    pub(super) fn judge(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        part: PlanPartId,
        (event, verdict): (EventId, Verdict),
    ) -> Result<Option<Undo>, Refusal> {
        let item = self.part_item(plan, part)?;
        let (Moves::OfSuggestion(known), PlanPartRow::Suggestion(row)) = (&item.moves, &item.row)
        else {
            return Err(Refusal::Fault);
        };
        let obj = places::plan_part(&self.doc, plan, part).ok_or(Refusal::Unknown)?;
        let key = places::sign_key(event);
        let stands = row.verdict == domain::PhaseState::Agreed(verdict);
        if stands || places::map(&self.doc, &obj, &key).is_some() {
            return Ok(None);
        }
        let known = plan_part::plain(known);
        let mut backs = Vec::new();
        if verdict == Verdict::Taken {
            let section = TextKey::Section(plan, row.section);
            let now = self.text(section).ok_or(Refusal::Unknown)?;
            let edits = taken_over(&row.base, &row.text, &now);
            let splices: Vec<Splice> = edits.iter().map(domain::Edit::splice).collect();
            backs.push(self.type_text(who, section, &splices)?.into_back());
        }
        let recorded = self.put_fact(who, &obj, &key)?;
        self.fill_event(&recorded, verdict.key(), "", &known)?;
        self.part_changed(who, plan, part)?;
        backs.push(Back::PartRecorded(plan, part, event));
        Ok(Some(Undo::new(UndoLabel::Judged, Back::Several(backs))))
    }

    /// Takes back what was recorded about a part; whoever built on it keeps standing.
    pub(crate) fn unrecord_part(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        part: PlanPartId,
        event: EventId,
    ) -> Result<(), Refusal> {
        let obj = places::plan_part(&self.doc, plan, part).ok_or(Refusal::Unknown)?;
        let recorded = places::map(&self.doc, &obj, &places::sign_key(event));
        let recorded = recorded.ok_or(Refusal::Unknown)?;
        if places::map(&self.doc, &recorded, UNDONE).is_some() {
            return Ok(());
        }
        self.put_fact(who, &recorded, UNDONE)?;
        self.part_changed(who, plan, part)
    }

    /// A part that is here and was not taken away.
    fn part_item(&mut self, plan: InitiativeId, part: PlanPartId) -> Result<Item, Refusal> {
        let obj = places::plan_part(&self.doc, plan, part).ok_or(Refusal::Unknown)?;
        plan_part::read(&self.doc, part, &obj).ok_or(Refusal::Unknown)
    }

    /// A part changed: it and its plan are in use.
    pub(crate) fn part_changed(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        part: PlanPartId,
    ) -> Result<(), Refusal> {
        let obj = places::plan_part(&self.doc, plan, part).ok_or(Refusal::Unknown)?;
        self.changed_thing(who, plan, &obj)?;
        self.mark(RowKey::PlanPart(plan, part));
        Ok(())
    }
}
