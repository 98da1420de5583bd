//! What is not here, asked of neighbours who are connected; and what they ask, given.
//!
//! Papers come by themselves, the whole only when somebody looks at it: here, or on a phone that is linked with
//! this one and asked. Whoever lacks something asks for a few pieces at a time of each link, so words are never
//! behind more than those; a link that goes away or stays silent leaves its pieces to others. What comes is
//! checked against the name in the document, and who sends something else is not asked any more.

use std::collections::BTreeSet;

use domain::{
    AttachmentId, BuurtId,
    attachment::Part,
    port::{LinkId, ToPage},
};

use super::{super::reads::What, Engine};
use crate::{
    blob::{BlobMessage, IDS_MAX, Paper},
    blobs::{Holding, Job},
    link::{self, Link, LinkMessage},
    store::Entry,
    turn::Turn,
};

/// Pieces asked of one link at a time.
const PIECES_ASKED_MAX: usize = 4;
/// How long an answer may take before another is asked.
const ANSWER_MS_MAX: u64 = 20_000;
/// Reads under way for one link; an honest one never asks for more.
const SERVING_MAX: u32 = 32;
/// What is remembered of what one link asked in vain.
const OWES_MAX: usize = 512;
/// Wrong papers or pieces after which a link is not asked any more.
const FAULTS_MAX: u32 = 3;

/// A paper (`None`) or a piece.
type Wanted = (AttachmentId, Option<u8>);

impl Engine {
    /// Whether a neighbour who is connected, or a mailbox, may have it: the whole (`true`) or the paper.
    pub(super) fn somebody_may_have(&self, id: BuurtId, one: AttachmentId, whole: bool) -> bool {
        self.a_link_may_have(id, one, whole) || self.a_mailbox_may_have(id, one, whole)
    }

    pub(in crate::engine) fn a_link_may_have(
        &self,
        id: BuurtId,
        one: AttachmentId,
        whole: bool,
    ) -> bool {
        self.links
            .values()
            .any(|link| is_asked(link, id) && !link.blobs.lacks.contains(&(one, whole)))
    }

    /// Asks for what is wanted and not asked yet.
    pub(super) fn fetch(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let now = turn.now.ms;
        let mut asked = self.asked(now, id);
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let blobs = &mut buurt.blobs;
        blobs.full_until = blobs.full_until.filter(|until| *until > now);
        if blobs.full_until.is_some() || blobs.holdings.is_none() || buurt.doc.is_none() {
            return;
        }
        let wholes = self.wanted_wholes(turn, id);
        let Some(buurt) = self.buurten.get(&id) else {
            return;
        };
        let links = self.links.iter_mut();
        for (link_id, link) in links.filter(|(_, link)| is_asked(link, id)) {
            let asked_here = link.blobs.asked.keys();
            let piece_count = asked_here.filter(|(_, piece)| piece.is_some()).count();
            let paper_count = link.blobs.asked.len() - piece_count;
            let lacks = &link.blobs.lacks;
            let room = IDS_MAX.saturating_sub(paper_count);
            let papers: Vec<AttachmentId> = buurt
                .blobs
                .without_paper
                .iter()
                .filter(|one| !asked.contains(&(**one, None)) && !lacks.contains(&(**one, false)))
                .take(room)
                .copied()
                .collect();
            let room = PIECES_ASKED_MAX.saturating_sub(piece_count);
            let pieces: Vec<(AttachmentId, u8)> = wholes
                .iter()
                .filter(|(one, _)| !lacks.contains(&(*one, true)))
                .flat_map(|(one, holding)| holding.missing().map(|number| (*one, number)))
                .filter(|(one, number)| !asked.contains(&(*one, Some(*number))))
                .take(room)
                .collect();
            let of_papers = papers.iter().map(|one| (*one, None));
            let of_pieces = pieces.iter().map(|(one, number)| (*one, Some(*number)));
            for wanted in of_papers.chain(of_pieces) {
                asked.insert(wanted);
                link.blobs.asked.insert(wanted, now);
            }
            if !papers.is_empty() {
                say(turn, *link_id, link, BlobMessage::WantPapers(papers));
            }
            for (one, number) in pieces {
                say(turn, *link_id, link, BlobMessage::WantPiece(one, number));
            }
        }
    }

    /// What is asked of anybody, or on its way to the disk. Who did not answer in time is taken to lack it.
    pub(in crate::engine) fn asked(&mut self, now: u64, id: BuurtId) -> BTreeSet<Wanted> {
        let mut all = BTreeSet::new();
        let links = self.links.values_mut();
        for link in links.filter(|link| link.buurt == Some(id)) {
            let (asked, lacks) = (&mut link.blobs.asked, &mut link.blobs.lacks);
            asked.retain(|(one, piece), at| {
                let is_late = *at + ANSWER_MS_MAX <= now;
                if is_late {
                    lacks.insert((*one, piece.is_some()));
                }
                !is_late
            });
            all.extend(asked.keys().copied());
        }
        let blobs = self.buurten.get(&id).map(|buurt| &buurt.blobs);
        let writing = blobs.into_iter().flat_map(|blobs| {
            let under_way = blobs.under_way.iter().flat_map(|(_, jobs)| jobs);
            under_way.chain(&blobs.jobs)
        });
        all.extend(writing.filter_map(|job| match job {
            Job::Paper(one, ..) => Some((*one, None)),
            Job::Piece(one, number, _) => Some((*one, Some(*number))),
            Job::Own { .. } | Job::Drop(_) => None,
        }));
        all
    }

    /// What somebody looks at, here or on a linked phone, and of which pieces are missing. Only with its paper
    /// in memory can a piece be checked.
    pub(in crate::engine) fn wanted_wholes(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
    ) -> Vec<(AttachmentId, Holding)> {
        let looks = self.looks.values();
        let mut wanted: BTreeSet<AttachmentId> = looks
            .filter(|look| look.buurt == id && look.part == Part::Whole)
            .map(|look| look.id)
            .collect();
        for link in self.links.values().filter(|link| is_asked(link, id)) {
            let owed = link.blobs.owes.iter().filter(|(_, whole)| *whole);
            wanted.extend(owed.map(|(one, _)| *one));
        }
        let Some(buurt) = self.buurten.get(&id) else {
            return Vec::new();
        };
        let blobs = &buurt.blobs;
        let lacking: Vec<(AttachmentId, Holding)> = wanted
            .into_iter()
            .filter(|one| blobs.known.contains_key(one))
            .filter_map(|one| Some((one, *blobs.holding(one)?)))
            .filter(|(_, holding)| !holding.is_whole())
            .collect();
        let (ready, without): (Vec<_>, Vec<_>) = lacking
            .into_iter()
            .partition(|(one, _)| blobs.papers.contains_key(one));
        for (one, _) in without {
            self.read_blob(turn, id, one, Part::Small);
        }
        ready
    }

    /// Takes in a message about blobs of a link that is known to take part.
    pub(in crate::engine) fn take_blob(
        &mut self,
        turn: &mut Turn<'_>,
        link_id: LinkId,
        id: BuurtId,
        message: BlobMessage,
    ) {
        let Some(link) = self.links.get_mut(&link_id) else {
            return;
        };
        match message {
            BlobMessage::WantPapers(ids) => {
                for one in ids.into_iter().take(IDS_MAX) {
                    self.give(turn, link_id, id, (one, None));
                }
            }
            BlobMessage::WantPiece(one, number) => {
                self.give(turn, link_id, id, (one, Some(number)));
            }
            BlobMessage::Has(one, whole) => {
                link.blobs.lacks.remove(&(one, whole));
            }
            BlobMessage::Lacks(one, whole) => {
                let count = link.blobs.asked.len();
                let asked = &mut link.blobs.asked;
                asked.retain(|(asked, piece), _| *asked != one || piece.is_some() != whole);
                if asked.len() < count {
                    link.blobs.lacks.insert((one, whole));
                }
            }
            BlobMessage::Paper(one, bytes) => {
                if link.blobs.asked.remove(&(one, None)).is_some() {
                    self.take_paper(link_id, id, one, bytes);
                }
            }
            BlobMessage::Piece(one, number, sealed) => {
                if link.blobs.asked.remove(&(one, Some(number))).is_some() {
                    self.take_piece(link_id, id, one, (number, sealed));
                }
            }
        }
    }

    fn take_paper(&mut self, link: LinkId, id: BuurtId, one: AttachmentId, bytes: Vec<u8>) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let Some((to, row)) = buurt.blobs.known.get(&one) else {
            return;
        };
        let Some(paper) = Paper::read(&bytes, row) else {
            return self.not_right(link, (one, false));
        };
        let holding = Holding {
            to: *to,
            count: paper.count(),
            here: 0,
        };
        buurt.blobs.remember(one, paper);
        buurt.blobs.jobs.push(Job::Paper(one, holding, bytes));
    }

    fn take_piece(
        &mut self,
        link: LinkId,
        id: BuurtId,
        one: AttachmentId,
        (number, sealed): (u8, Vec<u8>),
    ) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        // A paper that was pushed out of memory is read again, and then the piece is asked again.
        let Some(paper) = buurt.blobs.papers.get(&one) else {
            return;
        };
        if paper.is_piece(number, &sealed) {
            buurt.blobs.jobs.push(Job::Piece(one, number, sealed));
        } else {
            self.not_right(link, (one, true));
        }
    }

    fn not_right(&mut self, link: LinkId, what: (AttachmentId, bool)) {
        if let Some(link) = self.links.get_mut(&link) {
            link.blobs.fault_count += 1;
            link.blobs.lacks.insert(what);
            if link.blobs.fault_count >= FAULTS_MAX {
                // Others are asked at once for what it still owes.
                link.blobs.asked.clear();
            }
        }
    }

    /// Reads what the other asked for, or says that it is not here.
    fn give(&mut self, turn: &mut Turn<'_>, link_id: LinkId, id: BuurtId, wanted: Wanted) {
        let (one, piece) = wanted;
        let holding = self
            .buurten
            .get(&id)
            .and_then(|buurt| buurt.blobs.holding(one));
        let is_here = match (holding, piece) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(holding), Some(number)) => holding.has(number),
        };
        let Some(link) = self.links.get_mut(&link_id) else {
            return;
        };
        if !is_here {
            let what = (one, piece.is_some());
            if link.blobs.owes.len() < OWES_MAX {
                link.blobs.owes.insert(what);
            }
            say(turn, link_id, link, BlobMessage::Lacks(what.0, what.1));
        } else if link.blobs.serving < SERVING_MAX {
            link.blobs.serving += 1;
            self.read(turn, What::Given(link_id, id, one, piece));
        }
    }

    /// What the other asked for was read.
    pub(in crate::engine) fn given(
        &mut self,
        turn: &mut Turn<'_>,
        (link_id, id): (LinkId, BuurtId),
        (one, piece): Wanted,
        entries: Vec<Entry>,
    ) {
        let Some(link) = self.links.get_mut(&link_id) else {
            return;
        };
        link.blobs.serving = link.blobs.serving.saturating_sub(1);
        if link.buurt != Some(id) {
            return;
        }
        let message = match (entries.into_iter().next(), piece) {
            (Some(Entry { value, .. }), None) => BlobMessage::Paper(one, value),
            (Some(Entry { value, .. }), Some(number)) => BlobMessage::Piece(one, number, value),
            (None, _) => BlobMessage::Lacks(one, piece.is_some()),
        };
        say(turn, link_id, link, message);
    }

    /// Tells those who asked in vain that it is here now.
    pub(super) fn tell_has(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        one: AttachmentId,
        whole: bool,
    ) {
        let links = self.links.iter_mut();
        for (link_id, link) in links.filter(|(_, link)| link.buurt == Some(id)) {
            if link.blobs.owes.remove(&(one, whole)) {
                say(turn, *link_id, link, BlobMessage::Has(one, whole));
            }
        }
    }

    /// When something about blobs is due.
    pub(in crate::engine) fn blobs_wake(&self) -> Option<u64> {
        let asked = self
            .links
            .values()
            .flat_map(|link| link.blobs.asked.values());
        let asked = asked.map(|at| at + ANSWER_MS_MAX);
        let blobs = self.buurten.values().map(|buurt| &buurt.blobs);
        let due = blobs.flat_map(|blobs| blobs.reprieved.values().chain(&blobs.full_until));
        asked.chain(due.copied()).min()
    }
}

/// Whether this link is asked for what this buurt lacks.
fn is_asked(link: &Link, id: BuurtId) -> bool {
    link.buurt == Some(id) && link.blobs.fault_count < FAULTS_MAX
}

fn say(turn: &mut Turn<'_>, id: LinkId, link: &Link, message: BlobMessage) {
    let frame = link::encode(link.session(), &LinkMessage::Blob(message));
    turn.send(link.page, ToPage::LinkFrame(id, frame));
}
