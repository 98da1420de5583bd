//! *De volgende kleine stap*: a suggestion with the one button that takes it.

use domain::{
    Command, ContributionId, EventId, Phase, PlanCommand, initiative::NextStep,
    plan::PermissionState,
};
use leptos::prelude::*;

use super::Open;
use crate::{
    asking::{Asking, use_asking},
    components::{button::Button, field::Trouble},
    contexts::use_store,
    names::use_names,
    platform::{clock, focus},
    text::use_text,
};

/// The card.
#[component]
pub fn NextStepCard(
    /// Which plan.
    open: Open,
) -> AnyView {
    let text = use_text();
    let asking = use_asking();
    let step = open.part(|row| row.next_step.clone());
    // A plan that rests or stopped is at peace: nothing waits, and nothing is praised.
    let is_at_rest = open.part(|row| {
        let phase = row.phase.shown();
        matches!(phase, Some(Phase::Resting | Phase::Stopped))
    });
    let sentence = move || {
        let step = step.get()?;
        let words = text.step(&step);
        Some(words.unwrap_or_else(|| text.plan.nothing_waits.into()))
    };
    let is_shown = move || step.with(Option::is_some) && is_at_rest.get() != Some(true);
    let has_button =
        Memo::new(move |_| step.with(|step| !matches!(step, None | Some(NextStep::Nothing))));
    let button = move || has_button.get().then(|| take(open, step, asking));
    view! {
        <section class="card card--tint" hidden=move || !is_shown()>
            <p class="card__sub">{text.plan.next_small_step}</p>
            <h2 class="card__title" id="next-step" dir="auto" tabindex="-1">
                {move || sentence()}
            </h2>
            {move || button()}
            <Trouble trouble=asking.trouble()/>
        </section>
    }
    .into_any()
}

/// The button that takes the step: one button whatever the step is, so that the focus stays on it.
fn take(open: Open, step: Memo<Option<NextStep>>, asking: Asking) -> AnyView {
    let (text, planning, names) = (use_text().plan, use_text().planning, use_names());
    let tasks = use_store().tasks();
    let is_mine = move |id| {
        let row = tasks.row(id);
        row.with(|row| {
            row.iter()
                .any(|row| row.who.iter().any(|one| names.is_me(Some(*one))))
        })
    };
    let word = Signal::derive(move || match step.get() {
        Some(NextStep::Write(_)) => text.write_along,
        Some(NextStep::FirstTask) => text.add_task,
        Some(NextStep::Do(id, _)) if is_mine(id) => text.done,
        Some(NextStep::Do(..)) => text.i_do_it,
        Some(NextStep::Find(..)) => text.i_help,
        Some(NextStep::Ask(..)) => planning.it_is_asked,
        Some(NextStep::FirstUpkeep) => planning.add_upkeep,
        Some(NextStep::Nothing) | None => "",
    });
    let act = move |command: Command| {
        let then = || request_animation_frame(|| focus::rescue("#next-step"));
        asking.act_then(command, then);
    };
    let store = use_store();
    let press = move |()| match step.get_untracked() {
        Some(NextStep::Write(key)) => open.writing.set(Some(key)),
        Some(NextStep::FirstTask) => focus::to(super::tasks::FIELD),
        Some(NextStep::Do(id, _)) if untrack(|| is_mine(id)) => {
            act(Command::TickTask(open.id, id, true));
        }
        Some(NextStep::Do(id, _)) => act(Command::TakeTask(open.id, id, true)),
        Some(NextStep::Find(need, _)) => act(Command::Offer {
            initiative: open.id,
            need,
            id: ContributionId::from_bytes(store.fresh_id()),
        }),
        Some(NextStep::Ask(permission, _)) => act(Command::Plan(PlanCommand::RecordPermission {
            plan: open.id,
            permission,
            event: EventId::from_bytes(store.fresh_id()),
            to: PermissionState::Asked,
            on: clock::today(),
        })),
        Some(NextStep::FirstUpkeep) => focus::to(super::parts::UPKEEP),
        Some(NextStep::Nothing) | None => (),
    };
    view! {
        <div class="card__actions">
            <Button
                word=word class="button--primary button--block" busy=asking.busy() press=press
            />
        </div>
    }
    .into_any()
}
