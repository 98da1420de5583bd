//! The ribbon that says that nothing in the oefenbuurt is real.

use leptos::prelude::*;

use super::icon::Icon;
use crate::text::use_text;

/// The ribbon.
#[component]
pub fn PracticeRibbon(
    /// Throws the oefenbuurt away.
    #[prop(into)]
    stop: Callback<()>,
) -> AnyView {
    let text = use_text();
    view! {
        <aside class="practice_ribbon" aria-label=text.start.practice>
            <Icon name="eye" class="icon--s"/>
            <span>{text.everywhere.practice}</span>
            <button type="button" class="practice_ribbon__link" on:click=move |_| stop.run(())>
                {text.everywhere.stop_practice}
            </button>
        </aside>
    }
    .into_any()
}
