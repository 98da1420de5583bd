//! Whether changes go over a link at once.
//!
//! A link off the tree of the street ([`crate::mesh`]) rests: what goes over the tree would come twice. It only
//! hears what the other has on disk. When something of that does not come another way, this side asks for it,
//! and from then on the link carries until both are equal. So changes go over each link of the tree once, and
//! a way that is broken without anybody knowing it costs a moment and no change.

use document::Heads;

/// How long something may take to come another way.
const PATIENCE_MS: u64 = 300;
/// How often a link that rests says what is on disk.
const REST_MS: u64 = 100;

/// The state of it.
#[derive(Debug, Default)]
pub(crate) struct Pace {
    /// The protocol runs over the link now.
    pub(crate) is_running: bool,
    /// The link was asked to carry, by either side.
    is_asked: bool,
    /// What the other has and this side lacks, and since when that is known.
    owed: Option<(Heads, u64)>,
    /// When the other was last told what is on this disk.
    told_ms: Option<u64>,
}

/// What decides about a link now.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sight<'a> {
    pub(crate) now_ms: u64,
    /// The link is on the tree.
    pub(crate) is_eager: bool,
    /// What the other has on disk; `None` before it said so, empty when it has no disk.
    pub(crate) kept: Option<&'a Heads>,
    /// What this side has.
    pub(crate) heads: &'a Heads,
}

impl Pace {
    /// Whether the link carries from here on, and when to look again. `lacked` gives what of a list is not here.
    pub(crate) fn tend(
        &mut self,
        sight: Sight<'_>,
        lacked: impl FnMut(&Heads) -> Heads,
    ) -> (bool, Option<u64>) {
        let has_no_disk = sight.kept.is_some_and(Heads::is_empty);
        if sight.kept == Some(sight.heads) {
            self.is_asked = false;
            self.owed = None;
        }
        let ask_at = if sight.is_eager || has_no_disk || self.is_asked {
            self.owed = None;
            None
        } else {
            self.ask_at(sight, lacked)
        };
        let is_due = ask_at.is_some_and(|at| at <= sight.now_ms);
        self.is_asked |= is_due;
        let carries = sight.is_eager || has_no_disk || self.is_asked;
        (carries, ask_at.filter(|_| !is_due))
    }

    fn ask_at(&mut self, sight: Sight<'_>, mut lacked: impl FnMut(&Heads) -> Heads) -> Option<u64> {
        let still = self.owed.take().map(|(owed, since)| (lacked(&owed), since));
        let still = still.filter(|(owed, _)| !owed.is_empty());
        self.owed = still.or_else(|| {
            let new = lacked(sight.kept?);
            (!new.is_empty()).then_some((new, sight.now_ms))
        });
        self.owed.as_ref().map(|(_, since)| since + PATIENCE_MS)
    }

    /// The other side asks this one to carry.
    pub(crate) fn asked(&mut self) {
        self.is_asked = true;
    }

    /// When the other is told of what changed on this disk.
    pub(crate) fn tell_at(&self, now_ms: u64) -> u64 {
        let rested = self.told_ms.map_or(now_ms, |told| told + REST_MS);
        if self.is_running {
            now_ms
        } else {
            rested.max(now_ms)
        }
    }

    /// The other is told now.
    pub(crate) fn told(&mut self, now_ms: u64) {
        self.told_ms = Some(now_ms);
    }
}
