//! Plans that become one, and a plan that begins from a part of another.

use domain::{PlanCommand, plan::command::NewSplit};

use super::*;

const OTHER: InitiativeId = InitiativeId::from_bytes([43; 16]);

fn event(number: u8) -> EventId {
    EventId::from_bytes([number; 16])
}

fn ask(phone: &mut Phone, command: PlanCommand) -> Undo {
    phone.run(command.into())
}

#[test]
fn a_plan_becomes_a_part_of_another_and_stands_by_itself_again() {
    let mut phone = Phone::with_plan(1);
    let what = "Bloembakken.".into();
    phone.run(Command::AddInitiative { id: OTHER, what });
    let join = |number, into| PlanCommand::Join {
        plan: PLAN,
        event: event(number),
        into,
    };
    let undo = ask(&mut phone, join(50, OTHER));
    assert_eq!(phone.plan().part_of, PhaseState::Agreed(OTHER));
    assert!(phone.history().contains(&Happening::Joined(true)));
    assert_eq!(phone.try_run(&join(51, OTHER).into()), Ok(None));
    phone.undo(&undo);
    assert_eq!(phone.plan().part_of, PhaseState::Agreed(PLAN));
    ask(&mut phone, join(52, OTHER));
    ask(&mut phone, join(53, PLAN));
    assert_eq!(phone.plan().part_of, PhaseState::Agreed(PLAN));
    let nowhere = join(54, InitiativeId::from_bytes([99; 16]));
    assert_eq!(phone.try_run(&nowhere.into()), Err(Refusal::Unknown));
}

#[test]
fn putting_a_plan_into_one_that_somebody_takes_away_brings_that_one_back() {
    let mut ans = Phone::with_plan(1);
    let what = "Bloembakken.".into();
    ans.run(Command::AddInitiative { id: OTHER, what });
    let mut bo = ans.copy(2);
    ans.run(Command::Remove(Removable::Initiative(OTHER)));
    let join = PlanCommand::Join {
        plan: PLAN,
        event: event(50),
        into: OTHER,
    };
    ask(&mut bo, join);
    meet(&mut ans, &mut bo);
    let Some(Row::Initiative(other)) = ans.doc.row(&RowKey::Initiative(OTHER)) else {
        panic!("it has a row");
    };
    assert!(other.is_back && other.removed.is_none());
}

#[test]
fn a_plan_begins_from_a_part_of_another_with_its_tasks() {
    let mut ans = Phone::with_plan(1);
    ans.run(add_task("Timmeren"));
    ans.run(Command::TakeTask(PLAN, TASK, true));
    ask(&mut ans, PlanCommand::SetDue(PLAN, TASK, Some(Day(120))));
    let mut bo = ans.copy(2);
    let fresh = TaskId::from_bytes([44; 16]);
    let split = PlanCommand::Split(NewSplit {
        from: PLAN,
        id: OTHER,
        what: "Een bank timmeren.".into(),
        tasks: vec![(TASK, fresh)],
    });
    let undo = ask(&mut ans, split);
    let Some(Row::Initiative(new)) = ans.doc.row(&RowKey::Initiative(OTHER)) else {
        panic!("it has a row");
    };
    assert_eq!(
        (new.from, new.title),
        (Some(PLAN), one("Een bank timmeren"))
    );
    let Some(Row::Task(task)) = ans.doc.row(&RowKey::Task(OTHER, fresh)) else {
        panic!("it went along");
    };
    assert_eq!(
        (task.who.as_slice(), task.due_on()),
        (&[person(1)][..], Some(Day(120)))
    );
    assert_eq!(ans.task(), None);
    // Who worked on the task meanwhile does not lose that.
    bo.run(Command::RewordTask(PLAN, TASK, "Timmeren en verven".into()));
    meet(&mut ans, &mut bo);
    assert_eq!(ans.task().unwrap().what, one("Timmeren en verven"));
    ans.undo(&undo);
    let Some(Row::Initiative(new)) = ans.doc.row(&RowKey::Initiative(OTHER)) else {
        panic!("it has a row");
    };
    assert!(new.removed.is_some());
}
