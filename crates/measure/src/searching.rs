//! What a search costs in a buurt of two years: the first, which gathers the words of everything, and the next.
//!
//! The rows of the first screens are in memory, as they are in the engine; the rest is read from the document.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use document::{Actor, BuurtDoc};
use domain::{
    Row, RowKey,
    search::{Index, Query},
};

use crate::buurt_2j::{Buurt2j, Scale};

/// One search.
#[derive(Debug, Clone)]
pub struct Searched {
    /// For what.
    pub words: &'static str,
    /// How many places were found.
    pub count: u32,
    /// How long it took, the median of nine.
    pub took: Duration,
}

/// A word that is everywhere, one that is nowhere, and two of which both must be there.
const SEARCHES: [&str; 4] = ["b", "bankje", "koffie bankje oma", "xylofoon"];

/// How long gathering the words took, and what searches then cost; `None` when the workload was refused, which is
/// a fault.
pub fn run(seed: u64, scale: Scale) -> Option<(Duration, Vec<Searched>)> {
    let mut doc = BuurtDoc::new(Actor([0xaa; 16]));
    Buurt2j::new(seed, scale).grow(&mut doc)?;
    let first = doc.first_rows();
    let begun = Instant::now();
    let mut index = Index::new();
    for (key, row) in &first {
        index.put(*key, Some(row));
    }
    for (key, row) in doc.detail_words() {
        index.put(key, Some(&row));
    }
    let gathered = begun.elapsed();
    let known: BTreeMap<RowKey, Row> = first.into_iter().collect();
    let row = |key: &RowKey| known.get(key).cloned().or_else(|| doc.row(key));
    let search = |words| {
        let query = Query::of(words);
        let mut times = Vec::new();
        let mut count = 0;
        for _ in 0..9 {
            let begun = Instant::now();
            count = index.find(&query, row).count;
            times.push(begun.elapsed());
        }
        times.sort_unstable();
        let took = times.get(times.len() / 2).copied().unwrap_or_default();
        Searched { words, count, took }
    };
    Some((gathered, SEARCHES.into_iter().map(search).collect()))
}
