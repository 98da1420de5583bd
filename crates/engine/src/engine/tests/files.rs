//! Files: late, twice, damaged or from a stranger, they never do harm.

use automerge::{AutoCommit, ROOT, transaction::Transactable};
use domain::{
    Answer, Command,
    port::{BadFile, FileScope, RecoveryText},
};

use super::desk::*;
use crate::store::{Op, Table};

#[test]
fn a_file_brings_what_a_neighbour_lacks_and_opening_it_twice_is_harmless() {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    welcome(&mut noor, &mut wim, 1, buurt);
    let plan = noor.add_plan(buurt, 2, "Bankje");
    let file = noor.export(buurt, FileScope::Whole);
    let opened = wim.import(&file).unwrap();
    assert!(!opened.is_new_buurt && opened.new_changes > 0);
    assert_eq!(wim.title(plan), Some(Answer::One("Bankje".into())));
    assert_eq!(wim.import(&file).unwrap().new_changes, 0);
    let mut wim = wim.killed_and_started(3);
    wim.show_buurt(buurt);
    assert!(wim.title(plan).is_some());
}

#[test]
fn a_small_file_holds_only_what_the_other_lacks() {
    let [mut noor, mut wim, mut fatma] = [Phone::new(1), Phone::new(2), Phone::new(3)];
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    welcome(&mut noor, &mut fatma, 1, buurt);
    for n in 0..20 {
        noor.add_plan(buurt, 50 + n, "Een bankje bij de bushalte op de hoek");
    }
    welcome(&mut noor, &mut wim, 2, buurt);
    let plan = noor.add_plan(buurt, 2, "Lamp");
    let all = noor.export(buurt, FileScope::Whole);
    let lacked = noor.export(buurt, FileScope::LackedBy(wim.page.me.unwrap()));
    assert!(lacked.len() < all.len(), "{} {}", lacked.len(), all.len());
    assert_eq!(wim.import(&lacked).unwrap().new_changes, 1);
    assert!(wim.title(plan).is_some());
    assert_eq!(fatma.import(&lacked), Err(BadFile::Waits));
}

#[test]
fn a_phone_that_gets_a_file_it_cannot_use_is_as_before() {
    let mut noor = Phone::new(1);
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    noor.add_plan(buurt, 2, "Bankje");
    let file = noor.export(buurt, FileScope::Whole);
    let (backup, _) = noor.back_up(buurt);
    let mut wim = Phone::new(2);
    let mut newer = file.clone();
    newer[4] = 9;
    for (bytes, why) in [
        (&b"een foto"[..], BadFile::Foreign),
        (&file[..file.len() / 2], BadFile::Broken),
        (&newer, BadFile::Newer),
        (&file, BadFile::NotYours),
        (&backup, BadFile::NeedsCode),
    ] {
        assert_eq!(wim.import(bytes), Err(why));
        assert!(wim.page.buurten.is_empty());
        assert_eq!(wim.stored(Table::Device), 0);
    }
    for code in ["", "0000-0000-0000-0000"] {
        let code = RecoveryText(code.into());
        assert_eq!(wim.import_with(&backup, &code), Err(BadFile::WrongCode));
    }
    let code = RecoveryText("0000-0000-0000-0000".into());
    assert_eq!(wim.import_with(&file, &code), Err(BadFile::NotYours));
    assert_eq!(wim.stored(Table::Device), 0);
}

/// The phone fell into the canal; there is the file, and a code on paper.
#[test]
fn a_lost_phone_is_not_a_lost_buurt() {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    welcome(&mut noor, &mut wim, 1, buurt);
    let plan = wim.add_plan(buurt, 2, "Bankje");
    let me = wim.page.me;
    let (backup, code) = wim.back_up(buurt);
    assert_eq!(wim.back_up(buurt).1, code, "the paper stays good");
    drop(wim);
    let mut new = Phone::new(3);
    let typed = RecoveryText(format!(" {} ", code.0.to_lowercase().replace('-', " ")));
    let opened = new.import_with(&backup, &typed).unwrap();
    assert!(opened.is_new_buurt);
    new.show_buurt(buurt);
    assert_eq!(new.page.me, me, "still the same person");
    assert_eq!(new.title(plan), Some(Answer::One("Bankje".into())));
    assert_eq!(new.back_up(buurt).1, code, "and so does the next phone's");
    // The neighbour, who never heard of the new phone, knows it by the paper.
    plug(&mut noor, &mut new, 2, (Some(buurt), Some(buurt)));
    assert!(noor.page.refused_links.is_empty());
    assert!(noor.title(plan).is_some());
    let mut again = Phone::new(4);
    assert!(again.import_with(&noor.back_up(buurt).0, &code).is_err());
}

#[test]
fn a_founder_alone_gets_everything_back() {
    let mut noor = Phone::new(1);
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let plan = noor.add_plan(buurt, 2, "Bankje");
    let (backup, code) = noor.back_up(buurt);
    assert!(
        !noor.import(&backup).unwrap().is_new_buurt,
        "at home no code is asked"
    );
    let mut new = Phone::new(2);
    new.import_with(&backup, &code).unwrap();
    new.show_buurt(buurt);
    assert!(new.title(plan).is_some());
    let mut wim = Phone::new(3);
    welcome(&mut new, &mut wim, 1, buurt);
    assert!(
        wim.title(plan).is_some(),
        "the new phone lets neighbours in"
    );
    assert!(wim.import(&noor.export(buurt, FileScope::Whole)).is_ok());
}

#[test]
fn an_open_file_of_an_earlier_app_opens_where_it_did() {
    let mut noor = Phone::new(1);
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let plan = noor.add_plan(buurt, 2, "Bankje");
    let open = noor.as_earlier_app(buurt);
    let (mut wim, mut fatma) = (Phone::new(2), Phone::new(3));
    for phone in [&mut wim, &mut fatma] {
        assert!(phone.import(&open).unwrap().is_new_buurt);
        phone.show_buurt(buurt);
        assert!(phone.title(plan).is_some());
        assert_eq!(phone.import(&open).unwrap().new_changes, 0);
    }
    // They never met, and yet are of one buurt.
    wim.add_plan(buurt, 3, "Lamp");
    let file = wim.export(buurt, FileScope::Whole);
    assert_eq!(fatma.import(&file).unwrap().new_changes, 1);
    assert_eq!(
        noor.import(&open),
        Err(BadFile::NotSealed),
        "a sealed buurt stays sealed"
    );
}

#[test]
fn bytes_that_stopped_the_app_are_set_aside_and_not_tried_again() {
    let mut noor = Phone::new(1);
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let plan = noor.add_plan(buurt, 2, "Bankje");
    let mut wim = Phone::new(2);
    welcome(&mut noor, &mut wim, 1, buurt);
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
    let mut wim = Phone::new(2);
    welcome(&mut noor, &mut wim, 1, buurt);
    let plan = noor.add_plan(buurt, 2, "Bankje");
    let file = noor.export(buurt, FileScope::Whole);
    let other = wim.begin_buurt(2, "Kerkstraat");
    wim.writes.clear();
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
