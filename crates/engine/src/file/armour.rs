//! A bundle as plain text, for ways that only carry text: a message, a mail, a `.txt` file.
//!
//! Base64 between two marks, with the first four bytes of the SHA-256 behind the bytes. Base64 and not base 32:
//! messengers cut long messages off, and nothing that people send along changes the size of letters; not base 45,
//! whose `:/` becomes a face. What may happen on the way is forgiven: quoting, other line ends, soft wraps,
//! spaces, long dashes, words before, between and after, names and times of a messenger in the middle, several
//! bundles in one text. The check decides which reading is right, so a bundle comes out whole or not at all.
//! What a person reads above the marks is added by the page, which has the words.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

/// Most bundles that are read from one text.
pub(crate) const BUNDLES_MAX: usize = 32;
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const LINE_LEN: usize = 64;
const CHECK_LEN: usize = 4;
/// In the last of the three ways to read, shorter words are taken for what people say.
const PAYLOAD_LEN_MIN: usize = 16;
const NAME: &str = "BUURTLIJM";

/// A word between the marks.
struct Word<'a> {
    letters: &'a str,
    line: usize,
}

/// The text of a bundle: marks and lines of at most [`LINE_LEN`] letters.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let sum = Sha256::digest(bytes);
    let checked: Vec<u8> = bytes
        .iter()
        .chain(sum.iter().take(CHECK_LEN))
        .copied()
        .collect();
    let mut text = String::with_capacity(checked.len() / 2 * 3 + 64);
    text.push_str("-----BEGIN BUURTLIJM-----\n");
    for line in checked.chunks(LINE_LEN / 4 * 3) {
        text.extend(letters_of(line));
        text.push('\n');
    }
    text.push_str("-----END BUURTLIJM-----\n");
    text
}

/// The bundles in a text, each once, in their order; `None` when there is no mark of ours in it.
/// What is damaged is left out, so a text with nothing but damaged bundles gives an empty list.
pub(crate) fn decode(bytes: &[u8]) -> Option<Vec<Vec<u8>>> {
    // Of a text in UTF-16 the letters are left, each without its zero.
    let plain: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
    let text = String::from_utf8_lossy(&plain);
    let words = words_of(&text);
    let mut found: Vec<Vec<u8>> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut has_mark = false;
    let mut at = 0;
    while at < words.len() {
        let Some(len) = mark_at(&words, at, "BEGIN") else {
            at += 1;
            continue;
        };
        has_mark = true;
        let begin = at + len;
        let is_end = |at: &usize| {
            ["END", "BEGIN"]
                .iter()
                .any(|end| mark_at(&words, *at, end).is_some())
        };
        let end = (begin..words.len()).find(is_end).unwrap_or(words.len());
        let inside = words.get(begin..end).unwrap_or_default();
        if found.len() < BUNDLES_MAX
            && let Some(bundle) = unpacked(inside)
            && seen.insert(<[u8; 32]>::from(Sha256::digest(&bundle)))
        {
            found.push(bundle);
        }
        at = end;
    }
    has_mark.then_some(found)
}

/// Cuts a text at everything that is neither a letter of ours nor part of a word of people: blanks, dashes,
/// quoting, and what cannot be seen.
fn words_of(text: &str) -> Vec<Word<'_>> {
    let lines = text
        .split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}'])
        .enumerate();
    lines
        .flat_map(|(line, text)| {
            let words = text.split(is_gap).filter(|word| !word.is_empty());
            words.map(move |letters| Word { letters, line })
        })
        .collect()
}

fn is_gap(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '>' | '|' | '»' | '*' | '_' | '~' | '`' | '-' | '=')
        || matches!(
            letter,
            '\u{ad}' | '\u{feff}' | '\u{2010}'..='\u{2015}' | '\u{2212}'
        )
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(letter, '\u{2060}'..='\u{2069}')
}

/// How many words a mark takes that begins here; a wrap may have come between them, or the blank be lost.
fn mark_at(words: &[Word<'_>], at: usize, kind: &str) -> Option<usize> {
    let first = words.get(at)?.letters;
    let second = words.get(at + 1).map(|word| word.letters);
    if ends_in(first, kind) && second.is_some_and(|second| second.eq_ignore_ascii_case(NAME)) {
        return Some(2);
    }
    let joined = first.len() >= NAME.len() && ends_in(first, NAME);
    let rest = first.get(..first.len().saturating_sub(NAME.len()))?;
    (joined && ends_in(rest, kind)).then_some(1)
}

/// Somebody's name may stand right before a mark.
fn ends_in(word: &str, end: &str) -> bool {
    let start = word.len().checked_sub(end.len());
    let tail = start.and_then(|start| word.get(start..));
    let before = start
        .and_then(|start| word.get(..start))
        .and_then(|before| before.chars().last());
    tail.is_some_and(|tail| tail.eq_ignore_ascii_case(end))
        && before.is_none_or(|letter| !letter.is_alphanumeric())
}

/// The bytes between two marks, by the reading that fits the check.
fn unpacked(inside: &[Word<'_>]) -> Option<Vec<u8>> {
    let is_ours = |word: &&Word<'_>| word.letters.bytes().all(|byte| value(byte).is_some());
    let spoken: BTreeSet<usize> = inside
        .iter()
        .filter(|word| !is_ours(word))
        .map(|word| word.line)
        .collect();
    let last = inside
        .iter()
        .rfind(|word| is_ours(word))
        .map(|word| word.letters.as_ptr());
    // Without lines on which somebody speaks; all words that may be ours; the long ones.
    let of_lines = inside.iter().filter(|word| !spoken.contains(&word.line));
    let of_words = inside.iter().filter(is_ours);
    let is_long = |word: &&Word<'_>| {
        word.letters.len() >= PAYLOAD_LEN_MIN || Some(word.letters.as_ptr()) == last
    };
    checked(of_lines)
        .or_else(|| checked(of_words.clone()))
        .or_else(|| checked(of_words.filter(is_long)))
}

fn checked<'a>(words: impl Iterator<Item = &'a Word<'a>>) -> Option<Vec<u8>> {
    let letters: Vec<u8> = words.flat_map(|word| word.letters.bytes()).collect();
    let bytes = bytes_of(&letters)?;
    let (body, sum) = bytes.split_last_chunk::<CHECK_LEN>()?;
    Sha256::digest(body).starts_with(sum).then(|| body.to_vec())
}

/// Three bytes are four letters; one or two left over are two or three.
pub(crate) fn letters_of(bytes: &[u8]) -> impl Iterator<Item = char> + '_ {
    bytes.chunks(3).flat_map(|group| {
        let bits = group
            .iter()
            .fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
        let bits = bits << (8 * (3 - group.len()));
        (0..=group.len()).map(move |place| {
            let index = bits >> (18 - 6 * place) & 63;
            char::from(LETTERS.get(index as usize).copied().unwrap_or_default())
        })
    })
}

/// The other way around; `None` for other letters, or a number of them that cannot be.
pub(crate) fn bytes_of(letters: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(letters.len() / 4 * 3 + 2);
    for group in letters.chunks(4) {
        let mut bits = 0_u32;
        for place in 0..4 {
            let six = group.get(place).map_or(Some(0), |letter| value(*letter))?;
            bits = bits << 6 | u32::from(six);
        }
        let whole = match group.len() {
            4 => 3,
            3 if bits.trailing_zeros() >= 8 => 2,
            2 if bits.trailing_zeros() >= 16 => 1,
            _ => return None,
        };
        bytes.extend(bits.to_be_bytes().iter().skip(1).take(whole));
    }
    Some(bytes)
}

fn value(letter: u8) -> Option<u8> {
    match letter {
        b'A'..=b'Z' => Some(letter - b'A'),
        b'a'..=b'z' => Some(letter - b'a' + 26),
        b'0'..=b'9' => Some(letter - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
