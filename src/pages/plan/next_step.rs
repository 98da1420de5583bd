//! *De volgende kleine stap*: a suggestion with the one button that takes it.

use domain::{Command, ContributionId, Phase, initiative::NextStep};
use leptos::prelude::*;

use super::Open;
use crate::{
    asking::{Asking, use_asking},
    components::{button::Button, field::Trouble},
    contexts::use_store,
    names::use_names,
    platform::focus,
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
    let content = move || {
        let step = step.get()?;
        let words = text
            .step(&step)
            .unwrap_or_else(|| text.plan.nothing_waits.into());
        Some(view! {
            <p class="card__sub">{text.plan.next_small_step}</p>
            <h2 class="card__title" dir="auto">{words}</h2>
            {take(open, &step, asking)}
        })
    };
    view! {
        <section class="card card--tint" hidden=move || is_at_rest.get() == Some(true)>
            {move || content()}
            <Trouble trouble=asking.trouble()/>
        </section>
    }
    .into_any()
}

/// The button that takes the step.
fn take(open: Open, step: &NextStep, asking: Asking) -> AnyView {
    let (text, store, names) = (use_text().plan, use_store(), use_names());
    let (word, press) = match *step {
        NextStep::Write(key) => (
            text.write_along,
            Callback::new(move |()| open.writing.set(Some(key))),
        ),
        NextStep::FirstTask => (
            text.add_task,
            Callback::new(move |()| focus::to(super::tasks::FIELD)),
        ),
        NextStep::Do(id, _) => {
            let row = store.tasks().row(id);
            let is_mine = row.with(|row| {
                row.as_ref()
                    .is_some_and(|row| row.who.iter().any(|one| names.is_me(Some(*one))))
            });
            let command = if is_mine {
                Command::TickTask(open.id, id, true)
            } else {
                Command::TakeTask(open.id, id, true)
            };
            let word = if is_mine { text.done } else { text.i_do_it };
            (word, Callback::new(move |()| asking.act(command.clone())))
        }
        NextStep::Find(need, _) => {
            let help = move |()| {
                let id = ContributionId::from_bytes(store.fresh_id());
                asking.act(Command::Offer {
                    initiative: open.id,
                    need,
                    id,
                });
            };
            (text.i_help, Callback::new(help))
        }
        NextStep::Nothing => return ().into_any(),
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
