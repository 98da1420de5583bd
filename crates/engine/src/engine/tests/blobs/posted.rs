//! Photos through a mailbox, between two phones that are never there together.

use domain::{Command, Removable, port::MailboxChoice};

use super::*;
use crate::{post::PostRequest, store::Op};

/// Long enough for everything that a phone brings of its own.
const VISIT_MS: u64 = 30_000;
/// And for what it brings because nobody else did.
const LONG_VISIT_MS: u64 = 8 * 60_000;
const DAY_MS: u64 = 24 * 3_600_000;

/// Two members with a plan and a mailbox, who do not meet again; the first has a photo.
fn apart(post_box: &mut PostBox) -> (Phone, Phone, BuurtId, InitiativeId) {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    noor.add_box(post_box, buurt);
    let plan = noor.add_plan(buurt, 2, "Bankje");
    welcome(&mut noor, &mut wim, 1, buurt);
    wim.choose_box(buurt, MailboxChoice::Use);
    post_box.attend(&mut noor, VISIT_MS);
    post_box.attend(&mut wim, VISIT_MS);
    assert_eq!(noor.attach(buurt, plan), Some(Ok(())));
    post_box.attend(&mut noor, VISIT_MS);
    (noor, wim, buurt, plan)
}

#[test]
fn a_stamp_comes_by_itself_and_the_whole_when_somebody_looks() {
    let mut post_box = PostBox::default();
    let (mut noor, mut wim, buurt, plan) = apart(&mut post_box);
    post_box.attend(&mut wim, VISIT_MS);
    assert!(wim.has_photo_row(plan));
    let small = wim.look(buurt, Part::Small);
    assert_eq!(wim.sight(small), Some(stamp()));
    // Only the index and the paper are here.
    assert_eq!(wim.blob_entries(), 2);
    let whole = wim.look(buurt, Part::Whole);
    assert!(
        matches!(wim.sight(whole), Some(Sight::Coming(0, 8))),
        "{:?}",
        wim.sight(whole)
    );
    post_box.attend(&mut wim, VISIT_MS);
    assert_eq!(wim.sight(whole), Some(here()));
    // Nothing of it lies open there, and nothing goes twice, whoever is there and however long.
    let open = photo(AttachedTo::Plan(plan)).whole;
    assert!(
        post_box
            .bundles()
            .all(|(_, bytes)| !contains(bytes, &open[20..60]))
    );
    let puts = post_box.puts;
    post_box.attend(&mut wim, LONG_VISIT_MS);
    post_box.attend(&mut noor, LONG_VISIT_MS);
    assert_eq!(post_box.puts, puts);
}

#[test]
fn what_a_mailbox_lost_is_brought_again_by_whoever_has_it() {
    let mut post_box = PostBox::default();
    let (mut noor, mut wim, buurt, _) = apart(&mut post_box);
    post_box.racks.clear();
    // Each phone lists all of it now and then; Noor's is gone for good after that.
    post_box.attend(&mut noor, DAY_MS);
    drop(noor);
    post_box.attend(&mut wim, DAY_MS);
    let whole = wim.look(buurt, Part::Whole);
    post_box.attend(&mut wim, VISIT_MS);
    assert_eq!(wim.sight(whole), Some(here()));
    post_box.racks.clear();
    post_box.attend(&mut wim, DAY_MS);
    let pieces = post_box
        .bundles()
        .filter(|(_, bytes)| bytes.len() == PIECE_BYTES_MAX);
    assert_eq!(pieces.count(), 7, "a neighbour's photo, too");
}

#[test]
fn a_mailbox_that_hands_out_something_else_changes_nothing() {
    let mut post_box = PostBox::default();
    let (_noor, mut wim, buurt, plan) = apart(&mut post_box);
    post_box.attend(&mut wim, VISIT_MS);
    let small = wim.look(buurt, Part::Small);
    assert_eq!(wim.sight(small), Some(stamp()));
    post_box.lie = Some(Box::new(|request, mut answer| {
        if matches!(request, PostRequest::Get(..)) {
            answer.body.reverse();
        }
        answer
    }));
    let whole = wim.look(buurt, Part::Whole);
    post_box.attend(&mut wim, VISIT_MS);
    assert_ne!(wim.sight(whole), Some(here()));
    assert_eq!(wim.blob_entries(), 2);
    // When it is honest again, the photo comes.
    post_box.lie = None;
    post_box.attend(&mut wim, DAY_MS);
    assert_eq!(wim.sight(whole), Some(here()));
    assert!(wim.has_photo_row(plan));
}

#[test]
fn what_was_taken_away_is_not_fetched() {
    let mut post_box = PostBox::default();
    let (mut noor, mut wim, buurt, plan) = apart(&mut post_box);
    let thing = Removable::Attachment(AttachedTo::Plan(plan), PHOTO);
    noor.act(buurt, Command::Remove(thing));
    post_box.attend(&mut noor, VISIT_MS);
    post_box.attend(&mut wim, VISIT_MS);
    assert!(!wim.has_photo_row(plan));
    assert_eq!(wim.blob_entries(), 0);
}

#[test]
fn a_phone_that_was_killed_goes_on_with_the_pieces_that_it_has() {
    let mut post_box = PostBox::default();
    let (_noor, mut wim, buurt, _) = apart(&mut post_box);
    post_box.attend(&mut wim, VISIT_MS);
    let mut left = 3;
    post_box.lie = Some(Box::new(move |request, mut answer| {
        let is_piece = answer.body.len() == PIECE_BYTES_MAX;
        if matches!(request, PostRequest::Get(..)) && is_piece {
            left -= 1;
            if left < 0 {
                answer.status = 503;
            }
        }
        answer
    }));
    wim.look(buurt, Part::Whole);
    post_box.attend(&mut wim, VISIT_MS);
    assert_eq!(wim.blob_entries(), 2 + 3);
    post_box.lie = None;
    let mut wim = wim.killed_and_started(5);
    wim.show_buurt(buurt);
    let (gets, whole) = (post_box.gets, wim.look(buurt, Part::Whole));
    post_box.attend(&mut wim, VISIT_MS);
    assert_eq!(wim.sight(whole), Some(here()));
    assert_eq!(post_box.gets - gets, 5, "what it had is not fetched again");
}

#[test]
fn a_mailbox_that_takes_no_photos_still_takes_words() {
    let mut post_box = PostBox::default();
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    noor.add_box(&mut post_box, buurt);
    let plan = noor.add_plan(buurt, 2, "Bankje");
    welcome(&mut noor, &mut wim, 1, buurt);
    wim.choose_box(buurt, MailboxChoice::Use);
    post_box.lie = Some(Box::new(|request, mut answer| {
        if matches!(request, PostRequest::Put(_, _, bytes) if bytes.len() == PIECE_BYTES_MAX) {
            answer.status = 413;
        }
        answer
    }));
    assert_eq!(noor.attach(buurt, plan), Some(Ok(())));
    post_box.attend(&mut noor, VISIT_MS);
    let lamp = noor.add_plan(buurt, 3, "Lamp");
    post_box.attend(&mut noor, VISIT_MS);
    post_box.attend(&mut wim, VISIT_MS);
    assert!(wim.title(lamp).is_some());
    assert!(wim.has_photo_row(plan));
}

/// What lies under these keys is something else from here on.
fn spoil(phone: &Phone, part: &str) {
    let all = phone.store.read_now(Table::Blobs, &[]).unwrap();
    let spoilt = all
        .into_iter()
        .filter(|entry| entry.key.iter().any(|it| it == part));
    let ops: Vec<Op> = spoilt
        .map(|entry| Op::Put(Table::Blobs, entry.key, vec![7; 1_024]))
        .collect();
    assert!(!ops.is_empty());
    phone.store.write_now(&ops).unwrap();
}

#[test]
fn what_the_disk_spoilt_is_not_brought_and_holds_up_nothing() {
    for part in ["paper", "piece"] {
        let mut post_box = PostBox::default();
        let (mut noor, mut wim, buurt, _) = apart(&mut post_box);
        post_box.racks.clear();
        spoil(&noor, part);
        let lamp = noor.add_plan(buurt, 3, "Lamp");
        post_box.attend(&mut noor, DAY_MS);
        let mut noor = noor.killed_and_started(7);
        noor.show_buurt(buurt);
        post_box.attend(&mut noor, DAY_MS);
        post_box.attend(&mut wim, DAY_MS);
        assert!(wim.title(lamp).is_some(), "{part}");
        let pieces = post_box
            .bundles()
            .filter(|(_, bytes)| bytes.len() == PIECE_BYTES_MAX);
        assert_eq!(pieces.count(), 0, "{part}");
    }
}
