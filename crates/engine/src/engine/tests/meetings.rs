//! A meeting is sent whole only to the page that shows it.

use domain::{
    AgendaItemId, BuurtId, CardId, Command, MeetingCommand, MeetingId, Opened, PartId, PartRow,
    Row, RowKey, TextKey,
    meeting::{MeetingKind, Minutes, NewMeeting, Purpose, command::NewCard, minutes::Speaker},
    port::ToWorker,
};

use super::desk::*;

const MEETING: MeetingId = MeetingId::from_bytes([7; 16]);
const ITEM: AgendaItemId = AgendaItemId::from_bytes([8; 16]);

fn with_meeting() -> (Phone, BuurtId) {
    let mut phone = Phone::new(1);
    let buurt = phone.begin_buurt(1, "Oranjestraat");
    let plan = MeetingCommand::Plan(NewMeeting {
        id: MEETING,
        kind: MeetingKind::Street,
        title: "De stoep".into(),
        day: None,
        start: String::new(),
        place: String::new(),
    });
    let item = MeetingCommand::AddItem {
        meeting: MEETING,
        id: ITEM,
        what: "Wat kan mooier?".into(),
        purpose: Purpose::Think,
        plan: None,
    };
    for command in [plan, item, card(1)] {
        phone.act(buurt, Command::Meeting(command));
    }
    (phone, buurt)
}

fn card(name: u8) -> MeetingCommand {
    MeetingCommand::AddCard(NewCard {
        meeting: MEETING,
        id: CardId::from_bytes([name; 16]),
        item: ITEM,
        text: "Een bankje".into(),
        for_whom: None,
        is_paper: false,
    })
}

fn parts(phone: &Phone) -> Vec<(PartId, PartRow)> {
    let rows = phone.page.rows.iter();
    rows.filter_map(|(key, row)| match (key, row) {
        (RowKey::MeetingPart(_, id), Row::MeetingPart(row)) => Some((*id, row.clone())),
        _ => None,
    })
    .collect()
}

#[test]
fn cards_come_to_the_page_that_shows_their_meeting_and_to_no_other() {
    let (mut phone, buurt) = with_meeting();
    assert!(phone.page.rows.contains_key(&RowKey::Meeting(MEETING)));
    assert_eq!(parts(&phone), []);
    phone.send(ToWorker::WatchDetails(Some(Opened::Meeting(MEETING))));
    assert_eq!(parts(&phone).len(), 2);
    assert!(phone.page.rows.contains_key(&RowKey::Minutes(MEETING)));
    phone.act(buurt, Command::Meeting(card(2)));
    assert_eq!(parts(&phone).len(), 3);
    let text = TextKey::Minutes(MEETING);
    let field = phone.open_text(1, buurt, text);
    phone.type_at(field, 0, "Het regende.");
    phone.wait(1_000);
    let Some(Row::Minutes(minutes)) = phone.page.rows.get(&RowKey::Minutes(MEETING)) else {
        panic!("what was added is shown");
    };
    assert_eq!(minutes.text, "Het regende.");
    assert!(minutes.last.is_some());
    let mut phone = phone.killed_and_started(2);
    phone.show_buurt(buurt);
    let Some(Row::Meeting(head)) = phone.page.rows.get(&RowKey::Meeting(MEETING)) else {
        panic!("the meeting is there");
    };
    assert_eq!(head.card_count, 2);
    assert_eq!(parts(&phone), []);
}

#[test]
fn the_oefenbuurt_has_minutes_that_somebody_else_can_read() {
    let mut phone = Phone::new(1);
    let ticket = phone.ticket();
    let id = BuurtId::from_bytes([5; 16]);
    phone.send(ToWorker::BeginPractice(ticket, id));
    phone.show_buurt(id);
    let heads = phone.page.rows.clone().into_iter();
    let mut heads: Vec<_> = heads
        .filter_map(|(key, row)| match (key, row) {
            (RowKey::Meeting(id), Row::Meeting(row)) => Some((id, row)),
            _ => None,
        })
        .collect();
    assert_eq!(heads.len(), 2);
    heads.retain(|(_, row)| row.is_agreed());
    let (meeting, head) = heads.pop().unwrap();
    assert_eq!((head.card_count, head.decision_count), (7, 2));
    phone.send(ToWorker::WatchDetails(Some(Opened::Meeting(meeting))));
    let minutes = Minutes::of(head, parts(&phone), "");
    assert_eq!(minutes.points.len(), 2);
    assert_eq!((minutes.actions.len(), minutes.brings.len()), (3, 3));
    let said = minutes.points.iter().flat_map(|point| &point.said);
    let quotes: Vec<_> = said.flat_map(|said| &said.quotes).collect();
    assert_eq!(quotes.len(), 7);
    let has = |text: &str| {
        quotes
            .iter()
            .any(|it| it.text.shown().is_some_and(|it| it == text))
    };
    assert!(has("Çocuklar burada birlikte oynuyor."));
    let speaks = |by: &Speaker| quotes.iter().any(|quote| quote.by == *by);
    assert!(speaks(&Speaker::Named("Mevrouw De Wit".into())) && speaks(&Speaker::Neighbour));
    // The bench, with the paper card under it, has the most dots.
    let first = &minutes.points[1].said[0];
    assert_eq!((first.dots, first.quotes.len()), (8, 2));
}
