//! Which plans a reader wants to see, and in which order.
//!
//! Groups are a few phases together, because eleven buttons are no choice.

use std::cmp::Reverse;

use domain::{
    Day, InitiativeId, Phase,
    initiative::InitiativeRow,
    plan::{joined::wholes, quiet::is_quiet},
};

use crate::text::PlansText;

/// A few phases together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    /// All that nobody took away.
    All,
    /// Ideas, and those that people look into.
    Ideas,
    /// Being planned.
    Making,
    /// Decided, asked for or under way.
    Doing,
    /// Done or looked after.
    Done,
    /// At rest or stopped.
    Resting,
    /// Under way, without a word for a month.
    Quiet,
    /// Taken away.
    Removed,
}

impl Group {
    /// The groups of plans that nobody took away.
    pub(super) const KEPT: [Self; 6] = [
        Self::All,
        Self::Ideas,
        Self::Making,
        Self::Doing,
        Self::Done,
        Self::Resting,
    ];

    /// Its word.
    pub(super) const fn word(self, text: &PlansText) -> &'static str {
        match self {
            Self::All => text.all,
            Self::Ideas => text.ideas,
            Self::Making => text.making,
            Self::Doing => text.doing,
            Self::Done => text.done,
            Self::Resting => text.resting,
            Self::Quiet => text.quiet,
            Self::Removed => text.removed,
        }
    }

    fn has(self, row: &InitiativeRow, today: Day) -> bool {
        if row.removed.is_some() {
            return self == Self::Removed;
        }
        if self == Self::Quiet {
            return is_quiet(row, today);
        }
        let of_phase = row.phase.shown().map(|phase| match phase {
            Phase::Idea | Phase::Exploring => Self::Ideas,
            Phase::Planning | Phase::AskingNeighbours => Self::Making,
            Phase::ReadyToDecide | Phase::Requested | Phase::Doing => Self::Doing,
            Phase::Done | Phase::Upkeep => Self::Done,
            Phase::Resting | Phase::Stopped => Self::Resting,
        });
        self == Self::All || of_phase == Some(self)
    }
}

/// What stands on top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// What people wrote in last.
    Changed,
    /// What began last.
    Newest,
    /// The alphabet.
    Name,
}

impl Order {
    /// All orders.
    pub(super) const ALL: [Self; 3] = [Self::Changed, Self::Newest, Self::Name];

    /// Its word.
    pub(super) const fn word(self, text: &PlansText) -> &'static str {
        match self {
            Self::Changed => text.by_change,
            Self::Newest => text.by_age,
            Self::Name => text.by_name,
        }
    }
}

/// Which plans, in which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Choice {
    /// Which.
    pub(super) group: Group,
    /// In which order.
    pub(super) order: Order,
    /// Today on this phone.
    pub(super) today: Day,
}

impl Choice {
    /// The ids of the plans that are shown, in the order in which they are.
    ///
    /// A plan that is a part of another is shown by that one; taken away it stands by itself.
    pub(super) fn of(self, mut rows: Vec<(InitiativeId, InitiativeRow)>) -> Vec<InitiativeId> {
        let wholes = wholes(rows.iter().map(|(id, row)| (*id, row)));
        let stands_alone = |id: &InitiativeId| wholes.get(id).is_none_or(|whole| whole == id);
        rows.retain(|(id, row)| {
            self.group.has(row, self.today) && (row.removed.is_some() || stands_alone(id))
        });
        match self.order {
            Order::Changed => {
                rows.sort_by_key(|(id, row)| Reverse((row.touched_on, row.order, *id)));
            }
            Order::Newest => {
                rows.sort_by_key(|(id, row)| Reverse((row.created_on, row.order, *id)));
            }
            Order::Name => rows.sort_by_cached_key(|(id, row)| {
                (row.title.shown().map(|title| title.to_lowercase()), *id)
            }),
        }
        rows.into_iter().map(|(id, _)| id).collect()
    }
}

#[cfg(test)]
mod tests;
