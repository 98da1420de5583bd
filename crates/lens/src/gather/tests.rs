use proptest::prelude::*;
use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};

use super::*;
use crate::show::Show;

fn payload(len: usize, seed: u64) -> Vec<u8> {
    let mut bytes = vec![0; len];
    ChaCha8Rng::seed_from_u64(seed).fill_bytes(&mut bytes);
    bytes
}

/// Shows frame after frame until the payload is whole; `is_seen` says which are seen.
fn carry(
    gather: &mut Gather,
    show: &Show,
    count: usize,
    mut is_seen: impl FnMut(u32) -> bool,
) -> (Vec<u8>, Progress) {
    for turn in 0..20_000_u32 {
        let frame = show.frame(turn * u32::try_from(count).unwrap(), count);
        if !is_seen(turn) {
            continue;
        }
        let read = Frame::decode(&frame.encode()).unwrap();
        if let Gathered::Whole(progress, payload) = gather.take_in(&read) {
            return (payload, progress);
        }
    }
    panic!("never whole");
}

#[test]
fn what_is_shown_comes_over_whichever_frames_are_missed() {
    let mut rng = ChaCha8Rng::seed_from_u64(5);
    for len in [1, 199, 200, 201, 5_000, 40_000] {
        let bytes = payload(len, 1);
        let show = Show::new(bytes.clone()).unwrap();
        let mut gather = Gather::default();
        let (read, progress) = carry(&mut gather, &show, 3, |_| rng.next_u32() % 10 >= 4);
        assert_eq!(read, bytes);
        let most = show.subject().symbol_count() + 5;
        assert!(
            usize::from(progress.have) <= most,
            "{len} bytes: {progress:?}"
        );
    }
}

#[test]
fn a_coarser_code_goes_on_where_the_fine_one_stopped() {
    let bytes = payload(20_000, 2);
    let show = Show::new(bytes.clone()).unwrap();
    let mut gather = Gather::default();
    for turn in 0..15 {
        gather.take_in(&show.frame(turn * 4, 4));
    }
    let (read, progress) = carry(&mut gather, &show, 1, |turn| turn >= 60);
    assert_eq!(read, bytes);
    assert!(progress.have <= progress.needed + 2, "{progress:?}");
}

#[test]
fn another_transfer_in_between_costs_nothing() {
    let (one, other) = (payload(4_000, 3), payload(6_000, 4));
    let [show, beside] = [&one, &other].map(|bytes| Show::new(bytes.clone()).unwrap());
    let mut gather = Gather::default();
    for turn in 0..3 {
        gather.take_in(&show.frame(turn * 4, 4));
        gather.take_in(&beside.frame(turn * 4, 4));
    }
    let Gathered::Part(progress) = gather.take_in(&show.frame(12, 4)) else {
        panic!("20 symbols are needed");
    };
    assert_eq!((progress.have, progress.needed), (16, 20));
    assert_eq!(carry(&mut gather, &beside, 4, |_| true).0, other);
    assert_eq!(carry(&mut gather, &show, 4, |_| true).0, one);
}

#[test]
fn symbols_that_somebody_made_up_cost_the_transfer_and_no_more() {
    let bytes = payload(3_000, 5);
    let show = Show::new(bytes.clone()).unwrap();
    let mut gather = Gather::default();
    let mut forged = show.frame(0, 4);
    forged.symbols.fill(7);
    gather.take_in(&forged);
    assert_eq!(carry(&mut gather, &show, 4, |_| true).0, bytes);
}

#[test]
fn a_crowd_of_transfers_stays_bounded() {
    let mut gather = Gather::default();
    for seed in 0..50 {
        let show = Show::new(payload(9_000, seed)).unwrap();
        gather.take_in(&show.frame(0, 8));
    }
    assert_eq!(gather.transfers.len(), TRANSFERS_MAX);
}

#[test]
fn what_is_empty_or_too_large_is_not_shown() {
    assert!(Show::new(Vec::new()).is_none());
    assert!(Show::new(vec![0; domain::lens::MOVING_BYTES_MAX + 1]).is_none());
}

#[test]
fn a_frame_with_any_bit_changed_is_no_frame() {
    let frame = Show::new(payload(900, 6)).unwrap().frame(0, 2).encode();
    for at in 0..frame.len() {
        let mut changed = frame.clone();
        changed[at] ^= 1;
        assert_eq!(Frame::decode(&changed), None, "changed at {at}");
    }
}

proptest! {
    /// Whatever somebody holds before the camera: an answer, never a panic, and never a payload of another name.
    #[test]
    fn any_frame_gets_an_answer(
        len in 0..2 * domain::lens::MOVING_BYTES_MAX,
        firsts in prop::collection::vec(0..0x100_0000_u32, 1..6),
        count in 0_usize..10,
        fill: u8,
    ) {
        let subject = Subject { transfer: domain::lens::TransferId([3; 8]), len };
        let mut gather = Gather::default();
        for first in firsts {
            let symbols = vec![fill; count * SYMBOL_BYTES];
            let bytes = Frame { subject, first, symbols }.encode();
            if let Some(frame) = Frame::decode(&bytes) {
                let is_part = matches!(gather.take_in(&frame), Gathered::Part(_));
                prop_assert!(is_part);
            }
        }
    }
}
