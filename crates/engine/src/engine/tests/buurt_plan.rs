//! The buurt plan on the desk: two neighbours write it, and the oefenbuurt has one.

use domain::{
    BuurtId, BuurtItemId, BuurtPlanCommand, Command, Opened, OpgaveId, OpgaveText, Row, RowKey,
    TextKey,
    buurt_plan::{BuurtItems, Group, Story, StoryFact},
    port::ToWorker,
};

use super::desk::*;

fn items(phone: &Phone) -> BuurtItems {
    let rows = phone.page.rows.iter();
    BuurtItems::of(rows.filter_map(|(key, row)| match (key, row) {
        (RowKey::BuurtItem(id), Row::BuurtItem(row)) => Some((*id, row.clone())),
        _ => None,
    }))
}

#[test]
fn the_oefenbuurt_has_a_plan_and_its_story() {
    let mut phone = Phone::new(1);
    let ticket = phone.ticket();
    let id = BuurtId::from_bytes([5; 16]);
    phone.send(ToWorker::BeginPractice(ticket, id));
    phone.show_buurt(id);
    let heads = items(&phone);
    assert_eq!((heads.themes.len(), heads.ambitions.len()), (3, 2));
    assert_eq!((heads.opgaven.len(), heads.agreements.len()), (2, 2));
    assert_eq!(heads.contributions.len(), 2);
    assert!(heads.perspectives.is_empty(), "they are details");
    for (_, opgave) in heads.opgaven() {
        assert_eq!(opgave.voices.len(), 3);
        assert!(opgave.has_shared && !opgave.themes.is_empty());
    }
    let serving = phone.page.rows.values().filter(|row| match row {
        Row::Initiative(row) => !row.serves.is_empty(),
        _ => false,
    });
    assert_eq!(serving.count(), 5);
    phone.send(ToWorker::WatchDetails(Some(Opened::BuurtPlan)));
    let whole = items(&phone);
    assert_eq!(whole.perspectives.len(), 7);
    let Some(Row::Vision(vision)) = phone.page.rows.get(&RowKey::Vision) else {
        panic!("it has a row");
    };
    assert!(vision.text.starts_with("Over tien jaar"));
    let meetings = phone
        .page
        .rows
        .iter()
        .filter_map(|(key, row)| match (key, row) {
            (RowKey::Meeting(id), Row::Meeting(row)) => Some((*id, row)),
            _ => None,
        });
    let story = Story::of(&whole, meetings);
    let voices = [
        (Group::Resident, 3),
        (Group::Entrepreneur, 1),
        (Group::Partner, 1),
        (Group::Gemeente, 2),
    ];
    let facts: Vec<_> = story.steps.into_iter().map(|step| step.what).collect();
    assert!(matches!(facts[0], StoryFact::Met(_, _, Some(14))));
    assert_eq!(
        facts[1..],
        [
            StoryFact::Ambitions(2),
            StoryFact::Agreements(2),
            StoryFact::Opgaven(2),
            StoryFact::Voices(voices.into()),
            StoryFact::Contributions(2),
        ]
    );
    assert_eq!(story.people, 8);
}

#[test]
fn an_opgave_that_is_open_shows_what_somebody_writes_in_it() {
    let mut phone = Phone::new(1);
    let buurt = phone.begin_buurt(1, "De Linde");
    let opgave = OpgaveId::from_bytes([7; 16]);
    let add = BuurtPlanCommand::AddOpgave(opgave, "Een veilige straat".into());
    phone.act(buurt, Command::BuurtPlan(add));
    assert!(items(&phone).opgaven.contains_key(&opgave));
    phone.send(ToWorker::WatchDetails(Some(Opened::Opgave(opgave))));
    let text = TextKey::Opgave(opgave, OpgaveText::Shared);
    let field = phone.open_text(1, buurt, text);
    phone.type_at(field, 0, "Rust");
    phone.wait(1_000);
    let Some(Row::OpgaveText(row)) = phone.page.rows.get(&text.row()).cloned() else {
        panic!("it has a row");
    };
    assert_eq!(row.text, "Rust");
    let field = phone.open_text(2, buurt, TextKey::Vision);
    phone.type_at(field, 0, "Samen");
    phone.wait(1_000);
    phone.send(ToWorker::WatchDetails(Some(Opened::BuurtPlan)));
    let Some(Row::Vision(vision)) = phone.page.rows.get(&RowKey::Vision) else {
        panic!("it has a row");
    };
    assert_eq!(vision.text, "Samen");
    let mut phone = phone.killed_and_started(2);
    phone.show_buurt(buurt);
    let head = RowKey::BuurtItem(BuurtItemId::Opgave(opgave));
    assert!(phone.page.rows.contains_key(&head));
    phone.send(ToWorker::WatchDetails(Some(Opened::BuurtPlan)));
    assert_eq!(
        phone.page.rows.get(&text.row()),
        Some(&Row::OpgaveText(row))
    );
}
