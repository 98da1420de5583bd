//! What lies in a mailbox of photos and voice notes, as far as this phone knows.
//!
//! Two topics for the newest key of the group: sealed papers, which every phone fetches, and pieces, which are
//! fetched when somebody looks. Names are hashes, so whoever has a paper knows the names of its pieces, and nothing
//! lies there twice. Known in memory only: a list tells it anew.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    AttachmentId,
    mailbox::{BundleName, LISTED_MAX, Topic},
};

use crate::{
    blob::Paper,
    post::{Listed, PostRequest},
    trust::{
        KeyId, Secret,
        derive::{Label, derive},
    },
};

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shelf {
    Papers,
    Pieces,
}

/// One topic.
#[derive(Debug)]
pub(crate) struct Album {
    pub(crate) topic: Topic,
    /// A list is wanted.
    pub(crate) is_due: bool,
    after: Option<String>,
    names: BTreeSet<BundleName>,
}

/// Both topics.
#[derive(Debug)]
pub(crate) struct Albums {
    pub(crate) key: KeyId,
    /// When this phone heard of each while it lived.
    pub(crate) noticed: BTreeMap<AttachmentId, u64>,
    pub(crate) papers: Album,
    pub(crate) pieces: Album,
    /// Papers that were fetched, and of what they are.
    pub(crate) read: BTreeMap<BundleName, AttachmentId>,
    /// What lies among the papers and is of no use.
    pub(crate) useless: BTreeSet<BundleName>,
}

impl Album {
    fn new(label: Label, key: &Secret) -> Self {
        Self {
            topic: Topic(*derive(label, key.expose(), &[b"topic"]).expose()),
            is_due: true,
            after: None,
            names: BTreeSet::new(),
        }
    }

    /// The next list, when one is wanted.
    pub(crate) fn list(&self) -> Option<PostRequest> {
        self.is_due
            .then(|| PostRequest::List(self.topic, self.after.clone()))
    }

    /// Takes in a list; one that was cut off goes on where it ended.
    pub(crate) fn listed(&mut self, lines: Vec<Listed>, is_whole: bool) {
        let is_end = is_whole || lines.is_empty() || self.names.len() >= LISTED_MAX;
        for line in lines {
            self.after = Some(line.place);
            if line.len.is_some() {
                self.names.insert(line.name);
            }
        }
        self.is_due = !is_end;
    }

    /// Lists all from the beginning, soon: the mailbox may have lost something.
    pub(crate) fn list_all(&mut self) {
        self.after = None;
        self.names.clear();
        self.is_due = true;
    }

    pub(crate) fn has(&self, name: &BundleName) -> bool {
        self.names.contains(name)
    }

    /// It lies there now.
    pub(crate) fn note(&mut self, name: BundleName) {
        self.names.insert(name);
    }

    /// It does not lie there.
    pub(crate) fn miss(&mut self, name: &BundleName) {
        self.names.remove(name);
    }
}

impl Albums {
    /// Those of this key; nothing is known of them yet.
    pub(crate) fn new(key: KeyId, secret: &Secret) -> Self {
        Self {
            key,
            noticed: BTreeMap::new(),
            papers: Album::new(Label::Papers, secret),
            pieces: Album::new(Label::Pieces, secret),
            read: BTreeMap::new(),
            useless: BTreeSet::new(),
        }
    }

    /// Remembers when something was heard of.
    pub(crate) fn notice<T>(&mut self, known: &BTreeMap<AttachmentId, T>, now_ms: u64) {
        if self.noticed.len() != known.len() {
            self.noticed.retain(|one, _| known.contains_key(one));
            for one in known.keys() {
                self.noticed.entry(*one).or_insert(now_ms);
            }
        }
    }

    pub(crate) const fn album(&mut self, which: Shelf) -> &mut Album {
        match which {
            Shelf::Papers => &mut self.papers,
            Shelf::Pieces => &mut self.pieces,
        }
    }

    /// Whether the paper of something may lie there.
    pub(crate) fn may_have_paper(&self, one: AttachmentId) -> bool {
        self.papers.is_due || self.next_paper(&BTreeSet::from([one])).is_some()
    }

    /// Whether the whole of what this is the paper of may lie there.
    pub(crate) fn may_have_whole(&self, paper: Option<&Paper>) -> bool {
        let Some(paper) = paper else { return true };
        self.pieces.is_due || paper.piece_names().any(|name| self.pieces.has(&name))
    }

    /// A paper that may be of one of these, or that nobody looked at yet.
    pub(crate) fn next_paper(&self, lacked: &BTreeSet<AttachmentId>) -> Option<BundleName> {
        let wanted = |name: &&BundleName| {
            let is_of_use = !self.useless.contains(*name);
            is_of_use && self.read.get(*name).is_none_or(|of| lacked.contains(of))
        };
        self.papers.names.iter().find(wanted).copied()
    }
}
