//! Which version of the app this is, and the next one when it is ready.

use leptos::prelude::*;

use crate::{
    notices::UpdateBar,
    platform::service_worker::{self, NewVersion},
    text::use_text,
};

/// The section.
#[component]
pub(crate) fn Version() -> AnyView {
    let words = &use_text().phone.version;
    let state = service_worker::new_version();
    let newest = move || (state.get() == NewVersion::None).then(|| view! { <p>{words.newest}</p> });
    let build = service_worker::build_id().map(|build| {
        view! { <p class="soft break" dir="ltr">{build}</p> }
    });
    view! {
        <section class="shell__section" aria-labelledby="version">
            <h2 class="shell__heading" id="version">{words.heading}</h2>
            <p>{(words.this)(env!("CARGO_PKG_VERSION"))}</p>
            {build}
            {move || newest()}
            <UpdateBar is_lasting=true/>
        </section>
    }
    .into_any()
}
