//! Files that come before what they build on: they wait, and go in by themselves.

use domain::{
    Answer, BuurtId, InitiativeId,
    port::{BadFile, FileScope},
};

use super::desk::*;
use crate::{
    keys,
    store::{StoreError, Table},
};

/// Noor writes plan after plan; each file holds one, for Wim, who had all before it.
fn series(count: u8) -> (Phone, Phone, BuurtId, Vec<(InitiativeId, Vec<u8>)>) {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    welcome(&mut noor, &mut wim, 1, buurt);
    let mut helper = wim.killed_and_started(7);
    helper.show_buurt(buurt);
    let person = wim.page.me.unwrap();
    let mut files = Vec::new();
    for n in 0..count {
        let plan = noor.add_plan(buurt, 10 + n, "Bankje");
        files.push((plan, noor.export(buurt, FileScope::LackedBy(person))));
        // A copy of Wim's phone hears of it over a link, so that Noor takes Wim for equal.
        plug(
            &mut noor,
            &mut helper,
            10 + u64::from(n),
            (Some(buurt), Some(buurt)),
        );
        unplug(&mut noor, &mut helper, 10 + u64::from(n));
    }
    (noor, wim, buurt, files)
}

fn waiting(phone: &Phone, buurt: BuurtId) -> usize {
    let key = vec![buurt.to_string(), "waiting".into()];
    phone.store.read_now(Table::Quarantine, &key).unwrap().len()
}

#[test]
fn a_later_file_waits_for_the_earlier_ones_in_whatever_order_they_come() {
    for order in [[2, 1, 0], [1, 2, 0], [2, 0, 1], [1, 0, 2]] {
        let (_, mut wim, buurt, files) = series(3);
        let mut came = Vec::new();
        for at in order {
            let opened = wim.import(&files[at].1);
            came.push(at);
            let is_next = (0..=at).all(|before| came.contains(&before));
            assert_eq!(opened.is_ok(), is_next, "{order:?} at {at}: {opened:?}");
            if !is_next {
                assert_eq!(opened, Err(BadFile::Waits));
            }
        }
        assert!(
            files.iter().all(|(plan, _)| wim.title(*plan).is_some()),
            "{order:?}"
        );
        assert_eq!(waiting(&wim, buurt), 0, "{order:?}");
        assert!(wim.page.caught_up > 0, "{order:?}: the person is told");
    }
}

#[test]
fn what_waits_survives_a_kill_and_goes_in_over_a_link_too() {
    let (mut noor, mut wim, buurt, files) = series(2);
    assert_eq!(wim.import(&files[1].1), Err(BadFile::Waits));
    assert_eq!(
        wim.import(&files[1].1),
        Err(BadFile::Waits),
        "twice is once"
    );
    assert_eq!(waiting(&wim, buurt), 1);
    let mut wim = wim.killed_and_started(8);
    wim.show_buurt(buurt);
    assert_eq!(waiting(&wim, buurt), 1);
    assert!(wim.title(files[1].0).is_none());
    assert_eq!(wim.page.set_aside, 0);
    plug(&mut noor, &mut wim, 99, (Some(buurt), Some(buurt)));
    assert_eq!(wim.title(files[1].0), Some(Answer::One("Bankje".into())));
    assert_eq!(waiting(&wim, buurt), 0);
    // Killed once more: what it brought is on disk.
    let mut wim = wim.killed_and_started(9);
    wim.show_buurt(buurt);
    assert!(files.iter().all(|(plan, _)| wim.title(*plan).is_some()));
}

#[test]
fn a_file_that_waits_is_on_disk_before_the_person_is_told() {
    let (_, mut wim, buurt, files) = series(2);
    wim.store.fail_with(Some(StoreError::Full));
    let ticket = wim.ticket();
    wim.send(domain::port::ToWorker::Import(ticket, files[1].1.clone()));
    assert!(!wim.page.opened.contains_key(&ticket));
    wim.store.fail_with(None);
    wim.wait(10_000);
    assert_eq!(wim.page.opened.remove(&ticket), Some(Err(BadFile::Waits)));
    assert_eq!(waiting(&wim, buurt), 1);
}

#[test]
fn only_a_few_wait_and_a_stranger_never_does() {
    let (mut noor, mut wim, buurt, files) = series(20);
    for (at, (_, file)) in files.iter().enumerate().skip(1) {
        let why = if at <= 16 {
            BadFile::Waits
        } else {
            BadFile::MissesEarlier
        };
        assert_eq!(wim.import(file), Err(why), "file {at}");
    }
    assert_eq!(waiting(&wim, buurt), 16);
    assert!(wim.import(&files[0].1).is_ok());
    assert_eq!(waiting(&wim, buurt), 0);
    let whole = noor.export(buurt, FileScope::Whole);
    assert!(wim.import(&whole).is_ok());
    assert!(files.iter().all(|(plan, _)| wim.title(*plan).is_some()));
    let mut stranger = Phone::new(5);
    assert_eq!(stranger.import(&files[1].1), Err(BadFile::NotYours));
    assert_eq!(stranger.stored(Table::Quarantine), 0);
}

#[test]
fn what_waits_goes_with_the_buurt() {
    let (_, mut wim, buurt, files) = series(2);
    assert_eq!(wim.import(&files[1].1), Err(BadFile::Waits));
    let ticket = wim.ticket();
    wim.send(domain::port::ToWorker::Forget(ticket, buurt));
    let left = wim
        .store
        .read_now(Table::Quarantine, &keys::of_buurt(buurt));
    assert!(left.unwrap().is_empty());
}
