//! What happened in a plan, day by day, in sentences.

use domain::{
    Day,
    history::{Happening, HistoryItem},
};
use leptos::prelude::*;

use super::avatar::Avatar;
use crate::{names::use_names, text::use_text};

/// The history of a plan.
#[component]
pub fn HistoryList(
    /// What happened, newest first.
    items: Vec<HistoryItem>,
    /// Today on this phone.
    today: Day,
) -> AnyView {
    let text = use_text();
    let days = items.chunk_by(|one, next| one.on == next.on).map(|of_day| {
        let day = of_day.first().map(|item| text.day(item.on, today));
        view! {
            <section class="history_list__day">
                <h2 class="history_list__date">{day}</h2>
                <ol class="history_list__items">
                    {of_day.iter().cloned().map(sentence).collect_view()}
                </ol>
            </section>
        }
    });
    view! { <div class="history_list">{days.collect_view()}</div> }.into_any()
}

fn sentence(item: HistoryItem) -> AnyView {
    let (text, names) = (use_text(), use_names());
    let by = item.by;
    let reason = match &item.what {
        Happening::Moved(_, reason) if !reason.is_empty() => Some(format!("“{reason}”")),
        _ => None,
    };
    let words = move || {
        let who = names.first(by);
        let whole = text.sentence(&who, &item.what);
        let (before, after) = whole.split_once(&who).unwrap_or(("", &whole));
        view! { {before.to_owned()}<b>{who.clone()}</b>{after.to_owned()} }
    };
    view! {
        <li class="history_list__item">
            <Avatar person=by class="avatar--s"/>
            <div class="history_list__main">
                <p class="history_list__sentence">{words}</p>
                {reason.map(|reason| view! { <p class="history_list__detail">{reason}</p> })}
            </div>
        </li>
    }
    .into_any()
}
