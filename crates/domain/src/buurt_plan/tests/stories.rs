//! The story of how a plan came about.

use super::*;

fn meeting(name: u8, day: Option<i32>, stage: MeetingStage, people: Option<u32>) -> MeetingRow {
    MeetingRow {
        title: one(&format!("gesprek {name}")),
        kind: MeetingKind::Street,
        day: Answer::One(day.map(Day)),
        start: one(""),
        place: one(""),
        services: Vec::new(),
        people: Answer::One(people),
        present: vec![person(1), person(2)],
        agreed: Vec::new(),
        stage: stage_of(&[StatusEvent {
            id: crate::EventId::from_bytes([name; 16]),
            to: Some(stage),
            on: Day(1),
            by: None,
            reason: String::new(),
            seen: Vec::new(),
        }]),
        round: Answer::One(None),
        item_count: 0,
        card_count: 0,
        decision_count: 0,
        action_open_count: 0,
        by: None,
        created_on: Day(5),
        removed: None,
        is_back: false,
        order: u64::from(name),
        reason: String::new(),
    }
}

fn id(name: u8) -> MeetingId {
    MeetingId::from_bytes([name; 16])
}

fn items() -> Vec<(BuurtItemId, BuurtItemRow)> {
    let opgave_id = |name: u8| BuurtItemId::Opgave(opgave(name));
    let views = [(Group::Resident, 2, 14), (Group::Gemeente, 1, 12)];
    let mut gone = opgave_row(&[9], &[(Group::Partner, 5, 1)], 1);
    gone.removed = Some(Removal {
        by: None,
        on: Day(2),
    });
    vec![
        (BuurtItemId::Ambition(ambition(1)), ambition_row(1, "i", 11)),
        (BuurtItemId::Ambition(ambition(2)), ambition_row(2, "j", 10)),
        (
            opgave_id(1),
            BuurtItemRow::Opgave(opgave_row(&[1, 3], &views, 12)),
        ),
        (
            opgave_id(2),
            BuurtItemRow::Opgave(opgave_row(&[3, 4], &[(Group::Resident, 1, 13)], 12)),
        ),
        (opgave_id(3), BuurtItemRow::Opgave(gone)),
    ]
}

#[test]
fn a_story_tells_who_met_and_what_came_of_it_in_the_order_of_the_days() {
    let held = meeting(1, Some(10), MeetingStage::Written, Some(14));
    let without_day = meeting(2, None, MeetingStage::Closing, None);
    let ahead = meeting(3, Some(20), MeetingStage::Planned, None);
    let cancelled = meeting(4, Some(9), MeetingStage::Cancelled, None);
    let meetings = [
        (id(1), &held),
        (id(2), &without_day),
        (id(3), &ahead),
        (id(4), &cancelled),
    ];
    let story = Story::of(&BuurtItems::of(items()), meetings);
    let step = |on: i32, what: StoryFact| StoryStep { on: Day(on), what };
    let voices = vec![(Group::Resident, 3), (Group::Gemeente, 1)];
    let told = [
        step(5, StoryFact::Met(id(2), "gesprek 2".into(), Some(2))),
        step(10, StoryFact::Met(id(1), "gesprek 1".into(), Some(14))),
        step(10, StoryFact::Ambitions(2)),
        step(12, StoryFact::Opgaven(2)),
        step(12, StoryFact::Voices(voices)),
    ];
    assert_eq!(story.steps, told);
    assert_eq!(story.people, 4);
}

#[test]
fn the_story_is_the_same_however_the_rows_come_in() {
    let (one, other) = (
        meeting(1, Some(10), MeetingStage::Running, None),
        meeting(2, Some(10), MeetingStage::Written, None),
    );
    let story = Story::of(&BuurtItems::of(items()), [(id(1), &one), (id(2), &other)]);
    let mut turned = items();
    turned.reverse();
    let again = Story::of(&BuurtItems::of(turned), [(id(2), &other), (id(1), &one)]);
    assert_eq!(story, again);
}

#[test]
fn where_nothing_was_written_there_is_no_story() {
    let story = Story::of(&BuurtItems::default(), []);
    assert_eq!(story, Story::default());
}
