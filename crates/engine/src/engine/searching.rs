//! Searching a buurt for a page.
//!
//! The document is here, so everything is looked through when somebody asks, and nothing is kept for it. A search
//! that comes while the buurt is loading waits for it: half an answer would say that something is not there.

use domain::{
    BuurtId,
    port::{Ticket, ToPage},
    search::{Hits, Query, find},
};

use super::Engine;
use crate::{event::PageId, open_buurt::OpenBuurt, turn::Turn};

impl Engine {
    pub(super) fn search(
        &mut self,
        turn: &mut Turn<'_>,
        (page, ticket): (PageId, Ticket),
        id: BuurtId,
        words: String,
    ) {
        let hits = match self.open(turn, id) {
            Some(buurt) if buurt.doc.is_none() => {
                self.searches.push((id, page, ticket, words));
                return;
            }
            Some(buurt) => found(buurt, &words),
            None => Hits::default(),
        };
        turn.send(page, ToPage::Hits(ticket, hits));
    }

    /// Answers what was asked while the buurt was loading.
    pub(super) fn search_waiting(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let waiting: Vec<_> = self.searches.extract_if(.., |(of, ..)| *of == id).collect();
        for (_, page, ticket, words) in waiting {
            self.search(turn, (page, ticket), id, words);
        }
    }
}

fn found(buurt: &OpenBuurt, words: &str) -> Hits {
    let query = Query::of(words);
    if query.is_empty() {
        return Hits::default();
    }
    let details = buurt.doc.iter().flat_map(|doc| doc.detail_words());
    let details: Vec<_> = details.collect();
    let details = details.iter().map(|(key, row)| (key, row));
    find(&query, buurt.rows.iter().chain(details))
}
