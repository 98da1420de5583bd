//! Bytes that are refused, and what it costs to take in the others.

use domain::{Command, Day, InitiativeId, PersonId, RowKey, TaskId};

use super::*;
use crate::{Actor, Who, changed::WALKED, read::facts::READ};

const PLANS: u8 = 10;
const CHANGES: u8 = 200;

#[test]
fn refused_bytes_change_nothing() {
    let mut doc = BuurtDoc::new(Actor([1; 16]));
    let heads = doc.heads();
    let whole = doc.save();
    for (bytes, why) in [
        (&b"hello"[..], BadBytes::Foreign),
        (&whole[..whole.len() - 1], BadBytes::Broken),
        (&[whole.clone(), vec![0]].concat()[..], BadBytes::Broken),
    ] {
        assert_eq!(doc.admit(bytes), Err(why));
        assert_eq!(doc.heads(), heads);
    }
    assert_eq!(doc.admit(b""), Ok(Admitted::default()));
}

fn plan(name: u8) -> InitiativeId {
    InitiativeId::from_bytes([name; 16])
}

fn run(doc: &mut BuurtDoc, command: &Command) {
    let who = Who {
        person: PersonId::from_bytes([1; 16]),
        today: Day(20_000),
    };
    doc.command(&who, command).unwrap();
    doc.commit().unwrap();
}

/// Changes of tasks, round the plans.
fn work(doc: &mut BuurtDoc, actor: u8) {
    for name in 0..CHANGES {
        let id = TaskId::from_bytes([name; 16]);
        let initiative = plan(name % PLANS);
        let what = format!("Taak {actor}");
        run(
            doc,
            &Command::AddTask {
                initiative,
                id,
                what,
            },
        );
    }
}

/// A phone that has the plans, and one that did much more on them, and so did a third meanwhile.
fn away_and_home() -> (BuurtDoc, BuurtDoc) {
    let mut home = BuurtDoc::new(Actor([1; 16]));
    for name in 0..PLANS {
        let add = Command::AddInitiative {
            id: plan(name),
            what: "Een bankje".into(),
        };
        run(&mut home, &add);
    }
    let of = |doc: &mut BuurtDoc, name| BuurtDoc::load(&[doc.save()], Actor([name; 16])).unwrap();
    let (mut away, mut third) = (of(&mut home, 2), of(&mut home, 3));
    work(&mut home, 1);
    work(&mut third, 3);
    home.admit(&third.save()).unwrap();
    away.take_changed();
    away.first_rows();
    (away, home)
}

/// Plans are read for the news and for their heads, but once.
#[test]
fn what_neighbours_did_is_found_without_reading_twice_or_walking_far() {
    let (mut away, mut home) = away_and_home();
    let then = away.heads();
    READ.set(0);
    WALKED.set(0);
    COPIED.set(0);
    let took = away.admit(&home.save_since(&then)).unwrap();
    assert_eq!(took.new_changes, 2 * u32::from(CHANGES));
    let keys = away.take_changed().rows;
    for key in keys.iter().filter(|key| key.is_first_screen()) {
        assert_eq!(away.row(key), home.row(key));
    }
    let read = READ.get();
    // The plans, and those at home, which has read none of it before.
    assert_eq!(read, 2 * u32::from(PLANS));
    assert!(WALKED.get() < 20, "{} walks", WALKED.get());
    assert_eq!(COPIED.get(), 0);
}

/// Two storages that wrote under one name: whoever has what one of them wrote takes nothing from the other, also
/// not what came with it and is sound.
#[test]
fn a_second_change_with_one_number_changes_nothing() {
    let (mut away, mut home) = away_and_home();
    let then = away.heads();
    let mut twice = BuurtDoc::load(&[away.save()], Actor([1; 16])).unwrap();
    work(&mut twice, 9);
    let (ours, others) = (home.save_since(&then), twice.save_since(&then));
    for bytes in [[&ours[..], &others].concat(), [&others[..], &ours].concat()] {
        assert_eq!(away.admit(&bytes), Err(BadBytes::Broken));
        assert_eq!(away.heads(), then);
        assert!(away.take_changed().rows.is_empty());
    }
    away.admit(&ours).unwrap();
    let now = away.heads();
    assert_eq!(away.admit(&others), Err(BadBytes::Broken));
    assert_eq!(away.heads(), now);
    assert_eq!(away.first_rows(), home.first_rows());
}

#[test]
fn what_builds_on_more_than_came_is_not_plain() {
    let (mut away, mut home) = away_and_home();
    let bytes = home.save_since(&away.heads());
    let chunks = chunk_walk::split(&bytes).unwrap();
    let later = chunks[1..].iter().flat_map(|chunk| chunk.bytes);
    let later: Vec<u8> = later.copied().collect();
    assert!(away.plain_changes(&later).unwrap().is_none());
    assert!(away.admit(&later).unwrap().misses_earlier);
    // Something waits: what comes now may not be refused halfway.
    away.doc.load_incremental(chunks[1].bytes).unwrap();
    assert!(away.plain_changes(&bytes).unwrap().is_none());
    assert_eq!(
        away.admit(&bytes).unwrap().new_changes,
        2 * u32::from(CHANGES)
    );
    assert_eq!(away.first_rows(), home.first_rows());
    let nothing = away.plain_changes(&bytes).unwrap();
    assert!(nothing.is_some_and(|changes| changes.is_empty()));
    assert_eq!(away.admit(&bytes), Ok(Admitted::default()));
}

#[test]
fn many_changes_go_in_after_a_few() {
    let steps = |changes| first_counts(changes).collect::<Vec<_>>();
    assert_eq!(steps(600), [8, 64]);
    assert_eq!((steps(64), steps(63)), (vec![8], vec![]));
    let (mut away, mut home) = away_and_home();
    let bytes = home.save_since(&away.heads());
    let mut copy = away.copy();
    let rest = load_first(&mut copy, &bytes).unwrap();
    let loaded = copy.get_changes_meta(&hashes_from_heads(&away.heads()));
    assert_eq!(loaded.len(), 8);
    assert_eq!(chunk_walk::split(rest).unwrap().len(), 2 * 200 - 8);
    assert!(rest.len() < bytes.len());
    assert!(load_first(&mut copy, &bytes[1..]).is_err());
}

/// A neighbour's backup, a file from a messenger, the whole document over a link: all come this way.
#[test]
fn a_version_with_a_little_more_is_loaded_once_and_one_that_is_known_not_at_all() {
    let (mut away, mut home) = away_and_home();
    run(&mut away, &Command::NameBuurt("De Linde".into()));
    let whole = home.save();
    LOADED.set(0);
    COPIED.set(0);
    let took = away.admit_version(&whole).unwrap();
    assert_eq!(took.new_changes, 2 * u32::from(CHANGES));
    assert_eq!((LOADED.get(), COPIED.get()), (1, 0));
    for bytes in [whole.clone(), away.save()] {
        assert_eq!(away.admit_version(&bytes), Ok(Admitted::default()));
        assert_eq!(away.admit(&bytes), Ok(Admitted::default()));
    }
    assert_eq!((LOADED.get(), COPIED.get()), (1, 0));
    home.admit(&away.save()).unwrap();
    assert_eq!(away.first_rows(), home.first_rows());
}

/// The phone has a few words that nobody else has; the version has two years.
#[test]
fn a_version_with_much_more_takes_the_place_and_loses_nothing_of_this_phone() {
    let (mut away, mut home) = away_and_home();
    for at in 0..MANY_CHANGES {
        let done = at % 2 == 0;
        run(
            &mut home,
            &Command::TickTask(plan(0), TaskId::from_bytes([0; 16]), done),
        );
    }
    let text = TextKey::Section(plan(1), domain::SectionKey::What);
    let who = Who {
        person: PersonId::from_bytes([2; 16]),
        today: Day(20_001),
    };
    let splice = domain::Splice {
        at: 0,
        delete: 0,
        insert: "Mijn woorden. ".into(),
    };
    away.type_text(&who, text, &[splice]).unwrap();
    away.commit().unwrap();
    away.take_changed();
    let whole = home.save();
    LOADED.set(0);
    COPIED.set(0);
    let took = away.admit(&whole).unwrap();
    assert_eq!(took.chunk.as_ref(), Some(&whole));
    assert!(usize::try_from(took.new_changes).unwrap() > MANY_CHANGES);
    assert_eq!((LOADED.get(), COPIED.get()), (1, 0));
    assert!(away.text(text).unwrap().starts_with("Mijn woorden."));
    let rows = away.take_changed().rows;
    assert!(rows.contains(&RowKey::Task(plan(0), TaskId::from_bytes([0; 16]))));
    home.admit(&away.save()).unwrap();
    assert_eq!(away.first_rows(), home.first_rows());
    assert_eq!(away.heads(), home.heads());
}

/// Two storages wrote under one name, and the other one has much more.
#[test]
fn a_version_with_another_change_under_one_number_changes_nothing() {
    let (mut away, mut home) = away_and_home();
    let then = away.heads();
    let mut twice = BuurtDoc::load(&[away.save()], Actor([1; 16])).unwrap();
    run(&mut twice, &Command::NameBuurt("De Linde".into()));
    let now = twice.heads();
    for at in 0..MANY_CHANGES {
        let done = at % 2 == 0;
        run(
            &mut home,
            &Command::TickTask(plan(0), TaskId::from_bytes([0; 16]), done),
        );
    }
    assert_eq!(twice.admit(&home.save()), Err(BadBytes::Broken));
    assert_eq!(twice.heads(), now);
    assert_ne!(then, now);
}
