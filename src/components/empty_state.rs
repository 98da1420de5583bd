//! An empty screen shows what a neighbour did, and the button to do the same.

use leptos::prelude::*;

use super::icon::Icon;
use crate::text::use_text;

/// The example of a neighbour.
#[component]
pub fn EmptyState(
    /// What the neighbour made, or what is not here.
    title: &'static str,
    /// How it went, or what to do now.
    line: &'static str,
    /// Whether it is the example of a neighbour.
    #[prop(optional)]
    is_example: bool,
    /// Buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    let text = use_text();
    let who = is_example.then(|| {
        let circle = view! {
            <span class="avatar" data-chalk="green" aria-hidden="true">
                <Icon name="person" class="icon--s"/>
            </span>
        };
        view! { <p class="empty_state__who">{circle}<span>{text.everywhere.example}</span></p> }
    });
    view! {
        <div class="empty_state">
            {who}
            <p class="empty_state__title">{title}</p>
            <p class="empty_state__text">{line}</p>
            {children
                .map(|children| view! { <div class="empty_state__actions">{children()}</div> })}
        </div>
    }
    .into_any()
}
