//! Ten thousand steps over many seeds: the simulator's part of the test command.
//!
//! A failing seed is printed with the command that repeats it and with the shortest record that fails like it.

use super::*;

/// Plays some seeds of this many phones; gives how many steps that were.
fn check(seeds: std::ops::Range<u64>, phones: u8, steps: u32) -> u32 {
    let mut taken = 0;
    for seed in seeds {
        let setup = Setup {
            seed,
            phones,
            sabotage: None,
        };
        match (Plan { setup, steps }).run() {
            Ok((tally, healing)) => {
                assert!(healing.changes > 0, "seed {seed} wrote nothing");
                taken += tally.steps;
            }
            Err(failure) => panic!("{failure}"),
        }
    }
    taken
}

#[test]
fn three_phones_become_equal_and_lose_nothing() {
    assert_eq!(check(100..127, 3, 200), 5_400);
}

#[test]
fn six_phones_become_equal_and_lose_nothing() {
    assert_eq!(check(200..216, 6, 200), 3_200);
}

#[test]
fn twelve_phones_become_equal_and_lose_nothing() {
    assert_eq!(check(300..306, 12, 200), 1_200);
}

#[test]
fn forty_phones_become_equal_and_lose_nothing() {
    assert_eq!(check(400..401, 40, 200), 200);
}

#[test]
fn the_same_seed_makes_the_same_run() {
    let plan = Plan {
        setup: Setup {
            seed: 7,
            phones: 5,
            sabotage: None,
        },
        steps: 150,
    };
    assert_eq!(plan.run(), plan.run());
}
