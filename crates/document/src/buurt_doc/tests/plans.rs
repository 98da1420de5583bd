//! Plans, tasks, needs, offers and what follows from them.

use super::*;

#[test]
fn a_new_plan_has_a_name_a_first_section_and_a_next_step() {
    let phone = Phone::with_plan(1);
    let plan = phone.plan();
    assert_eq!(plan.title, one("Een bankje"));
    assert_eq!(plan.one_liner, one(""));
    assert_eq!(plan.amount, Answer::One(None));
    assert_eq!(plan.phase, PhaseState::Agreed(Phase::Idea));
    assert_eq!(plan.people, [person(1)]);
    assert_eq!(plan.written, [SectionKey::What]);
    assert_eq!(plan.next_step, NextStep::Write(SectionKey::Why));
    assert_eq!((plan.created_on, plan.touched_on), (Day(100), Day(100)));
    let what = phone.section(SectionKey::What);
    assert_eq!(what.text, "Een bankje. Voor oma.");
    assert_eq!(what.last, Some((Some(person(1)), Day(100))));
    assert_eq!(phone.section(SectionKey::Why).last, None);
    assert_eq!(phone.history(), [Happening::Began]);
    assert_eq!(phone.doc.detail_rows(Opened::Plan(PLAN)).len(), 10);
}

#[test]
fn the_same_command_twice_does_nothing_twice() {
    let mut phone = Phone::with_plan(1);
    let commands = [
        Command::NameBuurt("De Es".into()),
        Command::AddInitiative {
            id: PLAN,
            what: "Iets anders".into(),
        },
        Command::PriceInitiative(PLAN, Some(Cents(45_000))),
        move_to(9, Phase::Exploring),
        add_task("Timmeren"),
        Command::TickTask(PLAN, TASK, true),
        Command::TakeTask(PLAN, TASK, true),
        add_need("Hout"),
        OFFER_HELP,
        Command::ArrangeNeed(PLAN, NEED, true),
        Command::AddSignaal {
            id: SIGNAAL,
            text: "Losse tegel".into(),
        },
        Command::WithdrawOffer(PLAN, OFFER),
        Command::Remove(Removable::Signaal(SIGNAAL)),
    ];
    for command in &commands {
        phone.try_run(command).unwrap();
        phone.doc.commit();
        let heads = phone.doc.heads();
        assert_eq!(phone.try_run(command), Ok(None), "{command:?}");
        assert_eq!(phone.doc.commit(), None);
        assert_eq!(phone.doc.heads(), heads);
    }
}

#[test]
fn a_refusal_changes_nothing() {
    let mut phone = Phone::with_plan(1);
    phone.doc.commit();
    phone.doc.take_changed();
    let elsewhere = InitiativeId::from_bytes([99; 16]);
    let refused = [
        (Command::NameBuurt("  ".into()), Refusal::Empty),
        (
            Command::NameBuurt("x".repeat(NAME_LEN_MAX + 1)),
            Refusal::TooLong,
        ),
        (
            Command::NameInitiative(elsewhere, "x".into()),
            Refusal::Unknown,
        ),
        (Command::TickTask(PLAN, TASK, true), Refusal::Unknown),
        (Command::TakeTask(PLAN, TASK, true), Refusal::Unknown),
        (OFFER_HELP, Refusal::Unknown),
        (Command::WithdrawOffer(PLAN, OFFER), Refusal::Unknown),
        (
            Command::Remove(Removable::Signaal(SIGNAAL)),
            Refusal::Unknown,
        ),
    ];
    for (command, refusal) in refused {
        assert_eq!(phone.try_run(&command), Err(refusal));
    }
    let outside = Splice {
        at: 500,
        delete: 0,
        insert: "x".into(),
    };
    let typed = phone.doc.type_text(&phone.who, WHAT, &[outside]);
    assert_eq!(typed, Err(Refusal::Fault));
    assert_eq!(phone.doc.take_changed(), Changed::default());
    assert_eq!(phone.doc.commit(), None);
}

#[test]
fn a_task_ticked_here_and_reworded_there_is_ticked_and_reworded() {
    let mut ans = Phone::with_plan(1);
    ans.run(add_task("Timmeren"));
    let mut bo = ans.copy(2);
    ans.run(Command::TickTask(PLAN, TASK, true));
    bo.run(Command::RewordTask(PLAN, TASK, "Timmeren en verven".into()));
    bo.run(Command::TakeTask(PLAN, TASK, true));
    meet(&mut ans, &mut bo);
    let task = ans.task().unwrap();
    assert_eq!(task.what, one("Timmeren en verven"));
    assert_eq!(
        (task.done_on, task.done_by),
        (Some(Day(100)), Some(person(1)))
    );
    assert_eq!(task.who, [person(2)]);
    let plan = ans.plan();
    assert_eq!((plan.task_open_count, plan.task_done_count), (0, 1));
    assert_eq!(plan.people, [person(1), person(2)]);
}

#[test]
fn only_whoever_offered_takes_the_offer_back() {
    let mut ans = Phone::with_plan(1);
    ans.run(add_need("Hout"));
    ans.run(OFFER_HELP);
    let mut bo = ans.copy(2);
    let withdraw = Command::WithdrawOffer(PLAN, OFFER);
    assert_eq!(bo.try_run(&withdraw), Err(Refusal::Unknown));
    assert!(bo.doc.row(&RowKey::Contribution(PLAN, OFFER)).is_some());
    ans.run(withdraw);
    assert_eq!(ans.doc.row(&RowKey::Contribution(PLAN, OFFER)), None);
}

#[test]
fn needs_and_offers_lead_the_next_step() {
    let mut phone = Phone::with_plan(1);
    for key in [SectionKey::Why, SectionKey::TalkFirst] {
        phone.splice(TextKey::Section(PLAN, key), 0, 0, "Daarom");
    }
    assert_eq!(phone.plan().next_step, NextStep::FirstTask);
    phone.run(add_task("Timmeren"));
    phone.run(add_need("Hout"));
    let plan = phone.plan();
    assert_eq!(plan.needed, ["Hout"]);
    assert_eq!(plan.next_step, NextStep::Find(NEED, "Hout".into()));
    phone.run(OFFER_HELP);
    assert_eq!(
        phone.plan().next_step,
        NextStep::Do(TASK, "Timmeren".into())
    );
    phone.run(Command::ArrangeNeed(PLAN, NEED, true));
    assert!(phone.need().unwrap().is_arranged);
    assert!(phone.plan().needed.is_empty());
}

#[test]
fn the_history_tells_what_happened_newest_first() {
    let mut phone = Phone::with_plan(1);
    phone.who.today = Day(101);
    phone.splice(WHAT, 0, 0, "Graag: ");
    phone.splice(WHAT, 0, 0, "Heel ");
    phone.run(Command::NameInitiative(PLAN, "Bank".into()));
    phone.run(Command::PriceInitiative(PLAN, Some(Cents(100))));
    phone.who.today = Day(102);
    phone.run(add_task("Timmeren"));
    phone.run(add_need("Hout"));
    phone.run(OFFER_HELP);
    phone.run(Command::TickTask(PLAN, TASK, true));
    phone.run(move_to(1, Phase::Doing));
    let expected = [
        Happening::Moved(Some(Phase::Doing), String::new()),
        Happening::TaskDone("Timmeren".into()),
        Happening::Offered("Hout".into()),
        Happening::NeedNamed("Hout".into()),
        Happening::TaskNamed("Timmeren".into()),
        Happening::Priced(Some(Cents(100))),
        Happening::Named("Bank".into()),
        Happening::Wrote(SectionKey::What),
        Happening::Began,
    ];
    assert_eq!(phone.history(), expected);
    assert_eq!(phone.news(), expected);
    assert_eq!(phone.plan().touched_on, Day(102));
}

#[test]
fn labels_say_what_would_be_undone() {
    let mut phone = Phone::with_plan(1);
    let task = Removable::Task(PLAN, TASK);
    assert_eq!(phone.run(add_task("x")).label(), UndoLabel::Added(task));
    assert_eq!(
        phone.run(Command::TickTask(PLAN, TASK, true)).label(),
        UndoLabel::Tick
    );
    assert_eq!(
        phone.run(Command::TakeTask(PLAN, TASK, true)).label(),
        UndoLabel::Help
    );
    assert_eq!(
        phone.run(move_to(1, Phase::Doing)).label(),
        UndoLabel::Phase
    );
    assert_eq!(phone.splice(WHAT, 0, 0, "x").label(), UndoLabel::Text(WHAT));
    assert_eq!(
        phone.run(Command::Remove(task)).label(),
        UndoLabel::Removed(task)
    );
}
