//! What people do at a meeting.
//!
//! Where a command goes is here; new meetings and parts are in [`add`], what is put on, off or elsewhere in
//! [`hands`]. A meeting is made whole, with the maps of its parts, so that no two phones make the same map.

use domain::{
    AgendaItemId, EventId, MeetingCommand, MeetingId, MeetingStage, PartId, PersonId, Refusal,
    RowKey, TextKey, meeting::MeetingLine, undo::UndoLabel,
};

use crate::{
    BuurtDoc, Undo, Who,
    answers::Plain,
    fields::Fields,
    places,
    read::{meeting, part},
    schema::{
        DAY, DOER, DUE, EVENTS, ITEM, MINUTES, NAMES, OBJECTIONS, PAPER_DOTS, PEOPLE, PLACE,
        PURPOSE, ROUND, START, TITLE, UNDER, UNDONE, WAY, WHAT,
    },
    undo::Back,
    write::{
        answer::Place,
        plain::{choice, count, day, id, text},
    },
};

mod add;
mod hands;

pub(crate) use hands::Flag;

impl BuurtDoc {
    pub(super) fn carry_out_meeting(
        &mut self,
        who: &Who,
        command: &MeetingCommand,
    ) -> Result<Option<Undo>, Refusal> {
        let meeting = command.meeting();
        match command {
            MeetingCommand::Plan(new) => self.plan_meeting(who, new),
            MeetingCommand::AddItem {
                id,
                what,
                purpose,
                plan,
                ..
            } => self.add_item(who, (meeting, *id), what.trim(), *purpose, *plan),
            MeetingCommand::AddCard(new) => self.add_card(who, new),
            MeetingCommand::Decide(new) => self.add_decision(who, new),
            MeetingCommand::AddAction(new) => self.add_action(who, new),
            MeetingCommand::AddBring(new) => self.add_bring(who, new),
            MeetingCommand::SetService(_, service, is_on) => {
                self.set_flag(who, meeting, Flag::Service(*service), *is_on)
            }
            MeetingCommand::Attend(_, is_on) => self.set_flag(who, meeting, Flag::Present, *is_on),
            MeetingCommand::Agree(_, is_on) => self.set_flag(who, meeting, Flag::Agreed, *is_on),
            MeetingCommand::TakeAction(_, action, is_on) => {
                self.set_flag(who, meeting, Flag::Does(*action), *is_on)
            }
            MeetingCommand::TickAction(_, action, is_done) => {
                self.tick_action(who, meeting, *action, *is_done)
            }
            MeetingCommand::PutDots(_, card, dots) => {
                self.put_dots(who, (meeting, *card), who.person, *dots)
            }
            MeetingCommand::PutGuestDots {
                card, guest, dots, ..
            } => self.put_dots(who, (meeting, *card), *guest, *dots),
            MeetingCommand::Move {
                event, to, reason, ..
            } => self.move_meeting(who, meeting, *event, *to, reason.trim()),
            MeetingCommand::MoveItem { item, after, .. } => {
                self.move_item(who, meeting, *item, *after)
            }
            MeetingCommand::Group { card, under, .. } => {
                let place = Place::Meeting(meeting, Some(PartId::Card(*card)), UNDER);
                let undo = self.answer(who, place, id(*under))?;
                Ok(undo.map(|undo| undo.labelled(UndoLabel::Grouped)))
            }
            MeetingCommand::Say(..)
            | MeetingCommand::SetDay(..)
            | MeetingCommand::CountPeople(..)
            | MeetingCommand::PutOnTable(..)
            | MeetingCommand::SetPurpose(..)
            | MeetingCommand::CountPaperDots(..)
            | MeetingCommand::SetWay(..)
            | MeetingCommand::CountHands(..)
            | MeetingCommand::SetDoer(..)
            | MeetingCommand::SetDue(..)
            | MeetingCommand::Reword(..)
            | MeetingCommand::SayNames(..)
            | MeetingCommand::SayObjections(..) => {
                let (part, key, value) = answer_of(command).ok_or(Refusal::Fault)?;
                self.answer(who, Place::Meeting(meeting, part, key), value)
            }
        }
    }

    fn move_meeting(
        &mut self,
        who: &Who,
        meeting: MeetingId,
        id: EventId,
        to: MeetingStage,
        reason: &str,
    ) -> Result<Option<Undo>, Refusal> {
        let obj = places::meeting(&self.doc, meeting).ok_or(Refusal::Unknown)?;
        let map = places::map(&self.doc, &obj, EVENTS).ok_or(Refusal::Unknown)?;
        if places::map(&self.doc, &map, &id.to_string()).is_some() {
            return Ok(None);
        }
        let standing = meeting::stages(&self.doc, &Fields::of(&self.doc, &obj));
        let event = self.put_fact(who, &map, &id.to_string())?;
        self.fill_event(&event, to.key(), reason, &standing)?;
        self.meeting_changed(who, meeting, None)?;
        let back = Back::Staged(meeting, id);
        Ok(Some(Undo::new(UndoLabel::Stage, back)))
    }

    /// Takes back a stage; whoever built on it keeps standing.
    pub(crate) fn unstage(
        &mut self,
        who: &Who,
        meeting: MeetingId,
        id: EventId,
    ) -> Result<(), Refusal> {
        let obj = places::meeting(&self.doc, meeting).ok_or(Refusal::Unknown)?;
        let map = places::map(&self.doc, &obj, EVENTS).ok_or(Refusal::Unknown)?;
        let event = places::map(&self.doc, &map, &id.to_string()).ok_or(Refusal::Unknown)?;
        if places::map(&self.doc, &event, UNDONE).is_some() {
            return Ok(());
        }
        self.put_fact(who, &event, UNDONE)?;
        self.meeting_changed(who, meeting, None)
    }

    /// Says once in a change that somebody wrote in the minutes.
    pub(crate) fn record_minutes(&mut self, who: &Who, meeting: MeetingId) -> Result<(), Refusal> {
        let obj = places::meeting(&self.doc, meeting).ok_or(Refusal::Unknown)?;
        self.record_writer(who, TextKey::Minutes(meeting), &obj, MINUTES)
    }

    /// Something in a meeting changed, or in this part of it: marks what shows it, and says that it is in use.
    pub(crate) fn meeting_changed(
        &mut self,
        who: &Who,
        meeting: MeetingId,
        part: Option<PartId>,
    ) -> Result<(), Refusal> {
        let obj = places::meeting(&self.doc, meeting).ok_or(Refusal::Unknown)?;
        if let Some(part) = part {
            self.mark(RowKey::MeetingPart(meeting, part));
            let part_obj = places::meeting_part(&self.doc, meeting, part);
            let part_obj = part_obj.ok_or(Refusal::Unknown)?;
            self.keep_alive(who, &part_obj)?;
            let item = Fields::of(&self.doc, &part_obj)
                .str(ITEM)
                .and_then(|id| id.parse::<AgendaItemId>().ok())
                .map(PartId::Item);
            if let Some(item) = item
                && let Some(item_obj) = places::meeting_part(&self.doc, meeting, item)
            {
                self.mark(RowKey::MeetingPart(meeting, item));
                self.keep_alive(who, &item_obj)?;
            }
        }
        self.mark_meeting(meeting);
        self.keep_alive(who, &obj)
    }

    /// Whether everything on a thing of the agenda is of this person.
    pub(super) fn is_all_on(
        &self,
        meeting: MeetingId,
        item: AgendaItemId,
        person: PersonId,
    ) -> bool {
        self.parts(meeting).into_iter().all(|part| {
            let Some(obj) = places::meeting_part(&self.doc, meeting, part) else {
                return true;
            };
            let fields = Fields::of(&self.doc, &obj);
            let lies_on = fields.str(ITEM).and_then(|id| id.parse().ok());
            let is_it = part == PartId::Item(item) || lies_on == Some(item);
            !is_it || part::is_all_of(&self.doc, &obj, person)
        })
    }
}

/// Which value of which part a command answers, and with what; `None` for commands that do something else.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the caller lists which commands come here"
)]
fn answer_of(command: &MeetingCommand) -> Option<(Option<PartId>, &'static str, Plain)> {
    let of_item = |id: &AgendaItemId| Some(PartId::Item(*id));
    Some(match command {
        MeetingCommand::Say(_, line, words) => {
            let key = match line {
                MeetingLine::Title => TITLE,
                MeetingLine::Start => START,
                MeetingLine::Place => PLACE,
            };
            (None, key, text(words))
        }
        MeetingCommand::SetDay(_, on) => (None, DAY, day(*on)),
        MeetingCommand::CountPeople(_, people) => (None, PEOPLE, count(*people)),
        MeetingCommand::PutOnTable(_, item) => (None, ROUND, id(*item)),
        MeetingCommand::SetPurpose(_, item, purpose) => {
            (of_item(item), PURPOSE, choice(purpose.key()))
        }
        MeetingCommand::CountPaperDots(_, card, dots) => {
            (Some(PartId::Card(*card)), PAPER_DOTS, count(*dots))
        }
        MeetingCommand::SetWay(_, decision, way) => {
            (Some(PartId::Decision(*decision)), WAY, choice(way.key()))
        }
        MeetingCommand::CountHands(_, decision, side, hands) => {
            (Some(PartId::Decision(*decision)), side.key(), count(*hands))
        }
        MeetingCommand::SayObjections(_, decision, words) => {
            (Some(PartId::Decision(*decision)), OBJECTIONS, text(words))
        }
        MeetingCommand::SetDoer(_, action, doer) => {
            (Some(PartId::Action(*action)), DOER, choice(doer.key()))
        }
        MeetingCommand::SetDue(_, action, due) => (Some(PartId::Action(*action)), DUE, day(*due)),
        MeetingCommand::SayNames(_, action, names) => {
            (Some(PartId::Action(*action)), NAMES, text(names))
        }
        MeetingCommand::Reword(_, part, words) => (Some(*part), WHAT, text(words)),
        _ => return None,
    })
}
