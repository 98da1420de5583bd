//! A mailbox that lies, damages, forgets and never stops: it costs time, and never a word.

use std::fmt::Write;

use domain::mailbox::BundleName;

use super::*;
use crate::post::{PostAnswer, PostRequest};

/// Whatever the mailbox made of its answers, both go on, and are equal once it stops lying.
fn survives(lie: impl FnMut(&PostRequest, PostAnswer) -> PostAnswer + 'static) -> PostBox {
    let mut post_box = PostBox::default();
    let (noor, mut wim, buurt) = two(&mut post_box);
    let seen = noor.sees();
    post_box.lie = Some(Box::new(lie));
    wim.add_plan(buurt, 2, "Bankje");
    post_box.attend(&mut wim, 2 * VISIT_MS);
    // Noor starts anew, so that she looks at everything.
    let mut noor = noor.killed_and_started(5);
    noor.show_buurt(buurt);
    post_box.attend(&mut noor, 2 * VISIT_MS);
    assert!(
        seen.iter()
            .all(|row| noor.sees().iter().any(|now| now.0 == row.0))
    );
    let lamp = noor.add_plan(buurt, 3, "Lamp");
    post_box.attend(&mut noor, 2 * VISIT_MS);
    assert!(noor.title(lamp).is_some());
    post_box.lie = None;
    let asked = post_box.puts + post_box.gets;
    for turn in 0..3 {
        let phone = if turn == 1 { &mut noor } else { &mut wim };
        phone.send(ToWorker::LookInMailboxes(buurt));
        post_box.attend(phone, 7_200_000);
    }
    // And they start anew, as phones do.
    let mut noor = noor.killed_and_started(6);
    let mut wim = wim.killed_and_started(7);
    for turn in 0..3 {
        let phone = if turn == 1 { &mut wim } else { &mut noor };
        phone.show_buurt(buurt);
        post_box.attend(phone, 7_200_000);
    }
    assert_eq!(noor.sees(), wim.sees());
    assert_eq!(noor.box_state(), Some(MailboxState::Works));
    assert!(noor.stored(Table::Quarantine) + wim.stored(Table::Quarantine) == 0);
    let after = post_box.puts + post_box.gets - asked;
    assert!(after < 60, "{after} bundles to mend it");
    post_box
}

fn on_list(
    change: impl Fn(Vec<String>) -> Vec<String>,
) -> impl FnMut(&PostRequest, PostAnswer) -> PostAnswer {
    move |request, mut answer| {
        if matches!(request, PostRequest::List(..)) {
            let text = String::from_utf8(answer.body).unwrap();
            let lines = change(text.lines().map(str::to_owned).collect());
            answer.body = lines
                .iter()
                .flat_map(|line| format!("{line}\n").into_bytes())
                .collect();
        }
        answer
    }
}

fn on_get(change: impl Fn(&mut Vec<u8>)) -> impl FnMut(&PostRequest, PostAnswer) -> PostAnswer {
    move |request, mut answer| {
        if matches!(request, PostRequest::Get(..)) {
            change(&mut answer.body);
        }
        answer
    }
}

#[test]
fn an_old_list_changes_nothing() {
    survives(on_list(|mut lines| {
        lines.truncate(1);
        lines
    }));
    survives(on_list(|_| Vec::new()));
}

#[test]
fn a_list_that_is_reordered_or_says_everything_twice_changes_nothing() {
    survives(on_list(|mut lines| {
        lines.reverse();
        lines.extend(lines.clone());
        lines
    }));
}

#[test]
fn a_bundle_that_is_cut_damaged_or_empty_changes_nothing() {
    survives(on_get(|bytes| bytes.truncate(bytes.len() / 2)));
    survives(on_get(|bytes| bytes[100] ^= 1));
    survives(on_get(Vec::clear));
    survives(on_get(|bytes| bytes.resize(1 << 20, 0)));
}

#[test]
fn a_bundle_in_the_place_of_another_changes_nothing() {
    let mut first = None;
    survives(move |request, mut answer| {
        if matches!(request, PostRequest::Get(..)) {
            answer.body = first.get_or_insert(answer.body).clone();
        }
        answer
    });
}

#[test]
fn a_page_in_the_place_of_a_mailbox_changes_nothing() {
    survives(|_, mut answer| {
        answer.body = b"<!doctype html><h1>Welkom</h1>".to_vec();
        answer
    });
    for status in [204, 301, 401, 403, 404, 429, 500, 503] {
        survives(move |_, mut answer| {
            answer.status = status;
            answer
        });
    }
}

/// What a stranger laid there who learned the topic: names that fit their bytes, and no seal of the buurt.
#[test]
fn bundles_of_strangers_are_fetched_once_and_ever_more_slowly() {
    let mut post_box = PostBox::default();
    let (mut noor, mut wim, buurt) = two(&mut post_box);
    let mut stranger = Phone::new(9);
    let mut elsewhere = PostBox::default();
    let other = stranger.begin_buurt(9, "Elders");
    stranger.add_box(&mut elsewhere, other);
    elsewhere.attend(&mut stranger, VISIT_MS);
    let foreign = elsewhere.bundles().next().unwrap().clone();
    let rack = post_box
        .racks
        .values_mut()
        .find(|rack| !rack.is_empty())
        .unwrap();
    rack.insert(0, foreign);
    for number in 0..2_000_u32 {
        let mut bytes = vec![0; 1_024];
        bytes[..4].copy_from_slice(&number.to_be_bytes());
        let sum: [u8; 32] = <sha2::Sha256 as sha2::Digest>::digest(&bytes).into();
        rack.push((BundleName(sum), bytes));
    }
    let before = post_box.gets;
    noor.send(ToWorker::LookInMailboxes(buurt));
    post_box.attend(&mut noor, 3_600_000);
    let fetched = post_box.gets - before;
    assert!((18..100).contains(&fetched), "{fetched} in an hour");
    assert_eq!(
        noor.box_state(),
        Some(MailboxState::Trouble(MailboxTrouble::Strange))
    );
    // What is written here still gets out, and in elsewhere.
    let puts = post_box.puts;
    noor.add_plan(buurt, 2, "Bankje");
    post_box.attend(&mut noor, VISIT_MS);
    assert!(post_box.puts > puts);
    post_box
        .racks
        .values_mut()
        .for_each(|rack| rack.retain(|(_, bytes)| bytes[..4] == *b"BLJM"));
    wim.send(ToWorker::LookInMailboxes(buurt));
    post_box.attend(&mut wim, VISIT_MS);
    assert_eq!(wim.sees(), noor.sees());
}

#[test]
fn a_list_without_an_end_is_read_as_far_as_is_decent() {
    let mut round = 0_u64;
    survives(move |request, mut answer| {
        if matches!(request, PostRequest::List(..)) {
            let mut body = String::new();
            for number in 0..40_000_u64 {
                round += 1;
                let name = format!("{round:064x}");
                writeln!(body, "{number} {name} 1024").unwrap();
            }
            answer.body = body.into_bytes();
        }
        answer
    });
}

#[test]
fn a_mailbox_that_forgets_everything_gets_it_again_less_and_less_often() {
    let mut post_box = PostBox::default();
    let (mut noor, _, buurt) = two(&mut post_box);
    noor.add_plan(buurt, 2, "Bankje");
    post_box.attend(&mut noor, VISIT_MS);
    post_box.racks.clear();
    let before = post_box.puts;
    post_box.attend(&mut noor, 7 * 3_600_000);
    assert!(post_box.puts > before, "it gets it again");
    let again = post_box.puts;
    for _ in 0..8 {
        post_box.attend(&mut noor, 6 * 3_600_000);
        post_box.racks.clear();
    }
    assert!(post_box.puts - again <= 16, "{}", post_box.puts - again);
}
