//! What a plan that began with an example keeps of it: *Wat is bij ons anders?* first, and what the other buurt did
//! beside the questions.

use domain::{Example, InitiativeId, SectionKey, TextKey};
use leptos::prelude::*;

use crate::{
    components::text_area::TextArea,
    contexts::use_store,
    text::{Text, use_text},
};

/// The question that comes first, with the whole example under it; nothing where a plan began otherwise.
pub fn first_question(plan: InitiativeId) -> AnyView {
    let example = use_store().example();
    let is_here = Memo::new(move |_| example.with(Option::is_some));
    let inside = move || is_here.get().then(|| question(plan));
    view! { {move || inside()} }.into_any()
}

fn question(plan: InitiativeId) -> AnyView {
    let (text, example) = (use_text(), use_store().example());
    let say = text.example;
    let known = example.with_untracked(|row| row.as_ref().map(|row| row.different.clone()));
    let whole = example.with_untracked(|row| row.as_ref().map(|row| face(text, &row.example)));
    view! {
        <section class="card stack" aria-labelledby="different">
            <h2 class="card__title" id="different">{say.different}</h2>
            <TextArea
                text_key=TextKey::Different(plan) known=known.unwrap_or_default()
                label_id="different" placeholder=say.different_hint
            />
            <details class="example__whole">
                <summary>{say.theirs}</summary>
                {whole}
            </details>
        </section>
    }
    .into_any()
}

/// What the other buurt answered to this question, as far as an example tells.
pub fn of_question(key: SectionKey) -> AnyView {
    let (text, example) = (use_text(), use_store().example());
    let told = Memo::new(move |_| {
        let words = example.with(|row| row.as_ref().map(|row| answer(text, &row.example, key)));
        words.filter(|words| !words.is_empty())
    });
    let inside = move || {
        told.get().map(|words| {
            view! {
                <aside class="example__beside">
                    <p class="example__from">{text.example.theirs}</p>
                    <p class="example__words" dir="auto">{words}</p>
                </aside>
            }
        })
    };
    view! { {move || inside()} }.into_any()
}

fn answer(text: &'static Text, example: &Example, key: SectionKey) -> String {
    match key {
        SectionKey::What => example.what.clone(),
        SectionKey::Why => example.why.clone(),
        SectionKey::OwnStrengths => example.needs.join("\n"),
        SectionKey::WhoDoesWhat => example.steps.join("\n"),
        SectionKey::Cost => example
            .amount
            .map(|cost| text.amount(cost))
            .unwrap_or_default(),
        SectionKey::TalkFirst
        | SectionKey::Affected
        | SectionKey::Neighbours
        | SectionKey::Allowed => String::new(),
    }
}

/// All that an example tells.
pub fn face(text: &'static Text, example: &Example) -> AnyView {
    let say = text.example;
    let words = |heading: &'static str, words: &str| {
        (!words.is_empty()).then(|| {
            let words = words.to_owned();
            view! {
                <p class="example__from">{heading}</p>
                <p class="example__words" dir="auto">{words}</p>
            }
        })
    };
    let numbers = example.numbers.iter();
    let numbers: Vec<String> = numbers
        .map(|(what, value)| [what, ": ", value].concat())
        .collect();
    let cost = example
        .amount
        .map(|cost| text.amount(cost))
        .unwrap_or_default();
    view! {
        <div class="stack">
            {words(text.sections.question(SectionKey::What), &example.what)}
            {words(text.sections.question(SectionKey::Why), &example.why)}
            {words(say.steps, &example.steps.join("\n"))}
            {words(say.needs, &example.needs.join("\n"))}
            {words(say.numbers, &numbers.join("\n"))}
            {words(say.cost, &cost)}
        </div>
    }
    .into_any()
}
