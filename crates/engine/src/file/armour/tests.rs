//! What messengers and mail do to a text: it stays whole, or it is refused.

use proptest::prelude::*;

use super::*;

const SAID: &str = "Dit is een bericht van Buurtlijm. Kopieer alles, en kies: Plak tekst.\n";

fn bytes(len: usize) -> Vec<u8> {
    (0..len)
        .map(|at| u8::try_from(at * 37 % 251).unwrap())
        .collect()
}

/// Ways in which a text arrives that keep all of it.
fn mangled(text: &str, way: usize) -> String {
    let lines = || text.lines();
    let each = |change: &dyn Fn(&str) -> String| lines().map(change).collect::<Vec<_>>().join("\n");
    match way {
        0 => text.to_owned(),
        1 => text.replace('\n', "\r\n"),
        2 => each(&|line| format!("> {line}")),
        3 => each(&|line| format!(">>{line}")),
        4 => text.replace('\n', " "),
        5 => text.replace("-----", "—–-"),
        6 => each(&|line| format!("  {line}\u{a0}")),
        7 => lines().collect::<Vec<_>>().join("\n\n"),
        8 => text.replace("BEGIN BUURTLIJM", "BEGIN\nBUURTLIJM"),
        9 => format!("Hoi Wim!\n\n{text}\nGroetjes, Noor (06 12345678)"),
        10 => wrapped(text, 40),
        11 => format!("[10:01, 22-11-2026] Noor: {text}"),
        12 => format!("\u{feff}{}", text.replace('\n', "\u{2028}")),
        13 => text
            .replace("----", "\u{200b}--")
            .replace('\n', "\u{200b}\n"),
        14 => text.replace("\n-----END BUURTLIJM-----", ""),
        15 => each(&|line| format!("*{line}*")),
        16 => text.replace('\n', ""),
        17 => text.replace("-----BEGIN BUURTLIJM-----", "-----Begin Buurtlijm-----"),
        _ => cut_by_messenger(text),
    }
}

const WAYS: usize = 19;

/// A line that is too long goes on on the next one.
fn wrapped(text: &str, len: usize) -> String {
    let cut = |line: &str| {
        let letters: Vec<char> = line.chars().collect();
        let parts = letters
            .chunks(len)
            .map(|part| part.iter().collect::<String>());
        parts.collect::<Vec<_>>().join("\n")
    };
    text.lines().map(cut).collect::<Vec<_>>().join("\n")
}

/// Long messages come in parts, each with a name and a time above it.
fn cut_by_messenger(text: &str) -> String {
    let part = (text.len() / 3 + 1).max(200);
    let mut cut = String::new();
    for (at, letter) in text.chars().enumerate() {
        if at % part == 0 {
            cut.push_str("\nNoor, [22-11-2026 10:01]\n");
        }
        cut.push(letter);
    }
    cut
}

#[test]
fn what_messengers_do_is_forgiven() {
    for len in [1, 2, 3, 48, 300, 5_000] {
        let text = encode(&bytes(len));
        for way in 0..WAYS {
            let arrived = mangled(&format!("{SAID}{text}"), way);
            let read = decode(arrived.as_bytes());
            assert_eq!(
                read,
                Some(vec![bytes(len)]),
                "way {way}, {len} bytes: {arrived}"
            );
        }
    }
}

#[test]
fn words_in_the_middle_are_told_from_the_bundle() {
    let text = encode(&bytes(200));
    let said = [
        "Noor",
        "Kijk eens",
        "[10:02, 22-11-2026] Noor: ",
        "Doorgestuurd bericht:",
    ];
    for words in said {
        for line in 1..4 {
            let mut lines: Vec<&str> = text.lines().collect();
            lines.insert(line, words);
            let arrived = lines.join("\n");
            let read = decode(arrived.as_bytes());
            assert_eq!(read, Some(vec![bytes(200)]), "{arrived}");
        }
    }
}

#[test]
fn a_text_of_another_kind_of_file_reads_too() {
    let text = encode(&bytes(100));
    let utf16: Vec<u8> = "\u{feff}"
        .encode_utf16()
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(decode(&utf16), Some(vec![bytes(100)]));
}

#[test]
fn several_bundles_come_out_in_their_order_and_each_once() {
    let (first, second) = (encode(&bytes(10)), encode(&bytes(20)));
    let quoted = mangled(&first, 2);
    let cut: String = second.chars().take(second.len() / 2).collect();
    let text = format!("{first}\nen ook:\n{cut}\n{second}\nJe schreef:\n{quoted}");
    assert_eq!(decode(text.as_bytes()), Some(vec![bytes(10), bytes(20)]));
    let many: String = (0..BUNDLES_MAX + 5)
        .map(|at| encode(&bytes(at + 1)))
        .collect();
    assert_eq!(decode(many.as_bytes()).unwrap().len(), BUNDLES_MAX);
}

#[test]
fn a_text_without_a_bundle_has_none_and_a_cut_one_is_empty() {
    assert_eq!(decode(b"Beste buren, begin buurtfeest om drie uur."), None);
    assert_eq!(decode(b""), None);
    let text = encode(&bytes(500));
    for len in 30..text.len() - 40 {
        assert_eq!(
            decode(&text.as_bytes()[..len]),
            Some(Vec::new()),
            "cut at {len}"
        );
    }
}

#[test]
fn a_bundle_of_a_million_bytes_is_read_at_once() {
    let text = encode(&bytes(1_000_000));
    assert_eq!(decode(text.as_bytes()), Some(vec![bytes(1_000_000)]));
    // A megabyte of nothing but marks is not read again and again.
    let marks = "BEGIN BUURTLIJM ".repeat(60_000);
    assert_eq!(decode(marks.as_bytes()), Some(Vec::new()));
}

proptest! {
    #[test]
    fn any_bytes_survive_any_two_ways(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        ways in (0..WAYS, 0..WAYS),
    ) {
        let arrived = mangled(&mangled(&encode(&bytes), ways.0), ways.1);
        // What two mangled ways make of it together may be too much, but never something else.
        if let Some(read) = decode(arrived.as_bytes()) {
            prop_assert!(read.is_empty() || read == vec![bytes], "{arrived}");
        }
    }

    /// One letter that is another, is gone or is new: all of it or nothing, never a part.
    #[test]
    fn a_damaged_text_is_whole_or_nothing(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        at in any::<prop::sample::Index>(),
        letter in any::<char>(),
        kind in 0..3,
    ) {
        let mut letters: Vec<char> = encode(&bytes).chars().collect();
        let at = at.index(letters.len());
        match kind {
            0 => letters[at] = letter,
            1 => drop(letters.remove(at)),
            _ => letters.insert(at, letter),
        }
        let arrived: String = letters.into_iter().collect();
        for read in decode(arrived.as_bytes()).into_iter().flatten() {
            prop_assert_eq!(&read, &bytes);
        }
    }

    #[test]
    fn any_text_gets_an_answer(noise in prop::collection::vec(any::<u8>(), 0..300)) {
        decode(&noise);
        let framed = [&b"-----BEGIN BUURTLIJM-----\n"[..], &noise, b"\n-----END BUURTLIJM-----"].concat();
        prop_assert_eq!(decode(&framed).is_some(), true);
    }
}
