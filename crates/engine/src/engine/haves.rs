//! Two phones tell each other how far they are, by codes on their screens.
//!
//! Each shows one still code and reads the other's; then each knows what it lacks and what the other lacks, and
//! the moving code of either holds exactly that. Nothing here is a link: a phone may also only show, or only read.

use domain::{
    BuurtId, Refusal,
    person::PersonCard,
    port::{BadFile, Lacks, Ticket, ToPage},
};

use super::Engine;
use crate::{
    event::PageId,
    have::Have,
    open_buurt::OpenBuurt,
    trust::{
        Certificate,
        derive::{Label, hash},
    },
    turn::Turn,
};

/// What waits until a buurt is loaded and written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// The still code.
    Have,
    /// What a neighbour's still code means.
    Lacks(String),
}

impl Engine {
    pub(super) fn tell_have(
        &mut self,
        turn: &mut Turn<'_>,
        (page, ticket): (PageId, Ticket),
        id: BuurtId,
        wanted: Wanted,
    ) {
        if self.open(turn, id).is_none() {
            let answer = match wanted {
                Wanted::Have => ToPage::Have(ticket, Err(Refusal::Unknown)),
                Wanted::Lacks(_) => ToPage::Lacks(ticket, Err(BadFile::NotYours)),
            };
            turn.send(page, answer);
            return;
        }
        // What is said to be here is on disk.
        self.flush(id);
        if !self.may_share(id) {
            self.wanted.push((id, page, ticket, wanted));
            return;
        }
        let answer = match wanted {
            Wanted::Have => ToPage::Have(ticket, self.have_text(turn, id).ok_or(Refusal::Fault)),
            Wanted::Lacks(text) => ToPage::Lacks(ticket, self.told_by_code(page, id, &text)),
        };
        turn.send(page, answer);
    }

    /// Answers what was asked while the buurt was loading or being written down.
    pub(super) fn tell_waiting_haves(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let waiting: Vec<_> = self.wanted.extract_if(.., |(of, ..)| *of == id).collect();
        for (_, page, ticket, wanted) in waiting {
            self.tell_have(turn, (page, ticket), id, wanted);
        }
    }

    fn have_text(&mut self, turn: &mut Turn<'_>, id: BuurtId) -> Option<String> {
        let buurt = self.buurten.get_mut(&id)?;
        let (certificates, cards) = marks(buurt);
        let have = Have::new(&buurt.doc.as_mut()?.clock(), certificates, cards);
        have.to_text(turn.rng, id, &self.vault(id)?.keyring)
    }

    /// Remembers what the neighbour has, for the file that this page asks for next.
    fn told_by_code(&mut self, page: PageId, id: BuurtId, text: &str) -> Result<Lacks, BadFile> {
        let keys = &self.vault(id).ok_or(BadFile::NotYours)?.keyring;
        let have = Have::from_text(text, id, keys)?;
        let buurt = self.buurten.get_mut(&id).ok_or(BadFile::NotYours)?;
        let doc = buurt.doc.as_mut().ok_or(BadFile::NotYours)?;
        let (own, theirs) = (doc.clock(), have.clock());
        let beyond = |(actor, seq): (_, &u32)| {
            let own = own.get(actor).copied().unwrap_or(0);
            seq.saturating_sub(own)
        };
        let we = theirs.iter().map(beyond).fold(0, u32::saturating_add);
        let they = doc.count_beyond(&theirs);
        self.views.entry(page).or_default().have = Some((id, have));
        Ok(Lacks { they, we })
    }
}

/// The certificates and cards that belong into a file for a phone that has this; all of them for any other.
pub(super) fn lacked(
    buurt: &OpenBuurt,
    have: Option<&Have>,
) -> (Vec<Certificate>, Vec<PersonCard>) {
    let marks = marks(buurt);
    let certificates = buurt.certificates.values().cloned();
    let cards = buurt.people.values().cloned();
    match have {
        Some(have) => (
            certificates
                .filter(|_| have.certificates != marks.0)
                .collect(),
            cards.filter(|_| have.cards != marks.1).collect(),
        ),
        None => (certificates.collect(), cards.collect()),
    }
}

/// Marks of the certificates and of the cards of a buurt.
fn marks(buurt: &OpenBuurt) -> ([u8; 8], [u8; 8]) {
    let certificates = buurt.certificates.keys();
    let certificates = postcard::to_stdvec(&certificates.collect::<Vec<_>>());
    let cards = postcard::to_stdvec(&buurt.people.values().collect::<Vec<_>>());
    let mark = |bytes: &[u8]| {
        let whole = hash(Label::Have, &[bytes]);
        whole.first_chunk().copied().unwrap_or_default()
    };
    (
        mark(&certificates.unwrap_or_default()),
        mark(&cards.unwrap_or_default()),
    )
}
