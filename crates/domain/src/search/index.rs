//! The words of all rows of a buurt, as they are compared. In memory only: it is made anew from the rows.

use std::collections::BTreeMap;

use super::{
    Found, Query, bit, fold,
    said::{self, Holder},
};
use crate::{Day, Opened, Row, RowKey, limits::HITS_MAX};

/// The words of a buurt.
#[derive(Debug)]
pub struct Index {
    rows: BTreeMap<RowKey, Words>,
    /// The names of what others lie in and that was not taken away.
    names: BTreeMap<Holder, Box<str>>,
}

/// The words of a row: each begins after a space, folded.
#[derive(Debug)]
struct Words {
    /// Of its own name; `None` for what has none.
    title: Option<Box<str>>,
    /// Of everything else that it says.
    body: Box<str>,
    on: Day,
    order: u64,
}

impl Index {
    /// An index of nothing.
    #[expect(
        clippy::new_without_default,
        reason = "the buurt plan stands in it from the beginning"
    )]
    pub fn new() -> Self {
        let plan = (Holder::Place(Opened::BuurtPlan), Box::from(""));
        Self {
            rows: BTreeMap::new(),
            names: BTreeMap::from([plan]),
        }
    }

    /// A row is new or says something else; `None`: it is gone.
    pub fn put(&mut self, key: RowKey, row: Option<&Row>) {
        if let Some(holder) = Holder::as_head(&key) {
            match row.and_then(said::name) {
                Some(name) => self.names.insert(holder, fold::words([name])),
                None => self.names.remove(&holder),
            };
        }
        match row.and_then(said::said) {
            Some(said) => {
                let words = Words {
                    title: said.title.map(|title| fold::words([title])),
                    body: fold::words(said.bodies),
                    on: said.on,
                    order: said.order,
                };
                self.rows.insert(key, words);
            }
            None => drop(self.rows.remove(&key)),
        }
    }

    /// The first [`HITS_MAX`] places, in order, and how many there are.
    pub(super) fn places(&self, query: &Query) -> (Vec<Found>, u32) {
        if query.is_empty() {
            return (Vec::new(), 0);
        }
        let starts = query.starts();
        let all = query.all();
        let names = self.names.iter();
        let names: BTreeMap<Holder, u32> = names
            .map(|(holder, name)| (*holder, which(name, &starts)))
            .collect();
        let mut found = Vec::new();
        for (key, words) in &self.rows {
            // What lies in something that was taken away is gone with it.
            let in_holder = match Holder::of(key) {
                Some(holder) => names.get(&holder).copied(),
                None => Some(0),
            };
            let Some(in_holder) = in_holder else { continue };
            let in_title = words.title.as_ref().map(|title| which(title, &starts));
            let own = in_title.unwrap_or(0) | which(&words.body, &starts);
            let with_name = if in_title.is_some() {
                own
            } else {
                own | in_holder
            };
            if own != 0 && with_name == all {
                found.push(Found {
                    key: *key,
                    is_in_title: in_title == Some(all),
                    on: words.on,
                    order: words.order,
                });
            }
        }
        let count = u32::try_from(found.len()).unwrap_or(u32::MAX);
        found.sort_by(Found::compare);
        found.truncate(HITS_MAX);
        (found, count)
    }
}

/// Which of these stand at the beginning of a word.
fn which(words: &str, starts: &[String]) -> u32 {
    let places = starts.iter().enumerate();
    let here = places.filter(|(_, start)| words.contains(start.as_str()));
    here.fold(0, |all, (place, _)| all | bit(place))
}
