//! What people do at a meeting: plan one, put something on its agenda, write cards, put dots on them.

use domain::{
    AgendaItemId, CardId, Command, MeetingCommand, MeetingId, PartId, PersonId,
    meeting::{MeetingKind, NewMeeting, Purpose, command::NewCard},
};

use crate::{
    act::{Deed, Pick},
    ledger::Thing,
    page::Page,
};

impl Page {
    /// The command for a deed at a meeting, and what it makes. `fresh` is the id of that, and the step's number.
    pub(in crate::street) fn at_meeting(
        &self,
        pick: Pick,
        deed: Deed,
        (id, number): ([u8; 16], u32),
    ) -> Option<(Command, Option<Thing>)> {
        let (command, thing) = if deed == Deed::PlanMeeting {
            let id = MeetingId::from_bytes(id);
            let new = NewMeeting {
                id,
                kind: MeetingKind::Street,
                title: format!("Straatgesprek {number}"),
                day: None,
                start: String::new(),
                place: "Op de stoep".into(),
            };
            (MeetingCommand::Plan(new), Some(Thing::Meeting(id)))
        } else if deed == Deed::Dot {
            (self.some_dot(pick)?, None)
        } else {
            let (command, meeting, part) = self.some_new_part(pick, id, number)?;
            (command, Some(Thing::Card(meeting, part)))
        };
        Some((Command::Meeting(command), thing))
    }

    /// A card where there is something on the agenda, otherwise something for the agenda.
    fn some_new_part(
        &self,
        pick: Pick,
        id: [u8; 16],
        number: u32,
    ) -> Option<(MeetingCommand, MeetingId, PartId)> {
        let on = self.some_part(pick / 4, false);
        if let Some((meeting, PartId::Item(item))) = on.filter(|_| !pick.is_multiple_of(4)) {
            let id = CardId::from_bytes(id);
            let new = NewCard {
                meeting,
                id,
                item,
                text: format!("Kaart {number}"),
                for_whom: None,
                is_paper: false,
            };
            return Some((MeetingCommand::AddCard(new), meeting, PartId::Card(id)));
        }
        let meeting = self.some_meeting(pick / 4)?;
        let id = AgendaItemId::from_bytes(id);
        let add = MeetingCommand::AddItem {
            meeting,
            id,
            what: format!("Punt {number}"),
            purpose: Purpose::Think,
            plan: None,
        };
        Some((add, meeting, PartId::Item(id)))
    }

    fn some_dot(&self, pick: Pick) -> Option<MeetingCommand> {
        let (meeting, PartId::Card(card)) = self.some_part(pick / 5, true)? else {
            return None;
        };
        if pick.is_multiple_of(5) {
            let under = match self.some_part(pick / 7, true)? {
                (_, PartId::Card(under)) if under != card => Some(under),
                _ => None,
            };
            return Some(MeetingCommand::Group {
                meeting,
                card,
                under,
            });
        }
        let dots = u8::try_from(pick % 4).unwrap_or_default();
        if pick.is_multiple_of(7) {
            let guest = PersonId::from_bytes([u8::try_from(pick % 5).unwrap_or_default(); 16]);
            return Some(MeetingCommand::PutGuestDots {
                meeting,
                card,
                guest,
                dots,
            });
        }
        Some(MeetingCommand::PutDots(meeting, card, dots))
    }
}
