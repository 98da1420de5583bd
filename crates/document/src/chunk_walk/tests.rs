//! What Automerge writes passes, what would harm is refused, and nothing panics.

use std::io::Write;

use automerge::{ActorId, AutoCommit, ObjType, ROOT, TextEncoding, transaction::Transactable};
use proptest::prelude::*;

use super::*;

/// A document that uses every kind of column, with a text long enough to be deflated.
fn sample() -> AutoCommit {
    let mut doc = AutoCommit::new_with_encoding(TextEncoding::Utf16CodeUnit);
    doc.set_actor(ActorId::from(&[7; 16][..]));
    for round in 0..5_i64 {
        doc.put(ROOT, format!("key {round}"), round * 1_000)
            .unwrap();
        let text = doc
            .put_object(ROOT, format!("text {round}"), ObjType::Text)
            .unwrap();
        doc.splice_text(&text, 0, 0, &"woorden van de buurt ".repeat(80))
            .unwrap();
        doc.splice_text(&text, 3, 40, "").unwrap();
        doc.put(&text, 4, "q").unwrap();
        doc.delete(ROOT, format!("key {}", round - 2)).unwrap();
        doc.commit();
        doc.set_actor(ActorId::from(&[u8::try_from(round).unwrap(); 16][..]));
    }
    doc
}

fn chunk(kind: u8, named_kind: u8, data: &[u8], named: &[u8]) -> Vec<u8> {
    let mut hasher = Sha256::new();
    hasher.update([named_kind]);
    hasher.update(uleb(named.len()));
    hasher.update(named);
    let hash: [u8; 32] = hasher.finalize().into();
    [&MAGIC[..], &hash[..4], &[kind], &uleb(data.len()), data].concat()
}

fn uleb(mut number: usize) -> Vec<u8> {
    let mut out = Vec::new();
    loop {
        let low = u8::try_from(number & 0x7f).unwrap();
        number >>= 7;
        if number == 0 {
            out.push(low);
            return out;
        }
        out.push(low | 0x80);
    }
}

fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn what_automerge_writes_passes_with_all_its_hashes() {
    let mut doc = sample();
    let heads: Vec<[u8; 32]> = doc.get_heads().iter().map(|hash| hash.0).collect();
    let walked = walk(&doc.save()).unwrap();
    assert_eq!(
        walked,
        Walked {
            hashes: heads,
            begins_with_document: true
        }
    );
    walk(&doc.save_nocompress()).unwrap();
    let mut changes = doc.get_changes(&[]);
    let hashes: Vec<[u8; 32]> = changes.iter().map(|change| change.hash().0).collect();
    let raw = doc.save_after(&[]);
    assert_eq!(walk(&raw).unwrap().hashes, hashes);
    let mut deflated = Vec::new();
    for change in &mut changes {
        deflated.extend_from_slice(&change.bytes());
    }
    assert!(deflated.len() < raw.len());
    assert_eq!(walk(&deflated).unwrap().hashes, hashes);
    assert_eq!(split(&deflated).unwrap().len(), hashes.len());
}

#[test]
fn a_bomb_is_met_before_it_goes_off() {
    let bomb = deflate(&vec![0; 64 * 1024 * 1024]);
    assert!(bomb.len() < 100_000);
    let bytes = chunk(2, 1, &bomb, b"");
    assert_eq!(walk(&bytes), Err(BadBytes::TooLarge));
}

#[test]
fn a_document_in_which_people_repeat_each_other_passes() {
    let mut doc = AutoCommit::new_with_encoding(TextEncoding::Utf16CodeUnit);
    for line in 0..20_000_u32 {
        doc.put(ROOT, line.to_string(), "Timmeren van het bankje, en verven")
            .unwrap();
    }
    walk(&doc.save()).unwrap();
}

#[test]
fn a_document_with_a_bomb_for_a_column_is_too_large() {
    let bomb = deflate(&vec![0; 128 * 1024 * 1024]);
    // No actors, no heads, one deflated value column of changes, no columns of operations.
    let spec = uleb(0b1111);
    let data = [&[0, 0, 1][..], &spec, &uleb(bomb.len()), &[0], &bomb].concat();
    assert_eq!(walk(&chunk(0, 0, &data, &data)), Err(BadBytes::TooLarge));
}

#[test]
fn a_run_that_claims_a_billion_rows_is_too_large() {
    // No actors, no heads, one integer column of changes with one run.
    let mut run = Vec::new();
    for byte in [0x80, 0x94, 0xeb, 0xdc, 0x03, 0x01] {
        run.push(byte);
    }
    let data = [&[0, 0, 1, 0b10, 6, 0][..], &run].concat();
    assert_eq!(walk(&chunk(0, 0, &data, &data)), Err(BadBytes::TooLarge));
}

#[test]
fn deflated_columns_in_a_change_and_bundles_are_refused() {
    let mut doc = sample();
    let mut change = doc.save_after(&[]);
    change[8] = 3;
    assert_eq!(walk(&change), Err(BadBytes::Unsupported));
    let column = deflate(b"");
    let mut data = vec![0, 0, 1, 1, 0, 0, 0, 1, 0b1010];
    data.extend(uleb(column.len()));
    data.extend(&column);
    assert_eq!(walk(&chunk(1, 1, &data, &data)), Err(BadBytes::Broken));
}

#[test]
fn every_truncation_is_refused() {
    let mut doc = sample();
    for bytes in [doc.save(), doc.save_after(&[])] {
        let ends: Vec<usize> = split(&bytes)
            .unwrap()
            .iter()
            .scan(0, |end, chunk| {
                *end += chunk.bytes.len();
                Some(*end)
            })
            .collect();
        for len in 0..bytes.len().min(4_000) {
            let is_whole = ends.contains(&len);
            assert_eq!(walk(&bytes[..len]).is_ok(), is_whole, "{len}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn mutations_with_a_right_checksum_never_panic(
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        kind in 0_u8..3,
    ) {
        let mut doc = sample();
        let source = match kind {
            0 => doc.save_nocompress(),
            _ => doc.get_changes(&[]).last().unwrap().raw_bytes().to_vec(),
        };
        let mut data = split(&source).unwrap()[0].data.to_vec();
        for (at, byte) in flips {
            let at = at.index(data.len().min(400));
            data[at] = byte;
        }
        let bytes = match kind {
            2 => chunk(2, 1, &deflate(&data), &data),
            kind => chunk(kind, kind, &data, &data),
        };
        // Any answer will do, as long as there is one.
        drop(walk(&bytes));
    }

    #[test]
    fn noise_after_the_magic_never_panics(noise in prop::collection::vec(any::<u8>(), 0..200)) {
        drop(walk(&[&MAGIC[..], &noise].concat()));
    }

    #[test]
    fn numbers_read_back(number in any::<i64>()) {
        let mut signed = Vec::new();
        let mut left = number;
        loop {
            let low = u8::try_from(left & 0x7f).unwrap();
            left >>= 7;
            let is_done = (left == 0 && low & 0x40 == 0) || (left == -1 && low & 0x40 != 0);
            signed.push(if is_done { low } else { low | 0x80 });
            if is_done {
                break;
            }
        }
        prop_assert_eq!(Reader::new(&signed).sleb(), Ok(number));
        let unsigned = usize::try_from(number.unsigned_abs()).unwrap();
        prop_assert_eq!(Reader::new(&uleb(unsigned)).uleb(), Ok(number.unsigned_abs()));
    }
}
