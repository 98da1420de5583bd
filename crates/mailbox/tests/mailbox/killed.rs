//! kill -9 at any moment: what a phone was told is kept, is there, whole and in order.
//!
//! `MAILBOX_SEED` repeats a run, `MAILBOX_KILLS` makes it longer. The store may be a bucket too: what is
//! promised does not differ.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use domain::mailbox::{BundleName, Topic};
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};

use super::phone::{Bundle, Phone, topic};
use super::process::Process;

const PHONES: u64 = 4;
const TOPICS: u8 = 3;

/// What phones were told is kept: topics, in the order of one phone's answers.
type Told = Vec<(Topic, BundleName)>;

fn number(name: &str, otherwise: u64) -> u64 {
    let text = std::env::var(name).ok();
    text.and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// Brings bundles until the mailbox is gone; what was answered counts.
fn bring(phone: Phone, seed: u64) -> Told {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut told = Vec::new();
    loop {
        let topic = topic(u8::try_from(rng.next_u32() % u32::from(TOPICS)).unwrap());
        let bytes = 1 << (10 + rng.next_u32() % 6);
        let bundle = Bundle::new(rng.next_u64(), bytes);
        match phone.put(topic, &bundle) {
            Ok(200 | 201) => told.push((topic, bundle.name)),
            Ok(other) => panic!("answered {other}"),
            Err(_) => return told,
        }
    }
}

/// Starts, kills and starts again; `words` say where bundles are kept.
pub(crate) fn kill_again_and_again(words: &[&str], kills: u64) {
    let seed = number("MAILBOX_SEED", u64::from(std::process::id()));
    let kills = number("MAILBOX_KILLS", kills);
    eprintln!("MAILBOX_SEED={seed} MAILBOX_KILLS={kills}");
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut told: Vec<Told> = Vec::new();
    let mut places: BTreeMap<(Topic, BundleName), u64> = BTreeMap::new();
    let mut process = Process::start(words);
    for kill in 0..kills {
        let phone = process.phone;
        let moment = Instant::now() + Duration::from_millis(u64::from(rng.next_u32() % 300));
        let seeds: Vec<u64> = (0..PHONES).map(|_| rng.next_u64()).collect();
        told.extend(std::thread::scope(|scope| {
            let bringing: Vec<_> = seeds
                .iter()
                .map(|seed| scope.spawn(|| bring(phone, *seed)))
                .collect();
            while let Some(left) = moment.checked_duration_since(Instant::now()) {
                std::thread::park_timeout(left);
            }
            process.kill();
            bringing
                .into_iter()
                .map(|one| one.join().unwrap())
                .collect::<Vec<_>>()
        }));
        process = Process::start(words);
        check(process.phone, &told, &mut places);
        eprintln!(
            "kill {kill}: {} told and there",
            told.iter().map(Vec::len).sum::<usize>()
        );
    }
    let count: usize = told.iter().map(Vec::len).sum();
    assert!(count > 0, "nothing was kept in {kills} rounds");
}

fn check(phone: Phone, told: &[Told], places: &mut BTreeMap<(Topic, BundleName), u64>) {
    let mut listed = BTreeMap::new();
    for number in 0..TOPICS {
        for line in phone.list(topic(number), None) {
            listed.insert((topic(number), line.name), line.place);
        }
    }
    for (key, place) in places.iter() {
        assert_eq!(listed.get(key), Some(place), "a place changed or went");
    }
    for one in told {
        let mut last = BTreeMap::new();
        for (topic, name) in one {
            let place = *listed
                .get(&(*topic, *name))
                .expect("told that it is kept, and gone");
            let before = last.insert(*topic, place);
            assert!(before < Some(place), "not in the order of keeping");
            if places.insert((*topic, *name), place).is_none() {
                let bytes = phone.get(*topic, *name).expect("listed and not there");
                assert_eq!(Bundle::of(bytes).name, *name);
            }
        }
    }
    // Also what nobody was told of is whole, if it is there at all.
    for (topic, name) in listed.keys().filter(|key| !places.contains_key(key)) {
        let bytes = phone.get(*topic, *name).expect("listed and not there");
        assert_eq!(Bundle::of(bytes).name, *name);
    }
}
