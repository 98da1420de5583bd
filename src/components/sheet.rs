//! What stands on paper: parts with a heading, and things with what is known of them.
//!
//! On the screen it looks like a sheet of paper; printed, only the sheet is left (`style/print.css`).

use leptos::prelude::*;

/// A part of a sheet with its heading.
pub fn part(heading: impl Into<String>, inside: AnyView) -> AnyView {
    let heading = heading.into();
    view! {
        <section class="sheet__part">
            <h3 class="sheet__heading" dir="auto">{heading}</h3>
            {inside}
        </section>
    }
    .into_any()
}

/// Things one under another; `none` where there are none.
pub fn items(items: Vec<AnyView>, none: &'static str) -> AnyView {
    if items.is_empty() {
        return view! { <p>{none}</p> }.into_any();
    }
    view! { <ul class="sheet__items">{items}</ul> }.into_any()
}

/// One thing, and under it what is known of it: a line for each, without the empty ones.
pub fn item(what: String, facts: impl IntoIterator<Item = String>) -> AnyView {
    let facts = facts.into_iter().filter(|fact| !fact.is_empty());
    let facts = facts.map(|fact| view! { <p class="sheet__fact" dir="auto">{fact}</p> });
    view! {
        <li class="sheet__item">
            <p class="sheet__what" dir="auto">{what}</p>
            {facts.collect_view()}
        </li>
    }
    .into_any()
}

/// Lines to write on: three, or one.
pub fn lines(is_one: bool) -> AnyView {
    let class = if is_one {
        "sheet__lines sheet__lines--one"
    } else {
        "sheet__lines"
    };
    view! { <div class=class></div> }.into_any()
}
