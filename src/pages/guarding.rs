//! What helps better than writing it here: shown while somebody types, and in nobody's way.

use domain::guard::{Concern, concern};
use leptos::prelude::*;

use crate::{
    components::notice::{Notice, NoticeKind},
    text::use_text,
};

/// The number of Veilig Thuis, and that of 113 for whoever has no credit to call a short number.
const SAFE_AT_HOME: &str = "0800 2000";
const DESPAIR: &str = "0800 0113";

/// A message under a field when its words are about one person's trouble; nothing for anything else.
#[component]
pub fn Guard(
    /// What is being typed.
    words: RwSignal<String>,
) -> AnyView {
    let say = use_text().buurt;
    let found = Memo::new(move |_| words.with(|words| concern(words)));
    let message = move || {
        let (title, how, number) = match found.get()? {
            Concern::Violence => (say.call_safe, say.call_danger, Some(SAFE_AT_HOME)),
            Concern::Despair => (say.call_despair, say.call_danger, Some(DESPAIR)),
            Concern::Care => (say.call_care, say.call_care_how, None),
            Concern::Contact => (say.is_contact, say.is_contact_how, None),
        };
        let call = number.map(|number| {
            let href = ["tel:", &number.replace(' ', "")].concat();
            view! {
                <a class="button button--primary" href=href rel="external">
                    {(say.call)(number)}
                </a>
            }
        });
        Some(view! {
            <div role="alert">
                <Notice kind=NoticeKind::Warn title=title text=how>{call}</Notice>
            </div>
        })
    };
    view! { {move || message()} }.into_any()
}
