//! A plan in a list: how far it is, who takes part, and the next small thing. The whole card is the link.

use domain::{InitiativeId, Phase, initiative::InitiativeRow};
use leptos::prelude::*;

use super::{
    avatar::AvatarStack,
    chip::{Chip, PhaseChip},
    icon::Icon,
    steps::Steps,
};
use crate::{
    routes::Page,
    text::{Text, use_text},
};

/// A plan in a list.
#[component]
pub fn PlanCard(
    /// Which plan.
    id: InitiativeId,
    /// What is known of it.
    row: ArcReadSignal<InitiativeRow>,
    /// Whether it stands open beside the list.
    #[prop(optional, into)]
    is_open: Signal<bool>,
) -> AnyView {
    let text = use_text();
    let current = move || is_open.get().then_some("true");
    let inside = move || row.with(|row| face(text, row));
    view! {
        <a class="card card--link" href=Page::Plan(id).href() aria-current=move || current()>
            <span class="card__main">{move || inside()}</span>
            <Icon name="next" class="icon--flip card__chevron"/>
        </a>
    }
    .into_any()
}

fn face(text: &'static Text, row: &InitiativeRow) -> AnyView {
    let phase = row.phase.shown();
    let title = row.title.shown().cloned().unwrap_or_default();
    let is_asked = !row.title.claims().is_empty() || !row.amount.claims().is_empty();
    let mark = if is_asked {
        Some(view! { <Chip word=text.plans.two_answers icon="stuck" chalk="brick"/> })
    } else if row.removed.is_some() {
        Some(view! { <Chip word=text.plans.removed icon="trash" chalk="stone"/> })
    } else {
        None
    };
    view! {
        <span class="card__top">
            <PhaseChip phase=phase/>
            <AvatarStack people=row.people.clone()/>
        </span>
        <span class="card__title">{title}</span>
        {mark}
        {line(text, row, phase).map(|line| view! { <span class="card__sub">{line}</span> })}
        <Steps phase=phase/>
    }
    .into_any()
}

/// The one line under the name: what is needed, else what comes next.
fn line(text: &'static Text, row: &InitiativeRow, phase: Option<Phase>) -> Option<String> {
    let is_running = phase.is_none_or(is_running);
    if !is_running || row.removed.is_some() {
        return row
            .one_liner
            .shown()
            .filter(|line| !line.is_empty())
            .cloned();
    }
    if row.needed.is_empty() {
        return text
            .step(&row.next_step)
            .map(|step| (text.buurt.next_step)(&step));
    }
    Some((text.buurt.still_needed)(&row.needed.join(", ")))
}

/// Whether people are at work on a plan in this phase.
pub const fn is_running(phase: Phase) -> bool {
    !matches!(
        phase,
        Phase::Done | Phase::Upkeep | Phase::Resting | Phase::Stopped
    )
}
