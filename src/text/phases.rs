//! The phases of a plan, and how far it is.

use domain::Phase;

use super::area::texts;

texts! {
    /// The phases.
    PhaseText from super::nl::phases::TEXT;
    words {
        idea,
        exploring,
        planning,
        asking_neighbours,
        ready_to_decide,
        requested,
        doing,
        done,
        upkeep,
        resting,
        stopped,
        /// A phase that a newer app recorded.
        newer,
        any_order,
        /// Title of the choice of a phase.
        how_far,
        why,
        why_hint,
    }
    buttons {
        /// Opens the choice of a phase.
        choose,
        keep,
    }
    sentences {
        step(number: u32),
    }
}

impl PhaseText {
    /// The word for this phase; `None` for a phase of a newer app.
    pub fn of(&self, phase: Option<Phase>) -> &'static str {
        match phase {
            Some(Phase::Idea) => self.idea,
            Some(Phase::Exploring) => self.exploring,
            Some(Phase::Planning) => self.planning,
            Some(Phase::AskingNeighbours) => self.asking_neighbours,
            Some(Phase::ReadyToDecide) => self.ready_to_decide,
            Some(Phase::Requested) => self.requested,
            Some(Phase::Doing) => self.doing,
            Some(Phase::Done) => self.done,
            Some(Phase::Upkeep) => self.upkeep,
            Some(Phase::Resting) => self.resting,
            Some(Phase::Stopped) => self.stopped,
            None => self.newer,
        }
    }
}
