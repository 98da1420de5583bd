//! What a neutral reader finds in the minutes.

use super::*;
use crate::{Claim, meeting::minutes::Said};

fn agenda_item(what: &str, place: &str) -> AgendaItemRow {
    AgendaItemRow {
        what: one(what),
        purpose: Answer::One(Purpose::Listen),
        plan: None,
        place: place.parse::<OrderKey>().unwrap(),
        by: None,
        created_on: Day(90),
        is_back: false,
    }
}

fn decision(name: u8, item: Option<AgendaItemId>) -> (PartId, PartRow) {
    let row = DecisionRow {
        text: one(&format!("besluit {name}")),
        item,
        way: Answer::One(DecisionWay::Majority),
        in_favour: Answer::One(Some(9)),
        against: Answer::One(Some(1)),
        abstain: Answer::One(None),
        objections: one(""),
        by: Some(person(1)),
        created_on: Day(100),
        is_back: false,
        order: u64::from(name),
    };
    let id = DecisionId::from_bytes([name; 16]);
    (PartId::Decision(id), PartRow::Decision(row))
}

fn action(name: u8) -> (PartId, PartRow) {
    let row = ActionRow {
        what: one(&format!("actie {name}")),
        who: vec![person(1)],
        names: one("Henk"),
        due: Answer::One(Some(Day(120))),
        doer: Answer::One(Doer::Ourselves),
        plan: None,
        done_on: None,
        done_by: None,
        by: Some(person(1)),
        created_on: Day(100),
        is_back: false,
        order: u64::from(10 - name),
    };
    let id = ActionId::from_bytes([name; 16]);
    (PartId::Action(id), PartRow::Action(row))
}

fn bring() -> (PartId, PartRow) {
    let row = BringRow {
        what: one("een aanhanger"),
        kind: Some(BringKind::Stuff),
        for_whom: Some("Henk".to_owned()),
        by: Some(person(1)),
        created_on: Day(100),
        is_back: false,
        order: 1,
    };
    (
        PartId::Bring(BringId::from_bytes([1; 16])),
        PartRow::Bring(row),
    )
}

fn written(name: u8, change: impl FnOnce(&mut CardRow)) -> (PartId, PartRow) {
    let mut row = row(name);
    change(&mut row);
    (PartId::Card(card(name)), PartRow::Card(row))
}

/// A street meeting with everything in it.
fn street() -> Vec<(PartId, PartRow)> {
    let item_row = |name: u8, row: AgendaItemRow| (PartId::Item(item(name)), PartRow::Item(row));
    vec![
        item_row(1, agenda_item("Wat is fijn?", "m")),
        item_row(2, agenda_item("Wat kan mooier?", "c")),
        written(1, |row| row.item = item(2)),
        written(2, |row| {
            (row.item, row.for_whom, row.is_paper) = (item(2), Some("Henk".into()), true);
            row.paper_dots = Answer::One(Some(2));
        }),
        written(3, |row| {
            (row.item, row.for_whom) = (item(2), Some(String::new()));
            row.under = Answer::One(Some(card(1)));
        }),
        // What it lay on was taken away.
        written(4, |row| row.item = item(9)),
        decision(2, Some(item(2))),
        decision(1, Some(item(2))),
        decision(3, None),
        decision(4, Some(item(9))),
        action(1),
        action(2),
        bring(),
    ]
}

fn names(said: &[Said]) -> Vec<Vec<u8>> {
    let name = |card: CardId| card.as_bytes()[0];
    said.iter()
        .map(|said| said.quotes.iter().map(|quote| name(quote.card)).collect())
        .collect()
}

#[test]
fn the_minutes_tell_everything_in_the_order_of_the_agenda() {
    let minutes = Minutes::of(head(), street(), " Het regende. \n");
    let items: Vec<Option<AgendaItemId>> = minutes
        .points
        .iter()
        .map(|point| point.item.as_ref().map(|(id, _)| *id))
        .collect();
    assert_eq!(items, [Some(item(2)), Some(item(1)), None]);
    let first = &minutes.points[0];
    assert_eq!(names(&first.said), [vec![2], vec![1, 3]]);
    assert_eq!(first.said[0].dots, 2);
    assert_eq!(first.said[0].quotes[0].by, Speaker::Named("Henk".into()));
    assert!(first.said[0].quotes[0].is_paper);
    assert_eq!(first.said[1].quotes[0].by, Speaker::Person(Some(person(1))));
    assert_eq!(first.said[1].quotes[1].by, Speaker::Neighbour);
    let decided: Vec<u64> = first.decisions.iter().map(|(_, row)| row.order).collect();
    assert_eq!(decided, [1, 2]);
    assert!(minutes.points[1].said.is_empty());
    let rest = &minutes.points[2];
    assert_eq!(names(&rest.said), [vec![4]]);
    assert_eq!(rest.decisions.len(), 2);
    let actions: Vec<u64> = minutes.actions.iter().map(|(_, row)| row.order).collect();
    assert_eq!(actions, [8, 9]);
    assert_eq!(minutes.brings.len(), 1);
    assert_eq!(minutes.added, "Het regende.");
    assert_eq!(minutes.head, head());
}

#[test]
fn words_that_two_phones_corrected_both_stand_in_the_minutes() {
    let claim = |text: &str| Claim {
        value: text.to_owned(),
        by: None,
    };
    let both = Answer::Several(vec![claim("Een bankje"), claim("Een bank")]);
    let parts = [written(1, |row| row.text = both.clone())];
    let minutes = Minutes::of(head(), parts, "");
    assert_eq!(minutes.points[0].said[0].quotes[0].text, both);
}

#[test]
fn an_empty_meeting_has_minutes_without_points() {
    let minutes = Minutes::of(head(), [], "");
    assert_eq!((minutes.points.len(), minutes.added.as_str()), (0, ""));
}

proptest! {
    #[test]
    fn the_order_in_which_rows_come_does_not_matter(parts in Just(street()).prop_shuffle()) {
        prop_assert_eq!(Minutes::of(head(), parts, "x"), Minutes::of(head(), street(), "x"));
    }
}
