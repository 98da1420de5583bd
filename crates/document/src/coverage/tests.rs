//! Parts of a document that several phones wrote.

use domain::{Command, Day, InitiativeId, PersonId};

use super::*;
use crate::{Actor, Who};

fn write(doc: &mut BuurtDoc, id: u8) -> [u8; 32] {
    let person = PersonId::from_bytes([id; 16]);
    let who = Who {
        person,
        today: Day(20_000),
    };
    let (id, what) = (InitiativeId::from_bytes([id; 16]), "Bankje".to_owned());
    doc.command(&who, &Command::AddInitiative { id, what })
        .unwrap();
    doc.commit().unwrap().hash
}

/// Two phones wrote apart and met, and one wrote on.
fn street() -> (BuurtDoc, [[u8; 32]; 4]) {
    let (mut noor, mut wim) = (BuurtDoc::new(Actor([1; 16])), BuurtDoc::new(Actor([2; 16])));
    let (one, two) = (write(&mut noor, 1), write(&mut noor, 2));
    let three = write(&mut wim, 3);
    noor.admit(&wim.save()).unwrap();
    let four = write(&mut noor, 4);
    (noor, [one, two, three, four])
}

#[test]
fn a_part_is_closed_and_named_by_its_newest_changes() {
    let (mut doc, [one, two, three, four]) = street();
    let mut part = doc.coverage(&[]);
    assert_eq!((part.beyond_count(), part.heads()), (5, Heads::new()));
    part.add(&[two]);
    assert!(!part.lacks(&one) && !part.lacks(&two) && part.lacks(&three));
    assert_eq!((part.beyond_count(), part.heads()), (2, vec![two]));
    part.add(&[three, one]);
    let mut both = vec![two, three];
    both.sort_unstable();
    assert_eq!(part.heads(), both);
    part.add(&[four, [9; 32]]);
    assert_eq!((part.beyond_count(), part.heads()), (0, vec![four]));
    assert_eq!(doc.coverage(&[one, two, four, [9; 32]]).heads(), vec![four]);
    assert_eq!(doc.coverage(&[one, three]).beyond_count(), 2);
}

#[test]
fn loose_changes_can_be_taken_in_one_after_the_other() {
    let (mut doc, [one, ..]) = street();
    let mut other = BuurtDoc::new(Actor([3; 16]));
    for change in doc.loose_changes(&[]) {
        let admitted = other.admit(&change.bytes).unwrap();
        assert!(!admitted.misses_earlier);
        assert!(other.has(&vec![change.hash]));
    }
    assert_eq!(other.heads(), doc.heads());
    let rest = doc.loose_changes(&[one]);
    assert_eq!(rest.len(), 3);
    assert!(rest.iter().all(|change| change.hash != one));
}
