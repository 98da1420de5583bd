//! A mailbox: two phones that are never there at the same time become equal.

use domain::{
    Answer, BuurtId, Command, Row, RowKey,
    port::{BadMailbox, MailboxChoice, MailboxState, MailboxTrouble, PeerState, ToWorker},
};

use super::desk::*;
use crate::store::Table;

mod lies;
mod rotation;

/// So long a phone is there: long enough for everything that waits for others.
const VISIT_MS: u64 = 30_000;

/// Two members; the mailbox is agreed to on both, and then they never meet again.
fn two(post_box: &mut PostBox) -> (Phone, Phone, BuurtId) {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    noor.add_box(post_box, buurt);
    welcome(&mut noor, &mut wim, 1, buurt);
    wim.choose_box(buurt, MailboxChoice::Use);
    post_box.attend(&mut noor, VISIT_MS);
    post_box.attend(&mut wim, VISIT_MS);
    (noor, wim, buurt)
}

#[test]
fn two_phones_that_are_never_there_together_become_equal() {
    let mut post_box = PostBox::default();
    let (mut noor, mut wim, buurt) = two(&mut post_box);
    let bench = noor.add_plan(buurt, 2, "Bankje");
    post_box.attend(&mut noor, VISIT_MS);
    let lamp = wim.add_plan(buurt, 3, "Lamp");
    post_box.attend(&mut wim, VISIT_MS);
    assert_eq!(wim.title(bench), Some(Answer::One("Bankje".into())));
    post_box.attend(&mut noor, VISIT_MS);
    assert_eq!(noor.title(lamp), Some(Answer::One("Lamp".into())));
    noor.act(buurt, Command::NameInitiative(lamp, "Lantaarn".into()));
    let ticket = noor.ticket();
    noor.send(ToWorker::NameMe(ticket, buurt, "Noor".into()));
    post_box.attend(&mut noor, VISIT_MS);
    let mut wim = wim.killed_and_started(3);
    wim.show_buurt(buurt);
    post_box.attend(&mut wim, VISIT_MS);
    assert_eq!(noor.sees(), wim.sees());
    let me = noor.page.me.unwrap();
    let Row::Person(card) = &wim.page.rows[&RowKey::Person(me)] else {
        panic!("no card of Noor");
    };
    assert_eq!(card.name, "Noor");
    for phone in [&noor, &wim] {
        assert_eq!(phone.box_state(), Some(MailboxState::Works));
        let row = &phone.page.mailboxes[0];
        assert!(row.moved_on.is_some() && row.reached_on.is_some());
    }
    let quiet = (post_box.puts, post_box.gets);
    post_box.attend(&mut noor, VISIT_MS);
    post_box.attend(&mut wim, VISIT_MS);
    assert_eq!((post_box.puts, post_box.gets), quiet, "nothing goes twice");
}

#[test]
fn who_has_what_is_known_from_what_their_phone_brought() {
    let mut post_box = PostBox::default();
    let (mut noor, mut wim, buurt) = two(&mut post_box);
    noor.add_plan(buurt, 2, "Bankje");
    post_box.attend(&mut noor, VISIT_MS);
    let peer = |phone: &Phone| phone.page.peers.first().map(|peer| peer.state);
    assert!(matches!(peer(&noor), Some(PeerState::AwayLacks(_))));
    post_box.attend(&mut wim, VISIT_MS);
    assert_eq!(peer(&wim), Some(PeerState::AwayEqual));
    wim.add_plan(buurt, 3, "Lamp");
    post_box.attend(&mut wim, VISIT_MS);
    post_box.attend(&mut noor, VISIT_MS);
    assert_eq!(peer(&noor), Some(PeerState::AwayEqual));
}

#[test]
fn two_phones_that_are_there_together_see_each_others_change_within_seconds() {
    let mut post_box = PostBox::default();
    let (mut noor, mut wim, buurt) = two(&mut post_box);
    post_box.attend_all(&mut [&mut noor, &mut wim], 10_000);
    let plan = noor.add_plan(buurt, 2, "Bankje");
    post_box.attend_all(&mut [&mut noor, &mut wim], 4_000);
    assert!(wim.title(plan).is_some());
}

#[test]
fn a_burst_of_typing_is_one_bundle() {
    let mut post_box = PostBox::default();
    let (mut noor, _, buurt) = two(&mut post_box);
    let before = post_box.puts;
    for number in 0..8 {
        noor.add_plan(buurt, 10 + number, "Bankje");
        post_box.attend(&mut noor, 1_000);
    }
    assert_eq!(post_box.puts, before);
    post_box.attend(&mut noor, 3_000);
    assert_eq!(post_box.puts, before + 1);
    let small = post_box.bundles().last().unwrap();
    assert!(small.1.len() <= 4_096, "{}", small.1.len());
}

#[test]
fn nothing_is_asked_of_a_mailbox_to_which_nobody_agreed_here() {
    let mut post_box = PostBox::default();
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    noor.add_box(&mut post_box, buurt);
    welcome(&mut noor, &mut wim, 1, buurt);
    assert_eq!(wim.box_state(), Some(MailboxState::NotAgreed));
    wim.send(ToWorker::LookInMailboxes(buurt));
    wim.wait(3_600_000);
    assert!(wim.posts.is_empty() && wim.listens.is_empty());
    wim.choose_box(buurt, MailboxChoice::Use);
    assert!(!wim.posts.is_empty());
    wim.choose_box(buurt, MailboxChoice::Leave);
    wim.posts.clear();
    let mut wim = wim.killed_and_started(3);
    wim.show_buurt(buurt);
    wim.wait(3_600_000);
    assert!(wim.posts.is_empty() && wim.listens.is_empty());
    wim.choose_box(buurt, MailboxChoice::Use);
    let mut wim = wim.killed_and_started(4);
    wim.show_buurt(buurt);
    assert!(!wim.posts.is_empty(), "it remembers");
    noor.choose_box(buurt, MailboxChoice::Remove);
    plug(&mut noor, &mut wim, 2, (Some(buurt), Some(buurt)));
    assert_eq!((noor.box_state(), wim.box_state()), (None, None));
    wim.posts.clear();
    wim.wait(3_600_000);
    assert!(wim.posts.is_empty());
    let stored = wim.store.read_now(Table::Device, &[]).unwrap();
    assert!(
        !stored
            .iter()
            .any(|entry| entry.key.contains(&"mailbox".to_owned()))
    );
}

#[test]
fn an_address_where_no_mailbox_is_does_not_get_into_the_buurt() {
    let mut post_box = PostBox::default();
    let mut noor = Phone::new(1);
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let add = |noor: &mut Phone, post_box: &mut PostBox, text: &str| {
        let ticket = noor.ticket();
        noor.send(ToWorker::AddMailbox(ticket, buurt, text.into()));
        post_box.serve(noor);
        noor.page.added.remove(&ticket).unwrap()
    };
    let none = add(&mut noor, &mut post_box, "een adres");
    assert_eq!(none, Err(BadMailbox::NoAddress));
    post_box.is_away = true;
    let away = add(&mut noor, &mut post_box, "bus.voorbeeld.nl");
    assert_eq!(away, Err(BadMailbox::Trouble(MailboxTrouble::Away)));
    post_box.is_away = false;
    post_box.lie = Some(Box::new(|_, mut answer| {
        answer.body = b"<!doctype html>".to_vec();
        answer
    }));
    let page = add(&mut noor, &mut post_box, "bus.voorbeeld.nl");
    assert_eq!(page, Err(BadMailbox::Trouble(MailboxTrouble::NotMailbox)));
    assert!(noor.page.mailboxes.is_empty());
    post_box.lie = None;
    assert!(add(&mut noor, &mut post_box, "https://BUS.voorbeeld.nl/").is_ok());
    assert!(
        add(&mut noor, &mut post_box, "bus.voorbeeld.nl").is_ok(),
        "twice is harmless"
    );
}

#[test]
fn a_mailbox_that_was_away_gets_everything_when_it_is_back() {
    let mut post_box = PostBox::default();
    let (mut noor, mut wim, buurt) = two(&mut post_box);
    post_box.is_away = true;
    let plan = noor.add_plan(buurt, 2, "Bankje");
    post_box.attend(&mut noor, 3_600_000);
    let away = MailboxState::Trouble(MailboxTrouble::Away);
    assert_eq!(noor.box_state(), Some(away));
    post_box.is_away = false;
    // The network is back, says the page: nobody waits for the next try.
    noor.send(ToWorker::LookInMailboxes(buurt));
    post_box.attend(&mut noor, 1_000);
    assert_eq!(noor.box_state(), Some(MailboxState::Works));
    post_box.attend(&mut wim, VISIT_MS);
    assert!(wim.title(plan).is_some());
}

#[test]
fn a_phone_asks_a_dead_mailbox_seldom() {
    let mut post_box = PostBox::default();
    let (mut noor, _, buurt) = two(&mut post_box);
    noor.add_plan(buurt, 2, "Bankje");
    post_box.is_away = true;
    let mut asked = 0;
    for _ in 0..3_600 {
        noor.wait(1_000);
        asked += noor.posts.len();
        post_box.serve(&mut noor);
    }
    assert!((5..30).contains(&asked), "{asked} in an hour");
}

#[test]
fn a_full_mailbox_still_hands_out_and_is_said_to_be_full() {
    let mut post_box = PostBox::default();
    let (mut noor, mut wim, buurt) = two(&mut post_box);
    let bench = noor.add_plan(buurt, 2, "Bankje");
    post_box.attend(&mut noor, VISIT_MS);
    post_box.is_full = true;
    let lamp = wim.add_plan(buurt, 3, "Lamp");
    post_box.attend(&mut wim, VISIT_MS);
    assert!(wim.title(bench).is_some());
    assert_eq!(
        wim.box_state(),
        Some(MailboxState::Trouble(MailboxTrouble::Full))
    );
    post_box.is_full = false;
    post_box.attend(&mut wim, 600_000);
    assert_eq!(wim.box_state(), Some(MailboxState::Works));
    post_box.attend(&mut noor, VISIT_MS);
    assert!(noor.title(lamp).is_some());
}

#[test]
fn nothing_is_brought_before_it_is_on_this_phones_own_disk() {
    let mut post_box = PostBox::default();
    let (mut noor, _, buurt) = two(&mut post_box);
    let before = post_box.puts;
    noor.holds_writes = true;
    let what = "Bankje".to_owned();
    let id = domain::InitiativeId::from_bytes([9; 16]);
    noor.act(buurt, Command::AddInitiative { id, what });
    post_box.attend(&mut noor, VISIT_MS);
    assert_eq!(post_box.puts, before);
    noor.release_writes();
    post_box.attend(&mut noor, VISIT_MS);
    assert_eq!(post_box.puts, before + 1);
}

#[test]
fn a_phone_that_is_killed_before_the_answer_does_not_bring_it_twice() {
    let mut post_box = PostBox::default();
    let (mut noor, mut wim, buurt) = two(&mut post_box);
    let plan = noor.add_plan(buurt, 2, "Bankje");
    post_box.drops_answers = true;
    let before = post_box.puts;
    for _ in 0..40 {
        if post_box.puts > before {
            break;
        }
        post_box.attend(&mut noor, 250);
    }
    post_box.drops_answers = false;
    let mut noor = noor.killed_and_started(3);
    noor.show_buurt(buurt);
    post_box.attend(&mut noor, VISIT_MS);
    assert_eq!(post_box.puts, before + 1);
    post_box.attend(&mut wim, VISIT_MS);
    assert!(wim.title(plan).is_some());
}

#[test]
fn what_is_longer_than_a_bundle_goes_in_several() {
    let mut post_box = PostBox::default();
    let (mut noor, mut wim, buurt) = two(&mut post_box);
    for number in 0..12 {
        // Words that cannot be made much shorter.
        let mut dice = 7_u64 + number;
        let letters = (0..60_000).map(|_| {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            char::from_u32(0x4e00 + u32::try_from(dice >> 52).unwrap()).unwrap()
        });
        let what: String = letters.collect();
        noor.add_plan(buurt, 50 + u8::try_from(number).unwrap(), &what);
    }
    let before = post_box.puts;
    post_box.attend(&mut noor, VISIT_MS);
    assert!(
        post_box.puts >= before + 2,
        "{} bundles",
        post_box.puts - before
    );
    assert_eq!(noor.box_state(), Some(MailboxState::Works));
    post_box.attend(&mut wim, VISIT_MS);
    assert_eq!(wim.sees(), noor.sees());
}
