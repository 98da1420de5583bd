//! Text fields never lose or jump.

use domain::{
    Refusal, SectionKey, TextKey,
    port::{TextSession, ToPage, ToWorker, Typed},
};

use super::desk::*;

fn with_field() -> (Phone, domain::BuurtId, TextKey, TextSession) {
    let mut phone = Phone::new(1);
    let buurt = phone.begin_buurt(1, "Oranjestraat");
    let plan = phone.add_plan(buurt, 2, "Bankje");
    let text = TextKey::Section(plan, SectionKey::Why);
    let field = phone.open_text(1, buurt, text);
    (phone, buurt, text, field)
}

#[test]
fn what_is_typed_is_kept_within_a_moment_in_few_changes() {
    let (mut phone, buurt, text, field) = with_field();
    let before = phone.stored(crate::store::Table::Chunks);
    for (at, letter) in ["V", "o", "o", "r", " ", "n", "u"].into_iter().enumerate() {
        phone.type_at(field, u32::try_from(at).unwrap(), letter);
        phone.wait(30);
    }
    phone.wait(1_000);
    assert_eq!(phone.field(field).kept, 7);
    assert_eq!(phone.stored(crate::store::Table::Chunks), before + 1);
    let mut phone = phone.killed_and_started(2);
    let field = phone.open_text(2, buurt, text);
    assert_eq!(phone.field(field).shown, "Voor nu");
}

#[test]
fn a_page_that_goes_away_writes_down_at_once() {
    let (mut phone, _, _, field) = with_field();
    phone.type_at(field, 0, "Voor nu");
    assert_eq!(phone.field(field).kept, 0);
    phone.send(ToWorker::Flush);
    assert_eq!(phone.field(field).kept, 1);
}

#[test]
fn two_fields_of_one_text_show_the_same() {
    let (mut phone, buurt, text, one) = with_field();
    let other = phone.open_text(2, buurt, text);
    phone.type_at(one, 0, "Zitten is fijn.");
    phone.type_at(other, 15, " Ook voor oma.");
    phone.type_at(one, 0, "Even ");
    assert_eq!(phone.field(one).shown, "Even Zitten is fijn. Ook voor oma.");
    assert_eq!(phone.field(one).shown, phone.field(other).shown);
}

#[test]
fn a_field_of_a_worker_that_died_introduces_itself_again() {
    let (mut phone, buurt, text, field) = with_field();
    phone.type_at(field, 0, "Voor nu");
    phone.wait(1_000);
    let kept = phone.field(field).clone();
    let mut phone = phone.killed_and_started(2);
    phone.page.fields.insert(field, kept.clone());
    let typed = Typed {
        session: field,
        buurt,
        text,
        view: kept.view,
        seq: kept.seq + 1,
        splices: Vec::new(),
    };
    phone.send(ToWorker::TextTyped(typed));
    let shown = phone.page.messages.iter().any(|message| {
        matches!(message, ToPage::TextShown { session, after_seq: 0, .. } if *session == field)
    });
    assert!(
        shown,
        "the field is shown the whole text, and sends again what is not in it"
    );
}

#[test]
fn a_text_that_does_not_exist_is_refused() {
    let (mut phone, buurt, _, _) = with_field();
    let nowhere = domain::InitiativeId::from_bytes([9; 16]);
    let field = phone.open_text(5, buurt, TextKey::Section(nowhere, SectionKey::Why));
    assert_eq!(phone.field(field).refused, Some(Refusal::Unknown));
}
