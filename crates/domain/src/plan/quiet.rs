//! Whether a plan has gone quiet, so that somebody asks gently how it is doing.

use crate::{Day, Phase, initiative::InitiativeRow};

/// So many days without a word in a plan that is under way make it quiet.
pub const QUIET_DAYS: i32 = 30;

/// Whether nobody wrote for a month in a plan that people are at work on. Saying *het loopt nog* counts as a word.
pub fn is_quiet(row: &InitiativeRow, today: Day) -> bool {
    let is_under_way = matches!(
        row.phase.shown(),
        Some(Phase::Exploring | Phase::Planning | Phase::AskingNeighbours | Phase::Doing)
    );
    let heard = row
        .still_going_on
        .map_or(row.touched_on, |day| day.max(row.touched_on));
    is_under_way && row.removed.is_none() && today.0.saturating_sub(heard.0) >= QUIET_DAYS
}
