//! On how many other phones somebody's words are: never more than is true.

use domain::{
    Command, Day, RowKey,
    port::{PeerState, Replicas, ToWorker},
};

use super::desk::*;
use crate::store::{StoreError, Table};

/// Lets the moments come in which phones count and tell each other.
fn settle(phones: &mut [Phone], cables: &[(usize, usize, u64)]) {
    for _ in 0..8 {
        for phone in &mut *phones {
            phone.wait(2_000);
        }
        for (left, right, link) in cables {
            let [left, right] = phones.get_disjoint_mut([*left, *right]).unwrap();
            carry(left, right, *link);
        }
    }
}

fn meter(phone: &Phone) -> &Replicas {
    &phone.page.replicas
}

#[test]
fn words_are_alone_until_another_phone_has_them_on_its_disk() {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    plug(&mut noor, &mut wim, 1, (Some(buurt), None));
    noor.wait(2_000);
    assert_eq!((meter(&noor).of_buurt(), meter(&noor).alone), (1, 0));
    wim.holds_writes = true;
    let plan = noor.add_plan(buurt, 2, "Bankje");
    carry(&mut noor, &mut wim, 1);
    noor.wait(2_000);
    assert_eq!((meter(&noor).of_plan(plan), meter(&noor).alone), (0, 1));
    assert_eq!(meter(&noor).behind, [(RowKey::Initiative(plan), 0)]);
    wim.release_writes();
    for _ in 0..4 {
        carry(&mut noor, &mut wim, 1);
        wim.wait(100);
    }
    noor.wait(2_000);
    assert_eq!((meter(&noor).of_plan(plan), meter(&noor).alone), (1, 0));
    assert_eq!(meter(&noor).behind, []);
}

/// At the table nobody is linked to everybody.
#[test]
fn phones_that_are_not_linked_are_counted_by_what_they_signed() {
    let mut phones: Vec<Phone> = (1..=5).map(Phone::new).collect();
    let buurt = phones[0].begin_buurt(1, "Oranjestraat");
    let cables: Vec<(usize, usize, u64)> = (0..4).map(|at| (at, at + 1, at as u64 + 1)).collect();
    for (left, right, link) in &cables {
        let [left, right] = phones.get_disjoint_mut([*left, *right]).unwrap();
        plug(left, right, *link, (Some(buurt), None));
        right.show_buurt(buurt);
    }
    let plan = phones[0].add_plan(buurt, 2, "Bankje");
    settle(&mut phones, &cables);
    for phone in &phones {
        assert_eq!(meter(phone).of_plan(plan), 4);
        assert_eq!(meter(phone).alone, 0);
    }
    // What was heard of phones that are away is remembered.
    let mut noor = phones.remove(0).killed_and_started(9);
    noor.show_buurt(buurt);
    noor.wait(2_000);
    assert_eq!(meter(&noor).of_plan(plan), 4);
}

/// Its battery died before the number of its last tip was on disk; it signs under that number once more, beside a
/// neighbour who had not heard of it.
#[test]
fn a_number_that_was_given_twice_parts_nobody() {
    for other in ["Bloembakken", "Lampjes", "Zebrapad", "Speeltuin"] {
        let mut phones: Vec<Phone> = (1..=4).map(Phone::new).collect();
        let buurt = phones[0].begin_buurt(1, "Oranjestraat");
        let cables = [(0, 1, 1), (1, 2, 2), (0, 3, 3)];
        for (left, right, link) in cables {
            let [left, right] = phones.get_disjoint_mut([left, right]).unwrap();
            plug(left, right, link, (Some(buurt), None));
            right.show_buurt(buurt);
        }
        settle(&mut phones, &cables);
        let mut ria = phones.remove(3);
        unplug(&mut phones[0], &mut ria, 3);
        phones[0].add_plan(buurt, 2, "Bankje");
        let before_it_signed = phones[0].killed_and_started(9);
        settle(&mut phones, &[(0, 1, 1), (1, 2, 2)]);
        let [noor, wim, _] = phones.as_mut_slice() else {
            panic!("three phones")
        };
        unplug(noor, wim, 1);
        *noor = before_it_signed;
        noor.show_buurt(buurt);
        noor.add_plan(buurt, 3, other);
        plug(noor, &mut ria, 4, (Some(buurt), Some(buurt)));
        for _ in 0..8 {
            noor.wait(2_000);
            ria.wait(2_000);
            carry(noor, &mut ria, 4);
        }
        unplug(noor, &mut ria, 4);
        plug(noor, wim, 5, (Some(buurt), Some(buurt)));
        settle(&mut phones, &[(0, 1, 5), (1, 2, 2)]);
        for phone in [&phones[0], &phones[2]] {
            let is_here =
                |peer: &&domain::port::Peer| peer.link.is_some() || peer.state == PeerState::Equal;
            let here = phone.page.peers.iter().filter(is_here);
            assert_eq!(here.count(), 2, "{other}: {:?}", phone.page.peers);
        }
    }
}

#[test]
fn a_phone_without_storage_is_no_copy() {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    noor.add_plan(buurt, 2, "Bankje");
    wim.store.fail_with(Some(StoreError::Missing));
    plug(&mut noor, &mut wim, 1, (Some(buurt), None));
    settle(std::slice::from_mut(&mut noor), &[]);
    assert_eq!(noor.page.peers[0].state, PeerState::EqualUnkept);
    assert_eq!(meter(&noor).phones, 0);
    assert!(meter(&noor).alone > 0);
}

/// Two browsers with the same keys, or a phone that was set back, are one copy; what it last says is believed.
#[test]
fn a_copied_storage_counts_once_and_one_that_was_set_back_not_at_all() {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    plug(&mut noor, &mut wim, 1, (Some(buurt), None));
    unplug(&mut noor, &mut wim, 1);
    let mut copy = wim.killed_and_started(3);
    let plan = noor.add_plan(buurt, 2, "Bankje");
    plug(&mut noor, &mut wim, 2, (Some(buurt), Some(buurt)));
    plug(&mut noor, &mut copy, 3, (Some(buurt), Some(buurt)));
    noor.wait(2_000);
    assert_eq!((meter(&noor).phones, meter(&noor).of_plan(plan)), (1, 1));
    unplug(&mut noor, &mut copy, 3);
    let earlier = wim.killed_and_started(4).store;
    let lamp = noor.add_plan(buurt, 3, "Lamp");
    carry(&mut noor, &mut wim, 2);
    noor.wait(2_000);
    assert_eq!(meter(&noor).of_plan(lamp), 1);
    unplug(&mut noor, &mut wim, 2);
    // It comes up as it was before the lamp, and is cut off before it hears of it again.
    let mut set_back = Phone::with_store(5, earlier);
    set_back.show_buurt(buurt);
    set_back.send(ToWorker::LinkUp(
        domain::port::LinkId(4),
        Some(buurt),
        binding(domain::link_code::LinkCodeKind::Answer, 4),
    ));
    noor.send(ToWorker::LinkUp(
        domain::port::LinkId(4),
        Some(buurt),
        binding(domain::link_code::LinkCodeKind::Offer, 4),
    ));
    for _ in 0..20 {
        carry_one(&mut set_back, &mut noor, domain::port::LinkId(4));
        if set_back.under_way(domain::port::LinkId(4)) == 0
            && noor.under_way(domain::port::LinkId(4)) > 0
        {
            let is_before_sync = meter(&noor).of_plan(lamp) == 1;
            if !is_before_sync {
                break;
            }
            carry_one(&mut noor, &mut set_back, domain::port::LinkId(4));
        }
        noor.wait(1_100);
    }
    assert_eq!(meter(&noor).of_plan(lamp), 0, "it says what it has now");
}

/// A phone that is let in anew has new keys and the same disk.
#[test]
fn a_phone_that_was_let_in_twice_counts_once() {
    let mut phones: Vec<Phone> = (1..=3).map(Phone::new).collect();
    let buurt = phones[0].begin_buurt(1, "Oranjestraat");
    let [noor, wim, fatma] = phones.as_mut_slice() else {
        panic!("three phones")
    };
    plug(noor, fatma, 1, (Some(buurt), None));
    fatma.show_buurt(buurt);
    welcome(noor, wim, 2, buurt);
    plug(noor, wim, 3, (Some(buurt), None));
    settle(&mut phones, &[(0, 2, 1), (0, 1, 3)]);
    assert_eq!(meter(&phones[0]).phones, 2);
    assert_eq!(meter(&phones[2]).phones, 2);
}

#[test]
fn since_when_words_are_alone_survives_the_evening() {
    let mut noor = Phone::new(1);
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    noor.add_plan(buurt, 2, "Bankje");
    noor.wait(2_000);
    let first = meter(&noor).since.unwrap();
    let mut noor = noor.killed_and_started(2);
    noor.today = Day(first.0 + 1);
    noor.show_buurt(buurt);
    noor.add_plan(buurt, 3, "Lamp");
    noor.wait(2_000);
    assert_eq!(meter(&noor).since, Some(first));
    assert_eq!(meter(&noor).waits_since(noor.today), Some(first));
    // A neighbour takes over what waited; what comes after it waits since today.
    let mut wim = Phone::new(3);
    plug(&mut noor, &mut wim, 1, (Some(buurt), None));
    unplug(&mut noor, &mut wim, 1);
    noor.wait(2_000);
    assert_eq!((meter(&noor).alone, meter(&noor).since), (0, None));
    noor.act(buurt, Command::NameBuurt("Oranjestraat 2".into()));
    noor.wait(2_000);
    assert_eq!(meter(&noor).since, Some(noor.today));
    assert_eq!(meter(&noor).waits_since(noor.today), None);
    assert!(noor.stored(Table::Device) > 0);
}

/// A file says what its maker has on disk, so the maker's phone counts; whoever gets it is not known.
#[test]
fn a_file_tells_of_the_phone_that_made_it() {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let plan = noor.add_plan(buurt, 2, "Bankje");
    welcome(&mut noor, &mut wim, 1, buurt);
    let lamp = wim.add_plan(buurt, 3, "Lamp");
    let file = wim.export(buurt, domain::port::FileScope::Whole);
    noor.import(&file).unwrap();
    noor.wait(2_000);
    assert_eq!(meter(&noor).of_plan(plan), 1);
    assert_eq!(meter(&noor).of_plan(lamp), 1);
    wim.wait(2_000);
    assert_eq!(meter(&wim).of_plan(lamp), 0, "a file may never arrive");
}
