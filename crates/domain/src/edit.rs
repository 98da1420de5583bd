//! Edits of one text that two places make at once.
//!
//! A text field never waits: it shows what is typed and sends [`Splice`]s. Meanwhile neighbours' edits
//! arrive in the worker. [`cross`] moves two lists of edits past each other, so that both places end
//! with the same text and nobody's words vanish: an insertion inside a range that the other deletes
//! survives. This is operational transformation between exactly two places (one field, one worker);
//! between phones Automerge merges. Positions are UTF-16 code units, the unit of browsers' text fields.

use serde::{Deserialize, Serialize};

mod diff;

pub use diff::diff;

/// Replaces `delete` units at `at` by `insert`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Splice {
    /// Where, in UTF-16 code units from the start.
    pub at: u32,
    /// How many units go.
    pub delete: u32,
    /// What comes in their place.
    pub insert: String,
}

/// A splice that points outside its text or into the middle of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutsideText;

impl std::fmt::Display for OutsideText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the edit points outside the text")
    }
}

impl std::error::Error for OutsideText {}

impl Splice {
    /// The smallest splice that turns `before` into `after`; `None` when they are equal.
    ///
    /// Whole characters only: a surrogate pair is never cut.
    pub fn between(before: &str, after: &str) -> Option<Self> {
        if before == after {
            return None;
        }
        let common = |left: &mut dyn Iterator<Item = char>,
                      right: &mut dyn Iterator<Item = char>| {
            left.zip(right)
                .take_while(|(a, b)| a == b)
                .map(|(a, _)| a)
                .collect::<Vec<_>>()
        };
        let head = common(&mut before.chars(), &mut after.chars());
        let head_bytes: usize = head.iter().map(|c| c.len_utf8()).sum();
        let (_, before_rest) = before.split_at_checked(head_bytes)?;
        let (_, after_rest) = after.split_at_checked(head_bytes)?;
        let tail = common(
            &mut before_rest.chars().rev(),
            &mut after_rest.chars().rev(),
        );
        let tail_bytes: usize = tail.iter().map(|c| c.len_utf8()).sum();
        let (gone, _) = before_rest.split_at_checked(before_rest.len() - tail_bytes)?;
        let (come, _) = after_rest.split_at_checked(after_rest.len() - tail_bytes)?;
        let at = head.iter().map(|c| c.len_utf16()).sum::<usize>();
        Some(Self {
            at: u32::try_from(at).ok()?,
            delete: units(gone),
            insert: come.to_owned(),
        })
    }

    /// `text` after this splice.
    ///
    /// # Errors
    /// [`OutsideText`] when the splice does not fit; the caller takes the whole text anew.
    pub fn apply(&self, text: &str) -> Result<String, OutsideText> {
        let start = byte_at(text, self.at).ok_or(OutsideText)?;
        let end_unit = self.at.checked_add(self.delete).ok_or(OutsideText)?;
        let end = byte_at(text, end_unit).ok_or(OutsideText)?;
        let (before, _) = text.split_at_checked(start).ok_or(OutsideText)?;
        let (_, after) = text.split_at_checked(end).ok_or(OutsideText)?;
        Ok([before, &self.insert, after].concat())
    }

    /// Where a caret that stood at `caret` stands after this splice by somebody else.
    ///
    /// Text that comes in exactly at the caret goes after it, so what one types stays together.
    pub fn move_caret(&self, caret: u32) -> u32 {
        if caret <= self.at {
            return caret;
        }
        let removed = self.delete.min(caret - self.at);
        let inserted = if caret >= self.at + self.delete {
            units(&self.insert)
        } else {
            0
        };
        caret - removed + inserted
    }

    /// The splice as one or two [`Edit`]s: the deletion, then the insertion.
    pub fn edits(&self) -> Vec<Edit> {
        let gone = (self.delete > 0).then_some(Edit::Delete {
            at: self.at,
            len: self.delete,
        });
        let come = (!self.insert.is_empty()).then(|| Edit::Insert {
            at: self.at,
            text: self.insert.clone(),
        });
        gone.into_iter().chain(come).collect()
    }
}

/// One insertion or one deletion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Edit {
    /// `text` comes before the unit at `at`.
    Insert {
        /// Where.
        at: u32,
        /// What.
        text: String,
    },
    /// `len` units from `at` on go.
    Delete {
        /// Where.
        at: u32,
        /// How many.
        len: u32,
    },
}

impl Edit {
    /// The same edit as a splice.
    pub fn splice(&self) -> Splice {
        match self {
            Self::Insert { at, text } => Splice {
                at: *at,
                delete: 0,
                insert: text.clone(),
            },
            Self::Delete { at, len } => Splice {
                at: *at,
                delete: *len,
                insert: String::new(),
            },
        }
    }
}

/// Moves two lists of edits past each other, both made on the same text.
///
/// Gives `(ours', theirs')` with `ours` then `theirs'` equal to `theirs` then `ours'`. Where both insert
/// at one place, `ours` comes first: it stays with the words before it, as the caret does, and two people
/// who write at one place get their words side by side and not letter by letter.
pub fn cross(ours: &[Edit], theirs: &[Edit]) -> (Vec<Edit>, Vec<Edit>) {
    let mut theirs = theirs.to_vec();
    let mut moved = Vec::new();
    for edit in ours {
        let (edit, rest) = cross_one(edit, &theirs);
        moved.extend(edit);
        theirs = rest;
    }
    (moved, theirs)
}

fn cross_one(ours: &Edit, theirs: &[Edit]) -> (Vec<Edit>, Vec<Edit>) {
    let mut current = vec![ours.clone()];
    let mut moved_theirs = Vec::new();
    for their_edit in theirs {
        // Both sides may fall apart into two pieces, so the lists meet again as lists.
        let (next, theirs_after) = match current.as_slice() {
            [] => (Vec::new(), vec![their_edit.clone()]),
            [only] => cross_pair(only, their_edit),
            several => cross(several, std::slice::from_ref(their_edit)),
        };
        current = next;
        moved_theirs.extend(theirs_after);
    }
    (current, moved_theirs)
}

fn cross_pair(ours: &Edit, theirs: &Edit) -> (Vec<Edit>, Vec<Edit>) {
    match (ours, theirs) {
        (
            Edit::Insert { at, text },
            Edit::Insert {
                at: other_at,
                text: other,
            },
        ) => {
            if at <= other_at {
                let theirs = Edit::Insert {
                    at: other_at + units(text),
                    text: other.clone(),
                };
                (vec![ours.clone()], vec![theirs])
            } else {
                let ours = Edit::Insert {
                    at: at + units(other),
                    text: text.clone(),
                };
                (vec![ours], vec![theirs.clone()])
            }
        }
        (Edit::Insert { at, text }, Edit::Delete { at: start, len }) => {
            let (insert, delete) = insert_past_delete(*at, text, *start, *len);
            (vec![insert], delete)
        }
        (Edit::Delete { at: start, len }, Edit::Insert { at, text }) => {
            let (insert, delete) = insert_past_delete(*at, text, *start, *len);
            (delete, vec![insert])
        }
        (
            Edit::Delete { at, len },
            Edit::Delete {
                at: other_at,
                len: other_len,
            },
        ) => (
            delete_past_delete(*at, *len, *other_at, *other_len),
            delete_past_delete(*other_at, *other_len, *at, *len),
        ),
    }
}

fn insert_past_delete(at: u32, text: &str, start: u32, len: u32) -> (Edit, Vec<Edit>) {
    let added = units(text);
    let insert = |at| Edit::Insert {
        at,
        text: text.to_owned(),
    };
    if at <= start {
        (
            insert(at),
            vec![Edit::Delete {
                at: start + added,
                len,
            }],
        )
    } else if at >= start + len {
        (insert(at - len), vec![Edit::Delete { at: start, len }])
    } else {
        let before = at - start;
        let pieces = vec![
            Edit::Delete {
                at: start,
                len: before,
            },
            Edit::Delete {
                at: start + added,
                len: len - before,
            },
        ];
        (insert(start), pieces)
    }
}

fn delete_past_delete(at: u32, len: u32, other_at: u32, other_len: u32) -> Vec<Edit> {
    let (end, other_end) = (at + len, other_at + other_len);
    let before = other_at.min(end).saturating_sub(at);
    let after = end.saturating_sub(other_end.max(at));
    let start = if at <= other_at {
        at
    } else {
        at - (at.min(other_end) - other_at)
    };
    let left = before + after;
    if left == 0 {
        Vec::new()
    } else {
        vec![Edit::Delete {
            at: start,
            len: left,
        }]
    }
}

fn units(text: &str) -> u32 {
    u32::try_from(crate::limits::utf16_len(text)).unwrap_or(u32::MAX)
}

/// The byte at which the UTF-16 unit `unit` of `text` starts; `None` outside and inside a character.
fn byte_at(text: &str, unit: u32) -> Option<usize> {
    let mut passed = 0;
    for (byte, character) in text.char_indices() {
        if passed >= unit as usize {
            return (passed == unit as usize).then_some(byte);
        }
        passed += character.len_utf16();
    }
    (passed == unit as usize).then_some(text.len())
}

#[cfg(test)]
mod tests;
