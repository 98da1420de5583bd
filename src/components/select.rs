//! One of a few, where a row of buttons would take the place of what people came for.
//!
//! The browser's own list: it opens as a wheel or a menu, whatever the phone is used to. Choices are named
//! by their place, as in `choice_list.rs`, which shows all of them at once.

use leptos::prelude::*;

/// A list that opens.
#[component]
pub fn Select(
    /// What is chosen, for screen readers.
    label: &'static str,
    /// What can be chosen.
    choices: Vec<&'static str>,
    /// Somebody chose the one at this place.
    on_choose: UnsyncCallback<usize>,
) -> AnyView {
    let option = |(place, word): (usize, &'static str)| {
        view! { <option value=place.to_string()>{word}</option> }
    };
    let chosen = move |event| {
        if let Ok(place) = event_target_value(&event).parse() {
            on_choose.run(place);
        }
    };
    view! {
        <select class="select" aria-label=label on:change=chosen>
            {choices.into_iter().enumerate().map(option).collect_view()}
        </select>
    }
    .into_any()
}

/// A list that opens, as a question of a form.
#[component]
pub fn SelectField(
    /// Its id in the page.
    id: &'static str,
    /// The question.
    label: &'static str,
    /// A hint under the question.
    #[prop(optional)]
    hint: &'static str,
    /// What can be chosen; the first is chosen at the start.
    choices: Vec<String>,
    /// Which one is chosen, by its place.
    chosen: RwSignal<usize>,
) -> AnyView {
    let option = |(place, word): (usize, String)| {
        view! { <option value=place.to_string()>{word}</option> }
    };
    let choose = move |event| {
        if let Ok(place) = event_target_value(&event).parse() {
            chosen.set(place);
        }
    };
    let hint = (!hint.is_empty()).then(|| view! { <p class="field__hint">{hint}</p> });
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            {hint}
            <select
                class="field__input" id=id prop:value=move || chosen.get().to_string()
                on:change=choose
            >
                {choices.into_iter().enumerate().map(option).collect_view()}
            </select>
        </div>
    }
    .into_any()
}
