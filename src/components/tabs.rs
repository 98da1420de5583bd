//! The way around: below on a phone, at the side on a wide screen.
//!
//! Links, so that they can be opened, shared and gone back from like any other page.

use leptos::prelude::*;

use super::icon::Icon;
use crate::{routes::Page, text::use_text};

/// The tabs.
#[component]
pub fn Tabs(
    /// The page on screen.
    #[prop(into)]
    page: Signal<Page>,
) -> AnyView {
    let text = use_text();
    let tabs = [
        (Page::Buurt, "home", text.everywhere.tab_buurt),
        (Page::Plans, "plan", text.everywhere.tab_plans),
        (Page::Meetings, "meet", text.everywhere.tab_together),
        (Page::Share, "share", text.everywhere.tab_share),
    ];
    let tab = move |(of, icon, word): (Page, &'static str, &'static str)| {
        let current = move || (page.get().tab() == Some(of)).then_some("page");
        view! {
            <li class="tabs__item">
                <a class="tabs__link" href=of.href() aria-current=move || current()>
                    <Icon name=icon/>
                    <span class="tabs__word">{word}</span>
                </a>
            </li>
        }
    };
    view! {
        <nav class="tabs" aria-label=text.everywhere.menu>
            <ul class="tabs__list">{tabs.map(tab)}</ul>
        </nav>
    }
    .into_any()
}
