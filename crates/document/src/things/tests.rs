//! What a neighbour lacks, counted as people would.

use domain::{Command, Day, InitiativeId, PersonId, Splice, TaskId, TextKey};

use super::*;
use crate::{Actor, Who};

const PLAN: InitiativeId = InitiativeId::from_bytes([2; 16]);
const TASK: TaskId = TaskId::from_bytes([3; 16]);

fn who() -> Who {
    Who {
        person: PersonId::from_bytes([1; 16]),
        today: Day(20_000),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "reads as what a person does")]
fn act(doc: &mut BuurtDoc, command: Command) {
    doc.command(&who(), &command).unwrap();
    doc.commit().unwrap();
}

fn with_plan() -> BuurtDoc {
    let mut doc = BuurtDoc::new(Actor([1; 16]));
    act(
        &mut doc,
        Command::AddInitiative {
            id: PLAN,
            what: "Een bankje".into(),
        },
    );
    doc
}

#[test]
fn a_new_plan_is_one_thing_and_a_text_in_it_another() {
    let mut doc = with_plan();
    let all = doc.things_since(&Heads::new()).unwrap();
    assert_eq!(all, BTreeSet::from([RowKey::Initiative(PLAN)]));
    let then = doc.heads();
    assert_eq!(doc.things_since(&then), Some(BTreeSet::new()));
    let text = TextKey::Section(PLAN, SectionKey::What);
    for letter in ["a", "b", "c"] {
        let splice = Splice {
            at: 0,
            delete: 0,
            insert: letter.into(),
        };
        doc.type_text(&who(), text, &[splice]).unwrap();
        doc.commit().unwrap();
    }
    let lacked = doc.things_since(&then).unwrap();
    assert_eq!(
        lacked,
        BTreeSet::from([RowKey::Section(PLAN, SectionKey::What)])
    );
}

#[test]
fn a_task_that_is_named_and_ticked_is_one_thing() {
    let mut doc = with_plan();
    let then = doc.heads();
    act(
        &mut doc,
        Command::AddTask {
            initiative: PLAN,
            id: TASK,
            what: "Verf halen".into(),
        },
    );
    act(&mut doc, Command::TickTask(PLAN, TASK, true));
    let lacked = doc.things_since(&then).unwrap();
    assert_eq!(lacked, BTreeSet::from([RowKey::Task(PLAN, TASK)]));
}

/// Two answers of which one does not show are still something that the other lacks.
#[test]
fn an_answer_that_does_not_come_out_on_top_is_lacked_too() {
    let mut doc = with_plan();
    let then = doc.heads();
    let mut other = BuurtDoc::load(&[doc.save()], Actor([9; 16])).unwrap();
    for (doc, name) in [(&mut doc, "Bankje"), (&mut other, "Bank")] {
        act(doc, Command::NameInitiative(PLAN, name.into()));
    }
    let of_other = other.heads();
    doc.admit(&other.save_since(&then)).unwrap();
    let lacked = doc.things_since(&of_other).unwrap();
    assert_eq!(lacked, BTreeSet::from([RowKey::Initiative(PLAN)]));
}

#[test]
fn a_promise_of_the_buurt_and_one_of_a_plan_are_things_of_their_own() {
    let mut doc = with_plan();
    let then = doc.heads();
    let id = domain::ToezeggingId::from_bytes([6; 16]);
    let things =
        [About::Buurt, About::Plan(PLAN)].map(|about| domain::Followed::Toezegging(about, id));
    for thing in things {
        let new = domain::followed::NewFollowed {
            thing,
            what: "Zaaigoed".into(),
            more: String::new(),
            day: None,
            party: Some(domain::Party::Gemeente),
            blocker: None,
        };
        act(&mut doc, Command::Follow(new));
    }
    let lacked = doc.things_since(&then).unwrap();
    assert_eq!(lacked, BTreeSet::from(things.map(RowKey::Followed)));
}

#[test]
fn a_meeting_a_card_and_its_minutes_are_things_of_their_own() {
    use domain::{
        AgendaItemId, CardId, MeetingCommand, PartId, Splice, TextKey,
        meeting::{MeetingKind, NewMeeting, Purpose, command::NewCard},
    };
    let mut doc = with_plan();
    let meeting = MeetingId::from_bytes([7; 16]);
    let (item, card) = (
        AgendaItemId::from_bytes([8; 16]),
        CardId::from_bytes([9; 16]),
    );
    let lacked = |doc: &mut BuurtDoc, command: MeetingCommand| {
        let then = doc.heads();
        act(doc, Command::Meeting(command));
        doc.things_since(&then).unwrap()
    };
    let plan = MeetingCommand::Plan(NewMeeting {
        id: meeting,
        kind: MeetingKind::Evening,
        title: "Avond".into(),
        day: None,
        start: String::new(),
        place: String::new(),
    });
    let whole = RowKey::Meeting(meeting);
    assert_eq!(lacked(&mut doc, plan), BTreeSet::from([whole]));
    let add_item = MeetingCommand::AddItem {
        meeting,
        id: item,
        what: "Horen".into(),
        purpose: Purpose::Listen,
        plan: None,
    };
    let item_key = RowKey::MeetingPart(meeting, PartId::Item(item));
    assert_eq!(lacked(&mut doc, add_item), BTreeSet::from([item_key]));
    let add_card = MeetingCommand::AddCard(NewCard {
        meeting,
        id: card,
        item,
        text: "Meer licht".into(),
        for_whom: None,
        is_paper: false,
    });
    let card_key = RowKey::MeetingPart(meeting, PartId::Card(card));
    assert_eq!(lacked(&mut doc, add_card), BTreeSet::from([card_key]));
    assert_eq!(
        lacked(&mut doc, MeetingCommand::PutDots(meeting, card, 2)),
        BTreeSet::from([card_key])
    );
    let agree = MeetingCommand::Agree(meeting, true);
    assert_eq!(lacked(&mut doc, agree), BTreeSet::from([whole]));
    let then = doc.heads();
    let splice = Splice {
        at: 0,
        delete: 0,
        insert: "x".into(),
    };
    doc.type_text(&who(), TextKey::Minutes(meeting), &[splice])
        .unwrap();
    let minutes = BTreeSet::from([RowKey::Minutes(meeting)]);
    assert_eq!(doc.things_since(&then).unwrap(), minutes);
}

/// A neighbour who was away for two weeks: what is asked grows with the tasks and not with how often and how deep.
#[test]
fn what_a_neighbour_lacks_is_asked_in_one_go_and_every_way_is_gone_once() {
    const TASKS: u8 = 100;
    let mut doc = with_plan();
    let then = doc.heads();
    for name in 0..TASKS {
        let id = TaskId::from_bytes([name; 16]);
        let (initiative, what) = (PLAN, "Zagen".into());
        act(
            &mut doc,
            Command::AddTask {
                initiative,
                id,
                what,
            },
        );
        act(&mut doc, Command::TickTask(PLAN, id, true));
    }
    ASKED.set(0);
    paths::STEPPED.set(0);
    let lacked = doc.things_since(&then).unwrap();
    assert_eq!(lacked.len(), usize::from(TASKS));
    assert_eq!(ASKED.get(), 1);
    let stepped = paths::STEPPED.get();
    assert!(stepped < 3 * u32::from(TASKS), "{stepped} steps");
    // What was found out is remembered.
    assert_eq!(doc.things_since(&then).unwrap(), lacked);
    assert_eq!(ASKED.get(), 1);
}
