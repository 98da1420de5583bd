//! Searching a buurt for a page, and counting what stands in it.
//!
//! The words of everything are gathered when somebody searches for the first time, and from then on kept in line
//! with
//! the rows that change; they are in memory alone. A search that comes while the buurt is loading waits for it:
//! half
//! an answer would say that something is not there.

use document::BuurtDoc;
use domain::{
    BuurtId, RowKey,
    port::{Ticket, ToPage},
    search::{Hits, Index, Query},
    wijk::Glance,
};

use super::Engine;
use crate::{event::PageId, open_buurt::OpenBuurt, turn::Turn};

/// What a page wants to know of a buurt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LookUp {
    /// Where these words stand.
    Words(String),
    /// What stands in it at a glance.
    Glance,
}

impl Engine {
    pub(super) fn search(
        &mut self,
        turn: &mut Turn<'_>,
        asking: (PageId, Ticket),
        id: BuurtId,
        words: String,
    ) {
        self.look_up(turn, asking, id, LookUp::Words(words));
    }

    pub(super) fn glance(&mut self, turn: &mut Turn<'_>, asking: (PageId, Ticket), id: BuurtId) {
        self.look_up(turn, asking, id, LookUp::Glance);
    }

    fn look_up(
        &mut self,
        turn: &mut Turn<'_>,
        (page, ticket): (PageId, Ticket),
        id: BuurtId,
        what: LookUp,
    ) {
        let today = turn.now.today;
        let buurt = self.open(turn, id);
        if buurt.as_ref().is_some_and(|buurt| buurt.doc.is_none()) {
            self.searches.push((id, page, ticket, what));
            return;
        }
        let answer = match what {
            LookUp::Words(words) => {
                let hits = buurt.map(|buurt| found(buurt, &words));
                ToPage::Hits(ticket, hits.unwrap_or_default())
            }
            LookUp::Glance => {
                let glance = buurt.map(|buurt| Glance::of(buurt.rows.iter(), today));
                ToPage::Glance(ticket, glance.unwrap_or_default())
            }
        };
        turn.send(page, answer);
    }

    /// Answers what was asked while the buurt was loading.
    pub(super) fn look_up_waiting(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let waiting: Vec<_> = self.searches.extract_if(.., |(of, ..)| *of == id).collect();
        for (_, page, ticket, what) in waiting {
            self.look_up(turn, (page, ticket), id, what);
        }
    }
}

fn found(buurt: &mut OpenBuurt, words: &str) -> Hits {
    let query = Query::of(words);
    if query.is_empty() {
        return Hits::default();
    }
    let mut index = buurt.index.take().unwrap_or_else(|| index_of(buurt));
    for key in std::mem::take(&mut buurt.unindexed) {
        index.put(key, buurt.read(&key).as_ref());
    }
    // A head costs its whole plan to read, and is here.
    let row = |key: &RowKey| buurt.rows.get(key).cloned().or_else(|| buurt.read(key));
    let hits = index.find(&query, row);
    buurt.index = Some(index);
    hits
}

/// The words of everything in a buurt.
fn index_of(buurt: &OpenBuurt) -> Index {
    let mut index = Index::new();
    for (key, row) in &buurt.rows {
        index.put(*key, Some(row));
    }
    for (key, row) in buurt.doc.iter().flat_map(BuurtDoc::detail_words) {
        index.put(key, Some(&row));
    }
    index
}
