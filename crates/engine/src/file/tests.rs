use super::*;

fn body() -> FileBody {
    FileBody {
        buurt: BuurtId::from_bytes([1; 16]),
        kind: BuurtKind::Real,
        name: "Oranjestraat".into(),
        from: PersonId::from_bytes([2; 16]),
        cards: Vec::new(),
        heads: vec![[3; 32]],
        changes: vec![1, 2, 3],
    }
}

#[test]
fn a_file_reads_back() {
    assert_eq!(decode(&encode(&body()).unwrap()), Ok(body()));
}

#[test]
fn what_is_wrong_with_a_file_is_told_apart() {
    let good = encode(&body()).unwrap();
    assert_eq!(decode(b"PK\x03\x04 a zip"), Err(BadFile::Foreign));
    assert_eq!(decode(b""), Err(BadFile::Foreign));
    for len in 4..good.len() {
        assert_eq!(decode(&good[..len]), Err(BadFile::Broken), "cut at {len}");
    }
    let mut newer = good.clone();
    newer[4] = 2;
    assert_eq!(decode(&newer), Err(BadFile::Newer));
    for at in 6..good.len() {
        let mut damaged = good.clone();
        damaged[at] ^= 1;
        assert_eq!(decode(&damaged), Err(BadFile::Broken), "damaged at {at}");
    }
    assert_eq!(
        decode(&vec![b'B'; FILE_BYTES_MAX + 1]),
        Err(BadFile::TooLarge)
    );
}
