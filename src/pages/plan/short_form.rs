//! A field with *Bewaar* and *Laat maar*, in the place of what it changes.
//!
//! For one short answer that stands as a whole, such as an amount or the words of a task. Enter keeps it,
//! Escape leaves it as it was. Longer texts are kept while they are typed and have no such buttons.

use leptos::{ev::KeyboardEvent, prelude::*};

use crate::{asking::Asking, components::button::Button, text::use_text};

/// The form around a field.
pub fn short_form(
    field: AnyView,
    asking: Asking,
    keep: Callback<()>,
    close: Callback<()>,
) -> AnyView {
    let text = use_text().everywhere;
    let left = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            close.run(());
        }
    };
    view! {
        <div class="form form--short" on:keydown=left>
            {field}
            <div class="cluster">
                <Button
                    word=text.keep icon="check" class="button--primary" busy=asking.busy()
                    press=keep
                />
                <Button word=text.cancel class="button--quiet" press=close/>
            </div>
        </div>
    }
    .into_any()
}
