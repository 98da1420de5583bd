//! The name that neighbours see.
//!
//! It is kept when the person leaves the field, and may be empty. What is being typed is a draft, so a
//! card that comes in from one's other tab never moves the caret.

use domain::{Refusal, limits::NAME_LEN_MAX};
use leptos::prelude::*;

use crate::{
    components::Icon,
    contexts::{use_announcer, use_store},
    effects::whenever,
    text::use_text,
};

/// What became of the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Untouched,
    Kept,
    Refused(Refusal),
}

/// The field. Its id is fixed, so it stands once on a page.
#[component]
pub(crate) fn MyName() -> AnyView {
    let (words, store) = (&use_text().phone.name, use_store());
    let (people, me) = (store.people(), store.me());
    let known = Memo::new(move |_| {
        let card = me.get().and_then(|id| people.row(id).get());
        card.map(|card| card.name).unwrap_or_default()
    });
    let draft = RwSignal::new(None::<String>);
    let outcome = RwSignal::new(Outcome::Untouched);
    let shown = move || draft.get().unwrap_or_else(|| known.get());
    let keep = move |_| {
        let Some(name) = draft.get_untracked().map(|name| name.trim().to_owned()) else {
            return;
        };
        if name == known.get_untracked() {
            return;
        }
        store.name_me(name, move |result| {
            let _is_gone =
                outcome.try_set(result.map_or_else(Outcome::Refused, |()| Outcome::Kept));
        });
    };
    let typed = move |event| {
        draft.set(Some(event_target_value(&event)));
        outcome.set(Outcome::Untouched);
    };
    let trouble = move || match outcome.get() {
        Outcome::Refused(Refusal::TooLong) => Some(words.too_long),
        Outcome::Refused(_) => Some(words.failed),
        Outcome::Untouched | Outcome::Kept => None,
    };
    let announcer = use_announcer();
    whenever(move || announcer.say(trouble().unwrap_or_default()));
    view! {
        <div class="field">
            <label class="field__label" for="my-name">{words.label}</label>
            <p class="field__hint" id="my-name-hint">{words.hint}</p>
            <input
                class="field__input"
                id="my-name"
                dir="auto"
                autocomplete="given-name"
                maxlength=NAME_LEN_MAX.to_string()
                aria-describedby="my-name-hint my-name-state"
                aria-invalid=move || trouble().map(|_| "true")
                prop:value=move || shown()
                on:input=typed
                on:change=keep
            />
            <div id="my-name-state">
                {move || state(words.kept, outcome.get(), trouble())}
            </div>
        </div>
    }
    .into_any()
}

fn state(kept: &'static str, outcome: Outcome, trouble: Option<&'static str>) -> AnyView {
    match (outcome, trouble) {
        (_, Some(trouble)) => view! {
            <p class="field__error"><Icon name="stuck" class="icon--s"/><span>{trouble}</span></p>
        }
        .into_any(),
        (Outcome::Kept, None) => view! {
            <p class="kept" data-state="kept">
                <Icon name="phone" class="icon--s"/>
                <span>{kept}</span>
            </p>
        }
        .into_any(),
        _ => ().into_any(),
    }
}
