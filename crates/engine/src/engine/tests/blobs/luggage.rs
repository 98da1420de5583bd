//! Photos in files: a backup brings them to a new phone, a file to a neighbour.

use domain::{
    Command,
    port::{FileScope, RecoveryText},
};

use super::*;
use crate::file::{self, WholeFile};

impl Phone {
    fn restore(&mut self, file: &[u8], code: RecoveryText) {
        let ticket = self.ticket();
        self.send(ToWorker::ImportWithCode(ticket, file.to_vec(), code));
        assert!(matches!(self.page.opened.get(&ticket), Some(Ok(_))));
    }

    fn left_out(&mut self, buurt: BuurtId, scope: FileScope) -> u32 {
        let ticket = self.ticket();
        self.send(ToWorker::Export(ticket, buurt, scope));
        self.page.files[&ticket].as_ref().unwrap().left_out
    }

    fn attach_another(&mut self, buurt: BuurtId, plan: InitiativeId, number: u8) {
        let ticket = self.ticket();
        let new = NewAttachment {
            id: AttachmentId::from_bytes([number; 16]),
            ..photo(AttachedTo::Plan(plan))
        };
        self.send(ToWorker::Attach(ticket, buurt, new));
        assert_eq!(self.page.answers.get(&ticket), Some(&Ok(())));
    }
}

fn alone() -> (Phone, BuurtId, InitiativeId) {
    let mut noor = Phone::new(1);
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let plan = noor.add_plan(buurt, 2, "Bankje");
    assert_eq!(noor.attach(buurt, plan), Some(Ok(())));
    (noor, buurt, plan)
}

#[test]
fn the_phone_fell_into_the_canal_and_the_backup_brings_the_photos_back() {
    let (mut noor, buurt, _) = alone();
    let (file, code) = noor.back_up(buurt);
    let mut anew = Phone::new(7);
    anew.restore(&file, code);
    anew.show_buurt(buurt);
    let (small, whole) = (anew.look(buurt, Part::Small), anew.look(buurt, Part::Whole));
    assert_eq!(anew.sight(small), Some(stamp()));
    assert_eq!(anew.sight(whole), Some(here()));
    // It is on the disk of the new phone.
    let mut anew = anew.killed_and_started(8);
    anew.show_buurt(buurt);
    let whole = anew.look(buurt, Part::Whole);
    assert_eq!(anew.sight(whole), Some(here()));
}

#[test]
fn a_file_brings_photos_to_a_neighbour_who_is_never_there_at_the_same_time() {
    let (mut noor, mut wim, buurt, plan) = pair();
    unplug(&mut noor, &mut wim, 1);
    noor.attach_another(buurt, plan, 10);
    for scope in [FileScope::Whole, FileScope::LackedBy(wim.page.me.unwrap())] {
        let file = noor.export(buurt, scope);
        wim.import(&file).unwrap();
    }
    let whole = wim.look(buurt, Part::Whole);
    assert_eq!(wim.sight(whole), Some(here()));
    // Opening it once more changes nothing.
    let entries = wim.blob_entries();
    let again = noor.export(buurt, FileScope::Whole);
    wim.import(&again).unwrap();
    assert_eq!(wim.blob_entries(), entries);
}

#[test]
fn what_was_taken_away_here_does_not_come_back_in_an_old_file() {
    let (mut noor, mut wim, buurt, plan) = pair();
    carry(&mut noor, &mut wim, 1);
    let old = noor.export(buurt, FileScope::Whole);
    let thing = domain::Removable::Attachment(AttachedTo::Plan(plan), PHOTO);
    noor.act(buurt, Command::Remove(thing));
    carry(&mut noor, &mut wim, 1);
    assert_eq!(wim.blob_entries(), 0);
    wim.import(&old).unwrap();
    assert_eq!(wim.blob_entries(), 0);
}

#[test]
fn what_finds_no_room_is_told_and_its_stamp_goes_along() {
    let (mut noor, buurt, plan) = alone();
    // 256 KB each: a file for neighbours has room for a dozen.
    for number in 20..36 {
        noor.attach_another(buurt, plan, number);
    }
    assert_eq!(noor.left_out(buurt, FileScope::Backup), 0);
    let left_out = noor.left_out(buurt, FileScope::Whole);
    assert!((1..10).contains(&left_out), "{left_out}");
    assert_eq!(noor.left_out(buurt, FileScope::Plain), 0);
    let file = noor.export(buurt, FileScope::Whole);
    let WholeFile::Sealed(sealed) = file::decode(&file).unwrap() else {
        panic!("files are sealed")
    };
    let vault = noor.engine.vault(buurt).unwrap();
    let (bundle, _) = sealed.open(vault.keyring.current().1).unwrap();
    assert_eq!(bundle.packed.len(), 17, "every stamp");
    let whole = bundle.packed.iter().filter(|it| !it.pieces.is_empty());
    assert_eq!(whole.count(), 17 - left_out as usize);
}

/// Whoever takes part can make such a file.
#[test]
fn bytes_that_the_document_does_not_name_are_not_kept() {
    let (mut noor, mut wim, buurt, plan) = pair();
    carry(&mut noor, &mut wim, 1);
    let entries = wim.blob_entries();
    noor.attach_another(buurt, plan, 10);
    unplug(&mut noor, &mut wim, 1);
    let packed = |id: u8, paper: &[u8], piece: &[u8]| crate::blob::Packed {
        id: AttachmentId::from_bytes([id; 16]),
        paper: paper.to_vec(),
        pieces: vec![piece.to_vec(); 300],
    };
    let lies = vec![packed(9, b"no paper", b"no piece"), packed(77, b"", b"")];
    wim.engine.bring_blobs(buurt, lies);
    wim.wait(5_000);
    assert_eq!(wim.blob_entries(), entries);
}
