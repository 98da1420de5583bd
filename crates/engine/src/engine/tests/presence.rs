//! Who is writing now: seen by everybody at the table, and gone by itself.

use domain::{SectionKey, TextKey, port::ToWorker};

use super::desk::*;

fn three() -> (Vec<Phone>, domain::BuurtId, TextKey) {
    let mut phones: Vec<Phone> = (1..=3).map(Phone::new).collect();
    let buurt = phones[0].begin_buurt(1, "Oranjestraat");
    let plan = phones[0].add_plan(buurt, 2, "Bankje");
    let [noor, wim, fatma] = phones.as_mut_slice() else {
        panic!("three phones")
    };
    plug(noor, wim, 1, (Some(buurt), None));
    wim.show_buurt(buurt);
    plug(wim, fatma, 2, (Some(buurt), None));
    fatma.show_buurt(buurt);
    (phones, buurt, TextKey::Section(plan, SectionKey::Why))
}

#[test]
fn who_writes_is_seen_two_links_away_and_goes_by_itself() {
    let (mut phones, buurt, text) = three();
    let [noor, wim, fatma] = phones.as_mut_slice() else {
        panic!("three phones")
    };
    let field = noor.open_text(1, buurt, text);
    noor.type_at(field, 0, "Voor oma");
    carry(noor, wim, 1);
    carry(wim, fatma, 2);
    let me = noor.page.me.unwrap();
    assert_eq!(noor.page.writers, [], "not of oneself");
    assert_eq!(wim.page.writers, [(text, me)]);
    assert_eq!(fatma.page.writers, [(text, me)]);
    let mut anew = fatma.killed_and_started(9);
    anew.show_buurt(buurt);
    assert_eq!(anew.page.writers, [], "nothing of it is stored");
    fatma.wait(7_000);
    assert_eq!(fatma.page.writers, []);
}

#[test]
fn a_burst_of_letters_is_said_once_in_three_seconds() {
    let (mut phones, buurt, text) = three();
    let [noor, wim, _] = phones.as_mut_slice() else {
        panic!("three phones")
    };
    let field = noor.open_text(1, buurt, text);
    let before = noor.under_way(domain::port::LinkId(1));
    for _ in 0..10 {
        noor.type_at(field, 0, "a");
    }
    assert_eq!(noor.under_way(domain::port::LinkId(1)), before + 1);
    carry(noor, wim, 1);
}

#[test]
fn who_does_not_want_it_is_not_shown() {
    let (mut phones, buurt, text) = three();
    let [noor, wim, _] = phones.as_mut_slice() else {
        panic!("three phones")
    };
    noor.send(ToWorker::Discreet(true));
    let field = noor.open_text(1, buurt, text);
    noor.type_at(field, 0, "Voor oma");
    carry(noor, wim, 1);
    assert_eq!(wim.page.writers, []);
    noor.send(ToWorker::Discreet(false));
    noor.type_at(field, 0, "!");
    carry(noor, wim, 1);
    assert_eq!(wim.page.writers.len(), 1);
}
