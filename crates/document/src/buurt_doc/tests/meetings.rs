//! Meetings: planned, held with cards and dots, and written down, on phones that are apart.

use domain::{
    ActionId, AgendaItemId, BringId, CardId, DecisionId, MeetingCommand, MeetingRow, MeetingStage,
    PartRow,
    meeting::{
        BringKind, CardRow, DecisionWay, Doer, MeetingKind, MeetingLine, NewMeeting, Parts,
        Purpose, Service, Side, StageState,
        command::{NewAction, NewBring, NewCard, NewDecision},
    },
};

use super::*;

mod agenda;
mod cards;
mod heads;
mod steps;

pub(super) const MEETING: MeetingId = MeetingId::from_bytes([10; 16]);
const OPENED: Opened = Opened::Meeting(MEETING);
const ITEM: AgendaItemId = AgendaItemId::from_bytes([11; 16]);
const DECISION: DecisionId = DecisionId::from_bytes([12; 16]);
const ACTION: ActionId = ActionId::from_bytes([13; 16]);
const BRING: BringId = BringId::from_bytes([14; 16]);

fn card(name: u8) -> CardId {
    CardId::from_bytes([name; 16])
}

fn plan_meeting() -> MeetingCommand {
    MeetingCommand::Plan(NewMeeting {
        id: MEETING,
        kind: MeetingKind::Street,
        title: "De stoep van de Linde".into(),
        day: Some(Day(110)),
        start: "19.30 uur".into(),
        place: "bij nummer 12".into(),
    })
}

fn add_item(name: u8, what: &str) -> MeetingCommand {
    MeetingCommand::AddItem {
        meeting: MEETING,
        id: AgendaItemId::from_bytes([name; 16]),
        what: what.into(),
        purpose: Purpose::Think,
        plan: None,
    }
}

fn add_card(name: u8, text: &str) -> MeetingCommand {
    MeetingCommand::AddCard(NewCard {
        meeting: MEETING,
        id: card(name),
        item: ITEM,
        text: text.into(),
        for_whom: None,
        is_paper: false,
    })
}

fn decide(text: &str) -> MeetingCommand {
    MeetingCommand::Decide(NewDecision {
        meeting: MEETING,
        id: DECISION,
        text: text.into(),
        item: Some(ITEM),
        way: DecisionWay::Consent,
    })
}

fn add_action(what: &str) -> MeetingCommand {
    MeetingCommand::AddAction(NewAction {
        meeting: MEETING,
        id: ACTION,
        what: what.into(),
        names: "Henk".into(),
        due: Some(Day(120)),
        doer: Doer::Ourselves,
        plan: Some(PLAN),
    })
}

fn add_bring(what: &str) -> MeetingCommand {
    MeetingCommand::AddBring(NewBring {
        meeting: MEETING,
        id: BRING,
        what: what.into(),
        kind: BringKind::Stuff,
        for_whom: Some("Henk".into()),
    })
}

fn stage(event: u8, to: MeetingStage, reason: &str) -> MeetingCommand {
    MeetingCommand::Move {
        meeting: MEETING,
        event: EventId::from_bytes([event; 16]),
        to,
        reason: reason.into(),
    }
}

fn group(name: u8, under: Option<u8>) -> MeetingCommand {
    MeetingCommand::Group {
        meeting: MEETING,
        card: card(name),
        under: under.map(card),
    }
}

fn dots(name: u8, dots: u8) -> MeetingCommand {
    MeetingCommand::PutDots(MEETING, card(name), dots)
}

fn reword(part: PartId, text: &str) -> MeetingCommand {
    MeetingCommand::Reword(MEETING, part, text.into())
}

fn remove(part: PartId) -> Command {
    Command::Remove(Removable::MeetingPart(MEETING, part))
}

impl Phone {
    /// A phone with a meeting that has one thing on its agenda.
    fn with_meeting(name: u8) -> Self {
        let mut phone = Self::with_plan(name);
        phone.hold(plan_meeting());
        phone.hold(add_item(11, "Wat kan mooier?"));
        phone
    }

    fn with_cards(name: u8, cards: &[u8]) -> Self {
        let mut phone = Self::with_meeting(name);
        for card in cards {
            phone.hold(add_card(*card, "kaart"));
        }
        phone
    }

    #[track_caller]
    fn hold(&mut self, command: MeetingCommand) -> Undo {
        self.run(Command::Meeting(command))
    }

    fn meeting(&self) -> MeetingRow {
        let Some(Row::Meeting(row)) = self.doc.row(&RowKey::Meeting(MEETING)) else {
            panic!("it has a row");
        };
        row
    }

    fn parts(&self) -> Parts {
        let rows = self.doc.detail_rows(OPENED).into_iter();
        Parts::of(rows.filter_map(|(key, row)| match (key, row) {
            (RowKey::MeetingPart(_, id), Row::MeetingPart(row)) => Some((id, row)),
            _ => None,
        }))
    }

    fn card(&self, name: u8) -> Option<CardRow> {
        self.parts().cards.remove(&card(name))
    }

    fn minutes(&self) -> SectionRow {
        let Some(Row::Minutes(row)) = self.doc.row(&RowKey::Minutes(MEETING)) else {
            panic!("it has a row");
        };
        row
    }
}

fn join(left: &mut Phone, right: &mut Phone) {
    meet(left, right);
    assert_eq!(left.doc.detail_rows(OPENED), right.doc.detail_rows(OPENED));
}
