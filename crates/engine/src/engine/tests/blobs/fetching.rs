//! What is not here comes from neighbours: when somebody looks, after a cut, past a liar.

use domain::{
    AttachmentId,
    attachment::{Part, Sight},
    port::{LinkId, ToWorker},
};

use super::*;
use crate::{
    blob::BlobMessage,
    link::{self, LinkMessage},
};

#[test]
fn the_stamp_comes_by_itself_and_the_whole_when_somebody_looks() {
    let (mut noor, mut wim, buurt, plan) = pair();
    carry(&mut noor, &mut wim, 1);
    assert!(wim.has_photo_row(plan));
    let before = wim.blob_entries();
    assert_eq!(before, 2, "an index and a paper");
    let small = wim.look(buurt, Part::Small);
    assert_eq!(wim.sight(small), Some(stamp()));
    let whole = wim.look(buurt, Part::Whole);
    assert_eq!(wim.sight(whole), Some(Sight::Coming(0, 8)));
    carry(&mut noor, &mut wim, 1);
    assert_eq!(wim.sight(whole), Some(here()));
    // From here on it is this phone's own, also without the neighbour.
    unplug(&mut noor, &mut wim, 1);
    let mut wim = wim.killed_and_started(4);
    wim.show_buurt(buurt);
    let again = wim.look(buurt, Part::Whole);
    assert_eq!(wim.sight(again), Some(here()));
}

#[test]
fn what_was_cut_off_goes_on_where_it_was_at_every_piece() {
    let (mut noor, mut wim, buurt, _) = pair();
    carry(&mut noor, &mut wim, 1);
    let mut link = 1;
    let mut piece_frames = 0;
    let mut looks = Vec::new();
    for cut in 0..40 {
        looks.push(wim.look(buurt, Part::Whole));
        // A few frames come over, then the cable is pulled and the worker of one phone dies.
        for _ in 0..3 {
            carry_one(&mut wim, &mut noor, LinkId(link));
            let frame = noor.cables.entry(LinkId(link)).or_default().front();
            piece_frames += usize::from(frame.is_some_and(|it| it.len() > 20_000));
            carry_one(&mut noor, &mut wim, LinkId(link));
        }
        unplug(&mut noor, &mut wim, link);
        if wim.sight(looks[looks.len() - 1]) == Some(here()) {
            assert!(cut > 0, "it was cut at least once");
            // What was here already was not asked for again.
            assert!(
                piece_frames <= 8 + 4 * cut,
                "{piece_frames} after {cut} cuts"
            );
            return;
        }
        wim = wim.killed_and_started(100 + link);
        wim.show_buurt(buurt);
        link += 1;
        let brought = (Some(buurt), Some(buurt));
        plug(&mut noor, &mut wim, link, brought);
    }
    panic!("it never came whole");
}

#[test]
fn a_phone_in_between_fetches_it_for_who_asks() {
    let (mut noor, mut wim, buurt, _) = pair();
    carry(&mut noor, &mut wim, 1);
    let mut anna = Phone::new(5);
    plug(&mut wim, &mut anna, 2, (Some(buurt), None));
    anna.show_buurt(buurt);
    carry(&mut wim, &mut anna, 2);
    let look = anna.look(buurt, Part::Whole);
    for _ in 0..12 {
        carry(&mut wim, &mut anna, 2);
        carry(&mut noor, &mut wim, 1);
    }
    assert_eq!(anna.sight(look), Some(here()));
}

#[test]
fn who_has_nobody_to_ask_is_told_and_gets_it_once_somebody_comes() {
    let (mut noor, mut wim, buurt, _) = pair();
    carry(&mut noor, &mut wim, 1);
    unplug(&mut noor, &mut wim, 1);
    let look = wim.look(buurt, Part::Whole);
    assert_eq!(wim.sight(look), Some(Sight::Nobody));
    plug(&mut noor, &mut wim, 2, (Some(buurt), Some(buurt)));
    assert_eq!(wim.sight(look), Some(here()));
    let gone = wim.ticket();
    let unknown = AttachmentId::from_bytes([77; 16]);
    wim.send(ToWorker::Look(gone, buurt, unknown, Part::Small));
    assert_eq!(wim.sight(gone), Some(Sight::Gone));
}

#[test]
fn a_full_disk_says_so_to_who_looks_and_fetches_once_there_is_room() {
    let (mut noor, mut wim, buurt, _) = pair();
    carry(&mut noor, &mut wim, 1);
    let look = wim.look(buurt, Part::Whole);
    wim.store.fail_with(Some(StoreError::Full));
    carry(&mut noor, &mut wim, 1);
    assert_eq!(wim.sight(look), Some(Sight::NoRoom));
    wim.store.fail_with(None);
    wim.wait(61_000);
    carry(&mut noor, &mut wim, 1);
    assert_eq!(wim.sight(look), Some(here()));
}

/// Sends Wim's engine a message as if it came from the other side of the cable, whose frame before it is known.
fn say(wim: &mut Phone, like: &[u8], message: &LinkMessage) {
    let (session, _) = link::decode(like).unwrap();
    wim.send(ToWorker::LinkFrame(
        LinkId(1),
        link::encode(session, message),
    ));
}

#[test]
fn a_neighbour_that_lies_is_found_out_and_another_is_asked() {
    let (mut noor, mut wim, buurt, _) = pair();
    carry(&mut noor, &mut wim, 1);
    let mut anna = Phone::new(5);
    plug(&mut noor, &mut anna, 2, (Some(buurt), None));
    anna.show_buurt(buurt);
    let at_anna = anna.look(buurt, Part::Whole);
    carry(&mut noor, &mut anna, 2);
    assert_eq!(anna.sight(at_anna), Some(here()));
    let look = wim.look(buurt, Part::Whole);
    // What Wim asked of Noor never arrives; lies arrive in its place.
    let asked = wim.cables.get(&LinkId(1)).unwrap().clone();
    let like = asked.front().unwrap().clone();
    wim.cables.clear();
    let piece = |number, bytes| LinkMessage::Blob(BlobMessage::Piece(PHOTO, number, bytes));
    let other = AttachmentId::from_bytes([44; 16]);
    let endless = vec![7; 4 * PIECE_BYTES_MAX];
    say(&mut wim, &like, &piece(0, endless));
    say(&mut wim, &like, &piece(6, vec![1; 100]));
    say(&mut wim, &like, &piece(255, Vec::new()));
    say(&mut wim, &like, &piece(1, b"RIFF\0\0\0\0WEBP".to_vec()));
    let unasked = LinkMessage::Blob(BlobMessage::Paper(other, vec![0; 9_000]));
    say(&mut wim, &like, &unasked);
    let false_has = LinkMessage::Blob(BlobMessage::Has(PHOTO, true));
    say(&mut wim, &like, &false_has);
    say(&mut wim, &like, &piece(2, vec![3; 5]));
    assert_eq!(wim.page.refused_links, [], "words still go over the link");
    assert_ne!(wim.sight(look), Some(here()));
    let entries = wim.blob_entries();
    assert_eq!(entries, 2, "nothing of the lies is on disk");
    wim.cables.clear();
    plug(&mut anna, &mut wim, 3, (Some(buurt), Some(buurt)));
    assert_eq!(wim.sight(look), Some(here()));
}

#[test]
fn a_neighbour_that_stays_silent_is_passed_over() {
    let (mut noor, mut wim, buurt, _) = pair();
    carry(&mut noor, &mut wim, 1);
    let look = wim.look(buurt, Part::Whole);
    wim.cables.clear();
    assert_eq!(wim.sight(look), Some(Sight::Coming(0, 8)));
    wim.wait(21_000);
    assert_eq!(wim.sight(look), Some(Sight::Nobody));
}

#[test]
fn who_asks_without_end_gets_no_more_than_a_phone_can_read() {
    let (mut noor, mut wim, buurt, _) = pair();
    carry(&mut noor, &mut wim, 1);
    wim.look(buurt, Part::Whole);
    let like = wim.cables.get(&LinkId(1)).unwrap().front().unwrap().clone();
    let (session, _) = link::decode(&like).unwrap();
    for number in 0..200_u16 {
        let id = AttachmentId::from_bytes([u8::try_from(number % 251).unwrap(); 16]);
        let wants = BlobMessage::WantPapers(vec![id; 500]);
        let frame = link::encode(session, &LinkMessage::Blob(wants));
        noor.send(ToWorker::LinkFrame(LinkId(1), frame));
    }
    let frames = noor.under_way(LinkId(1));
    assert!(frames <= 200 * 16, "{frames}: bounded by what was sent");
    carry(&mut noor, &mut wim, 1);
    noor.add_plan(buurt, 3, "Boom");
    carry(&mut noor, &mut wim, 1);
    assert_eq!(wim.page.refused_links, []);
}
