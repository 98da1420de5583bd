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
    let mut days: Vec<(Day, Vec<HistoryItem>)> = Vec::new();
    for item in items {
        match days.last_mut() {
            Some((day, of_day)) if *day == item.on => of_day.push(item),
            _ => days.push((item.on, vec![item])),
        }
    }
    let day = |(day, of_day): (Day, Vec<HistoryItem>)| {
        view! {
            <section class="history_list__day">
                <h2 class="history_list__date">{text.day(day, today)}</h2>
                <ol class="history_list__items">
                    {of_day.into_iter().map(sentence).collect_view()}
                </ol>
            </section>
        }
    };
    let days = days.into_iter().map(day).collect_view();
    view! { <div class="history_list">{days}</div> }.into_any()
}

/// Why somebody chose a phase, or what goes with a sign, in their own words.
fn reason(what: &Happening) -> Option<String> {
    if let Happening::Moved(_, words) | Happening::Signed(_, _, words) = what {
        return (!words.is_empty()).then(|| format!("“{words}”"));
    }
    None
}

fn sentence(item: HistoryItem) -> AnyView {
    let (text, names) = (use_text(), use_names());
    let by = item.by;
    let reason = reason(&item.what);
    let words = move || {
        let who = names.doer(&item);
        let whole = text.sentence(&who, &item.what);
        // The changed letters of the pseudo-language hide the name; then the sentence stands alone.
        let parts = whole.split_once(&who);
        let (before, name, after) = match parts {
            Some((before, after)) => (before.to_owned(), who.clone(), after.to_owned()),
            None => (whole, String::new(), String::new()),
        };
        view! { {before}<b>{name}</b>{after} }
    };
    view! {
        <li class="history_list__item">
            <Avatar person=by class="avatar--s"/>
            <div class="history_list__main">
                <p class="history_list__sentence">{move || words()}</p>
                {reason.map(|reason| view! { <p class="history_list__detail">{reason}</p> })}
            </div>
        </li>
    }
    .into_any()
}
