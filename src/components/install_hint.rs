//! Why and how to put the app on the first screen of the phone.
//!
//! Where the browser can do it there is a button; elsewhere one sentence says how. The hint can be put
//! away for good.

use leptos::prelude::*;

use super::icon::Icon;

/// The hint. Its children are the buttons.
#[component]
pub fn InstallHint(
    /// What to do.
    title: &'static str,
    /// What it is good for.
    text: &'static str,
    /// How, where no button can do it; else empty.
    #[prop(optional)]
    how: &'static str,
    /// Buttons.
    children: Children,
) -> impl IntoView {
    let how = (!how.is_empty()).then(|| view! { <p class="install_hint__text">{how}</p> });
    view! {
        <aside class="install_hint">
            <Icon name="install"/>
            <div class="install_hint__main">
                <h2 class="install_hint__title">{title}</h2>
                <p class="install_hint__text">{text}</p>
                {how}
            </div>
            <div class="install_hint__actions">{children()}</div>
        </aside>
    }
}
