//! The phases of a plan, and how far it is.

use domain::Phase;

use super::area::texts;

texts! {
    /// The phases.
    PhaseText from NL;
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

pub(super) static NL: PhaseText = PhaseText {
    idea: "Idee",
    exploring: "Verkennen",
    planning: "Plan maken",
    asking_neighbours: "Buren vragen",
    ready_to_decide: "Klaar voor besluit",
    requested: "Aangevraagd",
    doing: "Uitvoeren",
    done: "Klaar",
    upkeep: "Beheer",
    resting: "Rust",
    stopped: "Gestopt",
    newer: "Nieuwe stap",
    any_order: "volgorde maakt niet uit",
    how_far: "Hoe ver is het plan?",
    why: "Waarom?",
    why_hint: "Dit mag leeg blijven.",
    choose: "Kies hoe ver",
    keep: "Bewaar",
    step: |number| format!("stap {number} van 5"),
};

pub(super) static EN: PhaseText = PhaseText {
    idea: "Idea",
    exploring: "Exploring",
    planning: "Making a plan",
    asking_neighbours: "Asking neighbours",
    ready_to_decide: "Ready to decide",
    requested: "Requested",
    doing: "Doing",
    done: "Done",
    upkeep: "Upkeep",
    resting: "Resting",
    stopped: "Stopped",
    newer: "New step",
    any_order: "any order is fine",
    how_far: "How far is the plan?",
    why: "Why?",
    why_hint: "You can leave this empty.",
    choose: "Choose how far",
    keep: "Keep",
    step: |number| format!("step {number} of 5"),
};
