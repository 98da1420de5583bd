//! Searching a buurt: some words in, a short list of places out.
//!
//! Every word has to be the beginning of a word of what is found; case and accents do not matter ([`fold`]). What
//! lies in something with a name (a task in a plan, a card at a meeting) is found by words of both, as long as one
//! of them is its own. Looking through the document for every letter that somebody types would be too slow in a
//! buurt of two years (`docs/decisions/search.md`), so the words of all rows are kept in memory as they are
//! compared
//! ([`Index`]); only the few places that are shown are read again. What a row says is in [`said`].

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::{
    Day, Row, RowKey,
    limits::{EXCERPT_LEN_MAX, SEARCH_LEN_MAX, SEARCH_WORDS_MAX},
};

mod fold;
mod index;
mod said;

pub use index::Index;
use said::Holder;

/// A piece of a text, as a list of hits shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// True for what was searched for.
    pub is_match: bool,
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// The row in which it stands; it says what kind of thing it is, and where.
    pub key: RowKey,
    /// Its name, or that of the plan, meeting or opgave in which it lies; empty for what has none.
    pub title: Vec<Piece>,
    /// The words around what was found; empty when the name says it all.
    pub excerpt: Vec<Piece>,
    /// When it was last written in, as far as is known.
    pub on: Day,
    /// True when its own name has all the words.
    pub is_in_title: bool,
}

/// What a search found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hits {
    /// The first [`crate::limits::HITS_MAX`]: names first, then the newest.
    pub hits: Vec<Hit>,
    /// How many there are, also those beyond.
    pub count: u32,
}

/// What somebody searches for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// Folded, each once.
    words: Vec<Vec<char>>,
}

impl Query {
    /// The words of a text; of a long one the first [`SEARCH_WORDS_MAX`].
    pub fn of(text: &str) -> Self {
        let mut words: Vec<Vec<char>> = Vec::new();
        let letters: String = text.chars().take(SEARCH_LEN_MAX).collect();
        for word in letters.split(|letter: char| !fold::is_in_word(letter)) {
            let word: Vec<char> = word.chars().flat_map(fold::fold).collect();
            if !word.is_empty() && !words.contains(&word) {
                words.push(word);
            }
        }
        words.truncate(SEARCH_WORDS_MAX);
        Self { words }
    }

    /// Whether there is nothing to search for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Where the words stand in a text: byte ranges in order, and which of the words they are.
    fn matches(&self, text: &str) -> Vec<Match> {
        let mut found = Vec::new();
        let mut letters = text.char_indices().peekable();
        while let Some((start, letter)) = letters.next() {
            if !fold::is_in_word(letter) {
                continue;
            }
            // The folded letters of this word, each with where the letter it came from ends.
            let mut folded: Vec<(char, usize)> = Vec::new();
            let mut next = Some((start, letter));
            while let Some((at, letter)) = next {
                let end = at + letter.len_utf8();
                folded.extend(fold::fold(letter).map(|letter| (letter, end)));
                // A mark folds to nothing and belongs to the letter before it.
                if let Some((_, last)) = folded.last_mut() {
                    *last = end;
                }
                next = letters.next_if(|(_, letter)| fold::is_in_word(*letter));
            }
            found.extend(self.match_of(start, &folded));
        }
        found
    }

    /// The longest of the words with which this one begins, and all of them.
    fn match_of(&self, start: usize, folded: &[(char, usize)]) -> Option<Match> {
        let begins = |word: &[char]| {
            let letters = folded.iter().map(|(letter, _)| letter);
            word.len() <= folded.len() && word.iter().eq(letters.take(word.len()))
        };
        let words = self.words.iter().enumerate();
        let of: Vec<(usize, usize)> = words
            .filter(|(_, word)| begins(word))
            .map(|(place, word)| (place, word.len()))
            .collect();
        let longest = of.iter().map(|(_, len)| *len).max()?;
        let (_, end) = folded.get(longest.checked_sub(1)?)?;
        let words = of.iter().fold(0, |all, (place, _)| all | bit(*place));
        let end = *end;
        Some(Match { start, end, words })
    }

    /// How the words stand at the beginning of a word of an [`Index`].
    fn starts(&self) -> Vec<String> {
        let spaced = |word: &Vec<char>| [' '].iter().chain(word).collect();
        self.words.iter().map(spaced).collect()
    }

    /// All words together.
    fn all(&self) -> u32 {
        let places = 0..self.words.len();
        places.fold(0, |all, place| all | bit(place))
    }
}

/// Which words of the query, a bit each.
const fn bit(place: usize) -> u32 {
    match place {
        0..=31 => 1 << place,
        _ => 0,
    }
}

/// A word of a text that begins with words of the query.
#[derive(Debug, Clone, Copy)]
struct Match {
    start: usize,
    end: usize,
    words: u32,
}

fn words_of(matches: &[Match]) -> u32 {
    matches.iter().fold(0, |all, one| all | one.words)
}

/// A place that was found, before it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Found {
    key: RowKey,
    is_in_title: bool,
    on: Day,
    order: u64,
}

impl Found {
    /// Names first, then the newest.
    fn compare(&self, other: &Self) -> Ordering {
        let newest = |it: &Self| (it.is_in_title, it.on, it.order);
        newest(other)
            .cmp(&newest(self))
            .then(self.key.cmp(&other.key))
    }
}

impl Index {
    /// Searches; `row` reads a row anew, to show the words around what was found.
    pub fn find(&self, query: &Query, row: impl Fn(&RowKey) -> Option<Row>) -> Hits {
        let (found, count) = self.places(query);
        let hits = found.iter().filter_map(|found| hit(query, found, &row));
        Hits {
            hits: hits.collect(),
            count,
        }
    }
}

/// What is shown of a place; `None` when it has changed meanwhile.
fn hit(query: &Query, found: &Found, row: impl Fn(&RowKey) -> Option<Row>) -> Option<Hit> {
    let own = row(&found.key)?;
    let said = said::said(&own)?;
    let head = said.title.is_none().then(|| Holder::of(&found.key)?.head());
    let head = head.flatten().and_then(|head| row(&head));
    let name = said.title.or_else(|| said::name(head.as_ref()?));
    let name = name.unwrap_or_default();
    // The text that has most of what was searched for tells most.
    let bodies = said.bodies.iter().map(|body| (body, query.matches(body)));
    let best = bodies
        .filter(|(_, matches)| !matches.is_empty())
        .max_by_key(|(_, matches)| words_of(matches).count_ones());
    Some(Hit {
        key: found.key,
        title: excerpt(name, &query.matches(name)),
        excerpt: best.map_or_else(Vec::new, |(body, matches)| excerpt(body, &matches)),
        on: found.on,
        is_in_title: found.is_in_title,
    })
}

/// So much stands before the first match when the beginning has to go.
const BEFORE_LEN: usize = 40;

/// The text, or the part of it around the first match, cut at words.
fn excerpt(text: &str, matches: &[Match]) -> Vec<Piece> {
    let first = matches.first().map_or(0, |it| it.start);
    let (from, to) = window(text, first);
    let mut pieces = Vec::new();
    let mut push = |text: &str, is_match: bool| {
        // Lines of a text stand one after another here.
        let text: String = text
            .chars()
            .map(|it| if it.is_control() { ' ' } else { it })
            .collect();
        if !text.is_empty() {
            pieces.push(Piece { text, is_match });
        }
    };
    if from > 0 {
        push("…", false);
    }
    let mut at = from;
    for one in matches.iter().filter(|it| it.start >= from && it.end <= to) {
        push(text.get(at..one.start).unwrap_or_default(), false);
        push(text.get(one.start..one.end).unwrap_or_default(), true);
        at = one.end;
    }
    push(text.get(at..to).unwrap_or_default(), false);
    if to < text.len() {
        push("…", false);
    }
    pieces
}

/// From where to where, in bytes.
fn window(text: &str, first: usize) -> (usize, usize) {
    let is_short = text.chars().nth(EXCERPT_LEN_MAX).is_none();
    if is_short {
        return (0, text.len());
    }
    let before = text.get(..first).unwrap_or_default();
    let from = match before.char_indices().rev().nth(BEFORE_LEN) {
        Some((at, _)) => {
            let gap = before
                .get(at..)
                .and_then(|rest| rest.find(char::is_whitespace));
            gap.map_or(at, |gap| at + gap + 1)
        }
        None => 0,
    };
    let from = if text.is_char_boundary(from) {
        from
    } else {
        first
    };
    let rest = text.get(from..).unwrap_or_default();
    let to = match rest.char_indices().nth(EXCERPT_LEN_MAX) {
        Some((end, _)) => {
            let until = rest.get(..end).unwrap_or_default();
            from + until.rfind(char::is_whitespace).unwrap_or(end)
        }
        None => text.len(),
    };
    (from, to)
}

#[cfg(test)]
mod tests;
