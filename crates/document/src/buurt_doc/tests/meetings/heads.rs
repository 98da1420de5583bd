//! The head of a meeting: when, where, who, how far, and its minutes.

use super::*;

#[test]
fn a_meeting_is_shown_as_it_was_planned_and_told_in_the_news() {
    let mut ans = Phone::with_meeting(1);
    assert_eq!(ans.try_run(&Command::Meeting(plan_meeting())), Ok(None));
    let row = ans.meeting();
    assert_eq!(row.title, one("De stoep van de Linde"));
    assert_eq!(row.kind, MeetingKind::Street);
    assert_eq!(row.on(), Some(Day(110)));
    assert_eq!(row.start, one("19.30 uur"));
    assert_eq!(row.place, one("bij nummer 12"));
    assert_eq!(row.stage(), Some(MeetingStage::Planned));
    assert_eq!((row.item_count, row.card_count), (1, 0));
    assert_eq!((row.by, row.created_on), (Some(person(1)), Day(100)));
    ans.hold(stage(1, MeetingStage::Running, ""));
    ans.hold(decide("We vragen een bankje"));
    let title = row.title.shown().unwrap().clone();
    let told = [
        Happening::Decided("We vragen een bankje".into()),
        Happening::MeetingBegan(title.clone()),
        Happening::MeetingPlanned(title.clone(), Some(Day(110))),
    ];
    assert_eq!(ans.news()[..3], told);
    let mut bo = ans.copy(2);
    ans.hold(MeetingCommand::Agree(MEETING, true));
    assert_eq!(ans.news()[..3], told);
    bo.hold(MeetingCommand::Agree(MEETING, true));
    join(&mut ans, &mut bo);
    assert_eq!(ans.news()[0], Happening::MinutesAgreed(title));
    ans.run(Command::Remove(Removable::Meeting(MEETING)));
    assert_eq!(ans.news(), [Happening::Began]);
}

#[test]
fn two_days_and_two_places_for_one_meeting_are_a_question() {
    let mut ans = Phone::with_meeting(1);
    let mut bo = ans.copy(2);
    let say = |place: &str| MeetingCommand::Say(MEETING, MeetingLine::Place, place.into());
    ans.hold(say("in de tuin"));
    bo.hold(say("in het buurthuis"));
    ans.hold(MeetingCommand::SetDay(MEETING, Some(Day(111))));
    bo.hold(MeetingCommand::SetDay(MEETING, None));
    ans.hold(MeetingCommand::CountPeople(MEETING, Some(12)));
    bo.hold(MeetingCommand::CountPeople(MEETING, Some(14)));
    join(&mut ans, &mut bo);
    let row = ans.meeting();
    assert_eq!(row.place.claims().len(), 2);
    assert_eq!(row.day.claims().len(), 2);
    assert_eq!(row.people.claims().len(), 2);
    assert!(row.place.claims().iter().all(|claim| claim.by.is_some()));
    let shown = row.place.shown().unwrap().clone();
    bo.hold(say(&shown));
    bo.hold(MeetingCommand::SetDay(MEETING, Some(Day(112))));
    join(&mut ans, &mut bo);
    assert_eq!(ans.meeting().place, Answer::One(shown));
    assert_eq!(ans.meeting().on(), Some(Day(112)));
}

#[test]
fn a_service_that_somebody_put_on_is_on() {
    let mut ans = Phone::with_meeting(1);
    let set = |is_on| MeetingCommand::SetService(MEETING, Service::Interpreter, is_on);
    ans.hold(set(true));
    ans.hold(MeetingCommand::SetService(MEETING, Service::Meal, true));
    let both = [Service::Interpreter, Service::Meal];
    assert_eq!(ans.meeting().services, both);
    let mut bo = ans.copy(2);
    ans.hold(set(false));
    bo.hold(set(false));
    bo.hold(set(true));
    join(&mut ans, &mut bo);
    assert_eq!(ans.meeting().services, both);
    ans.hold(set(false));
    join(&mut ans, &mut bo);
    assert_eq!(bo.meeting().services, [Service::Meal]);
}

#[test]
fn who_was_there_and_who_agrees_is_kept_from_every_phone() {
    let mut ans = Phone::with_meeting(1);
    let (mut bo, mut cem) = (ans.copy(2), ans.copy(3));
    for phone in [&mut ans, &mut bo, &mut cem] {
        phone.hold(MeetingCommand::Attend(MEETING, true));
    }
    ans.hold(MeetingCommand::Agree(MEETING, true));
    // A second phone of the same person is not a second person.
    let mut second = cem.copy(4);
    second.who.person = person(1);
    second.hold(MeetingCommand::Agree(MEETING, true));
    join(&mut ans, &mut second);
    assert!(!ans.meeting().is_agreed());
    bo.who.today = Day(101);
    bo.hold(MeetingCommand::Agree(MEETING, true));
    join(&mut ans, &mut bo);
    join(&mut ans, &mut cem);
    let row = ans.meeting();
    assert_eq!(row.present, [person(1), person(2), person(3)]);
    assert_eq!(row.agreed, [(person(1), Day(100)), (person(2), Day(101))]);
    assert!(row.is_agreed());
    bo.hold(MeetingCommand::Agree(MEETING, false));
    join(&mut ans, &mut bo);
    assert!(!ans.meeting().is_agreed());
}

#[test]
fn begun_here_and_cancelled_there_is_a_question_until_somebody_says_so() {
    let mut ans = Phone::with_meeting(1);
    let mut bo = ans.copy(2);
    ans.hold(stage(1, MeetingStage::Running, ""));
    bo.hold(stage(2, MeetingStage::Cancelled, "Het stormt"));
    join(&mut ans, &mut bo);
    let StageState::Contested(events) = ans.meeting().stage else {
        panic!("they chose differently");
    };
    assert_eq!(events.len(), 2);
    assert_eq!(events[1].reason, "Het stormt");
    assert_eq!(ans.meeting().stage(), Some(MeetingStage::Running));
    assert_eq!(ans.meeting().reason, "");
    let undo = bo.hold(stage(3, MeetingStage::Cancelled, "Het stormt nog"));
    assert_eq!(bo.meeting().reason, "Het stormt nog");
    join(&mut ans, &mut bo);
    let cancelled = StageState::Agreed(MeetingStage::Cancelled);
    assert_eq!(ans.meeting().stage, cancelled);
    bo.undo(&undo);
    assert_eq!(bo.meeting().stage, StageState::Contested(events));
}

#[test]
fn what_is_on_the_table_is_the_same_on_every_phone() {
    let mut ans = Phone::with_meeting(1);
    ans.hold(add_item(12, "Wat besluiten we?"));
    let mut bo = ans.copy(2);
    let other = AgendaItemId::from_bytes([12; 16]);
    ans.hold(MeetingCommand::PutOnTable(MEETING, Some(ITEM)));
    bo.hold(MeetingCommand::PutOnTable(MEETING, Some(other)));
    assert_eq!(ans.meeting().on_table(), Some(ITEM));
    join(&mut ans, &mut bo);
    assert_eq!(ans.meeting().round.claims().len(), 2);
    assert_eq!(ans.meeting().on_table(), bo.meeting().on_table());
    ans.hold(MeetingCommand::PutOnTable(MEETING, None));
    join(&mut ans, &mut bo);
    assert_eq!(bo.meeting().on_table(), None);
}

#[test]
fn what_two_people_add_to_the_minutes_both_stands() {
    let mut ans = Phone::with_meeting(1);
    assert_eq!(ans.minutes().last, None);
    let text = TextKey::Minutes(MEETING);
    ans.splice(text, 0, 0, "Het regende.");
    let mut bo = ans.copy(2);
    bo.who.today = Day(101);
    ans.splice(text, 0, 0, "Eerst koffie. ");
    let undo = bo.splice(text, 12, 0, " Henk kwam later.");
    join(&mut ans, &mut bo);
    assert_eq!(
        ans.minutes().text,
        "Eerst koffie. Het regende. Henk kwam later."
    );
    assert_eq!(ans.minutes().last, Some((Some(person(2)), Day(101))));
    bo.undo(&undo);
    assert_eq!(bo.minutes().text, "Eerst koffie. Het regende.");
}

#[test]
fn a_card_brings_back_the_meeting_that_somebody_took_away_meanwhile() {
    let mut ans = Phone::with_meeting(1);
    let mut bo = ans.copy(2);
    ans.run(Command::Remove(Removable::Meeting(MEETING)));
    assert_eq!(ans.meeting().removed.unwrap().by, Some(person(1)));
    bo.hold(add_card(1, "Een bankje"));
    join(&mut ans, &mut bo);
    let row = ans.meeting();
    assert!(row.is_back && row.removed.is_none());
    assert_eq!(row.card_count, 1);
    ans.run(Command::Remove(Removable::Meeting(MEETING)));
    let undo = ans.run(Command::BringBack(Removable::Meeting(MEETING)));
    assert_eq!(ans.meeting().removed, None);
    ans.undo(&undo);
    assert!(ans.meeting().removed.is_none(), "the card is of another");
}
