//! *Hoe gaat het met …?*: a gentle question where nobody wrote for a month, with two answers of one tap.

use domain::{Command, EventId, Phase, PlanCommand, plan::quiet::is_quiet};
use leptos::prelude::*;

use super::Open;
use crate::{
    asking::use_asking,
    components::{button::Button, field::Trouble},
    contexts::use_store,
    platform::{clock, focus},
    text::use_text,
};

/// The card; nothing where the plan is not quiet.
#[component]
pub fn Quiet(
    /// Which plan.
    open: Open,
) -> AnyView {
    let (words, store, asking) = (use_text(), use_store(), use_asking());
    let (text, title) = (words.planning, open.title());
    let today = clock::today();
    let since = Memo::new(move |_| {
        open.row.with(|row| {
            let row = row.as_ref().filter(|row| is_quiet(row, today))?;
            Some(
                row.still_going_on
                    .map_or(row.touched_on, |day| day.max(row.touched_on)),
            )
        })
    });
    let event = move || EventId::from_bytes(store.fresh_id());
    let act = move |command| {
        asking.act_then(command, || request_animation_frame(|| focus::rescue("h1")));
    };
    let goes_on = move |()| act(PlanCommand::KeepGoing(open.id, event()).into());
    let rest = move |()| {
        act(Command::MoveInitiative {
            initiative: open.id,
            event: event(),
            to: Phase::Resting,
            reason: String::new(),
        });
    };
    let card = move || {
        since.get().map(|since| {
            let day = words.day(since, today);
            let question = (text.how_is)(&title.get().unwrap_or_default());
            view! {
                <section class="card card--tint" aria-labelledby="quiet">
                    <h2 class="card__title" id="quiet" dir="auto">{question}</h2>
                    <p class="card__sub">{(text.quiet_since)(&day)}</p>
                    <div class="card__actions cluster">
                        <Button word=text.goes_on icon="check" busy=asking.busy() press=goes_on/>
                        <Button
                            word=text.rests icon="pause" class="button--quiet"
                            busy=asking.busy() press=rest
                        />
                    </div>
                </section>
            }
        })
    };
    view! {
        {move || card()}
        <Trouble trouble=asking.trouble()/>
    }
    .into_any()
}
