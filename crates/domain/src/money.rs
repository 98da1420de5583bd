//! Amounts of euro.
//!
//! Whole cents in an integer: money is never a float. Screens write it out (`€ 450`); [`Cents::parse`]
//! reads what people type, so that the field accepts every usual Dutch spelling.

use serde::{Deserialize, Serialize};

/// Euro cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Cents(pub i64);

impl Cents {
    /// The largest amount that a plan of a buurt can name: ten million euro.
    pub const MAX: Self = Self(1_000_000_000);

    /// Reads an amount as people write it: `450`, `€ 450`, `1.250`, `12,50`, `12,5`, `450 euro`, `450,-`.
    ///
    /// `None` when it is not an amount, is negative or lies above [`Cents::MAX`]; the form then asks again.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().trim_start_matches('€').trim();
        let text = text.strip_suffix("euro").unwrap_or(text).trim();
        let (whole, part) = match text.split_once(',') {
            Some((whole, "-" | "–")) => (whole, ""),
            Some((whole, part)) => (whole, part),
            None => (text, ""),
        };
        let euros = Self::whole_euros(whole)?;
        let cents = match (part.len(), part.parse::<u8>()) {
            (0, _) => 0,
            (1, Ok(tens)) => i64::from(tens) * 10,
            (2, Ok(cents)) => i64::from(cents),
            _ => return None,
        };
        let amount = Self(euros.checked_mul(100)?.checked_add(cents)?);
        (amount <= Self::MAX).then_some(amount)
    }

    fn whole_euros(text: &str) -> Option<i64> {
        let groups: Vec<&str> = text.split(['.', ' ']).collect();
        let (first, rest) = groups.split_first()?;
        let is_grouped = rest.iter().all(|group| group.len() == 3);
        let digits = groups.concat();
        let is_number = !first.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        (is_grouped && is_number).then(|| digits.parse().ok())?
    }
}

#[cfg(test)]
mod tests;
