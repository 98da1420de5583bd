//! How far a plan is, as a bar of five parts. The words stand beside it: colour never speaks alone.

use domain::Phase;
use leptos::prelude::*;

use crate::text::use_text;

/// The bar; nothing for a plan that rests or stopped.
#[component]
pub fn Steps(
    /// The phase; `None` for one of a newer app.
    #[prop(into)]
    phase: Option<Phase>,
) -> AnyView {
    let text = use_text();
    let Some(step) = phase.and_then(Phase::step) else {
        return ().into_any();
    };
    let part = |number: u8| {
        let state = match number.cmp(&step) {
            std::cmp::Ordering::Less => Some("done"),
            std::cmp::Ordering::Equal => Some("now"),
            std::cmp::Ordering::Greater => None,
        };
        view! { <span class="steps__part" data-state=state></span> }
    };
    view! {
        <span class="steps" role="img" aria-label=(text.phases.step)(step.into())>
            {[1, 2, 3, 4, 5].map(part)}
        </span>
    }
    .into_any()
}
