//! The head of a page: what it is called, on paving stones.
//!
//! Its heading takes the focus when the page opens, so that a screen reader begins there.

use leptos::prelude::*;

use super::{icon::Icon, read_aloud::ReadAloud};
use crate::{routes::Page, text::use_text};

/// The head of a page.
#[component]
pub fn PageHead(
    /// What the page is called.
    #[prop(into)]
    title: Signal<String>,
    /// What it is for, in one sentence; nothing where it is empty.
    #[prop(optional, into)]
    sub: Signal<String>,
    /// Where *Terug* leads.
    #[prop(optional, into)]
    back: Option<Page>,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
    /// What else stands on the plate, such as the line that says what is kept.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    let text = use_text();
    let back = back.map(|page| {
        view! {
            <a class="page_head__back" href=page.href()>
                <Icon name="back" class="icon--flip"/>
                <span class="visually-hidden">{text.everywhere.back}</span>
            </a>
        }
    });
    let has_sub = Memo::new(move |_| sub.with(|sub| !sub.is_empty()));
    let sub = move || {
        has_sub
            .get()
            .then(|| view! { <p class="page_head__sub">{sub}</p> })
    };
    view! {
        <header class=["page_head ", class].concat()>
            <div class="page_head__plate">
                {back}
                <div class="page_head__text">
                    <h1 class="page_head__title" tabindex="-1">{title}</h1>
                    {move || sub()}
                </div>
                <ReadAloud/>
                {children.map(|children| children())}
            </div>
        </header>
    }
    .into_any()
}
