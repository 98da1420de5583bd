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
    let shown = Choice { group, order }.of(rows);
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
