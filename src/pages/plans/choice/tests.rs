use domain::{
    Answer, Day, PhaseState,
    initiative::{NextStep, Removal},
};

use super::*;

fn row(id: u8, title: &str, phase: Phase, touched: i32) -> (InitiativeId, InitiativeRow) {
    let row = InitiativeRow {
        title: Answer::One(title.into()),
        one_liner: Answer::One(String::new()),
        amount: Answer::One(None),
        phase: PhaseState::Agreed(phase),
        by: None,
        created_on: Day(100 - touched),
        touched_on: Day(touched),
        people: Vec::new(),
        written: Vec::new(),
        task_open_count: 0,
        task_done_count: 0,
        needed: Vec::new(),
        next_step: NextStep::Nothing,
        removed: None,
        is_back: false,
        serves: Vec::new(),
        for_whom: Vec::new(),
        order: 0,
        still_going_on: None,
        part_of: PhaseState::Agreed(InitiativeId::from_bytes([id; 16])),
        from: None,
    };
    (InitiativeId::from_bytes([id; 16]), row)
}

fn check(group: Group, order: Order, expected: &[u8]) {
    let mut rows = vec![
        row(1, "Bankje", Phase::Idea, 3),
        row(2, "appelboom", Phase::Doing, 9),
        row(3, "Zandbak", Phase::Resting, 5),
        row(4, "Weg ermee", Phase::Idea, 7),
    ];
    rows[3].1.removed = Some(Removal {
        by: None,
        on: Day(8),
    });
    let today = Day(20);
    let choice = Choice {
        group,
        order,
        today,
    };
    let shown = choice.of(rows);
    let expected: Vec<_> = expected
        .iter()
        .map(|id| InitiativeId::from_bytes([*id; 16]))
        .collect();
    assert_eq!(shown, expected);
}

#[test]
fn what_was_written_in_last_stands_on_top() {
    check(Group::All, Order::Changed, &[2, 3, 1]);
}

#[test]
fn what_began_last_stands_on_top() {
    check(Group::All, Order::Newest, &[1, 3, 2]);
}

#[test]
fn the_alphabet_does_not_mind_capitals() {
    check(Group::All, Order::Name, &[2, 1, 3]);
}

#[test]
fn a_group_shows_its_phases_and_nothing_that_was_taken_away() {
    check(Group::Ideas, Order::Changed, &[1]);
    check(Group::Removed, Order::Changed, &[4]);
}

#[test]
fn a_plan_that_is_a_part_of_another_is_shown_by_that_one() {
    let mut rows = vec![
        row(1, "Bankje", Phase::Idea, 3),
        row(2, "Bank bij de halte", Phase::Idea, 9),
    ];
    let whole = InitiativeId::from_bytes([1; 16]);
    rows[1].1.part_of = PhaseState::Agreed(whole);
    let choice = Choice {
        group: Group::All,
        order: Order::Changed,
        today: Day(20),
    };
    assert_eq!(choice.of(rows.clone()), [whole]);
    // Where its whole was taken away it stands by itself, so that it is not lost.
    rows[0].1.removed = Some(Removal {
        by: None,
        on: Day(8),
    });
    assert_eq!(choice.of(rows), [InitiativeId::from_bytes([2; 16])]);
}

#[test]
fn quiet_plans_can_be_shown_apart() {
    let rows = vec![
        row(1, "Bankje", Phase::Idea, 3),
        row(2, "Appelboom", Phase::Doing, 9),
        row(3, "Zandbak", Phase::Doing, 30),
    ];
    let choice = Choice {
        group: Group::Quiet,
        order: Order::Changed,
        today: Day(45),
    };
    assert_eq!(choice.of(rows), [InitiativeId::from_bytes([2; 16])]);
}
