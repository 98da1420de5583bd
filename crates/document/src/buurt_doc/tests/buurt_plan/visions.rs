//! The vision: one text in every buurt, also where nobody made a place for it.

use super::*;

#[test]
fn two_phones_that_begin_a_vision_apart_write_in_one_text() {
    let mut ans = Phone::with_plan(1);
    let mut bo = ans.copy(2);
    assert_eq!(ans.doc.text(TextKey::Vision).as_deref(), Some(""));
    let before = ans.doc.heads();
    let nothing = ans.doc.type_text(&ans.who, TextKey::Vision, &[]);
    nothing.unwrap();
    ans.splice(TextKey::Vision, 0, 0, "Iedereen kent elkaar. ");
    assert_ne!(ans.doc.heads(), before);
    bo.who.today = Day(101);
    bo.splice(TextKey::Vision, 0, 0, "Het is groen. ");
    join(&mut ans, &mut bo);
    let row = ans.vision();
    assert!(row.text.contains("Iedereen kent elkaar."));
    assert!(row.text.contains("Het is groen."));
    assert_eq!(row.last, Some((Some(person(2)), Day(101))));
}

#[test]
fn a_vision_is_stored_with_its_first_word() {
    let mut ans = Phone::with_plan(1);
    let mut stored: Vec<Vec<u8>> = ans.doc.commit().map(|it| it.bytes).into_iter().collect();
    let undo = ans.splice(TextKey::Vision, 0, 0, "Samen");
    let seq = ans.doc.own_seq();
    let change = ans.doc.commit().expect("a change");
    assert_eq!(change.seq, seq + 1);
    stored.push(change.bytes);
    let doc = BuurtDoc::load(&stored, Actor([1; 16])).unwrap();
    assert_eq!(doc.text(TextKey::Vision).as_deref(), Some("Samen"));
    ans.undo(&undo);
    assert_eq!(ans.vision().text, "");
}

#[test]
fn another_buurt_with_a_vision_is_still_another_buurt() {
    let mut ans = Phone::with_plan(1);
    ans.splice(TextKey::Vision, 0, 0, "Samen");
    let mut stranger = Phone::with_plan(9);
    stranger.splice(TextKey::Vision, 0, 0, "Anders");
    let refused = ans.doc.admit_version(&stranger.doc.save());
    assert_eq!(refused, Err(crate::BadBytes::Foreign));
    assert_eq!(ans.vision().text, "Samen");
}

#[test]
fn a_newcomer_who_has_the_vision_open_gets_the_words_that_stand_there() {
    let mut ans = Phone::with_plan(1);
    ans.splice(TextKey::Vision, 0, 0, "Samen buiten.");
    let mut bo = Phone::new(2);
    assert_eq!(bo.doc.text(TextKey::Vision).unwrap(), "");
    bo.doc.admit(&ans.doc.save()).unwrap();
    let texts = bo.doc.take_changed().texts;
    let whole = Edit::Insert {
        at: 0,
        text: "Samen buiten.".into(),
    };
    assert_eq!(texts, [(TextKey::Vision, vec![whole])].into());
}
