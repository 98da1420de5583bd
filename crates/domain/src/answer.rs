//! One answer, or several that phones gave without knowing of each other.
//!
//! Titles, amounts and dates are single values. When two phones fill one in while apart, both are
//! kept and shown as *Er staan twee antwoorden* until somebody chooses; nothing is dropped in silence.

use serde::{Deserialize, Serialize};

use crate::PersonId;

/// One of several answers, with whoever gave it where that is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim<T> {
    /// What was answered.
    pub value: T,
    /// Who gave it; `None` when no phone told yet.
    pub by: Option<PersonId>,
}

/// The value of a field that one person at a time answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer<T> {
    /// Everybody agrees.
    One(T),
    /// Two or more different answers, in the order that every phone computes; the first is the one that
    /// is shown where there is room for one.
    Several(Vec<Claim<T>>),
}

impl<T: PartialEq> Answer<T> {
    /// Joins claims: equal values count once, one value left is agreement, `None` when there are no claims.
    pub fn of(claims: impl IntoIterator<Item = Claim<T>>) -> Option<Self> {
        let mut kept: Vec<Claim<T>> = Vec::new();
        for claim in claims {
            if kept.iter().all(|known| known.value != claim.value) {
                kept.push(claim);
            }
        }
        if kept.len() > 1 {
            return Some(Self::Several(kept));
        }
        kept.pop().map(|claim| Self::One(claim.value))
    }
}

impl<T> Answer<T> {
    /// The value to show where there is room for one.
    ///
    /// `None` only for an empty [`Answer::Several`], which [`Answer::of`] never makes.
    pub fn shown(&self) -> Option<&T> {
        match self {
            Self::One(value) => Some(value),
            Self::Several(claims) => claims.first().map(|claim| &claim.value),
        }
    }

    /// The claims to choose between; empty when everybody agrees.
    pub fn claims(&self) -> &[Claim<T>] {
        match self {
            Self::One(_) => &[],
            Self::Several(claims) => claims,
        }
    }
}
