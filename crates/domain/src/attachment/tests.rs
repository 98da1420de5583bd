//! What may be attached.

use super::*;

const WEBP: &[u8] = b"RIFF\x10\0\0\0WEBPVP8 ";

fn photo() -> NewAttachment {
    NewAttachment {
        to: AttachedTo::Plan(InitiativeId::from_bytes([1; 16])),
        id: AttachmentId::from_bytes([2; 16]),
        kind: AttachmentKind::Photo {
            width: 1600,
            height: 1200,
        },
        what: String::new(),
        small: WEBP.to_vec(),
        whole: WEBP.to_vec(),
    }
}

#[test]
fn a_photo_with_a_stamp_is_taken_and_anything_else_refused() {
    assert_eq!(photo().check(), Ok(()));
    let mut page = photo();
    page.whole = b"<html><script>".to_vec();
    assert_eq!(page.check(), Err(Refusal::Fault));
    let mut bare = photo();
    bare.small = Vec::new();
    assert_eq!(bare.check(), Err(Refusal::Fault));
    let mut sound = photo();
    sound.kind = AttachmentKind::Voice { millis: 900 };
    assert_eq!(sound.check(), Err(Refusal::Fault));
    let mut empty = photo();
    empty.whole = Vec::new();
    assert_eq!(empty.check(), Err(Refusal::Empty));
}

#[test]
fn what_is_too_large_is_refused_at_its_own_bound() {
    let padded = |len: usize| [WEBP, &vec![0; len - WEBP.len()]].concat();
    let mut large = photo();
    large.whole = padded(PHOTO_BYTES_MAX);
    assert_eq!(large.check(), Ok(()));
    large.whole.push(0);
    assert_eq!(large.check(), Err(Refusal::TooLong));
    let mut stamp = photo();
    stamp.small = padded(SMALL_BYTES_MAX + 1);
    assert_eq!(stamp.check(), Err(Refusal::TooLong));
    let mut words = photo();
    words.what = "é".repeat(LINE_LEN_MAX + 1);
    assert_eq!(words.check(), Err(Refusal::TooLong));
}

#[test]
fn a_name_is_read_as_it_is_written() {
    let name = BlobName(std::array::from_fn(|at| u8::try_from(at * 7).unwrap_or(9)));
    assert_eq!(name.to_string().parse(), Ok(name));
    assert_eq!("ab".parse::<BlobName>(), Err(NotAnId));
    let foreign = name.to_string().to_uppercase();
    assert_eq!(foreign.parse::<BlobName>(), Err(NotAnId));
}
