//! Places in a list that people put in order together.
//!
//! Each thing carries a key of its own, so that moving one is one value and two phones that move different
//! things both get their way. Between two keys there is always another; things that got the same key on two
//! phones stand by their ids. Keys are fractions in digits of base 36, without zeros at the end.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// The longest key that is taken; a list in which one would be longer gets new keys throughout.
pub const ORDER_LEN_MAX: usize = 48;

const BASE: u8 = 36;
/// So many digits count up and down at the ends of a list, so that keys there stay short.
const COUNTED_DIGITS: usize = 3;

/// Where a thing stands in its list.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct OrderKey(String);

/// Text that should be a key and is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAKey;

impl OrderKey {
    /// A key after `low` and before `high`; without either the list is open on that side. `None` when `low` is
    /// not before `high`.
    pub fn between(low: Option<&Self>, high: Option<&Self>) -> Option<Self> {
        let digits = match (low.map(Self::digits), high.map(Self::digits)) {
            (None, None) => vec![BASE / 2],
            (Some(low), None) => up(&low).unwrap_or_else(|| middle(&low, None)),
            (None, Some(high)) => down(&high).unwrap_or_else(|| middle(&[], Some(&high))),
            (Some(low), Some(high)) if low < high => middle(&low, Some(&high)),
            (Some(_), Some(_)) => return None,
        };
        Some(Self::of(&digits))
    }

    fn digits(&self) -> Vec<u8> {
        let digits = self.0.chars().filter_map(|one| one.to_digit(36));
        digits
            .filter_map(|digit| u8::try_from(digit).ok())
            .collect()
    }

    fn of(digits: &[u8]) -> Self {
        let digits = digits.iter().map(|digit| u32::from(*digit));
        let all: String = digits
            .filter_map(|digit| char::from_digit(digit, 36))
            .collect();
        Self(all.trim_end_matches('0').to_owned())
    }
}

/// As it is stored.
impl fmt::Display for OrderKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for OrderKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OrderKey({self})")
    }
}

impl FromStr for OrderKey {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let is_digit = |one: u8| one.is_ascii_digit() || one.is_ascii_lowercase();
        let is_key = !text.is_empty()
            && text.len() <= ORDER_LEN_MAX
            && text.bytes().all(is_digit)
            && !text.ends_with('0');
        is_key.then(|| Self(text.to_owned())).ok_or(NotAKey)
    }
}

/// What a thing counts as that has no key, or one that is not taken: the middle.
impl Default for OrderKey {
    fn default() -> Self {
        Self::of(&[BASE / 2])
    }
}

/// The next of the counted keys above `low`; `None` at the end of them.
fn up(low: &[u8]) -> Option<Vec<u8>> {
    counted(number(low) + 1)
}

/// The one before of the counted keys below `high`; `None` at the beginning of them.
fn down(high: &[u8]) -> Option<Vec<u8>> {
    let is_between = high.len() > COUNTED_DIGITS;
    let number = number(high);
    counted(if is_between {
        number
    } else {
        number.checked_sub(1)?
    })
}

fn number(digits: &[u8]) -> u32 {
    let padded = digits.iter().copied().chain(std::iter::repeat(0));
    padded
        .take(COUNTED_DIGITS)
        .fold(0, |sum, digit| sum * u32::from(BASE) + u32::from(digit))
}

fn counted(mut number: u32) -> Option<Vec<u8>> {
    let mut digits = Vec::new();
    for _ in 0..COUNTED_DIGITS {
        digits.push(u8::try_from(number % u32::from(BASE)).ok()?);
        number /= u32::from(BASE);
    }
    digits.reverse();
    let is_key = number == 0 && digits.iter().any(|digit| *digit > 0);
    is_key.then_some(digits)
}

/// The digits of a key between these, as few as can be.
fn middle(low: &[u8], high: Option<&[u8]>) -> Vec<u8> {
    let mut high = high;
    let mut key = Vec::new();
    for at in 0.. {
        let from = low.get(at).copied().unwrap_or(0);
        let to = high.map_or(BASE, |high| high.get(at).copied().unwrap_or(0));
        if to > from + 1 {
            key.push(u8::midpoint(from, to));
            break;
        }
        if to == from {
            key.push(from);
        } else if high.is_some_and(|high| high.len() > at + 1) {
            key.push(to);
            break;
        } else {
            key.push(from);
            high = None;
        }
    }
    key
}

/// The keys to write so that `moved` stands right after `after`, or first when that is `None`: mostly one, more
/// where things have the same key. `list` is sorted by key and then id; `moved` may be in it or be new. After
/// something that is not in the list means at the end.
pub fn keys_for<I: Copy + Ord>(
    list: &[(OrderKey, I)],
    moved: I,
    after: Option<I>,
) -> Vec<(I, OrderKey)> {
    let others: Vec<&(OrderKey, I)> = list.iter().filter(|(_, id)| *id != moved).collect();
    let at = after.map_or(0, |after| {
        let found = others.iter().position(|(_, id)| *id == after);
        found.map_or(others.len(), |at| at + 1)
    });
    let (left, right) = others.split_at_checked(at).unwrap_or((&others, &[]));
    let low = left.last().map(|(key, _)| key);
    let ties = right
        .iter()
        .take_while(|(key, _)| low.is_some_and(|low| key <= low));
    let next = right
        .iter()
        .map(|(key, _)| key)
        .find(|key| low.is_none_or(|low| *key > low));
    let mut keys: Vec<(I, OrderKey)> = Vec::new();
    for id in [moved].into_iter().chain(ties.map(|(_, id)| *id)) {
        let low = keys.last().map(|(_, key)| key).or(low);
        let Some(key) = OrderKey::between(low, next).filter(|key| key.0.len() <= ORDER_LEN_MAX)
        else {
            let left = left.iter().map(|(_, id)| *id);
            return anew(left.chain([moved]).chain(right.iter().map(|(_, id)| *id)));
        };
        keys.push((id, key));
    }
    keys
}

/// New keys throughout, for a list in which one became too long.
fn anew<I>(order: impl Iterator<Item = I>) -> Vec<(I, OrderKey)> {
    let mut last: Option<OrderKey> = None;
    let mut keys = Vec::new();
    for id in order {
        let key = OrderKey::between(last.as_ref(), None).unwrap_or_default();
        last = Some(key.clone());
        keys.push((id, key));
    }
    keys
}

#[cfg(test)]
mod tests;
