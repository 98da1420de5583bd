//! What people in a story do at a meeting.

use domain::{
    ActionId, AgendaItemId, BringId, CardId, Command, Day, DecisionId, EventId, MeetingCommand,
    MeetingId, MeetingStage, PartId, PersonId, Removable,
    meeting::{
        BringKind, DecisionWay, Doer, MeetingKind, MeetingLine, NewMeeting, Purpose, Service, Side,
        command::{NewAction, NewBring, NewCard, NewDecision},
    },
};
use proptest::prelude::*;

#[derive(Debug, Clone, Copy)]
pub(super) enum MeetingDeed {
    Plan,
    Say,
    SetDay,
    SetService(bool),
    Attend(bool),
    Agree(bool),
    Move,
    PutOnTable,
    MoveItem(u8),
    Group(u8),
    PutDots(u8),
    PutGuestDots(u8),
    CountPaperDots,
    CountHands,
    TakeAction(bool),
    TickAction(bool),
    Add(u8),
    Reword(u8),
    Remove(u8),
    BringBack(u8),
    RemoveMeeting,
    BringBackMeeting,
}

pub(super) fn deed() -> impl Strategy<Value = MeetingDeed> {
    let flag = any::<bool>;
    // Mostly cards.
    let kind = prop::sample::select(vec![0_u8, 0, 1, 1, 1, 1, 2, 3, 4]);
    prop_oneof![
        5 => Just(MeetingDeed::Plan),
        1 => Just(MeetingDeed::Say),
        1 => Just(MeetingDeed::SetDay),
        1 => flag().prop_map(MeetingDeed::SetService),
        1 => flag().prop_map(MeetingDeed::Attend),
        2 => flag().prop_map(MeetingDeed::Agree),
        2 => Just(MeetingDeed::Move),
        1 => Just(MeetingDeed::PutOnTable),
        2 => (0..5_u8).prop_map(MeetingDeed::MoveItem),
        3 => (0..5_u8).prop_map(MeetingDeed::Group),
        4 => (0..4_u8).prop_map(MeetingDeed::PutDots),
        1 => (0..4_u8).prop_map(MeetingDeed::PutGuestDots),
        1 => Just(MeetingDeed::CountPaperDots),
        1 => Just(MeetingDeed::CountHands),
        1 => flag().prop_map(MeetingDeed::TakeAction),
        1 => flag().prop_map(MeetingDeed::TickAction),
        14 => kind.clone().prop_map(MeetingDeed::Add),
        3 => kind.clone().prop_map(MeetingDeed::Reword),
        3 => kind.clone().prop_map(MeetingDeed::Remove),
        1 => kind.prop_map(MeetingDeed::BringBack),
        1 => Just(MeetingDeed::RemoveMeeting),
        1 => Just(MeetingDeed::BringBackMeeting),
    ]
}

pub(super) fn meeting(x: u8) -> MeetingId {
    MeetingId::from_bytes([x; 16])
}

fn item(x: u8, y: u8) -> AgendaItemId {
    AgendaItemId::from_bytes([x * 16 + y; 16])
}

fn part(kind: u8, x: u8, y: u8) -> PartId {
    let name = [x * 16 + y; 16];
    match kind {
        0 => PartId::Item(item(x, y)),
        1 => PartId::Card(CardId::from_bytes(name)),
        2 => PartId::Decision(DecisionId::from_bytes(name)),
        3 => PartId::Action(ActionId::from_bytes(name)),
        _ => PartId::Bring(BringId::from_bytes(name)),
    }
}

/// The command for an act; `actor` is 1 for the first phone. Each phone plans one meeting and makes one part of
/// each kind in it, mostly on the first
/// thing of the agenda.
pub(super) fn command(
    deed: MeetingDeed,
    actor: u8,
    fresh: u8,
    (x, y): (u8, u8),
) -> Option<Command> {
    let meeting = meeting(x);
    let card = |y: u8| CardId::from_bytes([x * 16 + y; 16]);
    let action = ActionId::from_bytes([x * 16 + y; 16]);
    let count = Some(u32::from(fresh));
    let at_meeting = match deed {
        MeetingDeed::Plan if actor == x + 1 => MeetingCommand::Plan(NewMeeting {
            id: meeting,
            kind: MeetingKind::Street,
            title: "op de stoep".into(),
            day: None,
            start: String::new(),
            place: String::new(),
        }),
        MeetingDeed::Plan => return None,
        MeetingDeed::Add(kind) => {
            let on = if y < 3 { item(x, 0) } else { item(x, 1) };
            add(part(kind, x, actor - 1), meeting, on)
        }
        MeetingDeed::Say => {
            MeetingCommand::Say(meeting, MeetingLine::Place, format!("plek {fresh}"))
        }
        MeetingDeed::SetDay => MeetingCommand::SetDay(meeting, Some(Day(i32::from(fresh)))),
        MeetingDeed::SetService(is_on) => {
            MeetingCommand::SetService(meeting, Service::ALL[usize::from(y % 2)], is_on)
        }
        MeetingDeed::Attend(is_on) => MeetingCommand::Attend(meeting, is_on),
        MeetingDeed::Agree(is_on) => MeetingCommand::Agree(meeting, is_on),
        MeetingDeed::Move => MeetingCommand::Move {
            meeting,
            event: EventId::from_bytes([fresh; 16]),
            to: MeetingStage::ALL[usize::from(y)],
            reason: String::new(),
        },
        MeetingDeed::PutOnTable => MeetingCommand::PutOnTable(meeting, Some(item(x, y))),
        MeetingDeed::MoveItem(after) => MeetingCommand::MoveItem {
            meeting,
            item: item(x, y),
            after: (after < 4).then(|| item(x, after)),
        },
        MeetingDeed::Group(under) => MeetingCommand::Group {
            meeting,
            card: card(y),
            under: (under < 4).then(|| card(under)),
        },
        MeetingDeed::PutDots(dots) => MeetingCommand::PutDots(meeting, card(y), dots),
        MeetingDeed::PutGuestDots(dots) => guest_dots(meeting, card(y), y, dots),
        MeetingDeed::CountPaperDots => MeetingCommand::CountPaperDots(meeting, card(y), count),
        MeetingDeed::CountHands => {
            let decision = DecisionId::from_bytes([x * 16 + y; 16]);
            MeetingCommand::CountHands(meeting, decision, Side::Against, count)
        }
        MeetingDeed::TakeAction(is_on) => MeetingCommand::TakeAction(meeting, action, is_on),
        MeetingDeed::TickAction(is_on) => MeetingCommand::TickAction(meeting, action, is_on),
        MeetingDeed::Reword(kind) => {
            MeetingCommand::Reword(meeting, part(kind, x, y), format!("woord {fresh}"))
        }
        MeetingDeed::Remove(kind) => {
            let thing = Removable::MeetingPart(meeting, part(kind, x, y));
            return Some(Command::Remove(thing));
        }
        MeetingDeed::BringBack(kind) => {
            let thing = Removable::MeetingPart(meeting, part(kind, x, y));
            return Some(Command::BringBack(thing));
        }
        MeetingDeed::RemoveMeeting => return Some(Command::Remove(Removable::Meeting(meeting))),
        MeetingDeed::BringBackMeeting => {
            return Some(Command::BringBack(Removable::Meeting(meeting)));
        }
    };
    Some(Command::Meeting(at_meeting))
}

fn guest_dots(meeting: MeetingId, card: CardId, guest: u8, dots: u8) -> MeetingCommand {
    MeetingCommand::PutGuestDots {
        meeting,
        card,
        guest: PersonId::from_bytes([200 + guest; 16]),
        dots,
    }
}

fn add(part: PartId, meeting: MeetingId, on: AgendaItemId) -> MeetingCommand {
    match part {
        PartId::Item(id) => MeetingCommand::AddItem {
            meeting,
            id,
            what: "punt".into(),
            purpose: Purpose::Think,
            plan: None,
        },
        PartId::Card(id) => MeetingCommand::AddCard(NewCard {
            meeting,
            id,
            item: on,
            text: "kaart".into(),
            for_whom: None,
            is_paper: false,
        }),
        PartId::Decision(id) => MeetingCommand::Decide(NewDecision {
            meeting,
            id,
            text: "besluit".into(),
            item: Some(on),
            way: DecisionWay::Consent,
        }),
        PartId::Action(id) => MeetingCommand::AddAction(NewAction {
            meeting,
            id,
            what: "actie".into(),
            names: String::new(),
            due: None,
            doer: Doer::Together,
            plan: None,
        }),
        PartId::Bring(id) => MeetingCommand::AddBring(NewBring {
            meeting,
            id,
            what: "spullen".into(),
            kind: BringKind::Stuff,
            for_whom: None,
        }),
    }
}

/// What a command made at a meeting.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "few commands make something"
)]
pub(super) fn made(command: &MeetingCommand) -> Option<(MeetingId, PartId)> {
    let part = match command {
        MeetingCommand::AddItem { id, .. } => PartId::Item(*id),
        MeetingCommand::AddCard(new) => PartId::Card(new.id),
        MeetingCommand::Decide(new) => PartId::Decision(new.id),
        MeetingCommand::AddAction(new) => PartId::Action(new.id),
        MeetingCommand::AddBring(new) => PartId::Bring(new.id),
        _ => return None,
    };
    Some((command.meeting(), part))
}
