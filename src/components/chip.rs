//! A chip: one word with its drawing and its chalk.

use domain::Phase;
use leptos::prelude::*;

use super::icon::Icon;
use crate::text::use_text;

/// The phase of a plan.
#[component]
pub fn PhaseChip(
    /// The phase; `None` for one of a newer app.
    #[prop(into)]
    phase: Option<Phase>,
) -> AnyView {
    let text = use_text();
    view! {
        <span class="chip" data-phase=phase.map_or("idea", Phase::key)>
            <Icon name=icon_of(phase) class="icon--s"/>
            <span>{text.phases.of(phase)}</span>
        </span>
    }
    .into_any()
}

/// A chip of another kind.
#[component]
pub fn Chip(
    /// Its word.
    word: &'static str,
    /// Its drawing.
    icon: &'static str,
    /// Its chalk.
    chalk: &'static str,
) -> AnyView {
    view! {
        <span class="chip" data-chalk=chalk>
            <Icon name=icon class="icon--s"/>
            <span>{word}</span>
        </span>
    }
    .into_any()
}

/// A chip that can be pressed, to choose one of several.
#[component]
pub fn ChipButton(
    /// Its word.
    word: &'static str,
    /// Whether it is the chosen one.
    #[prop(into)]
    is_chosen: Signal<bool>,
    /// Chooses it.
    #[prop(into)]
    press: Callback<()>,
) -> AnyView {
    let pressed = move || if is_chosen.get() { "true" } else { "false" };
    view! {
        <button
            type="button"
            class="chip chip--button"
            aria-pressed=move || pressed()
            on:click=move |_| press.run(())
        >
            {word}
        </button>
    }
    .into_any()
}

/// The drawing of a phase.
pub fn icon_of(phase: Option<Phase>) -> &'static str {
    match phase {
        Some(Phase::Idea) => "bulb",
        Some(Phase::Exploring) => "eye",
        Some(Phase::Planning) => "edit",
        Some(Phase::AskingNeighbours) => "people",
        Some(Phase::ReadyToDecide) => "flag",
        Some(Phase::Requested) => "send",
        Some(Phase::Doing) => "dig",
        Some(Phase::Done) => "check",
        Some(Phase::Upkeep) => "leaf",
        Some(Phase::Resting) => "pause",
        Some(Phase::Stopped) => "stop",
        None => "question",
    }
}
