//! The committed bytes against the schema.

use automerge::{
    ActorId, AutoCommit, ObjType, ROOT, TextEncoding,
    transaction::{CommitOptions, Transactable},
};

use super::*;
use crate::{
    places,
    schema::{
        BUURT, EDITS, INITIATIVES, MIN_WRITER, SIGNALEN, TEXT, VISION as PLACE, WRITER, WRITERS,
    },
};

/// The change as the schema says it, made anew.
fn made() -> (Vec<u8>, [u8; 32]) {
    let mut doc = AutoCommit::new_with_encoding(TextEncoding::Utf16CodeUnit);
    doc.set_actor(ActorId::from(&b"buurtlijm begins"[..]));
    for key in [BUURT, INITIATIVES, SIGNALEN, WRITERS] {
        doc.put_object(ROOT, key, ObjType::Map).unwrap();
    }
    doc.put(ROOT, MIN_WRITER, i64::try_from(WRITER).unwrap())
        .unwrap();
    let hash = doc
        .commit_with(CommitOptions::default().with_time(0))
        .unwrap();
    let change = doc.get_change_by_hash(&hash).unwrap();
    (change.raw_bytes().to_vec(), hash.0)
}

#[test]
fn the_committed_bytes_are_those_of_the_schema() {
    let (bytes, hash) = made();
    assert_eq!(bytes, GENESIS, "\n{bytes:?}\n{hash:?}");
    assert_eq!(hash, HASH);
}

/// The change that makes the place of the vision, made anew.
fn vision_made() -> (Vec<u8>, [u8; 32]) {
    let mut doc = document();
    doc.set_actor(ActorId::from(&b"buurtlijm vision"[..]));
    let buurt = places::top(&doc, BUURT).unwrap();
    let place = doc.put_object(buurt, PLACE, ObjType::Map).unwrap();
    doc.put_object(&place, TEXT, ObjType::Text).unwrap();
    doc.put_object(&place, EDITS, ObjType::Map).unwrap();
    let hash = doc
        .commit_with(CommitOptions::default().with_time(0))
        .unwrap();
    let change = doc.get_change_by_hash(&hash).unwrap();
    (change.raw_bytes().to_vec(), hash.0)
}

#[test]
fn the_committed_bytes_of_the_vision_are_those_of_the_schema() {
    let (bytes, hash) = vision_made();
    assert_eq!(bytes, vision(), "\n{bytes:?}\n{hash:?}");
    assert_eq!(hash, VISION_HASH);
}

#[test]
fn every_new_document_has_the_first_change_and_nothing_else() {
    let mut doc = document();
    assert_eq!(doc.get_heads(), [hash()]);
    assert!(is_in(&mut doc));
}
