//! In Dutch.

use crate::text::PhaseText;

pub(in crate::text) static TEXT: PhaseText = PhaseText {
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
