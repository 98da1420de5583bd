//! In English.

use crate::text::PhaseText;

pub(in crate::text) static TEXT: PhaseText = PhaseText {
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
