//! Taking back own steps, and only those.

use super::*;

#[test]
fn every_kind_of_step_is_taken_back() {
    let steps = [
        Command::NameBuurt("De Es".into()),
        Command::DescribeExtent("Lindelaan".into()),
        Command::NameInitiative(PLAN, "Bank".into()),
        Command::DescribeInitiative(PLAN, "Zitten".into()),
        Command::PriceInitiative(PLAN, Some(Cents(100))),
        move_to(1, Phase::Doing),
        Command::RewordTask(PLAN, TASK, "Verven".into()),
        Command::TickTask(PLAN, TASK, true),
        Command::TakeTask(PLAN, TASK, true),
        Command::RewordNeed(PLAN, NEED, "Verf".into()),
        Command::ArrangeNeed(PLAN, NEED, true),
        Command::WithdrawOffer(PLAN, OFFER),
        Command::Remove(Removable::Task(PLAN, TASK)),
        Command::Remove(Removable::Need(PLAN, NEED)),
        Command::Remove(Removable::Initiative(PLAN)),
    ];
    for step in steps {
        let mut phone = Phone::with_plan(1);
        phone.run(add_task("Timmeren"));
        phone.run(add_need("Hout"));
        phone.run(OFFER_HELP);
        let rows = (
            phone.doc.first_rows(),
            phone.doc.detail_rows(Opened::Plan(PLAN)),
        );
        let undo = phone.run(step.clone());
        assert_ne!(
            (
                phone.doc.first_rows(),
                phone.doc.detail_rows(Opened::Plan(PLAN))
            ),
            rows,
            "{step:?}"
        );
        phone.undo(&undo);
        assert_eq!(
            (
                phone.doc.first_rows(),
                phone.doc.detail_rows(Opened::Plan(PLAN))
            ),
            rows,
            "{step:?}"
        );
    }
}

#[test]
fn an_untick_is_taken_back_with_its_author() {
    let mut ans = Phone::with_plan(1);
    ans.run(add_task("Timmeren"));
    ans.run(Command::TickTask(PLAN, TASK, true));
    let mut bo = ans.copy(2);
    bo.who.today = Day(105);
    let undo = bo.run(Command::TickTask(PLAN, TASK, false));
    bo.undo(&undo);
    assert_eq!(bo.task().unwrap().done_by, Some(person(1)));
    assert_eq!(bo.task().unwrap().done_on, Some(Day(100)));
}

#[test]
fn an_addition_is_taken_back_unless_a_neighbour_built_on_it() {
    let mut ans = Phone::with_plan(1);
    let undo = ans.run(add_task("Timmeren"));
    let mut bo = ans.copy(2);
    bo.run(Command::TakeTask(PLAN, TASK, true));
    meet(&mut ans, &mut bo);
    ans.undo(&undo);
    assert!(ans.task().is_some());
    let other = TaskId::from_bytes([8; 16]);
    let undo = ans.run(Command::AddTask {
        initiative: PLAN,
        id: other,
        what: "Zagen".into(),
    });
    ans.undo(&undo);
    assert_eq!(ans.doc.row(&RowKey::Task(PLAN, other)), None);
}

#[test]
fn a_neighbours_answer_stays() {
    let mut ans = Phone::with_plan(1);
    let mut bo = ans.copy(2);
    let undo = ans.run(Command::NameInitiative(PLAN, "Bank".into()));
    meet(&mut ans, &mut bo);
    bo.run(Command::NameInitiative(PLAN, "Zitje".into()));
    meet(&mut ans, &mut bo);
    ans.undo(&undo);
    assert_eq!(ans.plan().title, one("Zitje"));
}

#[test]
fn a_phase_that_is_taken_back_leaves_what_a_neighbour_built_on_it() {
    let mut ans = Phone::with_plan(1);
    let mut bo = ans.copy(2);
    ans.run(move_to(1, Phase::Exploring));
    let undo = ans.run(move_to(2, Phase::Planning));
    meet(&mut ans, &mut bo);
    bo.run(move_to(3, Phase::Doing));
    ans.undo(&undo);
    assert_eq!(ans.plan().phase, PhaseState::Agreed(Phase::Exploring));
    meet(&mut ans, &mut bo);
    assert_eq!(ans.plan().phase, PhaseState::Agreed(Phase::Doing));
}

#[test]
fn typing_is_taken_back_and_a_neighbours_words_in_it_stay() {
    let mut ans = Phone::with_plan(1);
    let text = TextKey::Section(PLAN, SectionKey::Why);
    ans.splice(text, 0, 0, "Voor oma");
    let mut bo = ans.copy(2);
    let undo = ans.splice(text, 5, 3, "iedereen 👋");
    meet(&mut ans, &mut bo);
    bo.splice(text, 9, 0, "(!)");
    bo.splice(text, 0, 0, "Goed. ");
    meet(&mut ans, &mut bo);
    assert_eq!(ans.doc.text(text).unwrap(), "Goed. Voor iede(!)reen 👋");
    ans.undo(&undo);
    let left = ans.doc.text(text).unwrap();
    assert!(
        left.contains("(!)") && left.contains("oma") && left.starts_with("Goed. Voor "),
        "{left}"
    );
    assert!(!left.contains("iede"), "{left}");
}

#[test]
fn typing_in_one_go_is_one_step() {
    let mut phone = Phone::with_plan(1);
    let text = TextKey::Section(PLAN, SectionKey::Why);
    let mut undo = phone.splice(text, 0, 0, "a");
    assert_eq!(undo.merge(phone.splice(text, 1, 0, "b")), None);
    assert_eq!(undo.merge(phone.splice(text, 0, 1, "")), None);
    let other = phone.run(add_task("Timmeren"));
    assert!(undo.merge(other).is_some());
    phone.undo(&undo);
    assert_eq!(phone.doc.text(text).unwrap(), "");
}

#[test]
fn words_that_were_deleted_and_put_back_still_belong_to_the_older_step() {
    let mut phone = Phone::with_plan(1);
    let text = TextKey::Section(PLAN, SectionKey::Why);
    let first = phone.splice(text, 0, 0, "abc");
    let second = phone.splice(text, 1, 2, "");
    phone.undo(&second);
    assert_eq!(phone.doc.text(text).unwrap(), "abc");
    phone.undo(&first);
    assert_eq!(phone.doc.text(text).unwrap(), "");
}
