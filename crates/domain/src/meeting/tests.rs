//! Stories of cards, dots and minutes; what is computed is the same however the rows come in.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::{
    ActionId, BringId, CardId, DecisionId, EventId, MeetingId, OrderKey, Refusal,
    meeting::{command::NewCard, group::heads, minutes::Speaker},
};

mod groups;
mod minutes;

fn card(name: u8) -> CardId {
    CardId::from_bytes([name; 16])
}

fn item(name: u8) -> AgendaItemId {
    AgendaItemId::from_bytes([name; 16])
}

fn person(name: u8) -> PersonId {
    PersonId::from_bytes([name; 16])
}

fn one(text: &str) -> Answer<String> {
    Answer::One(text.to_owned())
}

/// A card on the first thing of the agenda; later names are later cards.
fn row(name: u8) -> CardRow {
    CardRow {
        item: item(1),
        text: one(&format!("kaart {name}")),
        for_whom: None,
        is_paper: false,
        under: Answer::One(None),
        dots: Vec::new(),
        paper_dots: Answer::One(None),
        by: Some(person(name)),
        created_on: Day(100),
        is_back: false,
        order: u64::from(name),
    }
}

fn head() -> MeetingRow {
    MeetingRow {
        title: one("De straat"),
        kind: MeetingKind::Street,
        day: Answer::One(Some(Day(100))),
        start: one("19.30 uur"),
        place: one("op de stoep"),
        services: vec![Service::Meal],
        people: Answer::One(Some(14)),
        present: vec![person(1)],
        agreed: Vec::new(),
        stage: stage_of(&[]),
        round: Answer::One(None),
        item_count: 0,
        card_count: 0,
        decision_count: 0,
        action_open_count: 0,
        by: Some(person(1)),
        created_on: Day(90),
        removed: None,
        is_back: false,
        order: 1,
        reason: String::new(),
    }
}

fn event(id: u8, to: MeetingStage, seen: &[u8]) -> StageEvent {
    StageEvent {
        id: EventId::from_bytes([id; 16]),
        to: Some(to),
        on: Day(100),
        by: None,
        reason: String::new(),
        seen: seen
            .iter()
            .map(|id| EventId::from_bytes([*id; 16]))
            .collect(),
    }
}

#[test]
fn a_meeting_is_planned_until_somebody_says_otherwise() {
    let mut row = head();
    assert_eq!(row.stage(), Some(MeetingStage::Planned));
    assert!(row.is_ahead(Day(100)) && !row.is_ahead(Day(101)));
    let begun = event(1, MeetingStage::Running, &[]);
    let over = event(2, MeetingStage::Closing, &[1]);
    row.stage = stage_of(&[over.clone(), begun.clone()]);
    assert_eq!(row.stage(), Some(MeetingStage::Closing));
    assert!(!row.is_ahead(Day(100)));
    let off = event(3, MeetingStage::Cancelled, &[1]);
    row.stage = stage_of(&[off.clone(), over.clone(), begun]);
    assert_eq!(row.stage, StageState::Contested(vec![over, off]));
    assert_eq!(row.stage(), Some(MeetingStage::Closing));
}

#[test]
fn minutes_stand_once_two_people_agree() {
    let mut row = head();
    assert_eq!((row.is_agreed(), row.agreeing_missing()), (false, 2));
    row.agreed.push((person(1), Day(101)));
    assert_eq!((row.is_agreed(), row.agreeing_missing()), (false, 1));
    row.agreed.push((person(2), Day(101)));
    assert_eq!((row.is_agreed(), row.agreeing_missing()), (true, 0));
    assert!(row.agrees(person(2)) && !row.agrees(person(3)));
}

#[test]
fn every_choice_is_found_by_the_name_under_which_it_is_stored() {
    for kind in MeetingKind::ALL {
        assert_eq!(MeetingKind::from_key(kind.key()), Some(*kind));
    }
    for stage in MeetingStage::ALL {
        assert_eq!(MeetingStage::from_key(stage.key()), Some(*stage));
    }
    for side in Side::ALL {
        assert_eq!(Side::from_key(side.key()), Some(*side));
    }
    assert_eq!(Doer::from_key("somebody"), None);
}

fn guest_dots(meeting: MeetingId, dots: u8) -> MeetingCommand {
    MeetingCommand::PutGuestDots {
        meeting,
        card: card(1),
        guest: person(101),
        dots,
    }
}

#[test]
fn what_says_nothing_or_too_much_is_refused() {
    let meeting = MeetingId::from_bytes([1; 16]);
    let words = |text: &str, for_whom: Option<String>| {
        MeetingCommand::AddCard(NewCard {
            meeting,
            id: card(1),
            item: item(1),
            text: text.to_owned(),
            for_whom,
            is_paper: false,
        })
    };
    let name = |title: &str| {
        MeetingCommand::Plan(NewMeeting {
            id: meeting,
            kind: MeetingKind::Evening,
            title: title.to_owned(),
            day: None,
            start: String::new(),
            place: String::new(),
        })
    };
    let long = "a".repeat(201);
    let empty = Err(Refusal::Empty);
    let too_long = Err(Refusal::TooLong);
    for (command, answer) in [
        (name(" "), empty),
        (name("Avond"), Ok(())),
        (words("", None), Ok(())),
        (words(&"a".repeat(200), Some(String::new())), Ok(())),
        (words(&long, None), too_long),
        (words("Ja", Some(long.clone())), too_long),
        (MeetingCommand::PutDots(meeting, card(1), 3), Ok(())),
        (MeetingCommand::PutDots(meeting, card(1), 4), too_long),
        (guest_dots(meeting, 3), Ok(())),
        (guest_dots(meeting, 4), too_long),
        (MeetingCommand::CountPeople(meeting, Some(999)), Ok(())),
        (MeetingCommand::CountPeople(meeting, Some(1000)), too_long),
        (
            MeetingCommand::CountPaperDots(meeting, card(1), Some(1000)),
            too_long,
        ),
        (
            MeetingCommand::Reword(meeting, PartId::Card(card(1)), String::new()),
            Ok(()),
        ),
        (
            MeetingCommand::Reword(meeting, PartId::Item(item(1)), " ".into()),
            empty,
        ),
        (
            MeetingCommand::Say(meeting, MeetingLine::Title, String::new()),
            empty,
        ),
        (
            MeetingCommand::Say(meeting, MeetingLine::Place, String::new()),
            Ok(()),
        ),
    ] {
        assert_eq!(command.check(), answer, "{command:?}");
        assert_eq!(command.meeting(), meeting);
    }
}
