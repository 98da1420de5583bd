//! Answers given apart.

use super::*;

#[test]
fn two_names_given_apart_become_a_question_with_authors_and_choosing_answers_it() {
    let mut ans = Phone::with_plan(1);
    let mut bo = ans.copy(2);
    ans.run(Command::NameInitiative(PLAN, "Bank".into()));
    bo.run(Command::NameInitiative(PLAN, "Zitje".into()));
    meet(&mut ans, &mut bo);
    let title = ans.plan().title;
    let mut claims: Vec<_> = title
        .claims()
        .iter()
        .map(|it| (it.value.clone(), it.by))
        .collect();
    let shown = title.shown().unwrap().clone();
    claims.sort();
    assert_eq!(
        claims,
        [
            ("Bank".to_owned(), Some(person(1))),
            ("Zitje".to_owned(), Some(person(2)))
        ]
    );
    // Choosing the one that is shown already reaches the other too.
    ans.run(Command::NameInitiative(PLAN, shown.clone()));
    bo.doc.take_changed();
    meet(&mut ans, &mut bo);
    assert_eq!(bo.plan().title, Answer::One(shown));
    assert!(
        bo.doc
            .take_changed()
            .rows
            .contains(&RowKey::Initiative(PLAN))
    );
}

#[test]
fn two_equal_answers_are_one_and_a_chosen_buurt_name_reaches_the_other() {
    let mut ans = Phone::with_plan(1);
    let mut bo = ans.copy(2);
    ans.run(Command::PriceInitiative(PLAN, Some(Cents(100))));
    bo.run(Command::PriceInitiative(PLAN, Some(Cents(100))));
    ans.run(Command::NameBuurt("Es".into()));
    bo.run(Command::NameBuurt("Iep".into()));
    meet(&mut ans, &mut bo);
    assert_eq!(ans.plan().amount, Answer::One(Some(Cents(100))));
    let Some(Row::Buurt(buurt)) = ans.doc.row(&RowKey::Buurt) else {
        panic!()
    };
    assert_eq!(buurt.name.claims().len(), 2);
    ans.run(Command::NameBuurt(buurt.name.shown().unwrap().clone()));
    bo.doc.take_changed();
    meet(&mut ans, &mut bo);
    let Some(Row::Buurt(buurt)) = bo.doc.row(&RowKey::Buurt) else {
        panic!()
    };
    assert!(buurt.name.claims().is_empty());
    assert!(bo.doc.take_changed().rows.contains(&RowKey::Buurt));
}

#[test]
fn two_phases_chosen_apart_are_a_question_and_a_third_answers_it() {
    let mut ans = Phone::with_plan(1);
    let mut bo = ans.copy(2);
    ans.run(move_to(1, Phase::Planning));
    bo.run(move_to(2, Phase::Resting));
    meet(&mut ans, &mut bo);
    assert!(matches!(ans.plan().phase, PhaseState::Contested(events) if events.len() == 2));
    ans.run(move_to(3, Phase::Planning));
    meet(&mut ans, &mut bo);
    assert_eq!(bo.plan().phase, PhaseState::Agreed(Phase::Planning));
}
