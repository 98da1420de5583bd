//! In Polish.

use crate::text::PhaseText;

pub(in crate::text) static TEXT: PhaseText = PhaseText {
    idea: "Pomysł",
    exploring: "Sprawdzamy",
    planning: "Robimy plan",
    asking_neighbours: "Pytamy sąsiadów",
    ready_to_decide: "Gotowe do decyzji",
    requested: "Wniosek złożony",
    doing: "Wykonujemy",
    done: "Gotowe",
    upkeep: "Dbamy o to",
    resting: "Przerwa",
    stopped: "Zatrzymane",
    newer: "Nowy etap",
    any_order: "kolejność dowolna",
    how_far: "Na jakim etapie jest plan?",
    why: "Dlaczego?",
    why_hint: "To może zostać puste.",
    choose: "Wybierz etap",
    keep: "Zapisz",
    step: |number| format!("etap {number} z 5"),
};
