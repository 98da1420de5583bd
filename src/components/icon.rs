//! A drawing from the sheet of icons. It never stands alone: its word is beside it.

use leptos::prelude::*;

/// A drawing.
#[component]
pub fn Icon(
    /// Its name in the sheet.
    name: &'static str,
    /// More classes: a size, or that it turns around from right to left.
    #[prop(optional)]
    class: &'static str,
) -> AnyView {
    let class = ["icon ", class].concat();
    let href = ["/icons.svg#", name].concat();
    view! {
        <svg class=class aria-hidden="true">
            <use_ href=href></use_>
        </svg>
    }
    .into_any()
}
