//! Every step at a meeting: taken back, done twice, refused.

use domain::limits::{AGENDA_ITEMS_MAX, CARDS_MAX};

use super::*;

fn whole() -> Phone {
    let mut phone = Phone::with_cards(1, &[1, 2]);
    phone.hold(add_item(12, "punt"));
    phone.hold(decide("We vragen een bankje"));
    phone.hold(add_action("Offerte vragen"));
    phone.hold(add_bring("Een aanhanger"));
    phone
}

fn steps() -> Vec<MeetingCommand> {
    vec![
        MeetingCommand::Say(MEETING, MeetingLine::Title, "Stoep".into()),
        MeetingCommand::Say(MEETING, MeetingLine::Start, String::new()),
        MeetingCommand::SetDay(MEETING, None),
        MeetingCommand::CountPeople(MEETING, Some(14)),
        MeetingCommand::SetService(MEETING, Service::ChildCare, true),
        MeetingCommand::Attend(MEETING, true),
        MeetingCommand::Agree(MEETING, true),
        stage(1, MeetingStage::Running, ""),
        MeetingCommand::PutOnTable(MEETING, Some(ITEM)),
        add_item(15, "nog een punt"),
        MeetingCommand::MoveItem {
            meeting: MEETING,
            item: ITEM,
            after: Some(AgendaItemId::from_bytes([12; 16])),
        },
        MeetingCommand::SetPurpose(MEETING, ITEM, Purpose::Celebrate),
        add_card(3, "Meer licht"),
        group(1, Some(2)),
        dots(1, 2),
        MeetingCommand::CountPaperDots(MEETING, card(1), Some(4)),
        MeetingCommand::SetWay(MEETING, DECISION, DecisionWay::Dots),
        MeetingCommand::CountHands(MEETING, DECISION, Side::Against, Some(1)),
        MeetingCommand::SetDoer(MEETING, ACTION, Doer::Gemeente),
        MeetingCommand::SetDue(MEETING, ACTION, Some(Day(140))),
        MeetingCommand::TakeAction(MEETING, ACTION, true),
        MeetingCommand::TickAction(MEETING, ACTION, true),
        reword(PartId::Card(card(1)), ""),
        reword(PartId::Bring(BRING), "Een bakfiets"),
        MeetingCommand::SayNames(MEETING, ACTION, String::new()),
        MeetingCommand::SayObjections(MEETING, DECISION, "Geen".into()),
    ]
}

#[test]
fn every_step_at_a_meeting_is_taken_back_and_does_nothing_twice() {
    let removals = [
        PartId::Item(ITEM),
        PartId::Card(card(1)),
        PartId::Decision(DECISION),
        PartId::Action(ACTION),
        PartId::Bring(BRING),
    ];
    let steps = steps().into_iter().map(Command::Meeting);
    let steps = steps.chain(removals.map(remove));
    for step in steps.chain([Command::Remove(Removable::Meeting(MEETING))]) {
        let mut phone = whole();
        let rows = |phone: &Phone| (phone.doc.first_rows(), phone.doc.detail_rows(OPENED));
        let before = rows(&phone);
        let undo = phone.run(step.clone());
        assert_ne!(rows(&phone), before, "{step:?}");
        assert_eq!(phone.try_run(&step), Ok(None), "{step:?}");
        phone.undo(&undo);
        let (mut first, details) = rows(&phone);
        // A thing that was moved has another key at the same place.
        if !matches!(undo.label(), UndoLabel::Agenda) {
            assert_eq!(details, before.1, "{step:?}");
        }
        first.retain(|(key, _)| *key != RowKey::News);
        let mut old_first = before.0;
        old_first.retain(|(key, _)| *key != RowKey::News);
        assert_eq!(first, old_first, "{step:?}");
    }
}

#[test]
fn undoing_a_meeting_leaves_it_where_others_took_part() {
    let mut ans = Phone::with_plan(1);
    let undo = ans.hold(plan_meeting());
    ans.hold(add_item(11, "Wat kan mooier?"));
    let mut bo = ans.copy(2);
    bo.hold(add_card(1, "Een bankje"));
    join(&mut ans, &mut bo);
    ans.hold(MeetingCommand::Attend(MEETING, true));
    ans.undo(&undo);
    assert_eq!(ans.meeting().removed, None);
    let mut alone = Phone::with_plan(3);
    let undo = alone.hold(plan_meeting());
    alone.hold(add_item(11, "Wat kan mooier?"));
    alone.undo(&undo);
    assert!(alone.meeting().removed.is_some());
}

#[test]
fn what_is_not_here_or_too_much_is_refused() {
    let mut ans = Phone::with_plan(1);
    let refused = |phone: &mut Phone, command: MeetingCommand| {
        phone.try_run(&Command::Meeting(command)).unwrap_err()
    };
    assert_eq!(refused(&mut ans, add_item(11, "punt")), Refusal::Unknown);
    ans.hold(plan_meeting());
    assert_eq!(refused(&mut ans, add_card(1, "x")), Refusal::Unknown);
    assert_eq!(refused(&mut ans, decide("x")), Refusal::Unknown);
    assert_eq!(refused(&mut ans, dots(1, 1)), Refusal::Unknown);
    ans.hold(add_item(11, "punt"));
    let number = |number: usize| u128::try_from(number).unwrap().to_be_bytes();
    for name in 1..AGENDA_ITEMS_MAX {
        let MeetingCommand::AddItem {
            what,
            purpose,
            plan,
            ..
        } = add_item(1, "punt")
        else {
            panic!("it adds");
        };
        ans.hold(MeetingCommand::AddItem {
            meeting: MEETING,
            id: AgendaItemId::from_bytes(number(name)),
            what,
            purpose,
            plan,
        });
    }
    assert_eq!(refused(&mut ans, add_item(12, "punt")), Refusal::TooLong);
    for name in 0..CARDS_MAX {
        ans.hold(MeetingCommand::AddCard(NewCard {
            meeting: MEETING,
            id: CardId::from_bytes(number(name)),
            item: ITEM,
            text: "x".into(),
            for_whom: None,
            is_paper: false,
        }));
    }
    assert_eq!(refused(&mut ans, add_card(1, "x")), Refusal::TooLong);
}

#[test]
fn what_changed_elsewhere_is_named_row_by_row() {
    let mut ans = whole();
    let mut bo = ans.copy(2);
    join(&mut ans, &mut bo);
    for step in steps() {
        let before: Vec<_> = bo.doc.detail_rows(OPENED);
        bo.doc.take_changed();
        let Ok(Some(_)) = ans.try_run(&Command::Meeting(step.clone())) else {
            continue;
        };
        join(&mut ans, &mut bo);
        let changed = bo.doc.take_changed().rows;
        let after = bo.doc.detail_rows(OPENED);
        for (key, row) in &after {
            let is_same = before.iter().any(|(one, old)| one == key && old == row);
            assert!(is_same || changed.contains(key), "{key:?} by {step:?}");
        }
        assert!(changed.contains(&RowKey::Meeting(MEETING)), "{step:?}");
    }
    let row = ans
        .doc
        .row(&RowKey::MeetingPart(MEETING, PartId::Card(card(3))));
    assert!(matches!(row, Some(Row::MeetingPart(PartRow::Card(_)))));
}
