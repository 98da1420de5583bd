//! What lies under one topic: the bundles of one key of the group.

use std::collections::{BTreeSet, VecDeque};

use domain::mailbox::{BundleName, LISTED_MAX, Topic};

use crate::{
    post::Listed,
    trust::{
        Secret,
        derive::{Label, derive},
    },
};

/// Which list is asked for next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Due {
    Nothing,
    /// What came since the last list.
    New,
    /// Everything.
    All,
}

/// A rack.
#[derive(Debug)]
pub(crate) struct Rack {
    pub(crate) topic: Topic,
    pub(crate) due: Due,
    /// Everything was listed once while this worker lives.
    pub(crate) is_listed: bool,
    /// The place of the last bundle that was listed.
    pub(crate) after: Option<String>,
    to_get: VecDeque<BundleName>,
    queued: BTreeSet<BundleName>,
}

impl Rack {
    /// The rack of this key.
    pub(crate) fn new(key: &Secret) -> Self {
        let topic = derive(Label::Topic, key.expose(), &[]);
        Self {
            topic: Topic(*topic.expose()),
            due: Due::All,
            is_listed: false,
            after: None,
            to_get: VecDeque::new(),
            queued: BTreeSet::new(),
        }
    }

    pub(crate) fn is_fetched(&self) -> bool {
        self.to_get.is_empty()
    }

    /// Takes in a list; gives all names that lie here, when it is a list of all.
    pub(crate) fn listed(
        &mut self,
        lines: Vec<Listed>,
        (due, is_whole): (Due, bool),
        is_new: impl Fn(&BundleName) -> bool,
    ) -> Option<BTreeSet<BundleName>> {
        self.due = Due::Nothing;
        let mut names = BTreeSet::new();
        if due == Due::All {
            self.after = None;
        }
        for line in lines {
            names.insert(line.name);
            self.after = Some(line.place);
            let is_wanted = line.len.is_some() && is_new(&line.name);
            if is_wanted && self.queued.len() < LISTED_MAX && self.queued.insert(line.name) {
                self.to_get.push_back(line.name);
            }
        }
        self.is_listed |= due == Due::All;
        // A list that was cut off says nothing of what it does not name.
        let is_all = due == Due::All && is_whole;
        is_all.then(|| {
            self.to_get.retain(|name| names.contains(name));
            self.queued.retain(|name| names.contains(name));
            names
        })
    }

    /// The next bundle to fetch.
    pub(crate) fn next(&mut self) -> Option<BundleName> {
        let name = self.to_get.pop_front()?;
        self.queued.remove(&name);
        Some(name)
    }

    /// Fetches a bundle before all others.
    pub(crate) fn fetch_first(&mut self, name: BundleName) {
        if self.queued.insert(name) {
            self.to_get.push_front(name);
        }
    }
}
