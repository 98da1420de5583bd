use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

use super::*;

#[test]
fn rings_that_changed_apart_agree_and_lose_no_key() {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let first = Keyring::fresh(&mut rng);
    let (mut noor, mut wim) = (first.clone(), first.clone());
    noor.rotate(&mut rng);
    wim.rotate(&mut rng);
    let made = [first.current().0, noor.current().0, wim.current().0];
    let (before_noor, before_wim) = (noor.clone(), wim.clone());
    assert!(noor.merge(&before_wim));
    assert!(wim.merge(&before_noor));
    assert!(!wim.merge(&before_noor), "the same again is no news");
    assert_eq!(noor.current().0, wim.current().0);
    for ring in [&noor, &wim] {
        assert!(made.iter().all(|id| ring.find(*id).is_some()));
        assert_eq!(ring.all().count(), 3);
    }
    wim.rotate(&mut rng);
    noor.merge(&wim);
    assert_eq!(noor.current().0, wim.current().0, "a later key comes first");
}

#[test]
fn a_strangers_ring_cannot_grow_for_ever() {
    let mut rng = ChaCha8Rng::seed_from_u64(2);
    let (mut own, mut strangers) = (Keyring::fresh(&mut rng), Keyring::fresh(&mut rng));
    for _ in 0..2 * KEYS_MAX {
        strangers.rotate(&mut rng);
    }
    own.merge(&strangers);
    assert_eq!(own.all().count(), KEYS_MAX);
}

#[test]
fn phones_of_an_earlier_buurt_have_the_same_key_without_having_met() {
    let buurt = BuurtId::from_bytes([7; 16]);
    let other = BuurtId::from_bytes([8; 16]);
    let id = |buurt| Keyring::earlier(buurt).current().0;
    assert_eq!(id(buurt), id(buurt));
    assert_ne!(id(buurt), id(other));
}
