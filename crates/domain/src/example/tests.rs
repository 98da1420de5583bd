use super::*;

fn bench() -> Example {
    Example {
        title: "Een bankje bij de halte".into(),
        what: "Een plek om te zitten.".into(),
        why: "Wie slecht loopt, rust daar uit.".into(),
        steps: vec!["Vraag de gemeente".into(), "Zet de bank neer".into()],
        needs: vec!["Een boormachine".into()],
        numbers: vec![("uren".into(), "64".into())],
        amount: Some(Cents(193_000)),
    }
}

/// With a sum that fits, as a stranger can make it.
fn summed(mut body: Vec<u8>) -> Vec<u8> {
    let sum = Fingerprint::of_bytes(&body).0;
    body.extend(sum.to_le_bytes());
    body
}

#[test]
fn what_was_written_is_read() {
    assert_eq!(Example::decode(&bench().encode()), Ok(bench()));
}

#[test]
fn another_file_is_foreign_and_a_part_of_one_is_broken() {
    assert_eq!(Example::decode(b"%PDF-1.7"), Err(BadFile::Foreign));
    assert_eq!(Example::decode(b""), Err(BadFile::Foreign));
    let whole = bench().encode();
    for len in 5..whole.len() {
        assert_eq!(
            Example::decode(&whole[..len]),
            Err(BadFile::Broken),
            "{len}"
        );
    }
    let mut scratched = whole;
    scratched[20] ^= 1;
    assert_eq!(Example::decode(&scratched), Err(BadFile::Broken));
}

#[test]
fn a_stranger_cannot_fill_a_phone() {
    let many = Example {
        steps: vec!["stap".into(); EXAMPLE_LINES_MAX + 1],
        ..bench()
    };
    assert_eq!(Example::decode(&many.encode()), Err(BadFile::TooLarge));
    let long = Example {
        why: "w".repeat(EXAMPLE_BYTES_MAX),
        ..bench()
    };
    assert_eq!(Example::decode(&long.encode()), Err(BadFile::TooLarge));
    // A length that points outside.
    let lying = summed(b"BLJM\x04\x01\xff\xff\xff\xffab".to_vec());
    assert_eq!(Example::decode(&lying), Err(BadFile::Broken));
    let nameless = summed(b"BLJM\x04".to_vec());
    assert_eq!(Example::decode(&nameless), Err(BadFile::Broken));
    let owed = summed(b"BLJM\x04\x01\x01\0\0\0a\x08\x02\0\0\0-1".to_vec());
    assert_eq!(Example::decode(&owed), Err(BadFile::Broken));
}

#[test]
fn what_a_newer_app_adds_is_passed_over() {
    let newer = summed(b"BLJM\x04\x01\x04\0\0\0Bank\xf0\x03\0\0\0abc".to_vec());
    let read = Example::decode(&newer).unwrap();
    assert_eq!(read.title, "Bank");
}
