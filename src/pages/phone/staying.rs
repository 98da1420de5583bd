//! Whether the phone may clear what is kept here.
//!
//! Browsers decide for themselves; the app asks, says honestly what they answered, and what helps.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    components::{Button, Icon},
    platform::storage_persist,
    text::use_text,
};

/// The section.
#[component]
pub(crate) fn Staying() -> AnyView {
    let words = &use_text().phone.storage;
    let is_sure = RwSignal::new(None::<bool>);
    let look = move || {
        spawn_local(async move {
            let _is_gone = is_sure.try_set(Some(storage_persist::is_persisted().await));
        });
    };
    look();
    let ask = move |()| {
        spawn_local(async move {
            let _is_gone = is_sure.try_set(Some(storage_persist::ask_and_wait().await));
        });
    };
    let answer = move || match is_sure.get() {
        None => view! { <p>{words.unknown}</p> }.into_any(),
        Some(true) => view! {
            <div class="card card--row">
                <Icon name="check"/>
                <p class="card__main">{words.sure}</p>
            </div>
        }
        .into_any(),
        Some(false) => view! {
            <div class="card stack">
                <p>{words.unsure}</p>
                <p>{words.unsure_how}</p>
                <Button word=words.ask icon="phone" press=ask/>
            </div>
        }
        .into_any(),
    };
    view! {
        <section class="shell__section" aria-labelledby="staying">
            <h2 class="shell__heading" id="staying">{words.heading}</h2>
            {move || answer()}
        </section>
    }
    .into_any()
}
