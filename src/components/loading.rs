//! The app is busy with something that takes a moment.

use leptos::prelude::*;

use crate::text::use_text;

/// Says so.
#[component]
pub fn Loading() -> AnyView {
    let text = use_text();
    let mark = view! { <span class="loading__mark" aria-hidden="true"></span> };
    view! {
        <p class="loading">
            {mark}
            <span>{text.everywhere.loading}</span>
        </p>
    }
    .into_any()
}
