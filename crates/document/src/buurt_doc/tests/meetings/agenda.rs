//! The agenda in order, decisions, and who does and brings what.

use super::*;

fn item(name: u8) -> AgendaItemId {
    AgendaItemId::from_bytes([name; 16])
}

fn to_after(name: u8, after: Option<u8>) -> MeetingCommand {
    MeetingCommand::MoveItem {
        meeting: MEETING,
        item: item(name),
        after: after.map(item),
    }
}

fn agenda(phone: &Phone) -> Vec<u8> {
    let parts = phone.parts();
    let agenda = parts.agenda().into_iter();
    agenda.map(|(id, _)| id.as_bytes()[0]).collect()
}

#[test]
fn things_moved_on_two_phones_all_stay_on_the_agenda() {
    let mut ans = Phone::with_meeting(1);
    for name in 12..=14 {
        ans.hold(add_item(name, "punt"));
    }
    assert_eq!(agenda(&ans), [11, 12, 13, 14]);
    let mut bo = ans.copy(2);
    ans.hold(to_after(14, None));
    assert_eq!(agenda(&ans), [14, 11, 12, 13]);
    assert_eq!(ans.try_run(&Command::Meeting(to_after(14, None))), Ok(None));
    bo.hold(to_after(11, Some(13)));
    bo.hold(to_after(13, Some(14)));
    assert_eq!(agenda(&bo), [12, 11, 14, 13]);
    join(&mut ans, &mut bo);
    let both = agenda(&ans);
    assert_eq!(both, agenda(&bo));
    let mut names = both;
    names.sort_unstable();
    assert_eq!(names, [11, 12, 13, 14]);
}

#[test]
fn things_that_two_phones_added_at_the_end_can_be_moved_between_each_other() {
    let mut ans = Phone::with_meeting(1);
    let mut bo = ans.copy(2);
    ans.hold(add_item(12, "punt"));
    bo.hold(add_item(13, "punt"));
    join(&mut ans, &mut bo);
    assert_eq!(agenda(&ans), [11, 12, 13]);
    let places: Vec<_> = ans
        .parts()
        .items
        .into_values()
        .map(|row| row.place)
        .collect();
    assert_eq!(places[1], places[2]);
    let undo = ans.hold(to_after(11, Some(12)));
    assert_eq!(agenda(&ans), [12, 11, 13]);
    join(&mut ans, &mut bo);
    assert_eq!(agenda(&bo), [12, 11, 13]);
    ans.undo(&undo);
    assert_eq!(agenda(&ans), [11, 12, 13]);
}

#[test]
fn what_was_taken_off_the_agenda_comes_back_when_somebody_moved_it() {
    let mut ans = Phone::with_meeting(1);
    ans.hold(add_item(12, "punt"));
    let mut bo = ans.copy(2);
    ans.run(remove(PartId::Item(item(12))));
    bo.hold(to_after(12, None));
    join(&mut ans, &mut bo);
    assert_eq!(agenda(&ans), [12, 11]);
    assert!(ans.parts().items[&item(12)].is_back);
}

#[test]
fn a_decision_is_counted_on_two_phones_and_both_counts_stand() {
    let mut ans = Phone::with_meeting(1);
    ans.hold(decide("We vragen een bankje"));
    let mut bo = ans.copy(2);
    let hands = |count| MeetingCommand::CountHands(MEETING, DECISION, Side::InFavour, Some(count));
    ans.hold(hands(11));
    bo.hold(hands(12));
    ans.hold(MeetingCommand::SetWay(
        MEETING,
        DECISION,
        DecisionWay::Majority,
    ));
    bo.hold(MeetingCommand::SayObjections(
        MEETING,
        DECISION,
        "Wim: wie maakt het schoon? Dat doet Ria.".into(),
    ));
    bo.hold(reword(PartId::Decision(DECISION), "Er komt een bankje"));
    join(&mut ans, &mut bo);
    let row = ans.parts().decisions.remove(&DECISION).unwrap();
    assert_eq!(row.in_favour.claims().len(), 2);
    assert_eq!(row.way, Answer::One(DecisionWay::Majority));
    assert_eq!(row.text, one("Er komt een bankje"));
    assert!(row.objections.shown().unwrap().starts_with("Wim"));
    assert_eq!((row.item, row.against), (Some(ITEM), Answer::One(None)));
}

#[test]
fn who_does_what_merges_as_tasks_do() {
    let mut ans = Phone::with_meeting(1);
    ans.hold(add_action("Offerte vragen"));
    assert_eq!(ans.meeting().action_open_count, 1);
    let mut bo = ans.copy(2);
    ans.hold(MeetingCommand::TakeAction(MEETING, ACTION, true));
    bo.hold(MeetingCommand::TakeAction(MEETING, ACTION, true));
    bo.hold(MeetingCommand::TickAction(MEETING, ACTION, true));
    ans.hold(MeetingCommand::SetDue(MEETING, ACTION, Some(Day(130))));
    bo.hold(MeetingCommand::SetDue(MEETING, ACTION, None));
    join(&mut ans, &mut bo);
    let row = ans.parts().actions.remove(&ACTION).unwrap();
    assert_eq!(row.who, [person(1), person(2)]);
    assert_eq!(
        (row.done_on, row.done_by),
        (Some(Day(100)), Some(person(2)))
    );
    assert_eq!(row.due.claims().len(), 2);
    assert_eq!((row.names, row.plan), (one("Henk"), Some(PLAN)));
    assert_eq!(row.doer, Answer::One(Doer::Ourselves));
    assert_eq!(ans.meeting().action_open_count, 0);
}

#[test]
fn what_people_bring_is_kept_with_whose_it_is() {
    let mut ans = Phone::with_meeting(1);
    ans.hold(add_bring("Een aanhanger"));
    let row = ans.parts().brings.remove(&BRING).unwrap();
    assert_eq!(
        (row.what, row.kind),
        (one("Een aanhanger"), Some(BringKind::Stuff))
    );
    assert_eq!(
        (row.for_whom.as_deref(), row.by),
        (Some("Henk"), Some(person(1)))
    );
}
