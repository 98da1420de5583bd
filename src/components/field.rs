//! A field of a form: its question, a hint, what is typed, and what went wrong.
//!
//! It is bound to a draft of the page, never to a row of the document: a neighbour's edit must not move the
//! caret. Texts that people write together are `text_area.rs`.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::icon::Icon;

/// How large a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FieldSize {
    /// One line.
    #[default]
    Line,
    /// A name: one line in large letters.
    Title,
    /// A few sentences.
    Lines,
}

/// A field.
#[component]
pub fn Field(
    /// Its id in the page, by which label, hint and trouble find it.
    #[prop(into)]
    id: String,
    /// Its question.
    label: &'static str,
    /// The id of the heading right above it, where that asks the question already.
    #[prop(optional)]
    asked_by: &'static str,
    /// A hint under the question.
    #[prop(optional)]
    hint: &'static str,
    /// How large it is.
    #[prop(optional)]
    size: FieldSize,
    /// What is typed.
    draft: RwSignal<String>,
    /// What went wrong.
    trouble: Signal<Option<&'static str>>,
    /// Whether the page opens with the caret in it.
    #[prop(optional)]
    is_first: bool,
    /// Enter was pressed in a field of one line.
    #[prop(into)]
    enter: Callback<()>,
) -> AnyView {
    let (hint_id, error_id) = ([&id, "-hint"].concat(), [&id, "-error"].concat());
    let described = [&hint_id, " ", &error_id].concat();
    let (asked, for_id) = ((!asked_by.is_empty()).then_some(asked_by), id.clone());
    let is_invalid = move || trouble.get().map(|_| "true");
    let first = is_first.then_some("");
    let typed = move |event| draft.set(event_target_value(&event));
    let entered = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            enter.run(());
        }
    };
    let input = if size == FieldSize::Lines {
        view! {
            <textarea
                class="field__input" id=id rows="3" dir="auto" data-first=first
                aria-labelledby=asked aria-describedby=described aria-invalid=move || is_invalid()
                prop:value=draft on:input=typed
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                class="field__input" id=id dir="auto" autocomplete="off" data-first=first
                aria-labelledby=asked aria-describedby=described aria-invalid=move || is_invalid()
                prop:value=draft on:input=typed on:keydown=entered
            />
        }
        .into_any()
    };
    let class = if size == FieldSize::Title {
        "field field--title"
    } else {
        "field"
    };
    let question = asked
        .is_none()
        .then(|| view! { <label class="field__label" for=for_id>{label}</label> });
    view! {
        <div class=class>
            {question}
            {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            {input}
            <Trouble id=error_id trouble/>
        </div>
    }
    .into_any()
}

/// A field for a day; the browser shows its calendar.
#[component]
pub fn DayField(
    /// Its id in the page, by which its label finds it.
    id: &'static str,
    /// Its question.
    label: &'static str,
    /// The day as [`domain::Day::to_iso`] writes it; empty for none.
    draft: RwSignal<String>,
) -> AnyView {
    let typed = move |event| draft.set(event_target_value(&event));
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <input
                class="field__input field__input--day" type="date" id=id
                prop:value=draft on:input=typed
            />
        </div>
    }
    .into_any()
}

/// What went wrong, beside the field or button where it did.
#[component]
pub fn Trouble(
    /// Its id in the page, where a field points at it.
    #[prop(optional)]
    id: String,
    /// The sentence.
    trouble: Signal<Option<&'static str>>,
) -> AnyView {
    let id = (!id.is_empty()).then_some(id);
    let sentence = move || {
        trouble
            .get()
            .map(|sentence| view! { <Icon name="stuck" class="icon--s"/><span>{sentence}</span> })
    };
    let is_clear = move || trouble.get().is_none();
    view! {
        <p class="field__error" id=id role="alert" hidden=move || is_clear()>
            {move || sentence()}
        </p>
    }
    .into_any()
}
