//! Neighbours' phones become equal over a live link.

use domain::{
    Answer, Cents, Command, InitiativeId, Row, RowKey, SectionKey, TextKey,
    link_code::LinkCodeKind::{Answer as Answering, Offer},
    port::{FileScope, LinkId, LinkRefusal, PeerState, ToWorker},
};

use super::desk::*;
use crate::store::{StoreError, Table};

#[test]
fn a_newcomer_gets_everything_and_both_say_equal() {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let plan = noor.add_plan(buurt, 2, "Bankje");
    let ticket = noor.ticket();
    noor.send(ToWorker::NameMe(ticket, buurt, "Noor".into()));
    plug(&mut noor, &mut wim, 1, (Some(buurt), None));
    assert_eq!(wim.page.ready_links, [buurt]);
    wim.show_buurt(buurt);
    assert_eq!(wim.title(plan), Some(Answer::One("Bankje".into())));
    let card = wim.page.rows.get(&RowKey::Person(noor.page.me.unwrap()));
    assert!(matches!(card, Some(Row::Person(card)) if card.name == "Noor"));
    for phone in [&mut noor, &mut wim] {
        assert_eq!(phone.page.peers.len(), 1, "{:?}", phone.page.peers);
        assert_eq!(phone.page.peers[0].state, PeerState::Equal);
    }
    let mut wim = wim.killed_and_started(3);
    wim.show_buurt(buurt);
    assert!(
        wim.title(plan).is_some(),
        "what came over the link is on disk"
    );
}

/// Two who were apart meet: both texts are there, and two answers become a question.
#[test]
fn what_two_wrote_apart_is_all_there_after_they_meet() {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let plan = noor.add_plan(buurt, 2, "Bankje");
    plug(&mut noor, &mut wim, 1, (Some(buurt), None));
    wim.show_buurt(buurt);
    unplug(&mut noor, &mut wim, 1);
    let text = TextKey::Section(plan, SectionKey::Why);
    let at_noor = noor.open_text(1, buurt, text);
    let at_wim = wim.open_text(2, buurt, text);
    noor.type_at(at_noor, 0, "Voor oma.");
    wim.type_at(at_wim, 0, "Voor mij.");
    noor.act(buurt, Command::PriceInitiative(plan, Some(Cents(45_000))));
    wim.act(buurt, Command::PriceInitiative(plan, Some(Cents(50_000))));
    noor.wait(1_000);
    wim.wait(1_000);
    plug(&mut noor, &mut wim, 2, (Some(buurt), Some(buurt)));
    for field in [noor.field(at_noor), wim.field(at_wim)] {
        assert!(field.shown.contains("Voor oma."), "{}", field.shown);
        assert!(field.shown.contains("Voor mij."), "{}", field.shown);
    }
    assert_eq!(noor.field(at_noor).shown, wim.field(at_wim).shown);
    assert_eq!(
        noor.page.rows.get(&RowKey::Initiative(plan)),
        wim.page.rows.get(&RowKey::Initiative(plan))
    );
    let Some(Row::Initiative(row)) = noor.page.rows.get(&RowKey::Initiative(plan)) else {
        panic!("the plan is gone")
    };
    assert_eq!(row.amount.claims().len(), 2);
    wim.act(buurt, Command::PriceInitiative(plan, Some(Cents(50_000))));
    carry(&mut noor, &mut wim, 2);
    let Some(Row::Initiative(row)) = noor.page.rows.get(&RowKey::Initiative(plan)) else {
        panic!("the plan is gone")
    };
    assert_eq!(row.amount, Answer::One(Some(Cents(50_000))));
}

#[test]
fn while_connected_every_edit_comes_over_by_itself() {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let plan = noor.add_plan(buurt, 2, "Bankje");
    plug(&mut noor, &mut wim, 1, (Some(buurt), None));
    wim.show_buurt(buurt);
    let text = TextKey::Section(plan, SectionKey::Why);
    let (at_noor, at_wim) = (
        noor.open_text(1, buurt, text),
        wim.open_text(2, buurt, text),
    );
    for turn in 0..5 {
        noor.type_at(at_noor, 0, &format!("noor{turn} "));
        wim.type_at(at_wim, 1_000, &format!(" wim{turn}"));
        noor.wait(400);
        wim.wait(400);
        carry(&mut noor, &mut wim, 1);
        assert_eq!(noor.field(at_noor).shown, wim.field(at_wim).shown);
        assert!(noor.field(at_noor).shown.contains(&format!("wim{turn}")));
    }
}

#[test]
fn a_third_phone_hears_through_the_second() {
    let mut phones = [Phone::new(1), Phone::new(2), Phone::new(3)];
    let buurt = phones[0].begin_buurt(1, "Oranjestraat");
    let [noor, wim, fatma] = &mut phones;
    plug(noor, wim, 1, (Some(buurt), None));
    plug(wim, fatma, 2, (Some(buurt), None));
    fatma.show_buurt(buurt);
    let plan = noor.add_plan(buurt, 2, "Bankje");
    carry(noor, wim, 1);
    carry(wim, fatma, 2);
    assert!(fatma.title(plan).is_some());
}

#[test]
fn phones_with_different_buurten_say_so_and_share_nothing() {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let one = noor.begin_buurt(1, "Oranjestraat");
    let other = wim.begin_buurt(2, "Kerkstraat");
    plug(&mut noor, &mut wim, 1, (Some(one), Some(other)));
    assert_eq!(noor.page.refused_links, [LinkRefusal::OtherBuurt]);
    assert_eq!(noor.page.buurten.len(), 1);
    let (mut a, mut b) = (Phone::new(3), Phone::new(4));
    plug(&mut a, &mut b, 1, (None, None));
    assert_eq!(a.page.refused_links, [LinkRefusal::NoBuurt]);
}

#[test]
fn nonsense_over_a_link_ends_the_link_and_nothing_else() {
    for nonsense in [
        &[][..],
        &[9, 1, 2],
        &[1, 255, 255],
        &[1, 2, 3, 0x85, 0x6f, 0x4a],
    ] {
        let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
        let buurt = noor.begin_buurt(1, "Oranjestraat");
        plug(&mut noor, &mut wim, 1, (Some(buurt), None));
        noor.send(ToWorker::LinkFrame(LinkId(1), nonsense.to_vec()));
        assert_eq!(noor.page.refused_links.len(), 1, "{nonsense:?}");
        noor.add_plan(buurt, 2, "Bankje");
        assert_eq!(noor.stored(Table::Quarantine), 0);
    }
}

#[test]
fn a_neighbour_who_left_is_shown_with_what_it_lacks() {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    plug(&mut noor, &mut wim, 1, (Some(buurt), None));
    unplug(&mut noor, &mut wim, 1);
    assert_eq!(noor.page.peers[0].state, PeerState::AwayEqual);
    noor.add_plan(buurt, 2, "Bankje");
    noor.add_plan(buurt, 3, "Lamp");
    assert_eq!(noor.page.peers[0].state, PeerState::AwayLacks(2));
    let mut noor = noor.killed_and_started(5);
    noor.show_buurt(buurt);
    assert_eq!(noor.page.peers[0].state, PeerState::AwayLacks(2));
}

/// What is only in the memory of a browser is gone when it closes.
#[test]
fn a_phone_without_storage_shares_and_never_says_that_it_keeps() {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let plan = noor.add_plan(buurt, 2, "Bankje");
    wim.store.fail_with(Some(StoreError::Missing));
    plug(&mut noor, &mut wim, 1, (Some(buurt), None));
    wim.show_buurt(buurt);
    assert!(wim.title(plan).is_some());
    let own = wim.add_plan(buurt, 3, "Lamp");
    carry(&mut noor, &mut wim, 1);
    assert!(noor.title(own).is_some(), "its own words go over");
    assert_eq!(noor.page.peers[0].state, PeerState::EqualUnkept);
    assert_eq!(wim.page.peers[0].state, PeerState::Equal);
    let file = wim.export(buurt, FileScope::Whole);
    unplug(&mut noor, &mut wim, 1);
    noor.import(&file).unwrap();
    assert!(
        !noor
            .page
            .peers
            .iter()
            .any(|peer| peer.state == PeerState::AwayEqual),
        "{:?}",
        noor.page.peers
    );
}

/// The sync protocol says nothing when there is nothing to send, also not that it is done.
#[test]
fn two_phones_are_equal_once_each_has_all_on_its_disk() {
    let mut noor = Phone::new(1);
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let mut wim = Phone::new(2);
    let link = LinkId(1);
    noor.send(ToWorker::LinkUp(link, Some(buurt), binding(Offer, 1)));
    wim.send(ToWorker::LinkUp(link, None, binding(Answering, 1)));
    for _ in 0..8 {
        for _ in 0..wim.under_way(link) {
            carry_one(&mut wim, &mut noor, link);
        }
        // What comes to Wim while his disk is busy is all taken in before he says anything.
        wim.holds_writes = true;
        for _ in 0..noor.under_way(link) {
            carry_one(&mut noor, &mut wim, link);
        }
        wim.release_writes();
        wim.show_buurt(buurt);
    }
    for phone in [&noor, &wim] {
        assert_eq!(phone.page.peers[0].state, PeerState::Equal);
    }
}

/// A page may tell the worker late that a link began anew; what that says meanwhile is of no harm.
#[test]
fn what_a_worker_said_before_it_began_anew_parts_nobody() {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let link = LinkId(1);
    plug(&mut noor, &mut wim, 1, (Some(buurt), None));
    wim.show_buurt(buurt);
    // Wim's side begins anew, then Noor's; what Noor said in between is still on its way.
    for (is_greeted, plan) in [(false, 2), (true, 3)] {
        noor.add_plan(buurt, plan, "Bankje");
        wim.send(ToWorker::LinkDown(link));
        wim.send(ToWorker::LinkUp(link, Some(buurt), binding(Answering, 1)));
        if is_greeted {
            noor.send(ToWorker::LinkUp(link, Some(buurt), binding(Offer, 1)));
        }
        noor.send(ToWorker::LinkUp(link, Some(buurt), binding(Offer, 1)));
        carry(&mut noor, &mut wim, 1);
        assert!(wim.title(InitiativeId::from_bytes([plan; 16])).is_some());
    }
    assert!(noor.page.refused_links.is_empty() && wim.page.refused_links.is_empty());
    noor.add_plan(buurt, 4, "Lamp");
    carry(&mut noor, &mut wim, 1);
    assert!(wim.title(InitiativeId::from_bytes([4; 16])).is_some());
}

/// Workers begin anew at once, again and again, with anything still under way: they settle on the last of both.
#[test]
fn two_sides_that_begin_anew_at_any_moment_settle() {
    let link = LinkId(1);
    for order in 0_u32..256 {
        let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
        let buurt = noor.begin_buurt(1, "Oranjestraat");
        plug(&mut noor, &mut wim, 1, (Some(buurt), None));
        wim.show_buurt(buurt);
        noor.add_plan(buurt, 2, "Bankje");
        for step in 0..4 {
            match order >> (2 * step) & 3 {
                0 => noor.send(ToWorker::LinkUp(link, Some(buurt), binding(Offer, 1))),
                1 => wim.send(ToWorker::LinkUp(link, Some(buurt), binding(Answering, 1))),
                2 => carry_one(&mut noor, &mut wim, link),
                _ => carry_one(&mut wim, &mut noor, link),
            }
        }
        carry(&mut noor, &mut wim, 1);
        let title = wim.title(InitiativeId::from_bytes([2; 16]));
        assert!(title.is_some(), "{order:08b}");
        for phone in [&noor, &wim] {
            assert!(phone.page.refused_links.is_empty(), "{order:08b}");
            assert_eq!(phone.page.peers[0].state, PeerState::Equal, "{order:08b}");
        }
    }
}
