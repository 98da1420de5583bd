//! The oracles bite: a phone that is sabotaged is found out, and the record that shows it is short.

use crate::{
    Sabotage, Setup,
    report::Plan,
    run::{Telling, play},
    weather::record,
};

/// Whether one of some seeds finds this sabotage, as this kind of fault, and how short the record gets.
fn found(sabotage: Sabotage, kind: &str) -> usize {
    let shortest = (1..40).find_map(|seed| {
        let setup = Setup {
            seed,
            phones: 4,
            sabotage: Some((0, sabotage)),
        };
        let failure = (Plan { setup, steps: 120 }).run().err()?;
        (failure.short.kind == kind).then(|| {
            assert!(failure.short.setup.phones < 4, "{failure}");
            assert!(failure.to_string().contains("cargo xtask simulate --seed"));
            failure.short.steps.len()
        })
    });
    shortest.unwrap_or_else(|| panic!("no seed found {sabotage:?}"))
}

#[test]
fn a_disk_that_forgets_what_it_kept_is_found_out() {
    let steps = found(
        Sabotage::ForgetsWhatItKept,
        "what a person was told is kept, is lost",
    );
    assert!(steps <= 3, "{steps} steps");
}

#[test]
fn a_disk_that_drops_chunks_is_found_out() {
    let steps = found(
        Sabotage::DropsChunks,
        "what a person was told is kept, is lost",
    );
    assert!(steps <= 6, "{steps} steps");
}

#[test]
fn a_phone_that_hears_nothing_is_found_out() {
    let steps = found(Sabotage::Deaf, "phones do not become equal");
    assert!(steps <= 3, "{steps} steps");
}

#[test]
fn a_page_that_misses_rows_is_found_out() {
    let steps = found(
        Sabotage::Blind,
        "a page shows something else than the disk says",
    );
    assert!(steps <= 6, "{steps} steps");
}

#[test]
fn a_disk_that_throws_nothing_away_is_found_out() {
    let faults = (1..20).filter_map(|seed| {
        let setup = Setup {
            seed,
            phones: 3,
            sabotage: Some((0, Sabotage::Hoards)),
        };
        play(setup, &record(seed, 3, 500), Telling::Silent)
            .end
            .err()
    });
    let kinds: Vec<&str> = faults.map(|fault| fault.kind()).take(1).collect();
    assert_eq!(kinds, ["something grows out of proportion"]);
}
