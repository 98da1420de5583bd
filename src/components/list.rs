//! Lists: rows that come and go, and what neighbours did lately.

use domain::{
    Day, Opened,
    history::{Happening, NewsItem},
};
use leptos::{html, prelude::*};

use super::avatar::Avatar;
use crate::{names::use_names, routes::Page, text::use_text};

mod in_order;

use in_order::{InOrder, Row};

/// The bytes of the id of what a row is about.
pub type RowId = [u8; 16];

/// A row for each id, built once and moved along with it. It stands in an element of its own or at the end of one.
/// Ids are plain bytes and rows have one type, so that keeping a list in order is in the page once.
#[component]
pub fn Each(
    /// The ids, in the order in which they are shown; each once.
    #[prop(into)]
    ids: Signal<Vec<RowId>>,
    /// Builds a row.
    #[prop(into)]
    row: Callback<RowId, AnyView>,
) -> AnyView {
    // Lists may hold templates, and nobody sees or hears them; but for the style such a list is never `:empty`.
    let end = NodeRef::<html::Template>::new();
    let owner = Owner::current().unwrap_or_default();
    // Kept here and not by the effect: the rows end together with all that they look at.
    let shown = StoredValue::new_local(InOrder::default());
    // What comes in the place of this list may be put into the same elements.
    on_cleanup(move || {
        let _is_gone = shown.try_update_value(InOrder::clear);
    });
    Effect::new(move |_| {
        // The list may be gone before its turn comes.
        let (Some(ids), Some(Some(end))) = (ids.try_get(), end.try_get()) else {
            return;
        };
        let build = |id| Row::new(owner.child(), || row.try_run(id));
        let _is_gone = shown.try_update_value(|shown| shown.show(&ids, &end, build));
    });
    view! { <template node_ref=end></template> }.into_any()
}

/// News.
#[component]
pub fn NewsList(
    /// What happened, in the order in which it is shown.
    items: Vec<NewsItem>,
    /// The name of a plan or a meeting.
    #[prop(into)]
    title_of: Callback<Opened, String>,
    /// Today on this phone.
    today: Day,
) -> AnyView {
    let (text, names) = (use_text(), use_names());
    let row = move |news: NewsItem| {
        let NewsItem { place, item } = news;
        let page = if matches!(
            item.what,
            Happening::InspraakAsked(_) | Happening::Reacted(_)
        ) {
            Page::Rounds
        } else if matches!(item.what, Happening::RequestMade(_)) {
            Page::Requests
        } else {
            page_of(place)
        };
        let (by, on) = (item.by, item.on);
        let sentence = move || text.sentence(&names.doer(&item), &item.what);
        let place = move || [title_of.run(place), text.weekday(on, today)].join(" · ");
        view! {
            <li class="list__item">
                <a class="list__link" href=page.href()>
                    <Avatar person=by/>
                    <span class="list__main">
                        <span class="list__title">{move || sentence()}</span>
                        <span class="list__sub">{move || place()}</span>
                    </span>
                </a>
            </li>
        }
    };
    view! { <ul class="list card card--new">{items.into_iter().map(row).collect_view()}</ul> }
        .into_any()
}

const fn page_of(place: Opened) -> Page {
    match place {
        Opened::Plan(plan) => Page::Plan(plan),
        Opened::Meeting(meeting) => Page::Meeting(meeting),
        Opened::Opgave(id) => Page::Opgave(id),
        Opened::BuurtPlan => Page::BuurtPlan,
    }
}
