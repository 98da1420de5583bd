//! Virtual time: what happens when.
//!
//! Nothing in the street happens by itself; whatever takes time stands here with its moment. Of two things at
//! one moment the one that was put down first comes first, so a port and a cable keep their order.

use std::collections::BTreeMap;

use domain::port::{LinkId, ToPage};
use engine::{Event, PageId};

use crate::cable::Side;

/// Something that is going to happen.
#[derive(Debug)]
pub(crate) enum Due {
    /// The engine of a phone hears of something, if it still lives this life.
    Event {
        phone: usize,
        life: u32,
        event: Event,
    },
    /// The disk of a phone has done its oldest job.
    Disk { phone: usize, life: u32 },
    /// The timer of a phone goes off, if it was not set anew.
    Woke { phone: usize, life: u32, count: u64 },
    /// A page hears from its worker.
    Page {
        phone: usize,
        page: PageId,
        message: Box<ToPage>,
    },
    /// What is oldest on a cable arrives at this side.
    Arrive { link: LinkId, to: Side },
    /// A side finds out that its link is gone.
    Down { link: LinkId, side: Side },
    /// The pages of a phone start a new worker.
    Restart { phone: usize, life: u32 },
}

impl Due {
    /// The phone on which it happens, as far as it sleeps with it.
    pub(crate) fn phone(&self) -> Option<usize> {
        match self {
            Self::Event { phone, .. }
            | Self::Disk { phone, .. }
            | Self::Woke { phone, .. }
            | Self::Page { phone, .. }
            | Self::Restart { phone, .. } => Some(*phone),
            Self::Arrive { .. } | Self::Down { .. } => None,
        }
    }
}

/// All that is going to happen, in order.
#[derive(Debug, Default)]
pub(crate) struct Agenda {
    due: BTreeMap<(u64, u64), Due>,
    count: u64,
}

impl Agenda {
    /// Puts something down for a moment in virtual milliseconds.
    pub(crate) fn put(&mut self, at_ms: u64, due: Due) {
        self.count += 1;
        self.due.insert((at_ms, self.count), due);
    }

    /// The next thing up to and with this moment, with its own.
    pub(crate) fn next(&mut self, until_ms: u64) -> Option<(u64, Due)> {
        let first = self.due.first_entry()?;
        let at_ms = first.key().0;
        (at_ms <= until_ms).then(|| (at_ms, first.remove()))
    }

    /// Whether nothing is under way: at most phones mean to do something later.
    pub(crate) fn has_only_timers(&self) -> bool {
        let mut due = self.due.values();
        due.all(|due| matches!(due, Due::Woke { .. }))
    }
}
