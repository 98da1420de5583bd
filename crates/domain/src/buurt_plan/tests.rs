//! What may be asked for, how things stand in order, and the story that follows from them.

use super::*;
use crate::{
    Answer, Day, MeetingId, MeetingRow, MeetingStage, OrderKey, PersonId, Refusal, RowKey,
    StatusEvent,
    initiative::Removal,
    meeting::{BringKind, MeetingKind, stage_of},
};

mod stories;

fn person(name: u8) -> PersonId {
    PersonId::from_bytes([name; 16])
}

fn opgave(name: u8) -> OpgaveId {
    OpgaveId::from_bytes([name; 16])
}

fn ambition(name: u8) -> AmbitionId {
    AmbitionId::from_bytes([name; 16])
}

fn one(text: &str) -> Answer<String> {
    Answer::One(text.to_owned())
}

fn ambition_row(name: u8, place: &str, on: i32) -> BuurtItemRow {
    BuurtItemRow::Ambition(AmbitionRow {
        text: one(&format!("ambitie {name}")),
        direction: Answer::One(Direction::Keep),
        aspect: Answer::One(Aspect::Social),
        themes: Vec::new(),
        place: place.parse().unwrap(),
        by: Some(person(name)),
        created_on: Day(on),
        is_back: false,
    })
}

fn opgave_row(people: &[u8], voices: &[(Group, u32, i32)], on: i32) -> OpgaveRow {
    OpgaveRow {
        title: one("opgave"),
        ambitions: Vec::new(),
        themes: Vec::new(),
        voices: voices
            .iter()
            .map(|(group, count, since)| Voices {
                group: *group,
                count: *count,
                since: Day(*since),
            })
            .collect(),
        has_shared: false,
        people: people.iter().copied().map(person).collect(),
        place: OrderKey::default(),
        by: people.first().copied().map(person),
        created_on: Day(on),
        removed: None,
        is_back: false,
    }
}

fn perspective_row(group: Group, order: u64) -> BuurtItemRow {
    BuurtItemRow::Perspective(PerspectiveRow {
        group: Answer::One(group),
        matters: one("rust"),
        because: one(""),
        by: None,
        created_on: Day(1),
        is_back: false,
        order,
    })
}

fn perspective(name: u8) -> PerspectiveId {
    PerspectiveId::from_bytes([name; 16])
}

#[test]
fn what_must_say_something_says_something_and_not_too_much() {
    let id = ThemeId::from_bytes([1; 16]);
    let theme = |name: &str| BuurtPlanCommand::AddTheme(id, name.into()).check();
    assert_eq!(theme("Groen"), Ok(()));
    assert_eq!(theme("  "), Err(Refusal::Empty));
    assert_eq!(theme(&"a".repeat(41)), Err(Refusal::TooLong));
    let given = |matters: &str, because: &str| {
        BuurtPlanCommand::AddPerspective(NewPerspective {
            opgave: opgave(1),
            id: perspective(1),
            group: Group::Resident,
            matters: matters.into(),
            because: because.into(),
        })
        .check()
    };
    assert_eq!(given("Rust", ""), Ok(()));
    assert_eq!(given("", "daarom"), Err(Refusal::Empty));
    assert_eq!(given("Rust", &"a".repeat(1_001)), Err(Refusal::TooLong));
    let title = "a".repeat(121);
    let reword = BuurtPlanCommand::Reword(BuurtItemId::Opgave(opgave(1)), title);
    assert_eq!(reword.check(), Err(Refusal::TooLong));
    let because = BuurtPlanCommand::SayBecause(opgave(1), perspective(1), String::new());
    assert_eq!(because.check(), Ok(()));
}

#[test]
fn only_what_has_a_place_moves_and_only_among_its_like() {
    let place = |item, after| BuurtPlanCommand::Move { item, after }.check();
    let (one, other) = (
        BuurtItemId::Ambition(ambition(1)),
        BuurtItemId::Ambition(ambition(2)),
    );
    assert_eq!(place(one, Some(other)), Ok(()));
    assert_eq!(place(one, None), Ok(()));
    let opgave_id = BuurtItemId::Opgave(opgave(1));
    assert_eq!(place(one, Some(opgave_id)), Err(Refusal::Fault));
    let view = BuurtItemId::Perspective(opgave(1), perspective(1));
    assert_eq!(place(view, None), Err(Refusal::Fault));
}

#[test]
fn perspectives_stand_by_group_and_in_the_order_in_which_they_came() {
    let view = |name: u8| BuurtItemId::Perspective(opgave(1), perspective(name));
    let elsewhere = BuurtItemId::Perspective(opgave(2), perspective(4));
    let items = BuurtItems::of([
        (view(1), perspective_row(Group::Resident, 9)),
        (view(2), perspective_row(Group::Resident, 3)),
        (view(3), perspective_row(Group::Gemeente, 1)),
        (elsewhere, perspective_row(Group::Resident, 2)),
        // What does not fit its id is passed over.
        (view(5), ambition_row(5, "i", 1)),
    ]);
    let ids = |group| {
        let found = items.perspectives(opgave(1), group).into_iter();
        found.map(|(id, _)| id).collect::<Vec<_>>()
    };
    assert_eq!(ids(Group::Resident), [perspective(2), perspective(1)]);
    assert_eq!(ids(Group::Gemeente), [perspective(3)]);
    assert_eq!(ids(Group::Partner), []);
}

#[test]
fn lists_stand_in_the_order_of_their_keys_and_then_of_their_ids() {
    let id = |name: u8| BuurtItemId::Ambition(ambition(name));
    let items = BuurtItems::of([
        (id(1), ambition_row(1, "k", 1)),
        (id(3), ambition_row(3, "c", 1)),
        (id(2), ambition_row(2, "c", 1)),
    ]);
    let order: Vec<AmbitionId> = items.ambitions().iter().map(|(id, _)| *id).collect();
    assert_eq!(order, [ambition(2), ambition(3), ambition(1)]);
}

#[test]
fn contributions_stand_with_what_they_serve() {
    let row = |serves, order| {
        BuurtItemRow::Contribution(ContributionRow {
            what: one("een ladder"),
            kind: Some(BringKind::Stuff),
            serves: Answer::One(serves),
            by: None,
            created_on: Day(1),
            is_back: false,
            order,
        })
    };
    let id = |name: u8| ContributionId::from_bytes([name; 16]);
    let to = Some(Serves::Opgave(opgave(1)));
    let items = BuurtItems::of([
        (BuurtItemId::Contribution(id(1)), row(to, 2)),
        (BuurtItemId::Contribution(id(2)), row(None, 1)),
    ]);
    assert_eq!(items.contributions(to)[0].0, id(1));
    assert_eq!(items.contributions(None)[0].0, id(2));
}

#[test]
fn the_whole_plan_shows_what_each_opgave_shows() {
    let view = RowKey::BuurtItem(BuurtItemId::Perspective(opgave(1), perspective(1)));
    let text = RowKey::OpgaveText(opgave(1), OpgaveText::Shared);
    for key in [view, text] {
        assert!(Opened::Opgave(opgave(1)).shows(&key) && Opened::BuurtPlan.shows(&key));
        assert!(!Opened::Opgave(opgave(2)).shows(&key));
        assert!(!key.is_first_screen());
    }
    assert!(!Opened::Opgave(opgave(1)).shows(&RowKey::Vision));
    let head = RowKey::BuurtItem(BuurtItemId::Opgave(opgave(1)));
    assert!(head.is_first_screen());
    assert_eq!(head.part_of(), Some(Opened::Opgave(opgave(1))));
}

#[test]
fn an_agreement_is_looked_at_again_from_its_day_on() {
    let row = |review_on: Option<i32>| AgreementRow {
        text: one("Na tien uur stil"),
        meeting: Answer::One(None),
        review_on: Answer::One(review_on.map(Day)),
        place: OrderKey::default(),
        by: None,
        created_on: Day(1),
        is_back: false,
    };
    assert!(!row(Some(10)).is_due(Day(9)));
    assert!(row(Some(10)).is_due(Day(10)));
    assert!(!row(None).is_due(Day(10)));
}
