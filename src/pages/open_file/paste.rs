//! *Plak tekst*: a message that holds a file.
//!
//! One button. With something in the field it opens that; with nothing in it, it takes what was copied, where
//! the browser lets a page see that on a tap.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    components::{Button, Field, FieldSize},
    platform::{clipboard, file_input::Read},
    text::use_text,
};

/// The field and the button.
#[component]
pub(crate) fn Paste(
    /// Opens what was pasted.
    #[prop(into)]
    take: Callback<Read>,
) -> AnyView {
    let words = use_text().messages;
    let (draft, trouble) = (RwSignal::new(String::new()), RwSignal::new(None));
    let open = move |text: String| {
        let is_empty = text.trim().is_empty();
        let words = is_empty.then_some(words.nothing_yet);
        if trouble.try_set(words).is_none() && !is_empty {
            draft.set(String::new());
            take.run(Read::Bytes(text.into_bytes()));
        }
    };
    let press = move |()| {
        let typed = draft.get_untracked();
        if !typed.trim().is_empty() {
            return open(typed);
        }
        spawn_local(async move { open(clipboard::paste().await.unwrap_or_default()) });
    };
    view! {
        <div class="card stack">
            <Field
                id="message"
                label=words.paste_here
                size=FieldSize::Lines
                draft
                trouble=trouble.into()
                enter=|()| ()
            />
            <Button word=words.paste class="button--block" press/>
        </div>
    }
    .into_any()
}
