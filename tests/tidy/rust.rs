//! Just enough of Rust's lexer to look at code without its comments and texts.
//!
//! [`Code::of`] blanks out comments and the insides of string literals, keeping every line and column
//! where it was, so that the rules can search for braces, names and macros as plain text. The literals
//! are kept beside it, because some rules are about them.

use std::ops::Range;

use super::tree::File;

/// A source without comments and texts.
#[derive(Debug)]
pub(crate) struct Code {
    /// As long as the source; blanked parts are spaces, quotes stay.
    pub(crate) bytes: Vec<u8>,
    /// Where the insides of string literals lie, and what stands there.
    pub(crate) literals: Vec<(Range<usize>, String)>,
    tests: Vec<Range<usize>>,
    is_test_file: bool,
}

impl Code {
    /// Reads a Rust file.
    pub(crate) fn of(file: &File) -> Self {
        let mut code = Self {
            bytes: file.text.as_bytes().to_vec(),
            literals: Vec::new(),
            tests: Vec::new(),
            is_test_file: file.is_test(),
        };
        let mut at = 0;
        while at < code.bytes.len() {
            at = code.skip(&file.text, at);
        }
        code.tests = code
            .all("#[cfg(test)]")
            .into_iter()
            .filter_map(|start| code.block_after(start).map(|block| start..block.end))
            .collect();
        code
    }

    /// The line of a place, counted from 1.
    pub(crate) fn line(&self, at: usize) -> usize {
        1 + self
            .bytes
            .iter()
            .take(at)
            .filter(|byte| **byte == b'\n')
            .count()
    }

    /// Whether the place lies in test code.
    pub(crate) fn is_test(&self, at: usize) -> bool {
        self.is_test_file || self.tests.iter().any(|range| range.contains(&at))
    }

    /// Every place where `word` stands and is not part of a longer name.
    pub(crate) fn all(&self, word: &str) -> Vec<usize> {
        let is_name = |byte: Option<&u8>| {
            byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
        };
        let (first, last) = (word.as_bytes().first(), word.as_bytes().last());
        self.bytes
            .windows(word.len())
            .enumerate()
            .filter(|(_, window)| *window == word.as_bytes())
            .map(|(at, _)| at)
            .filter(|at| {
                let before = at.checked_sub(1).and_then(|before| self.bytes.get(before));
                let after = self.bytes.get(at + word.len());
                let is_longer =
                    (is_name(first) && is_name(before)) || (is_name(last) && is_name(after));
                !is_longer
            })
            .collect()
    }

    /// The next block `{…}` after a place, braces included; `None` when a `;` comes first.
    pub(crate) fn block_after(&self, at: usize) -> Option<Range<usize>> {
        let mut nested = 0_i32;
        let mut open = None;
        for (place, byte) in self.bytes.iter().enumerate().skip(at) {
            match byte {
                b'(' | b'[' if open.is_none() => nested += 1,
                b')' | b']' if open.is_none() => nested -= 1,
                b';' if open.is_none() && nested == 0 => return None,
                b'{' => {
                    if open.is_none() {
                        open = Some(place);
                        nested = 0;
                    }
                    nested += 1;
                }
                b'}' if open.is_some() => {
                    nested -= 1;
                    if nested == 0 {
                        return open.map(|open| open..place + 1);
                    }
                }
                _ => (),
            }
        }
        None
    }

    /// How many lines of the range hold code.
    pub(crate) fn code_lines(&self, range: Range<usize>) -> usize {
        let bytes = self.bytes.get(range).unwrap_or_default();
        bytes
            .split(|byte| *byte == b'\n')
            .filter(|line| !line.trim_ascii().is_empty())
            .count()
    }

    /// How many string literals begin in the range.
    pub(crate) fn literals_in(&self, range: &Range<usize>) -> usize {
        self.literals
            .iter()
            .filter(|(literal, _)| range.contains(&literal.start))
            .count()
    }

    /// The last byte before `at` that is not a space, with its place.
    pub(crate) fn before(&self, at: usize) -> Option<(usize, u8)> {
        let known = self.bytes.get(..at)?;
        let place = known.iter().rposition(|byte| !byte.is_ascii_whitespace())?;
        known.get(place).map(|byte| (place, *byte))
    }

    /// Blanks what starts at `at` if it is a comment or a literal; gives where to go on.
    fn skip(&mut self, text: &str, at: usize) -> usize {
        let rest = text.as_bytes().get(at..).unwrap_or_default();
        match rest {
            [b'/', b'/', ..] => {
                let end = at + rest.iter().position(|b| *b == b'\n').unwrap_or(rest.len());
                self.blank(at..end);
                end
            }
            [b'/', b'*', ..] => {
                let end = at + comment_len(rest);
                self.blank(at..end);
                end
            }
            [b'r', b'"' | b'#', ..] if !self.follows_name(at) => match raw_len(rest) {
                Some((inner, len)) => {
                    self.keep(text, at + inner.start..at + inner.end);
                    at + len
                }
                None => at + 1,
            },
            [b'"', inner @ ..] => {
                let len = quoted_len(inner);
                self.keep(text, at + 1..at + 1 + len);
                at + len + 2
            }
            [b'\'', inner @ ..] => {
                let len = char_len(inner);
                self.blank(at + 1..at + 1 + len);
                at + 1 + if len == 0 { 0 } else { len + 1 }
            }
            _ => at + 1,
        }
    }

    fn follows_name(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.bytes.get(before));
        // `br"…"` is a literal too.
        before.is_some_and(|byte| (byte.is_ascii_alphanumeric() && *byte != b'b') || *byte == b'_')
    }

    fn keep(&mut self, text: &str, range: Range<usize>) {
        let inside = text.get(range.clone()).unwrap_or_default().to_owned();
        self.literals.push((range.clone(), inside));
        self.blank(range);
    }

    fn blank(&mut self, range: Range<usize>) {
        for byte in self.bytes.get_mut(range).unwrap_or_default() {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
    }
}

fn comment_len(rest: &[u8]) -> usize {
    let mut depth = 0_i32;
    let mut at = 0;
    while at < rest.len() {
        match rest.get(at..at + 2) {
            Some(b"/*") => (depth, at) = (depth + 1, at + 2),
            Some(b"*/") => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

/// The inside and the whole length of a raw literal; `None` for a raw name such as `r#type`.
fn raw_len(rest: &[u8]) -> Option<(Range<usize>, usize)> {
    let hashes = rest
        .iter()
        .skip(1)
        .take_while(|byte| **byte == b'#')
        .count();
    let start = 2 + hashes;
    if rest.get(1 + hashes) != Some(&b'"') {
        return None;
    }
    let end: Vec<u8> = [vec![b'"'], vec![b'#'; hashes]].concat();
    let inside = rest
        .get(start..)?
        .windows(end.len())
        .position(|window| window == end)?;
    Some((start..start + inside, start + inside + end.len()))
}

fn quoted_len(inner: &[u8]) -> usize {
    let mut at = 0;
    while let Some(byte) = inner.get(at) {
        match byte {
            b'\\' => at += 2,
            b'"' => return at,
            _ => at += 1,
        }
    }
    inner.len()
}

/// The length of a character literal's inside; 0 for a lifetime.
fn char_len(inner: &[u8]) -> usize {
    match inner {
        [b'\\', ..] => {
            let end = inner.iter().skip(2).position(|byte| *byte == b'\'');
            end.map_or(0, |end| end + 2)
        }
        [first, ..] => {
            let len = match first {
                0xf0.. => 4,
                0xe0.. => 3,
                0xc0.. => 2,
                _ => 1,
            };
            if inner.get(len) == Some(&b'\'') {
                len
            } else {
                0
            }
        }
        [] => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Code {
        Code::of(&File {
            path: "src/x.rs".to_owned(),
            text: text.to_owned(),
        })
    }

    #[test]
    fn comments_and_texts_are_blank_and_everything_keeps_its_place() {
        let source =
            "let a = \"{ // no\"; // {\nlet b = '{'; /* { /* } */ */ let c: &'a str = r#\"}\"#;";
        let code = code(source);
        let seen = String::from_utf8_lossy(&code.bytes).into_owned();
        assert_eq!(seen.len(), source.len());
        assert!(!seen.contains(['{', '}']), "{seen}");
        assert!(
            seen.contains("let b") && seen.contains("let c: &'a str"),
            "{seen}"
        );
        let literals: Vec<&str> = code
            .literals
            .iter()
            .map(|(_, text)| text.as_str())
            .collect();
        assert_eq!(literals, ["{ // no", "}"]);
    }

    #[test]
    fn a_block_ends_at_its_own_brace_and_test_code_is_known() {
        let code = code("fn a(b: [u8; 2]) { if b { c } }\n#[cfg(test)]\nmod tests { fn d() {} }");
        let block = code.block_after(0).expect("a block");
        assert_eq!(block, 17..31);
        let places = code.all("fn");
        assert_eq!(
            places
                .iter()
                .map(|at| code.is_test(*at))
                .collect::<Vec<_>>(),
            [false, true]
        );
    }

    #[test]
    fn a_word_is_not_found_inside_a_longer_one() {
        assert_eq!(code("fnord fn my_fn fn()").all("fn"), [6, 15]);
    }
}
