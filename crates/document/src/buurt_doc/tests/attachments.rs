//! Photos and voice notes on plans and signalen.

use domain::{
    AttachmentId,
    attachment::{AttachedTo, AttachmentKind, AttachmentRow, BlobName},
    limits::PHOTO_BYTES_MAX,
};

use super::*;

const PHOTO: AttachmentId = AttachmentId::from_bytes([6; 16]);
const ON_PLAN: AttachedTo = AttachedTo::Plan(PLAN);
const ON_SIGNAAL: AttachedTo = AttachedTo::Signaal(SIGNAAL);

fn add(to: AttachedTo, kind: AttachmentKind, bytes: u32) -> Command {
    Command::AddAttachment {
        to,
        id: PHOTO,
        kind,
        what: "De lege hoek".into(),
        bytes,
        blob: BlobName([9; 32]),
    }
}

const IN_PIXELS: AttachmentKind = AttachmentKind::Photo {
    width: 1600,
    height: 1200,
};

fn row(phone: &Phone, to: AttachedTo) -> Option<AttachmentRow> {
    let row = phone.doc.row(&RowKey::Attachment(to, PHOTO))?;
    let Row::Attachment(row) = row else {
        panic!("not of its key");
    };
    Some(row)
}

const DROP: Command = Command::Remove(Removable::Attachment(ON_PLAN, PHOTO));

fn describe(what: &str) -> Command {
    Command::DescribeAttachment(ON_PLAN, PHOTO, what.into())
}

#[test]
fn a_photo_stands_with_its_plan_and_in_its_story() {
    let mut phone = Phone::with_plan(1);
    phone.run(add(ON_PLAN, IN_PIXELS, 300_000));
    let shown = row(&phone, ON_PLAN).unwrap();
    assert_eq!((shown.kind, shown.bytes), (IN_PIXELS, 300_000));
    assert_eq!((shown.by, shown.created_on), (Some(person(1)), Day(100)));
    assert_eq!(shown.blob, BlobName([9; 32]));
    let told = Happening::PhotoAdded("De lege hoek".into());
    assert_eq!(phone.history().first(), Some(&told));
    assert_eq!(phone.try_run(&add(ON_PLAN, IN_PIXELS, 1)), Ok(None));
    phone.run(describe("Het bankje"));
    assert_eq!(row(&phone, ON_PLAN).unwrap().what, one("Het bankje"));
    let undo = phone.run(DROP);
    assert_eq!(
        undo.label(),
        UndoLabel::Removed(Removable::Attachment(ON_PLAN, PHOTO))
    );
    assert_eq!(row(&phone, ON_PLAN), None);
    assert!(
        !phone
            .history()
            .iter()
            .any(|it| matches!(it, Happening::PhotoAdded(_)))
    );
    phone.undo(&undo);
    assert_eq!(row(&phone, ON_PLAN).unwrap().what, one("Het bankje"));
}

#[test]
fn a_voice_note_hangs_on_a_signaal_that_a_neighbour_made() {
    let mut anna = Phone::new(1);
    anna.run(Command::AddSignaal {
        id: SIGNAAL,
        text: "Losse tegel".into(),
    });
    let mut bram = anna.copy(2);
    let note = AttachmentKind::Voice { millis: 21_000 };
    let undo = bram.run(add(ON_SIGNAAL, note, 90_000));
    meet(&mut anna, &mut bram);
    assert_eq!(row(&anna, ON_SIGNAAL).unwrap().kind, note);
    let changed = anna.doc.take_changed().rows;
    assert!(changed.contains(&RowKey::Attachment(ON_SIGNAAL, PHOTO)));
    bram.undo(&undo);
    meet(&mut anna, &mut bram);
    assert_eq!(row(&anna, ON_SIGNAAL), None);
    assert!(anna.signaal().removed.is_none());
}

#[test]
fn taking_away_wins_from_words_that_were_corrected_meanwhile() {
    let mut anna = Phone::with_plan(1);
    anna.run(add(ON_PLAN, IN_PIXELS, 10));
    let mut bram = anna.copy(2);
    anna.run(DROP);
    bram.run(describe("Anna op het bankje"));
    meet(&mut anna, &mut bram);
    assert_eq!(row(&anna, ON_PLAN), None);
    assert_eq!(row(&bram, ON_PLAN), None);
}

#[test]
fn two_sayings_of_what_it_shows_are_both_there() {
    let mut anna = Phone::with_plan(1);
    anna.run(add(ON_PLAN, IN_PIXELS, 10));
    let mut bram = anna.copy(2);
    anna.run(describe("De hoek"));
    bram.run(describe("Het plein"));
    meet(&mut anna, &mut bram);
    let Answer::Several(said) = row(&anna, ON_PLAN).unwrap().what else {
        panic!("both were said");
    };
    assert_eq!(said.len(), 2);
    anna.run(describe("De hoek"));
    meet(&mut anna, &mut bram);
    assert_eq!(row(&bram, ON_PLAN).unwrap().what, one("De hoek"));
}

#[test]
fn what_hangs_nowhere_is_refused_and_what_a_stranger_made_up_has_no_row() {
    let mut phone = Phone::with_plan(1);
    let nowhere = add(ON_SIGNAAL, IN_PIXELS, 10);
    assert_eq!(phone.try_run(&nowhere), Err(Refusal::Unknown));
    let huge = u32::try_from(PHOTO_BYTES_MAX).unwrap() + 1;
    phone.run(add(ON_PLAN, IN_PIXELS, huge));
    assert_eq!(row(&phone, ON_PLAN), None);
    let mut long = Phone::with_plan(1);
    long.run(add(ON_PLAN, AttachmentKind::Voice { millis: u32::MAX }, 10));
    assert_eq!(row(&long, ON_PLAN), None);
}
