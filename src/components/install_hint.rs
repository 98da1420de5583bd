//! Why and how to put the app on the first screen of the phone.
//!
//! Where the browser can do it there is a button; elsewhere one sentence says how. The hint can be put
//! away for good.

use leptos::prelude::*;

use super::icon::Icon;

/// The hint.
#[component]
pub fn InstallHint(
    /// What to do.
    title: &'static str,
    /// What it is good for.
    text: &'static str,
    /// How, where no button can do it; else empty.
    #[prop(optional)]
    how: &'static str,
    /// Buttons, where there are any.
    actions: Option<AnyView>,
) -> impl IntoView {
    let how = (!how.is_empty()).then(|| view! { <p class="install_hint__text">{how}</p> });
    let actions =
        actions.map(|actions| view! { <div class="install_hint__actions">{actions}</div> });
    view! {
        <aside class="install_hint">
            <Icon name="install"/>
            <div class="install_hint__main">
                <h2 class="install_hint__title">{title}</h2>
                <p class="install_hint__text">{text}</p>
                {how}
            </div>
            {actions}
        </aside>
    }
}
