//! Where text will come, while it is on its way.

use leptos::prelude::*;

/// A few grey lines.
#[component]
pub fn Skeleton() -> AnyView {
    // The classes are expressions on purpose: Leptos makes wholly fixed markup through innerHTML, which
    // the content security policy of the app refuses.
    let lines = [
        "skeleton__line",
        "skeleton__line",
        "skeleton__line skeleton__line--short",
    ];
    view! {
        <div class="card">
            <div class="skeleton" aria-hidden="true">
                {lines.map(|class| view! { <span class=class></span> })}
            </div>
        </div>
    }
    .into_any()
}
