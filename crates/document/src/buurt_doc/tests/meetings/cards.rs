//! Cards of many phones at once: written, grouped, dotted, taken away.

use super::*;

#[test]
fn cards_of_two_phones_both_lie_on_the_table() {
    let mut ans = Phone::with_meeting(1);
    let mut bo = ans.copy(2);
    ans.hold(add_card(1, "Een bankje"));
    bo.hold(MeetingCommand::AddCard(NewCard {
        meeting: MEETING,
        id: card(2),
        item: ITEM,
        text: "  Daha fazla ışık ".into(),
        for_whom: Some("Henk".into()),
        is_paper: true,
    }));
    join(&mut ans, &mut bo);
    let first = ans.card(1).unwrap();
    assert_eq!((first.text, first.by), (one("Een bankje"), Some(person(1))));
    assert_eq!((first.for_whom, first.is_paper), (None, false));
    let second = ans.card(2).unwrap();
    assert_eq!(second.text, one("Daha fazla ışık"));
    assert_eq!(second.for_whom.as_deref(), Some("Henk"));
    assert!(second.is_paper);
    assert_eq!(ans.meeting().card_count, 2);
}

#[test]
fn dots_of_one_person_on_two_phones_count_to_three() {
    let mut ans = Phone::with_cards(1, &[1, 2, 3]);
    let mut second = ans.copy(2);
    second.who.person = person(1);
    ans.hold(dots(2, 2));
    ans.hold(dots(3, 1));
    second.hold(dots(1, 1));
    second.hold(dots(3, 2));
    join(&mut ans, &mut second);
    assert_eq!(ans.card(3).unwrap().dots, [(person(1), 2)]);
    let tally = ans.parts().tally(ITEM);
    assert_eq!([1, 2, 3].map(|name| tally.on(card(name))), [1, 2, 0]);
    assert_eq!(tally.left(person(1)), 0);
    // Taking one off lets the next count, and so does taking a card away.
    ans.hold(dots(1, 0));
    assert_eq!(ans.card(1).unwrap().dots, []);
    assert_eq!(ans.parts().tally(ITEM).by(person(1), card(3)), 1);
    ans.run(remove(PartId::Card(card(2))));
    assert_eq!(ans.parts().tally(ITEM).by(person(1), card(3)), 2);
}

#[test]
fn dots_of_different_people_and_of_paper_add_up() {
    let mut ans = Phone::with_cards(1, &[1, 2]);
    let mut bo = ans.copy(2);
    ans.hold(dots(1, 3));
    bo.hold(dots(1, 2));
    bo.hold(dots(2, 1));
    ans.hold(MeetingCommand::CountPaperDots(MEETING, card(2), Some(5)));
    bo.hold(MeetingCommand::CountPaperDots(MEETING, card(2), Some(6)));
    join(&mut ans, &mut bo);
    let parts = ans.parts();
    assert_eq!(parts.tally(ITEM).on(card(1)), 5);
    assert_eq!(parts.cards[&card(2)].paper_dots.claims().len(), 2);
    assert_eq!(parts.groups(ITEM)[0].head, card(2));
    assert!(parts.groups(ITEM)[0].dots >= 6);
}

#[test]
fn who_has_a_phone_in_hand_for_a_turn_has_three_dots_too() {
    let guest = |card_name: u8, guest: u8, dots: u8| MeetingCommand::PutGuestDots {
        meeting: MEETING,
        card: card(card_name),
        guest: person(guest),
        dots,
    };
    let mut ans = Phone::with_cards(1, &[1, 2]);
    let mut bo = ans.copy(2);
    ans.hold(guest(1, 101, 3));
    ans.hold(guest(1, 102, 2));
    bo.hold(guest(1, 103, 3));
    bo.hold(dots(1, 1));
    join(&mut ans, &mut bo);
    assert_eq!(ans.parts().tally(ITEM).on(card(1)), 9);
    assert_eq!(ans.parts().tally(ITEM).left(person(102)), 1);
    let undo = ans.hold(guest(1, 102, 0));
    assert_eq!(ans.parts().tally(ITEM).on(card(1)), 7);
    ans.undo(&undo);
    assert_eq!(ans.parts().tally(ITEM).on(card(1)), 9);
}

#[test]
fn a_dot_given_on_one_phone_and_taken_back_on_the_other_stays() {
    let mut ans = Phone::with_cards(1, &[1]);
    ans.hold(dots(1, 1));
    let mut second = ans.copy(2);
    second.who.person = person(1);
    ans.hold(dots(1, 0));
    second.hold(dots(1, 2));
    join(&mut ans, &mut second);
    assert_eq!(ans.card(1).unwrap().dots, [(person(1), 2)]);
}

#[test]
fn cards_that_two_phones_laid_under_each_other_stay_one_group() {
    let mut ans = Phone::with_cards(1, &[1, 2, 3]);
    let mut bo = ans.copy(2);
    ans.hold(group(1, Some(2)));
    bo.hold(group(2, Some(1)));
    bo.hold(group(3, Some(2)));
    join(&mut ans, &mut bo);
    let groups = ans.parts().groups(ITEM);
    assert_eq!(groups.len(), 1);
    assert_eq!(groups[0].head, card(1));
    assert_eq!(groups[0].others, [card(2), card(3)]);
    ans.hold(group(1, None));
    join(&mut ans, &mut bo);
    assert_eq!(bo.parts().groups(ITEM)[0].head, card(1));
    bo.hold(group(2, None));
    assert_eq!(bo.parts().groups(ITEM).len(), 2);
}

#[test]
fn a_card_under_one_that_was_taken_away_lies_by_itself() {
    let mut ans = Phone::with_cards(1, &[1, 2]);
    let mut bo = ans.copy(2);
    ans.run(remove(PartId::Card(card(2))));
    bo.hold(group(1, Some(2)));
    join(&mut ans, &mut bo);
    assert_eq!(ans.card(2), None);
    assert_eq!(ans.parts().groups(ITEM)[0].head, card(1));
}

#[test]
fn words_and_dots_bring_back_a_card_that_somebody_took_away_meanwhile() {
    for edit in [
        reword(PartId::Card(card(1)), "Een bankje met leuning"),
        dots(1, 1),
        group(1, Some(2)),
    ] {
        let mut ans = Phone::with_cards(1, &[1, 2]);
        let mut bo = ans.copy(2);
        ans.run(remove(PartId::Card(card(1))));
        assert_eq!(ans.card(1), None);
        bo.hold(edit);
        join(&mut ans, &mut bo);
        assert!(ans.card(1).unwrap().is_back);
    }
}

#[test]
fn a_card_brings_back_what_it_lies_on() {
    let mut ans = Phone::with_meeting(1);
    let mut bo = ans.copy(2);
    ans.run(remove(PartId::Item(ITEM)));
    assert_eq!(ans.meeting().item_count, 0);
    bo.hold(add_card(1, "Een bankje"));
    join(&mut ans, &mut bo);
    assert!(ans.parts().items[&ITEM].is_back);
}

#[test]
fn a_photo_of_a_paper_card_hangs_on_it() {
    let mut ans = Phone::with_meeting(1);
    ans.hold(add_card(1, ""));
    let (to, id) = (
        AttachedTo::Card(MEETING, card(1)),
        domain::AttachmentId::from_bytes([9; 16]),
    );
    let attach = Command::AddAttachment {
        to,
        id,
        kind: domain::attachment::AttachmentKind::Photo {
            width: 16,
            height: 9,
        },
        what: String::new(),
        bytes: 1,
        blob: domain::attachment::BlobName([9; 32]),
    };
    let mut bo = ans.copy(2);
    bo.run(Command::Remove(Removable::Meeting(MEETING)));
    ans.run(attach);
    let key = RowKey::Attachment(to, id);
    assert_eq!(key.part_of(), Some(OPENED));
    bo.doc.take_changed();
    join(&mut ans, &mut bo);
    assert!(bo.doc.take_changed().rows.contains(&key));
    assert!(bo.doc.row(&key).is_some() && bo.meeting().is_back);
    assert!(bo.doc.first_rows().iter().any(|(one, _)| *one == key));
    bo.run(Command::Remove(Removable::Attachment(to, id)));
    assert_eq!(bo.doc.row(&key), None);
}

#[test]
fn what_strangers_wrote_costs_a_field_and_not_a_row() {
    let mut phone = Phone::with_cards(1, &[1]);
    let doc = &mut phone.doc.doc;
    let meeting = places::meeting(doc, MEETING).unwrap();
    doc.put(&meeting, schema::KIND, "feest").unwrap();
    doc.put(&meeting, schema::PEOPLE, 100_000).unwrap();
    let card_obj = places::meeting_part(doc, MEETING, PartId::Card(card(1))).unwrap();
    doc.put(&card_obj, schema::UNDER, "geen id").unwrap();
    let dots = places::map(doc, &card_obj, schema::DOTS).unwrap();
    doc.put(&dots, person(7).to_string(), 99).unwrap();
    doc.put(&dots, "geen persoon", 1).unwrap();
    let item = places::meeting_part(doc, MEETING, PartId::Item(ITEM)).unwrap();
    doc.put(&item, schema::ORDER, "Z0").unwrap();
    doc.put(&item, schema::PURPOSE, "zingen").unwrap();
    let cards = places::map(doc, &meeting, schema::CARDS).unwrap();
    doc.put_object(&cards, card(2).to_string(), ObjType::Map)
        .unwrap();
    let row = phone.meeting();
    assert_eq!(
        (row.kind, row.people),
        (MeetingKind::Evening, Answer::One(None))
    );
    let row = phone.card(1).unwrap();
    assert_eq!(row.under, Answer::One(None));
    assert_eq!(row.dots, [(person(7), 3)]);
    let parts = phone.parts();
    assert_eq!(parts.items[&ITEM].place, domain::OrderKey::default());
    assert_eq!(parts.items[&ITEM].purpose, Answer::One(Purpose::Listen));
    assert_eq!(parts.cards.len(), 1, "a card that lies on nothing is none");
}
