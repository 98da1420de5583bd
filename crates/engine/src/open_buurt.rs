//! A buurt that somebody uses: its document, its rows, and everything about it that waits.
//!
//! It opens in two strokes. The stored rows come first and go to the screens at once; then the document
//! loads and corrects them. Until then commands wait in a durable queue.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use document::{BuurtDoc, Heads, Undo};
use domain::{
    BuurtId, Change, Command, InitiativeId, Opened, PersonId, Row, RowKey,
    mailbox::{BundleName, MailboxAddress},
    member::Member,
    person::PersonCard,
    port::{LinkId, MailboxRow, Peer, Ticket},
};

use crate::{
    blob::Packed,
    blobs::Blobs,
    engine::{mesh::Vicinity, meter::Meter, peers::Lacking, presence::Presence, replicas::Tips},
    event::PageId,
    mailbox::{Mailbox, known::Span},
    outbox::Waiting,
    store::{Entry, Key},
    trust::{CertId, Certificate, HandedKeys, KeyId, Keyring, handshake::CERTIFICATES_MAX},
};

/// A buurt in use.
#[derive(Debug)]
pub(crate) struct OpenBuurt {
    pub(crate) id: BuurtId,
    pub(crate) me: PersonId,
    /// `None` while it loads.
    pub(crate) doc: Option<BuurtDoc>,
    pub(crate) loading: Loading,
    /// The rows of the first screens, as pages have them.
    pub(crate) rows: BTreeMap<RowKey, Row>,
    pub(crate) people: BTreeMap<PersonId, PersonCard>,
    /// Who takes part, as far as this phone has heard.
    pub(crate) certificates: BTreeMap<CertId, Certificate>,
    /// Rows that pages must be told of.
    pub(crate) dirty: BTreeSet<RowKey>,
    /// Rows of the first screens that differ from those on disk.
    pub(crate) unstored: BTreeSet<RowKey>,
    /// Plans in which something happened since the last flush.
    pub(crate) touched: BTreeSet<InitiativeId>,
    /// The chunks on disk, with their lengths.
    pub(crate) chunks: BTreeMap<Key, usize>,
    pub(crate) undos: Vec<Undo>,
    /// When the last own words came in, to join what is typed in one go into one step of undo.
    pub(crate) last_typed_ms: u64,
    /// Since when words wait to be committed.
    pub(crate) typed_since_ms: Option<u64>,
    /// Something must be committed as soon as the storage is free.
    pub(crate) is_urgent: bool,
    /// Writes of changes that are not on disk yet.
    pub(crate) storing: u32,
    /// Who is told after the next flush.
    pub(crate) waiting: Vec<Waiting>,
    /// Commands that wait on disk for the document to load.
    pub(crate) queue: BTreeMap<u64, Command>,
    /// Commands that came before the queue on disk was read.
    pub(crate) early: Vec<(PageId, Ticket, Command)>,
    /// Names that were chosen before the cards on disk were read.
    pub(crate) early_names: Vec<(PageId, Ticket, String)>,
    pub(crate) incoming: VecDeque<Incoming>,
    pub(crate) trying: Option<Incoming>,
    /// Hashes of bytes during which the worker died, and how often.
    pub(crate) doubted: BTreeMap<String, u8>,
    /// Hashes of bytes that were set aside.
    pub(crate) aside: BTreeSet<String>,
    /// Files that wait for what they build on, by hash.
    pub(crate) held: BTreeMap<String, Held>,
    /// The neighbours, as pages have them.
    pub(crate) peers: Vec<Peer>,
    pub(crate) has_new_peers: bool,
    /// What phones lack, as far as it was counted.
    pub(crate) lacking: Lacking,
    /// Those that the buurt knows, or that were stored here.
    pub(crate) mailboxes: BTreeMap<MailboxAddress, Mailbox>,
    /// The same, as pages have them.
    pub(crate) mailbox_rows: Vec<MailboxRow>,
    /// Its photos and voice notes.
    pub(crate) blobs: Blobs,
    /// Who takes part, as pages have it.
    pub(crate) members: Vec<Member>,
    pub(crate) has_new_members: bool,
    /// On how many other phones things are.
    pub(crate) meter: Meter,
    /// Who writes where now.
    pub(crate) presence: Presence,
    pub(crate) tips: Tips,
    /// Who is here, and which links are being made.
    pub(crate) vicinity: Vicinity,
}

/// What still has to be read before the document can be made.
#[derive(Debug, Default)]
pub(crate) struct Loading {
    pub(crate) chunks: Option<Vec<Entry>>,
    pub(crate) has_records: bool,
    pub(crate) has_queue: bool,
    pub(crate) has_quarantine: bool,
}

impl Loading {
    /// The chunks, once everything has been read.
    pub(crate) fn take_if_complete(&mut self) -> Option<Vec<Entry>> {
        let is_complete = self.has_records && self.has_queue && self.has_quarantine;
        if is_complete {
            self.chunks.take()
        } else {
            None
        }
    }
}

/// Bytes from outside, in the order in which they came.
#[derive(Debug)]
pub(crate) struct Incoming {
    pub(crate) source: Source,
    pub(crate) bytes: Vec<u8>,
    /// The SHA-256 of the bytes in hexadecimal.
    pub(crate) hash: String,
}

/// A file that waits.
#[derive(Debug)]
pub(crate) struct Held {
    /// The file as it came.
    pub(crate) whole: Vec<u8>,
    /// What has to come first; `None` until that is known, after a start.
    pub(crate) lacks: Option<Heads>,
    /// It is being tried again.
    pub(crate) is_trying: bool,
}

/// The device that sealed a file.
#[derive(Debug)]
pub(crate) struct Sealer {
    /// Its signing key.
    pub(crate) device: [u8; 32],
    /// The keys of the group, for who missed a change of them.
    pub(crate) keyring: Option<Keyring>,
    /// Who takes part, as far as it had heard.
    pub(crate) certificates: BTreeMap<CertId, Certificate>,
}

/// Where bytes came from.
#[derive(Debug)]
pub(crate) enum Source {
    /// A file that a page opened.
    File {
        /// The page that waits for an answer; none for a file that waited here.
        asked: Option<(PageId, Ticket)>,
        /// The file as it came, when it may wait here; else empty.
        whole: Vec<u8>,
        is_new_buurt: bool,
        from: PersonId,
        heads: Heads,
        cards: Vec<PersonCard>,
        /// The photos and voice notes in it.
        packed: Vec<Packed>,
        /// Who sealed it; `None` for a file of before there were seals.
        sealer: Option<Box<Sealer>>,
    },
    /// A plain Automerge file that a page opened.
    Plain { page: PageId, ticket: Ticket },
    /// A sync message of a link.
    Link(LinkId),
    /// A bundle of a mailbox.
    Mailbox(Box<FromMailbox>),
}

/// What came with a bundle of a mailbox, but for its changes.
#[derive(Debug)]
pub(crate) struct FromMailbox {
    pub(crate) address: MailboxAddress,
    /// On which rack it lies.
    pub(crate) key: KeyId,
    pub(crate) name: BundleName,
    /// Whose phone made it.
    pub(crate) person: PersonId,
    pub(crate) cards: Vec<PersonCard>,
    pub(crate) sealer: Sealer,
    pub(crate) held: Span,
    /// Whether its maker has it on disk.
    pub(crate) is_kept: bool,
    pub(crate) keys: Option<HandedKeys>,
}

impl OpenBuurt {
    /// A buurt of which nothing has been read yet.
    pub(crate) fn new(id: BuurtId, me: PersonId) -> Self {
        Self {
            id,
            me,
            doc: None,
            loading: Loading::default(),
            rows: BTreeMap::new(),
            people: BTreeMap::new(),
            certificates: BTreeMap::new(),
            dirty: BTreeSet::new(),
            unstored: BTreeSet::new(),
            touched: BTreeSet::new(),
            chunks: BTreeMap::new(),
            undos: Vec::new(),
            last_typed_ms: 0,
            typed_since_ms: None,
            is_urgent: false,
            storing: 0,
            waiting: Vec::new(),
            queue: BTreeMap::new(),
            early: Vec::new(),
            early_names: Vec::new(),
            incoming: VecDeque::new(),
            trying: None,
            doubted: BTreeMap::new(),
            aside: BTreeSet::new(),
            held: BTreeMap::new(),
            peers: Vec::new(),
            has_new_peers: false,
            lacking: Lacking::default(),
            mailboxes: BTreeMap::new(),
            mailbox_rows: Vec::new(),
            blobs: Blobs::default(),
            members: Vec::new(),
            has_new_members: false,
            meter: Meter::default(),
            presence: Presence::default(),
            tips: Tips::default(),
            vicinity: Vicinity::default(),
        }
    }

    /// Whether no more certificates fit.
    pub(crate) fn is_full_of_certificates(&self) -> bool {
        self.certificates.len() >= CERTIFICATES_MAX
    }

    /// What a row says now.
    pub(crate) fn read(&self, key: &RowKey) -> Option<Row> {
        if let RowKey::Person(person) = key {
            return self.people.get(person).cloned().map(Row::Person);
        }
        self.doc.as_ref()?.row(key)
    }

    /// All rows of the first screens as changes, for a page that just came.
    pub(crate) fn all_rows(&self) -> Vec<Change> {
        let changes = self.rows.iter();
        changes
            .map(|(key, row)| Change {
                key: *key,
                row: Some(row.clone()),
            })
            .collect()
    }

    /// All details of one plan or meeting as changes; empty while the document loads.
    pub(crate) fn detail_rows(&self, opened: Opened) -> Vec<Change> {
        let rows = self.doc.iter().flat_map(|doc| doc.detail_rows(opened));
        rows.map(|(key, row)| Change {
            key,
            row: Some(row),
        })
        .collect()
    }

    /// Brings [`Self::rows`] in line for these keys; gives what changed.
    pub(crate) fn refresh(&mut self, keys: impl IntoIterator<Item = RowKey>) -> Vec<Change> {
        let mut changes = Vec::new();
        for key in keys {
            let row = self.read(&key);
            if self.rows.get(&key) == row.as_ref() {
                continue;
            }
            match &row {
                Some(row) => self.rows.insert(key, row.clone()),
                None => self.rows.remove(&key),
            };
            self.unstored.insert(key);
            self.blobs.is_stale |= matches!(key, RowKey::Attachment(..));
            changes.push(Change { key, row });
        }
        changes
    }

    /// The name that the document gives the buurt; `None` while it has none.
    pub(crate) fn name(&self) -> Option<String> {
        let Some(Row::Buurt(row)) = self.rows.get(&RowKey::Buurt) else {
            return None;
        };
        row.name.shown().filter(|name| !name.is_empty()).cloned()
    }

    /// Keeps a card if it is newer than what is known; whether it was.
    pub(crate) fn learn(&mut self, card: &PersonCard) -> bool {
        let is_news = self
            .people
            .get(&card.id)
            .is_none_or(|known| card.replaces(known));
        if is_news {
            self.people.insert(card.id, card.clone());
            self.dirty.insert(RowKey::Person(card.id));
        }
        is_news
    }
}
