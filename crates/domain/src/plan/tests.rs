//! Quiet plans, plans that belong together, and taking over other words.

use std::collections::BTreeMap;

use super::{joined::wholes, quiet::is_quiet, suggestion::taken_over};
use crate::{
    Answer, Day, InitiativeId, Phase, PhaseState,
    initiative::{InitiativeRow, NextStep, Removal},
};

fn id(number: u8) -> InitiativeId {
    InitiativeId::from_bytes([number; 16])
}

fn row(number: u8) -> InitiativeRow {
    InitiativeRow {
        title: Answer::One("Een bankje".into()),
        one_liner: Answer::One(String::new()),
        amount: Answer::One(None),
        phase: PhaseState::Agreed(Phase::Doing),
        by: None,
        created_on: Day(100),
        touched_on: Day(100),
        people: Vec::new(),
        written: Vec::new(),
        task_open_count: 0,
        task_done_count: 0,
        needed: Vec::new(),
        next_step: NextStep::Nothing,
        removed: None,
        is_back: false,
        order: 1,
        serves: Vec::new(),
        for_whom: Vec::new(),
        still_going_on: None,
        part_of: PhaseState::Agreed(id(number)),
        from: None,
    }
}

#[test]
fn a_plan_under_way_is_quiet_after_a_month_without_a_word() {
    let mut plan = row(1);
    assert!(!is_quiet(&plan, Day(129)));
    assert!(is_quiet(&plan, Day(130)));
    plan.still_going_on = Some(Day(120));
    assert!(!is_quiet(&plan, Day(149)));
    assert!(is_quiet(&plan, Day(150)));
    for at_peace in [
        Phase::Idea,
        Phase::Requested,
        Phase::Done,
        Phase::Resting,
        Phase::Stopped,
    ] {
        plan.phase = PhaseState::Agreed(at_peace);
        assert!(!is_quiet(&plan, Day(500)), "{at_peace:?}");
    }
    plan.phase = PhaseState::Agreed(Phase::Exploring);
    plan.removed = Some(Removal {
        by: None,
        on: Day(140),
    });
    assert!(!is_quiet(&plan, Day(500)));
}

#[test]
fn a_part_of_a_part_belongs_to_the_whole() {
    let mut rows: BTreeMap<_, _> = [1, 2, 3, 4].map(|number| (id(number), row(number))).into();
    rows.get_mut(&id(3)).unwrap().part_of = PhaseState::Agreed(id(2));
    rows.get_mut(&id(2)).unwrap().part_of = PhaseState::Agreed(id(1));
    let wholes = wholes(rows.iter().map(|(id, row)| (*id, row)));
    let expected = [(1, 1), (2, 1), (3, 1), (4, 4)];
    assert_eq!(
        wholes,
        expected.map(|(one, whole)| (id(one), id(whole))).into()
    );
}

#[test]
fn plans_in_a_ring_stay_one_and_a_plan_whose_whole_is_gone_stands_by_itself() {
    let mut rows: BTreeMap<_, _> = [1, 2, 3, 4].map(|number| (id(number), row(number))).into();
    rows.get_mut(&id(1)).unwrap().part_of = PhaseState::Agreed(id(2));
    rows.get_mut(&id(2)).unwrap().part_of = PhaseState::Agreed(id(1));
    rows.get_mut(&id(3)).unwrap().part_of = PhaseState::Agreed(id(9));
    let whole = |rows: &BTreeMap<InitiativeId, InitiativeRow>, one| {
        wholes(rows.iter().map(|(id, row)| (*id, row)))[&id(one)]
    };
    assert_eq!(
        [1, 2, 3].map(|one| whole(&rows, one)),
        [id(1), id(1), id(3)]
    );
    rows.get_mut(&id(3)).unwrap().part_of = PhaseState::Agreed(id(4));
    assert_eq!(whole(&rows, 3), id(4));
    rows.get_mut(&id(4)).unwrap().removed = Some(Removal {
        by: None,
        on: Day(140),
    });
    assert_eq!(whole(&rows, 3), id(3));
}

fn after_taking(base: &str, proposed: &str, now: &str) -> String {
    let edits = taken_over(base, proposed, now);
    let one = |text: String, edit: &crate::Edit| edit.splice().apply(&text).unwrap();
    edits.iter().fold(now.to_owned(), one)
}

#[test]
fn taking_over_keeps_what_somebody_wrote_meanwhile() {
    let base = "Een bankje bij de halte. Voor oma.";
    let proposed = "Een bank bij de bushalte. Voor oma.";
    assert_eq!(after_taking(base, proposed, base), proposed);
    let longer = "Een bankje bij de halte. Voor oma en opa. Met een leuning.";
    assert_eq!(
        after_taking(base, proposed, longer),
        "Een bank bij de bushalte. Voor oma en opa. Met een leuning."
    );
    // Both changed the same word: both words stay, for people to choose from.
    let both = after_taking("Een rode bank", "Een groene bank", "Een blauwe bank");
    assert!(both.contains("groene") && both.contains("blauwe"), "{both}");
    // Somebody typed it over by hand already.
    assert_eq!(after_taking(base, proposed, proposed), proposed);
    assert_eq!(after_taking("", "Een bank 👋", ""), "Een bank 👋");
}
