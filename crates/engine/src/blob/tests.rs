//! Sealing, and what must not pass for sealed.

use domain::{
    Answer, AttachmentId, Day, InitiativeId,
    attachment::{AttachedTo, AttachmentKind, AttachmentRow, NewAttachment},
    limits::PHOTO_BYTES_MAX,
};
use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

use super::*;

const KIND: AttachmentKind = AttachmentKind::Photo {
    width: 4,
    height: 3,
};

fn photo(bytes: usize) -> NewAttachment {
    let mut whole = b"RIFF\0\0\0\0WEBP".to_vec();
    whole.extend((whole.len()..bytes).map(|at| u8::try_from(at % 251).unwrap_or_default()));
    NewAttachment {
        to: AttachedTo::Plan(InitiativeId::from_bytes([1; 16])),
        id: AttachmentId::from_bytes([2; 16]),
        kind: KIND,
        what: String::new(),
        small: b"RIFF\0\0\0\0WEBP".to_vec(),
        whole,
    }
}

fn row(name: BlobName, bytes: u32) -> AttachmentRow {
    AttachmentRow {
        kind: KIND,
        what: Answer::One(String::new()),
        bytes,
        blob: name,
        by: None,
        created_on: Day(0),
        order: 1,
        moment: Answer::One(None),
    }
}

fn sealed(bytes: usize) -> (Sealed, AttachmentRow) {
    let new = photo(bytes);
    let sealed = seal(&mut ChaCha8Rng::seed_from_u64(1), &new).unwrap();
    let row = row(sealed.name, u32::try_from(bytes).unwrap());
    (sealed, row)
}

#[test]
fn what_is_sealed_opens_at_every_size_around_a_piece() {
    for bytes in [
        12,
        PLAIN_BYTES,
        PLAIN_BYTES + 1,
        3 * PLAIN_BYTES,
        PHOTO_BYTES_MAX,
    ] {
        let (sealed, row) = sealed(bytes);
        let paper = Paper::read(&sealed.paper, &row).unwrap();
        assert_eq!(usize::from(paper.count()), bytes.div_ceil(PLAIN_BYTES));
        for (number, piece) in (0..).zip(&sealed.pieces) {
            assert!(paper.is_piece(number, piece) && piece.len() <= PIECE_BYTES_MAX);
        }
        assert_eq!(paper.open(&sealed.pieces), Some(photo(bytes).whole));
    }
}

#[test]
fn another_paper_piece_or_order_is_known_at_once() {
    let (sealed, row) = sealed(3 * PLAIN_BYTES);
    let paper = Paper::read(&sealed.paper, &row).unwrap();
    assert!(!paper.is_piece(1, &sealed.pieces[0]), "out of its place");
    assert!(!paper.is_piece(3, &sealed.pieces[0]), "beyond the last");
    let mut longer = sealed.pieces[0].clone();
    longer.push(0);
    assert!(!paper.is_piece(0, &longer));
    assert_eq!(paper.open(&sealed.pieces[..2]), None);
    let mut turned = sealed.pieces.clone();
    turned.swap(0, 1);
    assert_eq!(paper.open(&turned), None);
    for at in 0..sealed.paper.len() {
        let mut bent = sealed.paper.clone();
        bent[at] ^= 1;
        assert!(Paper::read(&bent, &row).is_none(), "byte {at}");
    }
    let mut other = row.clone();
    other.bytes += 1;
    assert!(Paper::read(&sealed.paper, &other).is_none());
    other.bytes -= 1;
    other.kind = AttachmentKind::Voice { millis: 1 };
    assert!(Paper::read(&sealed.paper, &other).is_none());
}

#[test]
fn the_same_photo_is_sealed_otherwise_every_time() {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let (one, other) = (seal(&mut rng, &photo(99)), seal(&mut rng, &photo(99)));
    assert_ne!(one.unwrap().pieces, other.unwrap().pieces);
}
