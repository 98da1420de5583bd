//! Choosing how far the plan is, with the reason if somebody wants to give one.
//!
//! Any phase may follow any other: a phase is a fact that people agree on, not a lock.

use domain::{Command, EventId, Phase};
use leptos::prelude::*;

use super::Open;
use crate::{
    asking::use_asking,
    components::{
        button::Button,
        choice_list::{Choice, ChoiceList},
        dialog::Dialog,
        field::Field,
    },
    contexts::use_store,
    text::use_text,
};

/// The button and the sheet.
#[component]
pub fn ChoosePhase(
    /// Which plan.
    open: Open,
) -> AnyView {
    let text = use_text();
    let is_open = RwSignal::new(false);
    view! {
        <Button
            word=text.phases.choose icon="flag" class="button--block"
            press=move |()| is_open.set(true)
        />
        <Dialog open=is_open title=text.phases.how_far id="phase" close_word=text.everywhere.close>
            {form(open, is_open)}
        </Dialog>
    }
    .into_any()
}

fn form(open: Open, is_open: RwSignal<bool>) -> AnyView {
    let (text, store, asking) = (use_text(), use_store(), use_asking());
    let now = open
        .row
        .with_untracked(|row| row.as_ref().and_then(|row| row.phase.shown()));
    let place = Phase::ALL
        .iter()
        .position(|phase| Some(*phase) == now)
        .unwrap_or_default();
    let (chosen, reason) = (RwSignal::new(place), RwSignal::new(String::new()));
    let choices = Phase::ALL
        .map(|phase| Choice::new(text.phases.of(Some(phase))))
        .into();
    let keep = Callback::new(move |()| {
        let Some(to) = Phase::ALL.get(chosen.get_untracked()) else {
            return;
        };
        let command = Command::MoveInitiative {
            initiative: open.id,
            event: EventId::from_bytes(store.fresh_id()),
            to: *to,
            reason: reason.get_untracked().trim().to_owned(),
        };
        asking.act_then(command, move || is_open.set(false));
    });
    view! {
        <div class="dialog__body form">
            <ChoiceList
                legend=text.phases.how_far name="phase" choices=choices chosen=chosen is_asked=true
                on_choose=UnsyncCallback::new(move |place| chosen.set(place))
            />
            <Field
                id="reason" label=text.phases.why hint=text.phases.why_hint draft=reason
                trouble=asking.trouble() enter=keep
            />
        </div>
        <div class="dialog__actions">
            <Button
                word=text.phases.keep icon="check" class="button--primary" press=keep
                busy=asking.busy()
            />
        </div>
    }
    .into_any()
}
