//! *Etalage*: what came of all plans, one after the other, for a large screen at a meeting.
//!
//! A tap or an arrow key brings the next one; nothing moves by itself. Only what may go outside is here.

use domain::{InitiativeId, ResultaatRow, resultaat::Resultaten};
use leptos::{ev, prelude::*};

use super::{gathered, number, pair};
use crate::{
    components::{
        button::{Button, LinkButton},
        empty_state::EmptyState,
        icon::Icon,
        loading::Loading,
    },
    contexts::{use_announcer, use_store},
    effects::whenever,
    platform::wake_lock,
    routes::Page,
    state::Store,
    text::{ResultaatText, use_text},
};

/// The page.
#[component]
pub fn EtalagePage() -> AnyView {
    wake_lock::keep_awake();
    let (text, store) = (use_text(), use_store());
    let say = text.resultaat;
    let plans = Memo::new(move |_| plans_with_results(store));
    let at = RwSignal::new(0_usize);
    let count = Memo::new(move |_| plans.with(Vec::len));
    let shown = Memo::new(move |_| {
        let last = count.get().checked_sub(1)?;
        plans.with(|plans| plans.get(at.get().min(last)).copied())
    });
    let step = move |is_on: bool| {
        let count = count.get_untracked().max(1);
        at.update(|at| *at = if is_on { *at + 1 } else { *at + count - 1 } % count);
    };
    arrows(Callback::new(step));
    let announcer = use_announcer();
    whenever(move || {
        if let Some(plan) = shown.get() {
            announcer.say(title_of(store, plan));
        }
    });
    let place = move || {
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        (say.place)(number(at.get() + 1), number(count.get()))
    };
    let slide = move || match (shown.get(), store.is_loaded().get()) {
        (Some(plan), _) => slide(store, plan),
        (None, true) => view! {
            <h1 class="visually-hidden" tabindex="-1">{say.etalage}</h1>
            <EmptyState title=say.etalage_none line=say.etalage_none_text>
                <LinkButton word=text.plan.to_plans icon="plan" page=Page::Plans/>
            </EmptyState>
        }
        .into_any(),
        (None, false) => view! { <Loading/> }.into_any(),
    };
    let foot = move || {
        (count.get() > 1).then(|| {
            view! {
                <Button word=say.previous icon="back" press=move |()| step(false)/>
                <p class="etalage__place">{move || place()}</p>
                <Button word=say.next icon="next" press=move |()| step(true)/>
            }
        })
    };
    view! {
        <div class="etalage">
            <a class="etalage__close button button--quiet" href=Page::Plans.href()>
                <Icon name="close"/>
                <span class="button__word">{text.everywhere.close}</span>
            </a>
            <div class="etalage__slide">{move || slide()}</div>
            <div class="etalage__foot">{move || foot()}</div>
        </div>
    }
    .into_any()
}

/// Plans of which there is something to show, newest first.
fn plans_with_results(store: Store) -> Vec<InitiativeId> {
    let mut plans = store.initiatives().all();
    plans.retain(|(id, row)| row.removed.is_none() && !gathered(store, *id).public().is_empty());
    plans.sort_by_key(|(id, row)| (std::cmp::Reverse(row.order), *id));
    plans.into_iter().map(|(id, _)| id).collect()
}

fn title_of(store: Store, plan: InitiativeId) -> String {
    let row = store.initiatives().row(plan);
    row.with(|row| row.as_ref().and_then(|row| row.title.shown().cloned()))
        .unwrap_or_default()
}

/// The arrow keys, in the direction in which people read.
fn arrows(step: Callback<bool>) {
    let is_rtl = use_text().language.direction() == "rtl";
    let listener = window_event_listener(ev::keydown, move |event| {
        let is_on = match event.key().as_str() {
            "ArrowRight" => !is_rtl,
            "ArrowLeft" => is_rtl,
            _ => return,
        };
        step.run(is_on);
    });
    on_cleanup(move || listener.remove());
}

/// One plan, large.
fn slide(store: Store, plan: InitiativeId) -> AnyView {
    let title = Signal::derive(move || title_of(store, plan));
    let all = Memo::new(move |_| gathered(store, plan).public());
    let say = use_text().resultaat;
    view! {
        <h1 class="etalage__title" dir="auto" tabindex="-1">{title}</h1>
        {move || all.with(|all| told(all, say))}
    }
    .into_any()
}

/// Photos, numbers, stories and thanks, for the etalage and for the poster.
pub fn told(all: &Resultaten, say: &'static ResultaatText) -> AnyView {
    let numbers = all
        .numbers
        .iter()
        .map(|(_, row)| number(row))
        .collect_view();
    let has_numbers = !all.numbers.is_empty();
    let numbers = has_numbers.then(|| view! { <dl class="resultaat__numbers">{numbers}</dl> });
    let stories = all
        .stories
        .iter()
        .map(|(_, row)| quote(row, say))
        .collect_view();
    let thanks = all.thanks.iter().map(|(_, row)| {
        let words = row.what.shown().cloned().unwrap_or_default();
        view! { <p class="resultaat__thanks" dir="auto">{words}</p> }
    });
    view! {
        {pair(all, say)}
        {numbers}
        {stories}
        {thanks.collect_view()}
    }
    .into_any()
}

fn quote(row: &ResultaatRow, say: &'static ResultaatText) -> AnyView {
    let whom = row.for_whom.as_deref().map(|whom| {
        let words = (say.on_behalf)(whom);
        view! { <figcaption class="resultaat__caption" dir="auto">{words}</figcaption> }
    });
    view! {
        <figure class="resultaat__quote">
            <blockquote dir="auto">{row.text.clone()}</blockquote>
            {whom}
        </figure>
    }
    .into_any()
}
