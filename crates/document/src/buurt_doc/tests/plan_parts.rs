//! By when and by whom, help and thanks, permissions, upkeep, suggestions and quiet plans.

use domain::{
    PermissionId, PlanCommand, PlanPartId, PlanPartRow, SuggestionId, UpkeepId,
    meeting::{BringKind, Doer},
    need::{ContributionRow, OfferStep},
    plan::{
        PermissionRow, PermissionState, SuggestionRow, Verdict,
        command::{NewPermission, NewSuggestion, NewUpkeep, PartLine},
    },
};

use super::*;

const CROSSING: PermissionId = PermissionId::from_bytes([40; 16]);
const WATER: UpkeepId = UpkeepId::from_bytes([41; 16]);
const WORDS: SuggestionId = SuggestionId::from_bytes([42; 16]);

fn event(number: u8) -> EventId {
    EventId::from_bytes([number; 16])
}

fn offer(phone: &Phone) -> ContributionRow {
    let Some(Row::Contribution(row)) = phone.doc.row(&RowKey::Contribution(PLAN, OFFER)) else {
        panic!("it stands");
    };
    row
}

fn permission(phone: &Phone) -> PermissionRow {
    let key = RowKey::PlanPart(PLAN, PlanPartId::Permission(CROSSING));
    let Some(Row::PlanPart(PlanPartRow::Permission(row))) = phone.doc.row(&key) else {
        panic!("it stands");
    };
    row
}

fn suggestion(phone: &Phone) -> Option<SuggestionRow> {
    let key = RowKey::PlanPart(PLAN, PlanPartId::Suggestion(WORDS));
    let Row::PlanPart(PlanPartRow::Suggestion(row)) = phone.doc.row(&key)? else {
        panic!("not of its key");
    };
    Some(row)
}

fn ask(phone: &mut Phone, command: PlanCommand) -> Undo {
    phone.run(command.into())
}

fn add_permission() -> PlanCommand {
    PlanCommand::AddPermission(NewPermission {
        plan: PLAN,
        id: CROSSING,
        what: "Een bank op de stoep".into(),
        whom: "De gemeente".into(),
    })
}

fn record(number: u8, to: PermissionState, on: i32) -> PlanCommand {
    PlanCommand::RecordPermission {
        plan: PLAN,
        permission: CROSSING,
        event: event(number),
        to,
        on: Day(on),
    }
}

fn suggest(base: &str, text: &str) -> PlanCommand {
    PlanCommand::Suggest(NewSuggestion {
        plan: PLAN,
        id: WORDS,
        section: SectionKey::What,
        base: base.into(),
        text: text.into(),
        reason: "Zo begrijpt iedereen het.".into(),
    })
}

fn judge(number: u8, verdict: Verdict) -> PlanCommand {
    PlanCommand::Judge {
        plan: PLAN,
        suggestion: WORDS,
        event: event(number),
        verdict,
    }
}

#[test]
fn a_day_and_who_does_a_task_can_be_said_and_two_days_are_a_question() {
    let mut ans = Phone::with_plan(1);
    ans.run(add_task("Timmeren"));
    assert_eq!(ans.task().unwrap().due, Answer::One(None));
    let mut bo = ans.copy(2);
    ask(&mut ans, PlanCommand::SetDue(PLAN, TASK, Some(Day(120))));
    ask(&mut bo, PlanCommand::SetDue(PLAN, TASK, Some(Day(130))));
    let undo = ask(
        &mut bo,
        PlanCommand::SetDoer(PLAN, TASK, Some(Doer::Gemeente)),
    );
    meet(&mut ans, &mut bo);
    let task = ans.task().unwrap();
    assert_eq!(task.due.claims().len(), 2);
    assert_eq!(task.doer, Answer::One(Some(Doer::Gemeente)));
    ask(&mut ans, PlanCommand::SetDue(PLAN, TASK, Some(Day(130))));
    assert_eq!(ans.task().unwrap().due, Answer::One(Some(Day(130))));
    assert!(ans.task().unwrap().is_late(Day(131)) && !ans.task().unwrap().is_late(Day(130)));
    bo.undo(&undo);
    assert_eq!(bo.task().unwrap().doer, Answer::One(None));
}

#[test]
fn a_day_that_somebody_says_brings_back_a_task_that_another_took_away() {
    let mut ans = Phone::with_plan(1);
    ans.run(add_task("Timmeren"));
    let mut bo = ans.copy(2);
    ans.run(Command::Remove(Removable::Task(PLAN, TASK)));
    ask(&mut bo, PlanCommand::SetDue(PLAN, TASK, Some(Day(120))));
    meet(&mut ans, &mut bo);
    assert!(ans.task().unwrap().is_back);
}

#[test]
fn help_is_agreed_done_and_thanked_and_everybody_says_thanks_for_themselves() {
    let mut ans = Phone::with_plan(1);
    ans.run(add_need("Een aanhanger"));
    ask(
        &mut ans,
        PlanCommand::SetKind(PLAN, NEED, Some(BringKind::Stuff)),
    );
    assert_eq!(
        ans.need().unwrap().kind,
        Answer::One(Some(BringKind::Stuff))
    );
    let mut bo = ans.copy(2);
    bo.run(OFFER_HELP);
    meet(&mut ans, &mut bo);
    assert_eq!(offer(&ans).step(), None);
    ask(
        &mut ans,
        PlanCommand::MarkOffer(PLAN, OFFER, OfferStep::Agreed, true),
    );
    assert_eq!(offer(&ans).step(), Some(OfferStep::Agreed));
    ask(
        &mut ans,
        PlanCommand::MarkOffer(PLAN, OFFER, OfferStep::Done, true),
    );
    let mut cas = ans.copy(3);
    ask(&mut ans, PlanCommand::Thank(PLAN, OFFER, true));
    let undo = ask(&mut cas, PlanCommand::Thank(PLAN, OFFER, true));
    meet(&mut ans, &mut cas);
    let row = offer(&ans);
    assert_eq!(row.step(), Some(OfferStep::Done));
    assert_eq!(row.thanks, [(person(1), Day(100)), (person(3), Day(100))]);
    let thanked = Happening::HelpThanked(Some(person(2)), "Een aanhanger".into());
    let news = ans.news();
    assert_eq!(news.iter().filter(|what| **what == thanked).count(), 2);
    assert!(news.contains(&Happening::Helped("Een aanhanger".into())));
    cas.undo(&undo);
    assert!(!offer(&cas).is_thanked_by(person(3)));
}

#[test]
fn help_that_was_agreed_is_still_taken_back_with_one_tap() {
    let mut phone = Phone::with_plan(1);
    phone.run(add_need("Een aanhanger"));
    phone.run(OFFER_HELP);
    ask(
        &mut phone,
        PlanCommand::MarkOffer(PLAN, OFFER, OfferStep::Agreed, true),
    );
    phone.run(Command::WithdrawOffer(PLAN, OFFER));
    assert_eq!(phone.doc.row(&RowKey::Contribution(PLAN, OFFER)), None);
}

#[test]
fn a_permission_is_asked_and_got_on_the_days_that_people_say() {
    let mut phone = Phone::with_plan(1);
    let undo = ask(&mut phone, add_permission());
    assert!(permission(&phone).is_to_ask());
    ask(&mut phone, record(50, PermissionState::Asked, 90));
    let granted = ask(&mut phone, record(51, PermissionState::Granted, 99));
    let row = permission(&phone);
    assert_eq!(row.state, PhaseState::Agreed(PermissionState::Granted));
    assert_eq!(row.since, Some(Day(99)));
    phone.undo(&granted);
    assert_eq!(
        permission(&phone).state,
        PhaseState::Agreed(PermissionState::Asked)
    );
    assert!(phone.history().contains(&Happening::PermissionMoved(
        PermissionState::Asked,
        "Een bank op de stoep".into()
    )));
    phone.undo(&undo);
    let key = RowKey::PlanPart(PLAN, PlanPartId::Permission(CROSSING));
    assert_eq!(phone.doc.row(&key), None);
}

#[test]
fn two_answers_about_a_permission_stand_beside_each_other() {
    let mut ans = Phone::with_plan(1);
    ask(&mut ans, add_permission());
    let mut bo = ans.copy(2);
    ask(&mut ans, record(50, PermissionState::Granted, 100));
    ask(&mut bo, record(51, PermissionState::Refused, 100));
    meet(&mut ans, &mut bo);
    assert!(matches!(permission(&ans).state, PhaseState::Contested(_)));
    ask(&mut bo, record(52, PermissionState::Granted, 101));
    meet(&mut ans, &mut bo);
    assert_eq!(
        permission(&ans).state,
        PhaseState::Agreed(PermissionState::Granted)
    );
}

#[test]
fn the_next_small_step_asks_whether_it_is_allowed_and_who_looks_after_it() {
    let mut phone = Phone::with_plan(1);
    for key in SectionKey::ALL {
        phone.splice(TextKey::Section(PLAN, key), 0, 0, "Zo.");
    }
    ask(&mut phone, add_permission());
    let asks = NextStep::Ask(CROSSING, "Een bank op de stoep".into());
    assert_eq!(phone.plan().next_step, asks);
    ask(&mut phone, record(50, PermissionState::NotNeeded, 100));
    phone.run(add_task("Timmeren"));
    phone.run(Command::TickTask(PLAN, TASK, true));
    phone.run(move_to(9, Phase::Doing));
    assert_eq!(phone.plan().next_step, NextStep::FirstUpkeep);
    let water = NewUpkeep {
        plan: PLAN,
        id: WATER,
        what: "De planten".into(),
        names: String::new(),
        often: "Elke week".into(),
    };
    ask(&mut phone, PlanCommand::AddUpkeep(water));
    assert_eq!(phone.plan().next_step, NextStep::Nothing);
    let part = PlanPartId::Upkeep(WATER);
    ask(
        &mut phone,
        PlanCommand::Say(PLAN, part, PartLine::Who, "Henk en Noor".into()),
    );
    let Some(Row::PlanPart(PlanPartRow::Upkeep(row))) =
        phone.doc.row(&RowKey::PlanPart(PLAN, part))
    else {
        panic!("it stands");
    };
    assert_eq!(
        (row.names, row.often),
        (one("Henk en Noor"), one("Elke week"))
    );
    // A permission has no line for how often.
    let wrong = PlanCommand::Say(
        PLAN,
        PlanPartId::Permission(CROSSING),
        PartLine::Often,
        "Elke week".into(),
    );
    assert_eq!(phone.try_run(&wrong.into()), Err(Refusal::Fault));
}

#[test]
fn saying_that_a_plan_goes_on_is_no_word_in_it_and_can_be_taken_back() {
    let mut phone = Phone::with_plan(1);
    phone.who.today = Day(150);
    let undo = ask(&mut phone, PlanCommand::KeepGoing(PLAN, event(50)));
    let plan = phone.plan();
    assert_eq!(
        (plan.touched_on, plan.still_going_on),
        (Day(100), Some(Day(150)))
    );
    assert!(phone.history().contains(&Happening::KeptGoing));
    phone.undo(&undo);
    assert_eq!(phone.plan().still_going_on, None);
}

#[test]
fn taking_over_other_words_loses_nothing_that_somebody_wrote_meanwhile() {
    let mut ans = Phone::with_plan(1);
    let base = "Een bankje. Voor oma.";
    ask(&mut ans, suggest(base, "Een stevige bank. Voor oma."));
    assert_eq!(ans.doc.text(WHAT).unwrap(), base);
    let mut bo = ans.copy(2);
    bo.splice(WHAT, 20, 0, " en opa");
    ask(&mut ans, judge(50, Verdict::Taken));
    meet(&mut ans, &mut bo);
    assert_eq!(
        ans.doc.text(WHAT).unwrap(),
        "Een stevige bank. Voor oma en opa."
    );
    let row = suggestion(&ans).unwrap();
    assert_eq!(row.verdict, PhaseState::Agreed(Verdict::Taken));
    assert!(!row.is_taken_twice);
    assert_eq!(ans.try_run(&judge(51, Verdict::Taken).into()), Ok(None));
}

#[test]
fn taking_over_is_one_step_that_can_be_undone() {
    let mut phone = Phone::with_plan(1);
    let base = "Een bankje. Voor oma.";
    ask(&mut phone, suggest(base, "Een bank. Voor oma."));
    let undo = ask(&mut phone, judge(50, Verdict::Taken));
    assert_eq!(undo.label(), UndoLabel::Judged);
    phone.undo(&undo);
    assert_eq!(phone.doc.text(WHAT).unwrap(), base);
    assert!(suggestion(&phone).unwrap().is_open());
    let declined = ask(&mut phone, judge(51, Verdict::Declined));
    assert!(!suggestion(&phone).unwrap().is_open());
    phone.undo(&declined);
    assert!(suggestion(&phone).unwrap().is_open());
}

#[test]
fn words_that_two_phones_took_over_at_once_are_said_to_stand_twice() {
    let mut ans = Phone::with_plan(1);
    ask(
        &mut ans,
        suggest(
            "Een bankje. Voor oma.",
            "Een bankje. Voor oma. Met leuning.",
        ),
    );
    let mut bo = ans.copy(2);
    ask(&mut ans, judge(50, Verdict::Taken));
    ask(&mut bo, judge(51, Verdict::Taken));
    meet(&mut ans, &mut bo);
    assert!(suggestion(&ans).unwrap().is_taken_twice);
    assert_eq!(ans.doc.text(WHAT).unwrap().matches("leuning").count(), 2);
}
