//! Photos and voice notes on phones on a desk: kept, passed on, broken off, lied about, taken away.

use domain::{
    AttachmentId, BuurtId, Command, InitiativeId, Refusal, Removable, RowKey,
    attachment::{AttachedTo, AttachmentKind, NewAttachment, Part, Sight},
    port::{LinkId, StorageHealth, Ticket, ToPage, ToWorker},
};

use super::desk::*;
use crate::{
    blob::{BlobMessage, PIECE_BYTES_MAX},
    link::{self, LinkMessage},
    store::{StoreError, Table},
};

const PHOTO: AttachmentId = AttachmentId::from_bytes([9; 16]);
const WHOLE_BYTES: usize = 7 * PIECE_BYTES_MAX;

fn photo(to: AttachedTo) -> NewAttachment {
    let mut whole = b"RIFF\0\0\0\0WEBP".to_vec();
    whole.extend((whole.len()..WHOLE_BYTES).map(|at| u8::try_from(at % 253).unwrap()));
    NewAttachment {
        to,
        id: PHOTO,
        kind: AttachmentKind::Photo {
            width: 1600,
            height: 1200,
        },
        what: "De lege hoek".into(),
        small: b"RIFF\0\0\0\0WEBP stamp".to_vec(),
        whole,
    }
}

impl Phone {
    fn attach(&mut self, buurt: BuurtId, plan: InitiativeId) -> Option<Result<(), Refusal>> {
        let ticket = self.ticket();
        let new = photo(AttachedTo::Plan(plan));
        self.send(ToWorker::Attach(ticket, buurt, new));
        self.page.answers.get(&ticket).copied()
    }

    fn look(&mut self, buurt: BuurtId, part: Part) -> Ticket {
        let ticket = self.ticket();
        self.send(ToWorker::Look(ticket, buurt, PHOTO, part));
        ticket
    }

    /// What the page was last told about this look.
    fn sight(&self, ticket: Ticket) -> Option<Sight> {
        let mut told = self.page.messages.iter().rev();
        told.find_map(|message| match message {
            ToPage::Sight(of, sight) if *of == ticket => Some(sight.clone()),
            _ => None,
        })
    }

    fn has_photo_row(&self, plan: InitiativeId) -> bool {
        let key = RowKey::Attachment(AttachedTo::Plan(plan), PHOTO);
        self.page.rows.contains_key(&key)
    }

    /// How many entries about blobs are on disk.
    fn blob_entries(&self) -> usize {
        self.store.read_now(Table::Blobs, &[]).unwrap().len()
    }
}

fn here() -> Sight {
    Sight::Here(photo(AttachedTo::Plan(InitiativeId::from_bytes([2; 16]))).whole)
}

fn stamp() -> Sight {
    Sight::Here(b"RIFF\0\0\0\0WEBP stamp".to_vec())
}

/// Two phones in one buurt with a plan, linked by cable 1; the left one has a photo.
fn pair() -> (Phone, Phone, BuurtId, InitiativeId) {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let plan = noor.add_plan(buurt, 2, "Bankje");
    plug(&mut noor, &mut wim, 1, (Some(buurt), None));
    wim.show_buurt(buurt);
    assert_eq!(noor.attach(buurt, plan), Some(Ok(())));
    (noor, wim, buurt, plan)
}

#[test]
fn a_photo_is_on_disk_when_it_is_answered_and_is_there_after_a_kill() {
    let mut noor = Phone::new(1);
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let plan = noor.add_plan(buurt, 2, "Bankje");
    assert_eq!(noor.attach(buurt, plan), Some(Ok(())));
    let mut noor = noor.killed_and_started(3);
    noor.show_buurt(buurt);
    assert!(noor.has_photo_row(plan));
    let (small, whole) = (noor.look(buurt, Part::Small), noor.look(buurt, Part::Whole));
    assert_eq!(noor.sight(small), Some(stamp()));
    assert_eq!(noor.sight(whole), Some(here()));
    // On the disk nothing of it lies open.
    let open = photo(AttachedTo::Plan(plan)).whole;
    let all = noor.store.read_now(Table::Blobs, &[]).unwrap();
    assert!(
        all.iter()
            .all(|entry| !contains(&entry.value, &open[20..60]))
    );
    assert_eq!(noor.attach(buurt, plan), Some(Ok(())), "harmless twice");
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

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
fn taking_it_away_wipes_it_on_both_and_can_be_taken_back_for_a_while() {
    let (mut noor, mut wim, buurt, plan) = pair();
    carry(&mut noor, &mut wim, 1);
    let whole = wim.look(buurt, Part::Whole);
    carry(&mut noor, &mut wim, 1);
    assert_eq!(wim.sight(whole), Some(here()));
    let thing = Removable::Attachment(AttachedTo::Plan(plan), PHOTO);
    noor.act(buurt, Command::Remove(thing));
    carry(&mut noor, &mut wim, 1);
    assert!(!wim.has_photo_row(plan));
    assert_eq!(wim.blob_entries(), 0, "the neighbour's phone wiped it");
    // The same person takes it back: it comes over again.
    let undo = noor.ticket();
    noor.send(ToWorker::Undo(undo, buurt));
    carry(&mut noor, &mut wim, 1);
    let whole = wim.look(buurt, Part::Whole);
    carry(&mut noor, &mut wim, 1);
    assert_eq!(wim.sight(whole), Some(here()));
    // Taken away for good: after a while nothing is left anywhere, and nothing offers to bring it back.
    noor.act(buurt, Command::Remove(thing));
    assert!(noor.page.undoable.is_some());
    noor.wait(11 * 60_000);
    carry(&mut noor, &mut wim, 1);
    assert_eq!((noor.blob_entries(), wim.blob_entries()), (0, 0));
    let label = domain::undo::UndoLabel::Removed(thing);
    assert_ne!(noor.page.undoable, Some(label));
}

#[test]
fn what_was_taken_away_goes_also_when_the_app_was_closed_meanwhile() {
    let (mut noor, wim, buurt, plan) = pair();
    drop(wim);
    let thing = Removable::Attachment(AttachedTo::Plan(plan), PHOTO);
    noor.act(buurt, Command::Remove(thing));
    assert_ne!(noor.blob_entries(), 0);
    let mut noor = noor.killed_and_started(8);
    noor.show_buurt(buurt);
    assert_eq!(noor.blob_entries(), 0);
}

#[test]
fn a_full_disk_refuses_a_photo_and_lets_words_go_on() {
    let mut noor = Phone::new(1);
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let plan = noor.add_plan(buurt, 2, "Bankje");
    noor.store.fail_with(Some(StoreError::Full));
    assert_eq!(noor.attach(buurt, plan), Some(Err(Refusal::NotStored)));
    assert!(noor.page.health.contains(&StorageHealth::Full));
    assert!(!noor.has_photo_row(plan));
    noor.store.fail_with(None);
    noor.wait(5_000);
    noor.add_plan(buurt, 3, "Boom");
    assert_eq!(noor.blob_entries(), 0);
    assert_eq!(noor.attach(buurt, plan), Some(Ok(())));
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

#[test]
fn without_storage_a_photo_lives_and_is_shared_until_the_window_closes() {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    noor.store.fail_with(Some(StoreError::Missing));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let plan = noor.add_plan(buurt, 2, "Bankje");
    assert_eq!(noor.attach(buurt, plan), Some(Ok(())));
    let own = noor.look(buurt, Part::Whole);
    assert_eq!(noor.sight(own), Some(here()));
    plug(&mut noor, &mut wim, 1, (Some(buurt), None));
    wim.show_buurt(buurt);
    carry(&mut noor, &mut wim, 1);
    let look = wim.look(buurt, Part::Whole);
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

#[test]
fn a_kill_before_the_change_was_written_leaves_no_photo_that_is_nowhere() {
    let mut noor = Phone::new(1);
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let plan = noor.add_plan(buurt, 2, "Bankje");
    noor.holds_writes = true;
    assert_eq!(noor.attach(buurt, plan), None);
    let mut noor = noor.killed_and_started(6);
    noor.show_buurt(buurt);
    assert!(!noor.has_photo_row(plan));
    assert_eq!(noor.blob_entries(), 0);
    assert_eq!(
        noor.attach(buurt, plan),
        Some(Ok(())),
        "the page asks again"
    );
    assert!(noor.has_photo_row(plan));
}

#[test]
fn asking_again_while_it_is_being_written_is_answered_and_seals_nothing_twice() {
    let mut noor = Phone::new(1);
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let plan = noor.add_plan(buurt, 2, "Bankje");
    noor.holds_writes = true;
    let tickets = [noor.ticket(), noor.ticket()];
    for ticket in tickets {
        let new = photo(AttachedTo::Plan(plan));
        noor.send(ToWorker::Attach(ticket, buurt, new));
    }
    noor.release_writes();
    for ticket in tickets {
        assert_eq!(noor.page.answers.get(&ticket), Some(&Ok(())));
    }
    let look = noor.look(buurt, Part::Whole);
    assert_eq!(noor.sight(look), Some(here()));
}

#[test]
fn a_full_disk_and_a_silent_neighbour_leave_the_phone_quiet() {
    let (mut noor, mut wim, buurt, plan) = pair();
    carry(&mut noor, &mut wim, 1);
    let look = wim.look(buurt, Part::Whole);
    wim.store.fail_with(Some(StoreError::Full));
    // One piece comes and finds no room, the others never come, and something has to be wiped.
    carry_one(&mut wim, &mut noor, LinkId(1));
    carry_one(&mut noor, &mut wim, LinkId(1));
    noor.cables.clear();
    wim.act(
        buurt,
        Command::Remove(Removable::Attachment(AttachedTo::Plan(plan), PHOTO)),
    );
    let writes = wim.writes.len();
    wim.wait(20 * 60_000);
    let tries = wim.writes.len() - writes;
    assert!(tries < 20 * 60, "{tries} tries in twenty minutes");
    wim.store.fail_with(None);
    wim.wait(2 * 60_000);
    assert_eq!(wim.blob_entries(), 0);
    assert_eq!(wim.sight(look), Some(Sight::Gone));
}

#[test]
fn forgetting_a_buurt_wipes_its_photos() {
    let (mut noor, _, buurt, _) = pair();
    let ticket = noor.ticket();
    noor.send(ToWorker::Forget(ticket, buurt));
    assert_eq!(noor.blob_entries(), 0);
}
