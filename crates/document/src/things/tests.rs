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
