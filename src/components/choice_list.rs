//! One of a few, each as large as a thumb.
//!
//! Ordinary radio buttons, so arrows, screen readers and speech control work by themselves. Choices are
//! named by their place in the list, which keeps this one component small for every kind of choice.

use leptos::prelude::*;

/// One thing to choose.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// What it is called.
    pub word: String,
    /// One soft line under it; often empty.
    pub sub: String,
    /// The language in which `word` is written, when it is not the reader's.
    pub lang: Option<&'static str>,
}

impl Choice {
    /// A choice without more than its name.
    pub fn new(word: impl Into<String>) -> Self {
        Self {
            word: word.into(),
            ..Self::default()
        }
    }
}

/// A question with its choices.
#[expect(
    clippy::fn_params_excessive_bools,
    reason = "properties are named where the component is used"
)]
#[component]
pub fn ChoiceList(
    /// The question.
    legend: &'static str,
    /// Names the group; unique on the page.
    name: &'static str,
    /// What can be chosen.
    choices: Vec<Choice>,
    /// Which one is chosen, by its place.
    #[prop(into)]
    chosen: Signal<usize>,
    /// Somebody chose the one at this place.
    on_choose: UnsyncCallback<usize>,
    /// Whether the question is a heading of the page.
    #[prop(optional)]
    is_section: bool,
    /// Whether the question already stands above the list, so that it is only read aloud here.
    #[prop(optional)]
    is_asked: bool,
    /// Two columns where there is room.
    #[prop(optional)]
    is_grid: bool,
) -> impl IntoView {
    let item = move |(place, choice): (usize, Choice)| {
        let sub = (!choice.sub.is_empty())
            .then(|| view! { <span class="choice_list__sub">{choice.sub}</span> });
        view! {
            <label class="choice_list__item">
                <input
                    class="choice_list__radio"
                    type="radio"
                    name=name
                    prop:checked=move || chosen.get() == place
                    on:change=move |_| on_choose.run(place)
                />
                <span class="choice_list__main">
                    <span class="choice_list__word" lang=choice.lang>{choice.word}</span>
                    {sub}
                </span>
            </label>
        }
    };
    let question = if is_section {
        view! { <h2 class="shell__heading">{legend}</h2> }.into_any()
    } else {
        legend.into_any()
    };
    view! {
        <fieldset class="choice_list" class:choice_list--grid=is_grid>
            <legend class="choice_list__legend" class:visually-hidden=is_asked>{question}</legend>
            {choices.into_iter().enumerate().map(item).collect_view()}
        </fieldset>
    }
}

/// A box that is ticked or not, as large as a choice.
#[component]
pub fn Tick(
    /// What it says.
    #[prop(into)]
    word: String,
    /// Whether it is ticked.
    #[prop(into)]
    is_on: Signal<bool>,
    /// Somebody ticked it (`true`) or took the tick away.
    set: Callback<bool>,
) -> AnyView {
    view! {
        <label class="choice_list__item">
            <input
                class="choice_list__radio" type="checkbox" prop:checked=move || is_on.get()
                on:change=move |event| set.run(event_target_checked(&event))
            />
            <span class="choice_list__word" dir="auto">{word}</span>
        </label>
    }
    .into_any()
}
