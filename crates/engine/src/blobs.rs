//! What this phone has of photos and voice notes, and what it still wants.
//!
//! Which ones there are, the rows say; which bytes are on disk, the index says, and both are small enough to keep
//! in memory. Bytes themselves are read when somebody looks and when a neighbour asks. What is done with all
//! this stands in `engine/blobs`.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    AttachmentId, BuurtId, Command, Row, RowKey,
    attachment::{AttachedTo, AttachmentRow, Part},
    mailbox::BundleName,
    port::Ticket,
};
use serde::{Deserialize, Serialize};

use crate::{
    blob::{Packed, Paper},
    event::{PageId, StoreTicket},
    trust::KeyId,
};

/// What is on disk of one attachment: its paper, and these pieces. Stored; fields never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Holding {
    /// On what it hangs.
    pub(crate) to: AttachedTo,
    /// How many pieces there are.
    pub(crate) count: u8,
    /// A bit for each piece that is here, the first piece's lowest.
    pub(crate) here: u64,
}

impl Holding {
    pub(crate) fn has(&self, number: u8) -> bool {
        number < self.count && self.here >> number & 1 == 1
    }

    pub(crate) fn is_whole(&self) -> bool {
        (0..self.count).all(|number| self.has(number))
    }

    pub(crate) fn missing(self) -> impl Iterator<Item = u8> {
        (0..self.count).filter(move |number| !self.has(*number))
    }
}

/// Something to write about blobs. They have a queue of their own: a photo that finds no room must not hold up
/// words.
#[derive(Debug)]
pub(crate) enum Job {
    /// Somebody's own: the bytes go first, then the change that names them.
    Own {
        page: PageId,
        ticket: Ticket,
        id: AttachmentId,
        holding: Holding,
        paper: Vec<u8>,
        pieces: Vec<Vec<u8>>,
        command: Command,
    },
    /// A neighbour's paper.
    Paper(AttachmentId, Holding, Vec<u8>),
    /// A neighbour's piece.
    Piece(AttachmentId, u8, Vec<u8>),
    /// All of it goes.
    Drop(AttachmentId),
}

/// The names of a blob in mailboxes.
#[derive(Debug)]
pub(crate) struct Labels {
    /// Under which key of the group the paper is sealed there.
    pub(crate) key: KeyId,
    pub(crate) paper: BundleName,
    /// In order; `None` for what no mailbox takes, because an earlier app sealed it.
    pub(crate) pieces: Vec<Option<BundleName>>,
}

/// Blobs of one buurt.
#[derive(Debug, Default)]
pub(crate) struct Blobs {
    /// What is on disk; `None` until the index has been read.
    pub(crate) holdings: Option<BTreeMap<AttachmentId, Holding>>,
    /// Every attachment that stands in the buurt.
    pub(crate) known: BTreeMap<AttachmentId, (AttachedTo, AttachmentRow)>,
    /// Those of which not even the paper is here.
    pub(crate) without_paper: BTreeSet<AttachmentId>,
    /// A row of an attachment changed since [`Self::known`] was made.
    pub(crate) is_stale: bool,
    /// What was asked before the document had loaded.
    pub(crate) early: Vec<(PageId, Ticket, domain::attachment::NewAttachment)>,
    /// Papers of what is looked at; at most [`PAPERS_MAX`].
    pub(crate) papers: BTreeMap<AttachmentId, Paper>,
    /// Papers and pieces that are being read for somebody who looks.
    pub(crate) reading: BTreeSet<(AttachmentId, Part)>,
    pub(crate) jobs: Vec<Job>,
    pub(crate) under_way: Option<(StoreTicket, Vec<Job>)>,
    /// The disk was full: nothing is fetched until then.
    pub(crate) full_until: Option<u64>,
    /// Taken away on this phone, and kept until then, for who takes that back.
    pub(crate) reprieved: BTreeMap<AttachmentId, u64>,
    /// What came in files and was not looked at yet.
    pub(crate) brought: Vec<Packed>,
    /// Under which names papers and pieces lie in mailboxes; found out when something is brought.
    pub(crate) labels: BTreeMap<AttachmentId, Labels>,
    /// A paper or a piece is being read for a mailbox.
    pub(crate) is_shelving: bool,
    /// What was read for a mailbox, until something else is.
    pub(crate) outgoing: Option<(BundleName, Vec<u8>)>,
    /// Some chunk of the document could not be read, so what it names is unknown.
    pub(crate) is_partial: bool,
}

/// Papers in memory.
const PAPERS_MAX: usize = 64;

impl Blobs {
    pub(crate) fn holding(&self, id: AttachmentId) -> Option<&Holding> {
        self.holdings.as_ref()?.get(&id)
    }

    pub(crate) fn is_whole(&self, id: AttachmentId) -> bool {
        self.holding(id).is_some_and(Holding::is_whole)
    }

    pub(crate) fn remember(&mut self, id: AttachmentId, paper: Paper) {
        if self.papers.len() >= PAPERS_MAX {
            self.papers.pop_first();
        }
        self.papers.insert(id, paper);
    }

    /// Makes [`Self::known`] and [`Self::without_paper`] anew from the rows.
    pub(crate) fn learn(&mut self, rows: &BTreeMap<RowKey, Row>, count_max: usize) {
        self.known = rows
            .iter()
            .filter_map(|(key, row)| match (key, row) {
                (RowKey::Attachment(to, id), Row::Attachment(row)) => {
                    Some((*id, (*to, row.clone())))
                }
                _ => None,
            })
            .take(count_max)
            .collect();
        let known = &self.known;
        self.labels.retain(|id, _| known.contains_key(id));
        let holdings = self.holdings.as_ref();
        self.without_paper = self
            .known
            .keys()
            .filter(|id| holdings.is_some_and(|all| !all.contains_key(id)))
            .copied()
            .collect();
    }
}

/// Somebody who looks.
#[derive(Debug)]
pub(crate) struct Look {
    pub(crate) buurt: BuurtId,
    pub(crate) id: AttachmentId,
    pub(crate) part: Part,
    /// What the page was last told.
    pub(crate) told: Option<domain::attachment::Sight>,
}

/// What one link asked and said about blobs.
#[derive(Debug, Default)]
pub(crate) struct LinkBlobs {
    /// Papers (`None`) and pieces that were asked of the other, and when.
    pub(crate) asked: BTreeMap<(AttachmentId, Option<u8>), u64>,
    /// What the other does not have: the whole (`true`) or the paper.
    pub(crate) lacks: BTreeSet<(AttachmentId, bool)>,
    /// What the other asked for and this phone did not have.
    pub(crate) owes: BTreeSet<(AttachmentId, bool)>,
    /// Reads under way for the other.
    pub(crate) serving: u32,
    /// How often the other sent something that was not what the document names.
    pub(crate) fault_count: u32,
}
