use super::*;

#[test]
fn the_first_words_name_the_plan() {
    for (what, title) in [
        ("Een bankje bij de bushalte", "Een bankje bij de bushalte"),
        ("Een bankje. Voor wie niet lang kan staan.", "Een bankje"),
        ("Een bankje.", "Een bankje"),
        ("Koffie op de stoep\nelke zaterdag", "Koffie op de stoep"),
        (
            "Een speelplek met een zandbak en een klimrek waar alle kinderen uit de straat komen",
            "Een speelplek met een zandbak en een klimrek waar alle…",
        ),
        ("  ", ""),
    ] {
        assert_eq!(title_from(what), title);
    }
}

#[test]
fn the_next_step_asks_what_and_why_first_then_hands_then_tasks() {
    let mut facts = NextStepFacts::default();
    assert_eq!(
        NextStep::of(facts.clone()),
        NextStep::Write(SectionKey::What)
    );
    facts.written = vec![SectionKey::What, SectionKey::Why, SectionKey::TalkFirst];
    assert_eq!(NextStep::of(facts.clone()), NextStep::FirstTask);
    let task = (TaskId::from_bytes([1; 16]), "Tegels halen".to_owned());
    facts.task_count = 1;
    facts.open_task = Some(task.clone());
    assert_eq!(NextStep::of(facts.clone()), NextStep::Do(task.0, task.1));
    let need = (NeedId::from_bytes([2; 16]), "Aanhanger".to_owned());
    facts.open_need = Some(need.clone());
    assert_eq!(NextStep::of(facts.clone()), NextStep::Find(need.0, need.1));
    facts.open_need = None;
    let crossing = (
        PermissionId::from_bytes([3; 16]),
        "Een oversteek".to_owned(),
    );
    facts.open_permission = Some(crossing.clone());
    let asks = NextStep::Ask(crossing.0, crossing.1);
    assert_eq!(NextStep::of(facts.clone()), asks);
    facts = NextStepFacts {
        task_count: 2,
        written: SectionKey::ALL.to_vec(),
        ..Default::default()
    };
    assert_eq!(NextStep::of(facts), NextStep::Nothing);
}

#[test]
fn a_plan_that_rests_stopped_or_is_done_asks_nothing_of_anybody() {
    let task = (TaskId::from_bytes([1; 16]), "Tegels halen".to_owned());
    let need = (NeedId::from_bytes([2; 16]), "Aanhanger".to_owned());
    let facts = |phase, open_task, open_need| NextStepFacts {
        phase: Some(phase),
        open_task,
        open_need,
        ..Default::default()
    };
    for phase in [Phase::Done, Phase::Resting, Phase::Stopped] {
        let all = facts(phase, Some(task.clone()), Some(need.clone()));
        assert_eq!(NextStep::of(all), NextStep::Nothing, "{phase:?}");
    }
    // What was made is looked after: hands and tasks count, unwritten questions no longer do.
    let upkeep = |task, need| NextStep::of(facts(Phase::Upkeep, task, need));
    assert_eq!(upkeep(None, None), NextStep::Nothing);
    assert_eq!(
        upkeep(Some(task.clone()), None),
        NextStep::Do(task.0, task.1.clone())
    );
    assert_eq!(
        upkeep(Some(task), Some(need.clone())),
        NextStep::Find(need.0, need.1)
    );
    let mut doing = facts(Phase::Doing, None, None);
    assert_eq!(
        NextStep::of(doing.clone()),
        NextStep::Write(SectionKey::What)
    );
    doing.written = SectionKey::ALL.to_vec();
    doing.task_count = 1;
    assert_eq!(NextStep::of(doing.clone()), NextStep::FirstUpkeep);
    doing.upkeep_count = 1;
    assert_eq!(NextStep::of(doing), NextStep::Nothing);
}
