//! Voice notes that answer a question of a plan.

use domain::{
    AttachmentId,
    attachment::{AttachedTo, AttachmentKind, AttachmentRow, BlobName},
};

use super::*;

const NOTE: AttachmentId = AttachmentId::from_bytes([7; 16]);
const WHY: Option<SectionKey> = Some(SectionKey::Why);
const COST: Option<SectionKey> = Some(SectionKey::Cost);

fn speak() -> Command {
    Command::AddAttachment {
        to: AttachedTo::Plan(PLAN),
        id: NOTE,
        kind: AttachmentKind::Voice { millis: 21_000 },
        what: String::new(),
        bytes: 90_000,
        blob: BlobName([9; 32]),
    }
}

fn answer(question: Option<SectionKey>) -> Command {
    Command::AnswerAloud(PLAN, NOTE, question)
}

fn note(phone: &Phone) -> AttachmentRow {
    let row = phone
        .doc
        .row(&RowKey::Attachment(AttachedTo::Plan(PLAN), NOTE));
    let Some(Row::Attachment(row)) = row else {
        panic!("the note is there");
    };
    row
}

#[test]
fn who_speaks_has_answered_and_is_not_asked_again() {
    let mut phone = Phone::with_plan(1);
    assert_eq!(
        phone.plan().next_step,
        NextStep::Write(SectionKey::Why),
        "nobody said why"
    );
    phone.run(speak());
    let undo = phone.run(answer(WHY));
    assert_eq!(note(&phone).question, Answer::One(WHY));
    let plan = phone.plan();
    assert_eq!(plan.written, [SectionKey::What, SectionKey::Why]);
    assert_eq!(plan.next_step, NextStep::Write(SectionKey::TalkFirst));
    let told = Happening::AnsweredAloud(SectionKey::Why);
    assert_eq!(phone.history().first(), Some(&told));
    phone.undo(&undo);
    assert_eq!(note(&phone).question, Answer::One(None));
    assert_eq!(phone.plan().written, [SectionKey::What]);
}

#[test]
fn two_questions_for_one_note_are_a_question_until_somebody_chooses() {
    let mut anna = Phone::with_plan(1);
    anna.run(speak());
    let mut bram = anna.copy(2);
    anna.run(answer(WHY));
    bram.run(answer(COST));
    meet(&mut anna, &mut bram);
    assert_eq!(note(&anna).question.claims().len(), 2);
    bram.run(answer(COST));
    meet(&mut anna, &mut bram);
    assert_eq!(note(&anna).question, Answer::One(COST));
}

#[test]
fn who_types_it_out_and_who_spoke_both_say_that_it_is_right() {
    let mut anna = Phone::with_plan(1);
    anna.run(speak());
    anna.run(answer(WHY));
    let mut bram = anna.copy(2);
    let undo = bram.run(Command::TypedOut(PLAN, NOTE, true));
    anna.run(Command::TypedOut(PLAN, NOTE, true));
    meet(&mut anna, &mut bram);
    assert_eq!(note(&anna).typed_out, [person(1), person(2)]);
    bram.undo(&undo);
    meet(&mut anna, &mut bram);
    assert_eq!(note(&anna).typed_out, [person(1)]);
}

#[test]
fn a_question_that_only_a_newer_app_knows_is_left_where_it_is() {
    let mut phone = Phone::with_plan(1);
    phone.run(speak());
    let thing = Removable::Attachment(AttachedTo::Plan(PLAN), NOTE);
    let obj = places::removable(&phone.doc.doc, thing).unwrap();
    phone
        .doc
        .doc
        .put(&obj, schema::QUESTION, "weather")
        .unwrap();
    assert_eq!(note(&phone).question, Answer::One(None));
    assert_eq!(note(&phone.copy(2)).question, Answer::One(None));
}
