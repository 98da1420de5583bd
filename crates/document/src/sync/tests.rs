//! Messages of a link that are not what they should be.

use automerge::AutoCommit;
use proptest::prelude::*;

use super::*;
use crate::Actor;

/// A message without hashes and changes, with one filter.
fn with_filter(filter: &[u8]) -> Vec<u8> {
    let len = u8::try_from(filter.len()).unwrap();
    [&[VERSION_2, 0, 0, 1, 0, len], filter, &[0]].concat()
}

#[test]
fn a_filter_that_would_divide_by_zero_or_fill_the_memory_is_refused() {
    let mut doc = BuurtDoc::new(Actor([1; 16]));
    let mut peer = SyncState::default();
    let no_bits = with_filter(&[1, 0, 7]);
    let many_probes = with_filter(&[1, 10, 0xff, 0xff, 0xff, 0xff, 0x0f, 0, 0]);
    let cut = with_filter(&[9, 10, 7, 0]);
    for bytes in [no_bits, many_probes, cut] {
        assert!(doc.receive_sync(&mut peer, &bytes).is_err());
    }
    let sound = with_filter(&[1, 10, 7, 0, 0]);
    assert_eq!(doc.receive_sync(&mut peer, &sound), Ok(Admitted::default()));
    doc.sync_message(&mut peer);
}

#[test]
fn every_truncation_of_a_message_is_refused() {
    let mut doc = BuurtDoc::new(Actor([1; 16]));
    let mut peer = SyncState::default();
    let bytes = doc.sync_message(&mut peer).unwrap();
    for len in 0..bytes.len() {
        let other =
            BuurtDoc::new(Actor([2; 16])).receive_sync(&mut SyncState::default(), &bytes[..len]);
        assert!(other.is_err(), "{len}");
    }
}

/// A document with a plan, and as many further changes as asked.
fn doc_with(actor: u8, changes: u32) -> BuurtDoc {
    let mut doc = BuurtDoc::new(Actor([actor; 16]));
    add_changes(&mut doc, changes);
    doc
}

fn add_changes(doc: &mut BuurtDoc, changes: u32) {
    let who = crate::Who {
        person: domain::PersonId::from_bytes([1; 16]),
        today: domain::Day(20_000),
    };
    for _ in 0..changes {
        let number =
            u128::from(doc.own_seq()) << 64 | u128::from(doc.doc.get_actor().to_bytes()[0]);
        let add = domain::Command::AddInitiative {
            id: domain::InitiativeId::from_bytes(number.to_be_bytes()),
            what: "Een bankje in de zon".into(),
        };
        doc.command(&who, &add).unwrap();
        doc.commit().unwrap();
    }
}

/// Lets both talk until they are quiet; gives the bytes that went over.
#[expect(clippy::needless_pass_by_value, reason = "a side is a pair")]
fn talk(left: (&mut BuurtDoc, &mut SyncState), right: (&mut BuurtDoc, &mut SyncState)) -> usize {
    let mut bytes = 0;
    for _ in 0..100 {
        let mut is_quiet = true;
        if let Some(message) = left.0.sync_message(left.1) {
            (bytes, is_quiet) = (bytes + message.len(), false);
            right.0.receive_sync(right.1, &message).unwrap();
        }
        if let Some(message) = right.0.sync_message(right.1) {
            (bytes, is_quiet) = (bytes + message.len(), false);
            left.0.receive_sync(left.1, &message).unwrap();
        }
        if is_quiet {
            assert_eq!(left.0.heads(), right.0.heads());
            return bytes;
        }
    }
    panic!("two phones never stop talking");
}

fn version_of(doc: &mut BuurtDoc, actor: u8) -> BuurtDoc {
    BuurtDoc::load(&[doc.save()], Actor([actor; 16])).unwrap()
}

#[test]
fn who_knows_what_both_have_sends_no_filter_of_everything() {
    let mut home = doc_with(1, 2_000);
    let mut away = version_of(&mut home, 2);
    let then = home.heads();
    add_changes(&mut home, 20);
    add_changes(&mut away, 3);
    let (mut home_as_well, mut away_as_well) = (version_of(&mut home, 1), version_of(&mut away, 2));
    let fresh = talk(
        (&mut home, &mut SyncState::default()),
        (&mut away, &mut SyncState::default()),
    );
    let (mut at_home, mut at_away) = (SyncState::default(), SyncState::default());
    home_as_well.begin_sync(&mut at_home, &then);
    away_as_well.begin_sync(&mut at_away, &then);
    let seeded = talk(
        (&mut home_as_well, &mut at_home),
        (&mut away_as_well, &mut at_away),
    );
    assert!(seeded + 4_000 < fresh, "{seeded} of {fresh}");
    assert_eq!(home.heads(), home_as_well.heads());
}

/// What the other says to have is believed only as far as it is here too; so nothing is ever left out.
#[test]
fn heads_that_are_unknown_here_leave_nothing_out() {
    let mut home = doc_with(1, 5);
    let mut away = doc_with(2, 5);
    let (of_home, of_away) = (home.heads(), away.heads());
    let (mut at_home, mut at_away) = (SyncState::default(), SyncState::default());
    home.begin_sync(&mut at_home, &[[9; 32], of_away[0]]);
    away.begin_sync(&mut at_away, &[of_home[0], [7; 32]]);
    talk((&mut home, &mut at_home), (&mut away, &mut at_away));
}

/// As two phones begin that tell each other their newest changes.
fn begin(left: &mut BuurtDoc, right: &mut BuurtDoc) -> (SyncState, SyncState) {
    let (of_left, of_right) = (left.heads(), right.heads());
    let (mut at_left, mut at_right) = (SyncState::default(), SyncState::default());
    left.begin_sync(&mut at_left, &of_right);
    right.begin_sync(&mut at_right, &of_left);
    (at_left, at_right)
}

#[test]
fn who_has_nothing_gets_the_whole_document_at_once() {
    let mut home = doc_with(1, 500);
    let mut newcomer = BuurtDoc::new(Actor([2; 16]));
    let (mut at_home, mut at_newcomer) = begin(&mut home, &mut newcomer);
    assert_eq!(newcomer.sync_message(&mut at_newcomer), None);
    let bytes = talk((&mut home, &mut at_home), (&mut newcomer, &mut at_newcomer));
    let whole = home.save().len();
    assert!(bytes < whole + 600, "{bytes} for {whole}");
    assert_eq!(home.first_rows(), newcomer.first_rows());
    // From here on only what is new goes over.
    add_changes(&mut newcomer, 1);
    let bytes = talk((&mut home, &mut at_home), (&mut newcomer, &mut at_newcomer));
    assert!(bytes < 1_000, "{bytes}");
}

#[test]
fn a_newcomer_who_writes_before_everything_came_loses_nothing() {
    let mut home = doc_with(1, 50);
    let mut newcomer = BuurtDoc::new(Actor([2; 16]));
    let (mut at_home, mut at_newcomer) = begin(&mut home, &mut newcomer);
    add_changes(&mut newcomer, 3);
    talk((&mut home, &mut at_home), (&mut newcomer, &mut at_newcomer));
    assert_eq!(home.first_rows(), newcomer.first_rows());
}

#[test]
fn two_newcomers_do_not_wait_for_each_other() {
    let (mut left, mut right) = (doc_with(1, 0), doc_with(2, 0));
    let (mut at_left, mut at_right) = begin(&mut left, &mut right);
    assert!(left.sync_message(&mut at_left).is_some());
    assert!(right.sync_message(&mut at_right).is_some());
}

/// A whole document that is of something else, damaged, or twice there changes nothing.
#[test]
fn a_whole_document_that_is_not_one_of_ours_is_refused() {
    let mut of_others = AutoCommit::new();
    automerge::transaction::Transactable::put(&mut of_others, automerge::ROOT, "a", 1).unwrap();
    let mut ours = doc_with(1, 20).save();
    let message = |chunks: &[&[u8]]| {
        let mut message = vec![VERSION_2, 0, 0, 0, u8::try_from(chunks.len()).unwrap()];
        for chunk in chunks {
            let len = chunk.len();
            let more = if len > 0x7f { 0x80 } else { 0 };
            message.push(u8::try_from(len & 0x7f).unwrap() | more);
            message.extend((more > 0).then(|| u8::try_from(len >> 7).unwrap()));
            message.extend_from_slice(chunk);
        }
        message
    };
    let twice = message(&[&ours, &ours]);
    let foreign = message(&[&of_others.save()]);
    let at = ours.len() / 2;
    ours[at] ^= 1;
    let damaged = message(&[&ours]);
    for (bytes, why) in [
        (twice, BadBytes::TooLarge),
        (foreign, BadBytes::Foreign),
        (damaged, BadBytes::Broken),
    ] {
        let mut doc = BuurtDoc::new(Actor([2; 16]));
        let mut peer = SyncState::default();
        assert_eq!(doc.receive_sync(&mut peer, &bytes), Err(why));
        assert!(doc.has_nothing());
        assert_eq!(peer.state, SyncState::default().state);
    }
}

#[test]
fn a_deflated_message_that_grows_without_end_is_refused() {
    let bomb = inflate::deflate(&vec![0; MESSAGE_BYTES_MAX + 1], DEFLATED);
    let mut doc = BuurtDoc::new(Actor([1; 16]));
    let took = doc.receive_sync(&mut SyncState::default(), &bomb);
    assert_eq!(took, Err(BadBytes::TooLarge));
    assert!(unpacked(&[DEFLATED, 1, 2, 3]).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn noise_in_a_message_never_panics(noise in prop::collection::vec(any::<u8>(), 0..200)) {
        let walked = walk_message(&[&[VERSION_2], &noise[..]].concat());
        // Nothing but whole filters and no chunk of ours comes out of noise.
        prop_assert!(matches!(walked, Ok(Brings::Nothing) | Err(_)));
    }
}
