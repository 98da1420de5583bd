//! What was taken away goes off every disk.

use domain::{Command, Removable, port::LinkId};

use super::*;

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
