//! New meetings, and new parts of them.

use automerge::{ObjId, ScalarValue};
use domain::{
    AgendaItemId, InitiativeId, MeetingId, PartId, Refusal, Removable, RowKey,
    limits::{ACTIONS_MAX, AGENDA_ITEMS_MAX, BRINGS_MAX, CARDS_MAX, DECISIONS_MAX, MEETINGS_MAX},
    meeting::{
        NewMeeting, Purpose,
        command::{NewAction, NewBring, NewCard, NewDecision},
    },
    undo::UndoLabel,
};

use crate::{
    BuurtDoc, Undo, Who,
    fields::Fields,
    places,
    read::part,
    schema::{
        AGREED, BUURT, DAY, DOER, DOTS, DUE, EDITS, EVENTS, FOR_WHOM, ITEM, KIND, MINUTES, NAMES,
        ORDER, PAPER, PLACE, PLAN, PRESENT, PURPOSE, START, TITLE, WAY, WHAT, WHO,
    },
    undo::Back,
    write::order::at_the_end,
};

fn added(thing: Removable) -> Undo {
    Undo::new(UndoLabel::Added(thing), Back::Added(thing))
}

impl BuurtDoc {
    pub(super) fn plan_meeting(
        &mut self,
        who: &Who,
        new: &NewMeeting,
    ) -> Result<Option<Undo>, Refusal> {
        let buurt = places::top(&self.doc, BUURT).ok_or(Refusal::Fault)?;
        if places::meeting(&self.doc, new.id).is_some() {
            return Ok(None);
        }
        if self.meetings().len() >= MEETINGS_MAX {
            return Err(Refusal::TooLong);
        }
        let obj = self.put_item(who, &buurt, &places::meeting_key(new.id))?;
        self.put(&obj, TITLE, new.title.trim())?;
        self.put(&obj, KIND, new.kind.key())?;
        self.put(&obj, START, new.start.trim())?;
        self.put(&obj, PLACE, new.place.trim())?;
        if let Some(day) = new.day {
            self.put(&obj, DAY, i64::from(day.0))?;
        }
        self.put_text(&obj, MINUTES, "")?;
        let own = [PRESENT, AGREED, EVENTS, EDITS];
        for key in own.into_iter().chain(places::PART_COLLECTIONS) {
            self.put_map(&obj, key)?;
        }
        self.mark(RowKey::Minutes(new.id));
        self.meeting_changed(who, new.id, None)?;
        Ok(Some(added(Removable::Meeting(new.id))))
    }

    /// Makes a part with these words; `None` when it is there already.
    fn add_part(
        &mut self,
        who: &Who,
        meeting: MeetingId,
        part: PartId,
        what: &str,
    ) -> Result<Option<ObjId>, Refusal> {
        let obj = places::meeting(&self.doc, meeting).ok_or(Refusal::Unknown)?;
        let (collection, key) = places::part_key(part);
        let map = places::map(&self.doc, &obj, collection).ok_or(Refusal::Unknown)?;
        if places::map(&self.doc, &map, &key).is_some() {
            return Ok(None);
        }
        let count_max = match part {
            PartId::Item(_) => AGENDA_ITEMS_MAX,
            PartId::Card(_) => CARDS_MAX,
            PartId::Decision(_) => DECISIONS_MAX,
            PartId::Action(_) => ACTIONS_MAX,
            PartId::Bring(_) => BRINGS_MAX,
        };
        if Fields::of(&self.doc, &map).maps().count() >= count_max {
            return Err(Refusal::TooLong);
        }
        let item = self.put_item(who, &map, &key)?;
        self.put(&item, WHAT, what.trim())?;
        Ok(Some(item))
    }

    fn part_added(
        &mut self,
        who: &Who,
        meeting: MeetingId,
        part: PartId,
    ) -> Result<Option<Undo>, Refusal> {
        self.meeting_changed(who, meeting, Some(part))?;
        Ok(Some(added(Removable::MeetingPart(meeting, part))))
    }

    pub(super) fn add_item(
        &mut self,
        who: &Who,
        (meeting, id): (MeetingId, AgendaItemId),
        what: &str,
        purpose: Purpose,
        plan: Option<InitiativeId>,
    ) -> Result<Option<Undo>, Refusal> {
        let obj = places::meeting(&self.doc, meeting).ok_or(Refusal::Unknown)?;
        let agenda = part::agenda(&self.doc, &obj);
        let keys = at_the_end(&agenda, id);
        let part = PartId::Item(id);
        let Some(item) = self.add_part(who, meeting, part, what)? else {
            return Ok(None);
        };
        self.put(&item, PURPOSE, purpose.key())?;
        if let Some(plan) = plan {
            self.put(&item, PLAN, plan.to_string())?;
        }
        for (id, key) in keys {
            let item = places::meeting_part(&self.doc, meeting, PartId::Item(id));
            self.put(&item.ok_or(Refusal::Fault)?, ORDER, key.to_string())?;
            self.mark(RowKey::MeetingPart(meeting, PartId::Item(id)));
        }
        self.part_added(who, meeting, part)
    }

    pub(super) fn add_card(&mut self, who: &Who, new: &NewCard) -> Result<Option<Undo>, Refusal> {
        let part = PartId::Card(new.id);
        self.check_item(new.meeting, new.item)?;
        let Some(card) = self.add_part(who, new.meeting, part, &new.text)? else {
            return Ok(None);
        };
        self.put(&card, ITEM, new.item.to_string())?;
        if let Some(name) = &new.for_whom {
            self.put(&card, FOR_WHOM, name.trim())?;
        }
        if new.is_paper {
            self.put(&card, PAPER, ScalarValue::Boolean(true))?;
        }
        self.put_map(&card, DOTS)?;
        self.part_added(who, new.meeting, part)
    }

    pub(super) fn add_decision(
        &mut self,
        who: &Who,
        new: &NewDecision,
    ) -> Result<Option<Undo>, Refusal> {
        let part = PartId::Decision(new.id);
        if let Some(item) = new.item {
            self.check_item(new.meeting, item)?;
        }
        let Some(decision) = self.add_part(who, new.meeting, part, &new.text)? else {
            return Ok(None);
        };
        if let Some(item) = new.item {
            self.put(&decision, ITEM, item.to_string())?;
        }
        self.put(&decision, WAY, new.way.key())?;
        self.part_added(who, new.meeting, part)
    }

    /// Whether this thing is or was on the agenda.
    fn check_item(&self, meeting: MeetingId, item: AgendaItemId) -> Result<(), Refusal> {
        let item = places::meeting_part(&self.doc, meeting, PartId::Item(item));
        item.map(|_| ()).ok_or(Refusal::Unknown)
    }

    pub(super) fn add_action(
        &mut self,
        who: &Who,
        new: &NewAction,
    ) -> Result<Option<Undo>, Refusal> {
        let part = PartId::Action(new.id);
        let Some(action) = self.add_part(who, new.meeting, part, &new.what)? else {
            return Ok(None);
        };
        self.put(&action, NAMES, new.names.trim())?;
        self.put(&action, DOER, new.doer.key())?;
        if let Some(due) = new.due {
            self.put(&action, DUE, i64::from(due.0))?;
        }
        if let Some(plan) = new.plan {
            self.put(&action, PLAN, plan.to_string())?;
        }
        self.put_map(&action, WHO)?;
        self.part_added(who, new.meeting, part)
    }

    pub(super) fn add_bring(&mut self, who: &Who, new: &NewBring) -> Result<Option<Undo>, Refusal> {
        let part = PartId::Bring(new.id);
        let Some(bring) = self.add_part(who, new.meeting, part, &new.what)? else {
            return Ok(None);
        };
        self.put(&bring, KIND, new.kind.key())?;
        if let Some(name) = &new.for_whom {
            self.put(&bring, FOR_WHOM, name.trim())?;
        }
        self.part_added(who, new.meeting, part)
    }
}
