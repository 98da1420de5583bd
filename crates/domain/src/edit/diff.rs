//! What changed between two versions of a text, word by word.
//!
//! Words and the gaps between them are compared as wholes, so that two people who changed different words of one
//! sentence both keep theirs, and no word falls apart into letters of two.

use super::{Edit, Splice, units};

/// Beyond so many pairs of words in the part that differs, that part counts as one change.
const PAIRS_MAX: usize = 1_000_000;

/// The edits that turn `before` into `after`, last place first, so that each position is one of `before`.
pub fn diff(before: &str, after: &str) -> Vec<Edit> {
    let (old, new) = (words(before), words(after));
    let is_same = |(left, right): &(&&str, &&str)| left == right;
    let head = old.iter().zip(&new).take_while(is_same).count();
    let (old, new) = (
        old.get(head..).unwrap_or_default(),
        new.get(head..).unwrap_or_default(),
    );
    let tail = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take_while(is_same)
        .count();
    let old = old.get(..old.len() - tail).unwrap_or_default();
    let new = new.get(..new.len() - tail).unwrap_or_default();
    if old.len().saturating_mul(new.len()) > PAIRS_MAX {
        let one = Splice::between(before, after);
        return one.iter().flat_map(Splice::edits).collect();
    }
    let shown = words(before);
    let start: u32 = shown.iter().take(head).map(|word| units(word)).sum();
    let mut pieces = pieces(old, new, start);
    pieces.reverse();
    pieces.iter().flat_map(Splice::edits).collect()
}

/// The words and gaps of a text, in order; together they are the text.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_gap = first.is_whitespace();
        let end = rest
            .find(|c: char| c.is_whitespace() != is_gap)
            .unwrap_or(rest.len());
        let Some((word, after)) = rest.split_at_checked(end) else {
            break;
        };
        words.push(word);
        rest = after;
    }
    words
}

/// Where the two differ, first place first, in positions of the old text, of which `old` begins at `start`.
fn pieces(old: &[&str], new: &[&str], start: u32) -> Vec<Splice> {
    let common = common(old, new);
    let (mut pieces, mut at) = (Vec::new(), start);
    let (mut left, mut right) = (0, 0);
    // The end of both counts as common, to close the last piece.
    for (i, j) in common.into_iter().chain([(old.len(), new.len())]) {
        let gone: u32 = old
            .get(left..i)
            .unwrap_or_default()
            .iter()
            .map(|word| units(word))
            .sum();
        let come = new.get(right..j).unwrap_or_default().concat();
        if gone > 0 || !come.is_empty() {
            pieces.push(Splice {
                at,
                delete: gone,
                insert: come,
            });
        }
        at += gone + old.get(i).map_or(0, |word| units(word));
        (left, right) = (i + 1, j + 1);
    }
    pieces
}

/// The longest row of words that both have, as pairs of places.
fn common(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    // For each pair of places how many words both have from there on; one row and column more than there are words.
    let width = new.len() + 1;
    let mut lengths = vec![0_u32; (old.len() + 1) * width];
    let length = |lengths: &[u32], i: usize, j: usize| {
        lengths.get(i * width + j).copied().unwrap_or_default()
    };
    for (i, left) in old.iter().enumerate().rev() {
        for (j, right) in new.iter().enumerate().rev() {
            let longest = if left == right {
                length(&lengths, i + 1, j + 1) + 1
            } else {
                length(&lengths, i + 1, j).max(length(&lengths, i, j + 1))
            };
            if let Some(place) = lengths.get_mut(i * width + j) {
                *place = longest;
            }
        }
    }
    let (mut pairs, mut i, mut j) = (Vec::new(), 0, 0);
    while let (Some(left), Some(right)) = (old.get(i), new.get(j)) {
        if left == right {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if length(&lengths, i + 1, j) >= length(&lengths, i, j + 1) {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}
