//! Files: late, twice, damaged or from a stranger, they never do harm.

use automerge::{AutoCommit, ROOT, transaction::Transactable};
use domain::{
    Answer, Command,
    port::{BadFile, FileScope},
};

use super::desk::*;
use crate::store::{Op, Table};

#[test]
fn a_file_begins_the_buurt_on_another_phone_and_opening_it_twice_is_harmless() {
    let mut noor = Phone::new(1);
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let plan = noor.add_plan(buurt, 2, "Bankje");
    let file = noor.export(buurt, FileScope::Whole);
    let mut wim = Phone::new(2);
    let opened = wim.import(&file).unwrap();
    assert!(opened.is_new_buurt && opened.new_changes > 0);
    wim.show_buurt(buurt);
    assert_eq!(wim.title(plan), Some(Answer::One("Bankje".into())));
    let again = wim.import(&file).unwrap();
    assert!(!again.is_new_buurt && again.new_changes == 0);
    let mut wim = wim.killed_and_started(3);
    wim.show_buurt(buurt);
    assert!(wim.title(plan).is_some());
}

#[test]
fn a_small_file_holds_only_what_the_other_lacks() {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    for n in 0..20 {
        noor.add_plan(buurt, 50 + n, "Een bankje bij de bushalte op de hoek");
    }
    wim.import(&noor.export(buurt, FileScope::Whole)).unwrap();
    wim.show_buurt(buurt);
    noor.import(&wim.export(buurt, FileScope::Whole)).unwrap();
    let plan = noor.add_plan(buurt, 2, "Lamp");
    let all = noor.export(buurt, FileScope::Whole);
    let lacked = noor.export(buurt, FileScope::LackedBy(wim.page.me.unwrap()));
    assert!(lacked.len() < all.len(), "{} {}", lacked.len(), all.len());
    assert_eq!(wim.import(&lacked).unwrap().new_changes, 1);
    assert!(wim.title(plan).is_some());
    assert_eq!(Phone::new(3).import(&lacked), Err(BadFile::MissesEarlier));
}

#[test]
fn a_phone_that_gets_a_file_it_cannot_use_is_as_before() {
    let mut noor = Phone::new(1);
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    noor.add_plan(buurt, 2, "Bankje");
    let file = noor.export(buurt, FileScope::Whole);
    let mut wim = Phone::new(2);
    let mut newer = file.clone();
    newer[4] = 9;
    for (bytes, why) in [
        (&b"een foto"[..], BadFile::Foreign),
        (&file[..file.len() / 2], BadFile::Broken),
        (&newer, BadFile::Newer),
    ] {
        assert_eq!(wim.import(bytes), Err(why));
        assert!(wim.page.buurten.is_empty());
        assert_eq!(wim.stored(Table::Device), 0);
    }
}

#[test]
fn bytes_that_stopped_the_app_are_set_aside_and_not_tried_again() {
    let mut noor = Phone::new(1);
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let plan = noor.add_plan(buurt, 2, "Bankje");
    let mut wim = Phone::new(2);
    wim.import(&noor.export(buurt, FileScope::Whole)).unwrap();
    wim.act(buurt, Command::NameInitiative(plan, "Bank".into()));
    // What is on disk when a worker dies while it applies these bytes.
    let bytes = b"these bytes stop the worker".to_vec();
    let hash = crate::keys::hex(&<sha2::Sha256 as sha2::Digest>::digest(&bytes));
    let key = crate::keys::trying(buurt, &hash);
    for death in 1..=3 {
        assert_eq!(noor.page.set_aside, 0, "after {} deaths", death - 1);
        let mark = Op::Put(Table::Quarantine, key.clone(), bytes.clone());
        noor.store.write_now(&[mark]).unwrap();
        noor = noor.killed_and_started(2 + death);
        noor.show_buurt(buurt);
    }
    assert!(noor.page.set_aside > 0);
    assert!(noor.title(plan).is_some());
    let aside = noor.store.read_now(Table::Quarantine, &[]).unwrap();
    assert_eq!(aside.len(), 1);
    assert_eq!(aside[0].key[1], "aside");
    let file = wim.export(buurt, FileScope::Whole);
    assert!(noor.import(&file).is_ok(), "others can still come in");
}

#[test]
fn a_plain_file_comes_back_to_its_own_buurt_only() {
    let mut noor = Phone::new(1);
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let plan = noor.add_plan(buurt, 2, "Bankje");
    let file = noor.export(buurt, FileScope::Plain);
    let mut elsewhere = AutoCommit::load(&file).unwrap();
    elsewhere.put(ROOT, "made_elsewhere", true).unwrap();
    let back = elsewhere.save();
    let opened = noor.import(&back).unwrap();
    assert_eq!((opened.buurt, opened.new_changes), (buurt, 1));
    assert_eq!(noor.import(&back).unwrap().new_changes, 0);

    let mut noor = noor.killed_and_started(3);
    noor.show_buurt(buurt);
    assert_eq!(noor.import(&back).unwrap().new_changes, 0);
    assert!(noor.title(plan).is_some());

    let other = noor.begin_buurt(4, "Kadebuurt");
    noor.show_buurt(other);
    assert_eq!(noor.import(&back), Err(BadFile::OtherBuurt));
    assert_eq!(Phone::new(5).import(&back), Err(BadFile::OtherBuurt));
    assert_eq!(noor.stored(Table::Quarantine), 0);
}

/// A phone kills workers when it likes. That must not part two neighbours for good.
#[test]
fn honest_bytes_on_which_the_worker_died_once_are_tried_again() {
    let mut noor = Phone::new(1);
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let plan = noor.add_plan(buurt, 2, "Bankje");
    let file = noor.export(buurt, FileScope::Whole);
    let mut wim = Phone::new(2);
    let other = wim.begin_buurt(2, "Kerkstraat");
    wim.holds_writes = true;
    let ticket = wim.ticket();
    wim.send(domain::port::ToWorker::Import(ticket, file.clone()));
    wim.release_writes();
    // The mark is on disk, and the worker dies before it could take it away again.
    let marks = wim.writes.iter().flatten();
    let mark = marks.filter(|op| matches!(op, Op::Put(Table::Quarantine, ..)));
    let mark: Vec<Op> = mark.cloned().collect();
    assert_eq!(mark.len(), 1);
    wim.store.write_now(&mark).unwrap();
    let mut wim = wim.killed_and_started(3);
    assert!(wim.import(&file).is_ok());
    wim.show_buurt(buurt);
    assert!(wim.title(plan).is_some());
    assert_eq!(wim.stored(Table::Quarantine), 0);
    wim.show_buurt(other);
}
