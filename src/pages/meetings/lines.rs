//! Small pieces of the forms of a meeting: a number that was counted, and a form behind its button.

use leptos::prelude::*;

use crate::{components::button::Button, platform::focus};

/// A number that somebody counted; empty while nobody did.
#[component]
pub fn Count(
    /// What was counted.
    label: &'static str,
    /// A hint under it.
    #[prop(optional)]
    hint: &'static str,
    /// The number.
    count: Signal<Option<u32>>,
    /// Somebody counted; what is no number takes it back.
    set: Callback<Option<u32>>,
) -> AnyView {
    let shown = move || {
        count
            .get()
            .map(|count| count.to_string())
            .unwrap_or_default()
    };
    let counted = move |event| set.run(event_target_value(&event).trim().parse().ok());
    let hint = (!hint.is_empty()).then(|| view! { <span class="field__hint">{hint}</span> });
    view! {
        <label class="field">
            <span class="field__label">{label}</span>
            {hint}
            <input
                class="field__input field__input--count" type="number" inputmode="numeric" min="0"
                max="999" prop:value=move || shown() on:change=counted
            />
        </label>
    }
    .into_any()
}

/// A form that opens in the place of its button; the callback that it gets closes it.
pub fn opening(
    (word, icon): (&'static str, &'static str),
    first_field: &'static str,
    form: impl Fn(Callback<()>) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let is_open = RwSignal::new(false);
    let close = Callback::new(move |()| {
        let _is_gone = is_open.try_set(false);
        request_animation_frame(|| focus::rescue("h1"));
    });
    let open = move |()| {
        is_open.set(true);
        request_animation_frame(move || focus::to(first_field));
    };
    let inside = move || {
        if is_open.get() {
            form(close)
        } else {
            view! { <Button word=word icon=icon class="button--block" press=open/> }.into_any()
        }
    };
    view! { <div>{move || inside()}</div> }.into_any()
}
