//! Photos and voice notes on phones on a desk: kept, passed on, broken off, lied about, taken away.

use domain::{
    AttachmentId, BuurtId, InitiativeId, Refusal, RowKey,
    attachment::{AttachedTo, AttachmentKind, NewAttachment, Part, Sight},
    port::{StorageHealth, Ticket, ToPage, ToWorker},
};

use super::desk::*;
use crate::{
    blob::PIECE_BYTES_MAX,
    store::{StoreError, Table},
};

mod fetching;
mod luggage;
mod posted;
mod wiping;

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
