//! *Zo kwam dit plan tot stand*: what happened in a plan, day by day.

use domain::InitiativeId;
use leptos::prelude::*;

use crate::{
    components::{history_list::HistoryList, page_head::PageHead, skeleton::Skeleton},
    contexts::use_store,
    platform::clock,
    routes::Page,
    text::use_text,
};

/// The page.
#[component]
pub fn PlanHistoryPage(
    /// Of which plan.
    id: InitiativeId,
) -> AnyView {
    let (text, store) = (use_text().history, use_store());
    let plan = store.initiatives().row(id);
    let title = Signal::derive(move || {
        plan.with(|row| row.as_ref().and_then(|row| row.title.shown().cloned()))
            .unwrap_or_default()
    });
    let content = move || {
        let items = store.history().get();
        if !items.is_empty() {
            view! { <HistoryList items=items today=clock::today()/> }.into_any()
        } else if store.are_details_loaded().get() {
            view! { <p class="soft">{text.empty}</p> }.into_any()
        } else {
            view! { <Skeleton/> }.into_any()
        }
    };
    view! {
        <PageHead title=text.title sub=title back=Page::Plan(id)/>
        <div class="shell__body">{move || content()}</div>
    }
    .into_any()
}
