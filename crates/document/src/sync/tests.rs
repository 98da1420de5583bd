//! Messages of a link that are not what they should be.

use proptest::prelude::*;

use super::*;
use crate::Actor;

/// A message without hashes and changes, with one filter.
fn with_filter(filter: &[u8]) -> Vec<u8> {
    let len = u8::try_from(filter.len()).unwrap();
    [&[VERSION_1, 0, 0, 1, 0, len], filter, &[0]].concat()
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

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn noise_in_a_message_never_panics(noise in prop::collection::vec(any::<u8>(), 0..200)) {
        let walked = walk_message(&[&[VERSION_1], &noise[..]].concat());
        // Nothing but whole filters and no chunk of ours comes out of noise.
        prop_assert_ne!(walked, Ok(true));
    }
}
