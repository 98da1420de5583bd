//! Properties of the keys, and stories of lists that are put in order.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

fn key() -> impl Strategy<Value = OrderKey> {
    "[0-9a-z]{0,6}[1-9a-z]".prop_map(|text| text.parse().unwrap())
}

/// A list as phones keep it: sorted by key, and by id where keys are equal.
fn sorted(keys: &BTreeMap<u8, OrderKey>) -> Vec<(OrderKey, u8)> {
    let mut list: Vec<_> = keys.iter().map(|(id, key)| (key.clone(), *id)).collect();
    list.sort();
    list
}

fn ids(keys: &BTreeMap<u8, OrderKey>) -> Vec<u8> {
    sorted(keys).into_iter().map(|(_, id)| id).collect()
}

proptest! {
    #[test]
    fn between_two_keys_there_is_always_a_key(one in key(), other in key()) {
        let (low, high) = (one.clone().min(other.clone()), one.max(other));
        let between = OrderKey::between(Some(&low), Some(&high));
        prop_assert_eq!(between.is_some(), low < high);
        for key in [
            between.clone(),
            OrderKey::between(None, Some(&low)),
            OrderKey::between(Some(&high), None),
        ].into_iter().flatten() {
            prop_assert_eq!(key.to_string().parse(), Ok(key.clone()));
        }
        if let Some(between) = between {
            prop_assert!(low < between && between < high);
        }
        prop_assert!(OrderKey::between(None, Some(&low)).unwrap() < low);
        prop_assert!(OrderKey::between(Some(&high), None).unwrap() > high);
    }

    #[test]
    fn a_thing_comes_to_stand_where_it_was_put(
        keys in prop::collection::btree_map(0..12_u8, "[1-3]{1,2}", 0..12),
        moves in prop::collection::vec((0..12_u8, prop::option::of(0..12_u8)), 1..40),
    ) {
        let mut keys: BTreeMap<u8, OrderKey> = keys
            .into_iter()
            .map(|(id, key)| (id, key.parse().unwrap()))
            .collect();
        for (moved, after) in moves {
            let mut expected = ids(&keys);
            expected.retain(|id| *id != moved);
            let at = after.filter(|after| *after != moved).map_or(0, |after| {
                expected.iter().position(|id| *id == after).map_or(expected.len(), |at| at + 1)
            });
            let at = if after == Some(moved) { expected.len() } else { at };
            expected.insert(at, moved);
            keys.extend(keys_for(&sorted(&keys), moved, after));
            prop_assert_eq!(ids(&keys), expected);
        }
    }

    #[test]
    fn keys_stay_short_wherever_things_are_put(places in prop::collection::vec(0..4_usize, 200)) {
        let mut keys: BTreeMap<u8, OrderKey> = BTreeMap::new();
        for (id, place) in (0..200).zip(places) {
            let after = ids(&keys).get(place).copied();
            keys.extend(keys_for(&sorted(&keys), id, after));
        }
        prop_assert!(keys.values().all(|key| key.to_string().len() <= ORDER_LEN_MAX));
    }
}

#[test]
fn adding_at_either_end_keeps_keys_at_three_digits() {
    for is_end in [true, false] {
        let mut last: Option<OrderKey> = None;
        for _ in 0..10_000 {
            let key = if is_end {
                OrderKey::between(last.as_ref(), None)
            } else {
                OrderKey::between(None, last.as_ref())
            };
            let key = key.unwrap();
            assert!(key.to_string().len() <= COUNTED_DIGITS);
            assert!(last.is_none_or(|last| (last < key) == is_end));
            last = Some(key);
        }
    }
}

#[test]
fn what_is_no_key_is_refused() {
    for text in [
        "",
        "0",
        "a0",
        "A",
        "a b",
        "é",
        &"a".repeat(ORDER_LEN_MAX + 1),
    ] {
        assert_eq!(text.parse::<OrderKey>(), Err(NotAKey), "{text}");
    }
}
