//! *Voorbeeld*: what another buurt can learn from a plan, as a small file without anybody in it.
//!
//! A card says what a plan was, why, which steps it took, what it needed and what came of it. It has no field for a
//! name, an id, a day or a place, and its maker chooses what goes in. The file has a form of its own, because it is
//! no buurt and belongs to none: `BLJM`, a version, fields of a tag, a length and words, and a sum over all before
//! it. A field of a newer app is passed over. Everything is bounded, so a card may come from a stranger; it lies in
//! the document in the same form.

use serde::{Deserialize, Serialize};

use crate::{
    Cents, Refusal,
    command::{at_most, filled},
    limits::{EXAMPLE_BYTES_MAX, EXAMPLE_LINES_MAX, LINE_LEN_MAX, NAME_LEN_MAX, SIGN_LEN_MAX},
    port::BadFile,
    resultaat::Fingerprint,
};

/// The first bytes of every file of this app.
const MAGIC: &[u8; 4] = b"BLJM";
/// The version of a file that is an example; the others are of the engine.
const VERSION: u8 = 4;
/// Bytes of the sum at the end.
const SUM_LEN: usize = 8;

/// What a field is.
mod tag {
    pub(super) const TITLE: u8 = 1;
    pub(super) const WHAT: u8 = 2;
    pub(super) const WHY: u8 = 3;
    pub(super) const STEP: u8 = 4;
    pub(super) const NEED: u8 = 5;
    /// What was counted; how much follows as [`VALUE`].
    pub(super) const NUMBER: u8 = 6;
    pub(super) const VALUE: u8 = 7;
    /// Cents, in digits.
    pub(super) const AMOUNT: u8 = 8;
}

/// What another buurt can learn from a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    /// What the plan was called.
    pub title: String,
    /// What people wanted; may be empty.
    pub what: String,
    /// Why; may be empty.
    pub why: String,
    /// What had to be done.
    pub steps: Vec<String>,
    /// What was needed.
    pub needs: Vec<String>,
    /// What was counted in the end, and how much.
    pub numbers: Vec<(String, String)>,
    /// What it cost, if its makers chose to say so.
    pub amount: Option<Cents>,
}

impl Example {
    /// Checks the bounds.
    ///
    /// # Errors
    /// [`Refusal::Empty`] without a title, [`Refusal::TooLong`] beyond the limits.
    pub fn check(&self) -> Result<(), Refusal> {
        filled(&self.title, NAME_LEN_MAX)?;
        at_most(&self.what, SIGN_LEN_MAX)?;
        at_most(&self.why, SIGN_LEN_MAX)?;
        for line in self.steps.iter().chain(&self.needs) {
            filled(line, LINE_LEN_MAX)?;
        }
        for (what, value) in &self.numbers {
            filled(what, LINE_LEN_MAX)?;
            at_most(value, NAME_LEN_MAX)?;
        }
        let lens = [self.steps.len(), self.needs.len(), self.numbers.len()];
        let is_costly = self.amount.is_some_and(|amount| amount > Cents::MAX);
        if is_costly || lens.into_iter().any(|len| len > EXAMPLE_LINES_MAX) {
            return Err(Refusal::TooLong);
        }
        if self.encode().len() > EXAMPLE_BYTES_MAX {
            return Err(Refusal::TooLong);
        }
        Ok(())
    }

    /// As a file.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.push(VERSION);
        let mut put = |tag: u8, words: &str| {
            let words = words.trim();
            if words.is_empty() {
                return;
            }
            let len = u32::try_from(words.len()).unwrap_or(u32::MAX);
            bytes.push(tag);
            bytes.extend(len.to_le_bytes());
            bytes.extend(words.as_bytes());
        };
        put(tag::TITLE, &self.title);
        put(tag::WHAT, &self.what);
        put(tag::WHY, &self.why);
        for step in &self.steps {
            put(tag::STEP, step);
        }
        for need in &self.needs {
            put(tag::NEED, need);
        }
        for (what, value) in &self.numbers {
            put(tag::NUMBER, what);
            put(tag::VALUE, value);
        }
        if let Some(Cents(cents)) = self.amount {
            put(tag::AMOUNT, &cents.to_string());
        }
        let sum = Fingerprint::of_bytes(&bytes).0;
        bytes.extend(sum.to_le_bytes());
        bytes
    }

    /// Whether bytes say that they are an example, whole or not.
    pub fn is_one(bytes: &[u8]) -> bool {
        bytes.strip_prefix(MAGIC).and_then(|rest| rest.first()) == Some(&VERSION)
    }

    /// Reads a file that anybody may have made.
    ///
    /// # Errors
    /// [`BadFile::Foreign`] when it is no example, [`BadFile::Broken`] when it is cut off, damaged or empty,
    /// [`BadFile::TooLarge`] beyond the limits.
    pub fn decode(bytes: &[u8]) -> Result<Self, BadFile> {
        if !Self::is_one(bytes) {
            return Err(BadFile::Foreign);
        }
        if bytes.len() > EXAMPLE_BYTES_MAX {
            return Err(BadFile::TooLarge);
        }
        let (body, sum) = bytes.split_last_chunk::<SUM_LEN>().ok_or(BadFile::Broken)?;
        if Fingerprint::of_bytes(body).0 != u64::from_le_bytes(*sum) {
            return Err(BadFile::Broken);
        }
        let mut example = Self::default();
        let mut rest = body.get(MAGIC.len() + 1..).ok_or(BadFile::Broken)?;
        while !rest.is_empty() {
            let (field, after) = field(rest).ok_or(BadFile::Broken)?;
            example.take(field.0, field.1)?;
            rest = after;
        }
        match example.check() {
            Ok(()) => Ok(example),
            Err(Refusal::TooLong) => Err(BadFile::TooLarge),
            Err(_) => Err(BadFile::Broken),
        }
    }

    fn take(&mut self, tag: u8, words: &str) -> Result<(), BadFile> {
        let words = words.to_owned();
        match tag {
            tag::TITLE => self.title = words,
            tag::WHAT => self.what = words,
            tag::WHY => self.why = words,
            tag::STEP => self.steps.push(words),
            tag::NEED => self.needs.push(words),
            tag::NUMBER => self.numbers.push((words, String::new())),
            tag::VALUE => {
                if let Some((_, value)) = self.numbers.last_mut() {
                    *value = words;
                }
            }
            tag::AMOUNT => {
                let cents = words.parse().ok().filter(|cents| *cents >= 0);
                self.amount = Some(Cents(cents.ok_or(BadFile::Broken)?));
            }
            // Of a newer app.
            _ => (),
        }
        Ok(())
    }
}

/// The first field, and what comes after it.
fn field(bytes: &[u8]) -> Option<((u8, &str), &[u8])> {
    let (tag, rest) = bytes.split_first()?;
    let (len, rest) = rest.split_first_chunk::<4>()?;
    let len = usize::try_from(u32::from_le_bytes(*len)).ok()?;
    let (words, rest) = rest.split_at_checked(len)?;
    let words = std::str::from_utf8(words).ok()?;
    Some(((*tag, words), rest))
}

/// What screens show of the example with which a plan began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExampleRow {
    /// What the other buurt did.
    pub example: Example,
    /// *Wat is bij ons anders?*
    pub different: String,
}

#[cfg(test)]
mod tests;
