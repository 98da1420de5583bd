//! What people put on, off or elsewhere at a meeting: services, who is there, who agrees, who does what, dots,
//! and the order of the agenda.

use automerge::{ObjId, ReadDoc, ScalarValue};
use domain::{
    ActionId, AgendaItemId, CardId, MeetingId, PartId, PersonId, Refusal, Removable, RowKey,
    meeting::Service, undo::UndoLabel,
};

use crate::{
    BuurtDoc, Undo, Who,
    answers::rivals,
    places,
    read::{meeting, part},
    schema::{AGREED, DONE, DOTS, ORDER, PRESENT, WHO},
    undo::Back,
    write::{
        order::{Placing, placing},
        task::Was,
    },
};

/// What is on or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flag {
    Service(Service),
    /// Somebody is there.
    Present,
    /// Somebody agrees with the minutes.
    Agreed,
    /// Somebody does something.
    Does(ActionId),
}

impl Flag {
    fn label(self) -> UndoLabel {
        match self {
            Self::Service(_) => UndoLabel::Answer,
            Self::Present | Self::Agreed => UndoLabel::Presence,
            Self::Does(_) => UndoLabel::Help,
        }
    }

    fn part(self) -> Option<PartId> {
        match self {
            Self::Does(action) => Some(PartId::Action(action)),
            Self::Service(_) | Self::Present | Self::Agreed => None,
        }
    }
}

impl BuurtDoc {
    pub(crate) fn set_flag(
        &mut self,
        who: &Who,
        id: MeetingId,
        flag: Flag,
        is_on: bool,
    ) -> Result<Option<Undo>, Refusal> {
        let (map, key) = self.flag_place(who, id, flag).ok_or(Refusal::Unknown)?;
        let was_on = match flag {
            Flag::Service(service) => meeting::is_there(&self.doc, &map, service),
            Flag::Present | Flag::Agreed | Flag::Does(_) => {
                matches!(self.doc.get(&map, key.as_str()), Ok(Some(_)))
            }
        };
        if was_on == is_on {
            return Ok(None);
        }
        match flag {
            Flag::Service(_) => self.put(&map, &key, ScalarValue::Boolean(is_on))?,
            _ if !is_on => self.delete(&map, &key)?,
            Flag::Agreed => self.put(&map, &key, i64::from(who.today.0))?,
            Flag::Present | Flag::Does(_) => self.put(&map, &key, ScalarValue::Boolean(true))?,
        }
        self.meeting_changed(who, id, flag.part())?;
        let back = Back::Flagged(id, flag, is_on);
        Ok(Some(Undo::new(flag.label(), back)))
    }

    fn flag_place(&self, who: &Who, id: MeetingId, flag: Flag) -> Option<(ObjId, String)> {
        let doc = &self.doc;
        let obj = places::meeting(doc, id)?;
        let me = who.person.to_string();
        Some(match flag {
            Flag::Service(service) => (obj, meeting::service_key(service)),
            Flag::Present => (places::map(doc, &obj, PRESENT)?, me),
            Flag::Agreed => (places::map(doc, &obj, AGREED)?, me),
            Flag::Does(action) => {
                let action = places::meeting_part(doc, id, PartId::Action(action))?;
                (places::map(doc, &action, WHO)?, me)
            }
        })
    }

    pub(super) fn tick_action(
        &mut self,
        who: &Who,
        id: MeetingId,
        action: ActionId,
        is_done: bool,
    ) -> Result<Option<Undo>, Refusal> {
        let thing = Removable::MeetingPart(id, PartId::Action(action));
        let was = self.set_fact(who, thing, DONE, is_done.then_some(*who))?;
        let Some(Was(was)) = was else {
            return Ok(None);
        };
        let back = Back::Fact {
            thing,
            key: DONE,
            is_set: is_done,
            was,
        };
        Ok(Some(Undo::new(UndoLabel::Tick, back)))
    }

    /// Says how many dots of a person lie on a card: one's own, or those of who has the phone in hand.
    pub(crate) fn put_dots(
        &mut self,
        who: &Who,
        (id, card): (MeetingId, CardId),
        voter: PersonId,
        dots: u8,
    ) -> Result<Option<Undo>, Refusal> {
        let obj = places::meeting_part(&self.doc, id, PartId::Card(card));
        let obj = obj.ok_or(Refusal::Unknown)?;
        let map = places::map(&self.doc, &obj, DOTS).ok_or(Refusal::Unknown)?;
        let key = voter.to_string();
        let was = part::dots_of(&self.doc, &map, &key);
        if was == dots && rivals(&self.doc, &map, &key).len() <= 1 {
            return Ok(None);
        }
        if dots == 0 {
            self.delete(&map, &key)?;
        } else {
            self.put(&map, &key, i64::from(dots))?;
        }
        self.meeting_changed(who, id, Some(PartId::Card(card)))?;
        let back = Back::Dotted(id, card, voter, was);
        Ok(Some(Undo::new(UndoLabel::Dots, back)))
    }

    pub(super) fn move_item(
        &mut self,
        who: &Who,
        id: MeetingId,
        item: AgendaItemId,
        after: Option<AgendaItemId>,
    ) -> Result<Option<Undo>, Refusal> {
        for item in [Some(item), after].into_iter().flatten() {
            let obj = places::meeting_part(&self.doc, id, PartId::Item(item));
            obj.ok_or(Refusal::Unknown)?;
        }
        let Some(was_after) = self.place_item(who, id, item, after)? else {
            return Ok(None);
        };
        let back = Back::Placed(id, item, was_after);
        Ok(Some(Undo::new(UndoLabel::Agenda, back)))
    }

    /// Puts something elsewhere on the agenda; after what is no longer on it means at the end. Gives after what
    /// it stood, `None` when it stood there already.
    #[expect(clippy::option_option, reason = "the front is a place too")]
    pub(crate) fn place_item(
        &mut self,
        who: &Who,
        id: MeetingId,
        item: AgendaItemId,
        after: Option<AgendaItemId>,
    ) -> Result<Option<Option<AgendaItemId>>, Refusal> {
        let obj = places::meeting(&self.doc, id).ok_or(Refusal::Unknown)?;
        let agenda = part::agenda(&self.doc, &obj);
        let Some(Placing { was_after, keys }) = placing(&agenda, item, after) else {
            return Ok(None);
        };
        for (one, key) in keys {
            let one = PartId::Item(one);
            let obj = places::meeting_part(&self.doc, id, one).ok_or(Refusal::Unknown)?;
            self.put(&obj, ORDER, key.to_string())?;
            self.mark(RowKey::MeetingPart(id, one));
        }
        self.meeting_changed(who, id, Some(PartId::Item(item)))?;
        Ok(Some(was_after))
    }
}
