//! Taking away, coming back, bringing back.

use super::*;

const THE_TASK: Removable = Removable::Task(PLAN, TASK);

#[test]
fn what_is_taken_away_is_gone_and_can_be_brought_back() {
    let mut ans = Phone::with_plan(1);
    ans.run(add_task("Timmeren"));
    let mut bo = ans.copy(2);
    ans.run(Command::Remove(THE_TASK));
    meet(&mut ans, &mut bo);
    assert_eq!(bo.task(), None);
    assert_eq!(bo.plan().task_open_count, 0);
    assert_eq!(bo.history(), [Happening::Began]);
    bo.run(Command::BringBack(THE_TASK));
    meet(&mut ans, &mut bo);
    assert!(!ans.task().unwrap().is_back);
    assert_eq!(ans.try_run(&Command::BringBack(THE_TASK)), Ok(None));
}

#[test]
fn an_edit_made_meanwhile_brings_it_back_and_says_so() {
    let mut ans = Phone::with_plan(1);
    ans.run(add_task("Timmeren"));
    let mut bo = ans.copy(2);
    ans.run(Command::Remove(THE_TASK));
    bo.run(Command::RewordTask(PLAN, TASK, "Verven".into()));
    meet(&mut ans, &mut bo);
    assert!(ans.task().unwrap().is_back);
    // The same day it keeps saying so; an edit on a later day acknowledges it.
    ans.run(Command::TakeTask(PLAN, TASK, true));
    assert!(ans.task().unwrap().is_back);
    ans.who.today = Day(101);
    ans.run(Command::TickTask(PLAN, TASK, true));
    assert!(!ans.task().unwrap().is_back);
    meet(&mut ans, &mut bo);
    bo.run(Command::Remove(THE_TASK));
    meet(&mut ans, &mut bo);
    assert_eq!(ans.task(), None);
}

#[test]
fn bringing_back_acknowledges_at_once() {
    let mut ans = Phone::with_plan(1);
    ans.run(add_task("Timmeren"));
    let mut bo = ans.copy(2);
    ans.run(Command::Remove(THE_TASK));
    bo.run(Command::TakeTask(PLAN, TASK, true));
    meet(&mut ans, &mut bo);
    assert_eq!(ans.try_run(&Command::BringBack(THE_TASK)), Ok(None));
    assert!(!ans.task().unwrap().is_back);
    meet(&mut ans, &mut bo);
    assert!(!bo.task().unwrap().is_back);
}

#[test]
fn two_who_take_the_same_thing_away_agree() {
    let mut ans = Phone::with_plan(1);
    ans.run(add_task("Timmeren"));
    let mut bo = ans.copy(2);
    ans.run(Command::Remove(THE_TASK));
    bo.run(Command::Remove(THE_TASK));
    meet(&mut ans, &mut bo);
    assert_eq!(ans.task(), None);
}

#[test]
fn work_in_a_plan_that_somebody_takes_away_brings_the_plan_back() {
    let works: [fn(&mut Phone); 4] = [
        |phone| {
            phone.run(add_task("Timmeren"));
        },
        |phone| {
            phone.splice(WHAT, 0, 0, "Toch ");
        },
        |phone| {
            phone.run(OFFER_HELP);
        },
        |phone| {
            phone.run(move_to(1, Phase::Doing));
        },
    ];
    for work in works {
        let mut ans = Phone::with_plan(1);
        ans.run(add_need("Hout"));
        let mut bo = ans.copy(2);
        ans.run(Command::Remove(Removable::Initiative(PLAN)));
        assert_eq!(ans.plan().removed.unwrap().by, Some(person(1)));
        assert_eq!(ans.news(), [Happening::Removed]);
        work(&mut bo);
        meet(&mut ans, &mut bo);
        assert_eq!(ans.plan().removed, None);
        assert!(ans.plan().is_back);
        assert!(ans.news().len() > 1);
    }
}

#[test]
fn an_offer_for_a_need_that_is_taken_away_meanwhile_stands() {
    let mut ans = Phone::with_plan(1);
    ans.run(add_need("Hout"));
    let mut bo = ans.copy(2);
    ans.run(Command::Remove(Removable::Need(PLAN, NEED)));
    bo.run(OFFER_HELP);
    meet(&mut ans, &mut bo);
    assert!(ans.need().unwrap().is_back);
    assert!(ans.doc.row(&RowKey::Contribution(PLAN, OFFER)).is_some());
    bo.doc.take_changed();
    ans.run(Command::Remove(Removable::Need(PLAN, NEED)));
    meet(&mut ans, &mut bo);
    assert_eq!(bo.doc.row(&RowKey::Contribution(PLAN, OFFER)), None);
    assert!(
        bo.doc
            .take_changed()
            .rows
            .contains(&RowKey::Contribution(PLAN, OFFER))
    );
}

#[test]
fn a_signaal_that_is_taken_away_says_so() {
    let mut ans = Phone::new(1);
    ans.run(Command::AddSignaal {
        id: SIGNAAL,
        text: "Tegel".into(),
    });
    let mut bo = ans.copy(2);
    ans.run(Command::Remove(Removable::Signaal(SIGNAAL)));
    assert!(ans.signaal().removed.is_some());
    bo.splice(TextKey::Signaal(SIGNAAL), 0, 0, "Losse ");
    meet(&mut ans, &mut bo);
    let signaal = ans.signaal();
    assert!(signaal.is_back && signaal.removed.is_none());
}

#[test]
fn an_edit_in_the_same_change_as_a_removal_counts() {
    let mut phone = Phone::with_plan(1);
    phone.run(add_task("Timmeren"));
    phone.run(Command::RewordTask(PLAN, TASK, "Verven".into()));
    phone.run(Command::Remove(THE_TASK));
    assert_eq!(phone.task(), None);
    phone.run(Command::RewordTask(PLAN, TASK, "Lakken".into()));
    assert!(phone.task().unwrap().is_back);
}
