//! What neighbours did lately, as rows that lead to the plan in which they did it.

use domain::{Day, InitiativeId, history::NewsItem};
use leptos::prelude::*;

use super::avatar::Avatar;
use crate::{names::use_names, routes::Page, text::use_text};

/// News.
#[component]
pub fn NewsList(
    /// What happened, in the order in which it is shown.
    items: Vec<NewsItem>,
    /// The name of a plan.
    #[prop(into)]
    title_of: Callback<InitiativeId, String>,
    /// Today on this phone.
    today: Day,
) -> AnyView {
    let (text, names) = (use_text(), use_names());
    let row = move |news: NewsItem| {
        let NewsItem { initiative, item } = news;
        let (by, on) = (item.by, item.on);
        let sentence = move || text.sentence(&names.first(by), &item.what);
        let place = move || [title_of.run(initiative), text.weekday(on, today)].join(" · ");
        view! {
            <li class="list__item">
                <a class="list__link" href=Page::Plan(initiative).href()>
                    <Avatar person=by/>
                    <span class="list__main">
                        <span class="list__title">{sentence}</span>
                        <span class="list__sub">{place}</span>
                    </span>
                </a>
            </li>
        }
    };
    view! { <ul class="list card card--new">{items.into_iter().map(row).collect_view()}</ul> }
        .into_any()
}
