//! What serves what, and what carries which theme.

use super::*;

#[test]
fn an_ambition_is_served_by_two_phones_at_once() {
    let mut ans = Phone::with_buurt_plan(1);
    let mut bo = ans.copy(2);
    ans.plan_it(BuurtPlanCommand::Serve(PLAN, TO_AMBITION, true));
    bo.plan_it(BuurtPlanCommand::Serve(PLAN, TO_AMBITION, true));
    bo.plan_it(BuurtPlanCommand::Serve(PLAN, TO_OPGAVE, true));
    join(&mut ans, &mut bo);
    assert_eq!(ans.plan().serves, [TO_AMBITION, TO_OPGAVE]);
    ans.plan_it(BuurtPlanCommand::Serve(PLAN, TO_AMBITION, false));
    join(&mut ans, &mut bo);
    assert_eq!(bo.plan().serves, [TO_OPGAVE]);
}

#[test]
fn served_here_and_no_longer_served_there_is_served() {
    let mut ans = Phone::with_buurt_plan(1);
    let serve = |is_on| BuurtPlanCommand::ServeAmbition(OPGAVE, AMBITION, is_on);
    ans.plan_it(serve(true));
    let mut bo = ans.copy(2);
    ans.plan_it(serve(false));
    bo.plan_it(serve(false));
    bo.plan_it(serve(true));
    join(&mut ans, &mut bo);
    assert_eq!(ans.opgave().ambitions, [AMBITION]);
    ans.plan_it(serve(false));
    join(&mut ans, &mut bo);
    assert_eq!(bo.opgave().ambitions, []);
}

#[test]
fn a_theme_that_is_removed_while_another_phone_uses_it_comes_back() {
    let mut ans = Phone::with_buurt_plan(1);
    let mut bo = ans.copy(2);
    ans.run(remove(BuurtItemId::Theme(THEME)));
    bo.plan_it(BuurtPlanCommand::PutTheme(TO_AMBITION, THEME, true));
    join(&mut ans, &mut bo);
    assert!(ans.items().themes[&THEME].is_back);
    assert_eq!(ans.ambition().unwrap().themes, [THEME]);
}

#[test]
fn removing_a_theme_leaves_what_carried_it() {
    let mut ans = Phone::with_buurt_plan(1);
    ans.plan_it(BuurtPlanCommand::PutTheme(TO_AMBITION, THEME, true));
    ans.plan_it(BuurtPlanCommand::PutTheme(TO_OPGAVE, THEME, true));
    ans.run(remove(BuurtItemId::Theme(THEME)));
    let items = ans.items();
    assert!(items.themes.is_empty());
    assert_eq!((items.ambitions.len(), items.opgaven().len()), (1, 1));
    ans.run(Command::BringBack(Removable::BuurtItem(
        BuurtItemId::Theme(THEME),
    )));
    assert_eq!(ans.ambition().unwrap().themes, [THEME]);
    assert_eq!(ans.opgave().themes, [THEME]);
}

#[test]
fn serving_an_ambition_brings_it_back_and_no_longer_serving_it_does_not() {
    let mut ans = Phone::with_buurt_plan(1);
    ans.plan_it(BuurtPlanCommand::Serve(PLAN, TO_AMBITION, true));
    let (mut bo, mut cem) = (ans.copy(2), ans.copy(3));
    ans.run(remove(BuurtItemId::Ambition(AMBITION)));
    bo.plan_it(BuurtPlanCommand::Serve(PLAN, TO_AMBITION, false));
    join(&mut ans, &mut bo);
    assert_eq!(ans.ambition(), None);
    cem.plan_it(BuurtPlanCommand::ServeAmbition(OPGAVE, AMBITION, true));
    join(&mut ans, &mut cem);
    assert!(ans.ambition().unwrap().is_back);
}

#[test]
fn two_answers_to_one_choice_are_a_question() {
    let mut ans = Phone::with_buurt_plan(1);
    ans.plan_it(give("Een ladder"));
    ans.plan_it(agree("Na tien uur stil"));
    let mut bo = ans.copy(2);
    ans.plan_it(BuurtPlanCommand::SetDirection(AMBITION, Direction::Improve));
    // Nobody chooses what stands there already.
    let same = BuurtPlanCommand::SetDirection(AMBITION, Direction::Keep);
    assert_eq!(bo.try_run(&Command::BuurtPlan(same)), Ok(None));
    ans.plan_it(BuurtPlanCommand::SetAspect(AMBITION, Aspect::Physical));
    bo.plan_it(BuurtPlanCommand::SetAspect(AMBITION, Aspect::Safety));
    ans.plan_it(BuurtPlanCommand::SetServes(GIFT, None));
    bo.plan_it(BuurtPlanCommand::SetServes(GIFT, Some(TO_AMBITION)));
    ans.plan_it(BuurtPlanCommand::SetReview(AGREEMENT, None));
    bo.plan_it(BuurtPlanCommand::SetReview(AGREEMENT, Some(Day(201))));
    join(&mut ans, &mut bo);
    let row = ans.ambition().unwrap();
    assert_eq!(row.direction, Answer::One(Direction::Improve));
    assert_eq!(row.aspect.claims().len(), 2);
    let items = ans.items();
    assert_eq!(items.contributions[&GIFT].serves.claims().len(), 2);
    assert_eq!(items.agreements[&AGREEMENT].review_on.claims().len(), 2);
}

#[test]
fn phones_can_tell_which_things_another_one_lacks() {
    let mut ans = Phone::with_buurt_plan(1);
    ans.plan_it(look(1, Group::Resident, "Rust"));
    let mut bo = ans.copy(2);
    let heads = bo.doc.heads();
    let lacked = |phone: &mut Phone| phone.doc.things_since(&heads).unwrap();
    ans.plan_it(reword(view(1), "Stilte"));
    assert_eq!(lacked(&mut ans), [RowKey::BuurtItem(view(1))].into());
    ans.splice(TextKey::Opgave(OPGAVE, OpgaveText::Why), 0, 0, "Daarom");
    ans.splice(TextKey::Vision, 0, 0, "Samen");
    ans.plan_it(BuurtPlanCommand::Serve(PLAN, TO_AMBITION, true));
    let all = [
        RowKey::Initiative(PLAN),
        RowKey::BuurtItem(view(1)),
        RowKey::OpgaveText(OPGAVE, OpgaveText::Why),
        RowKey::Vision,
    ];
    assert_eq!(lacked(&mut ans), all.into());
    // Something new is one thing, however much belongs to it.
    ans.plan_it(BuurtPlanCommand::AddOpgave(
        OpgaveId::from_bytes([50; 16]),
        "Nieuw".into(),
    ));
    assert_eq!(lacked(&mut ans).len(), 5);
    assert!(lacked(&mut bo).is_empty());
}
