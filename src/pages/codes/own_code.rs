//! A code on this screen, for the neighbour's camera or as text.

use leptos::{html, prelude::*, task::spawn_local};

use crate::{
    components::{Button, QrCode},
    contexts::use_announcer,
    platform::{clipboard, wake_lock},
    text::use_text,
};

/// The code as a drawing, and as text behind one tap. Keeps the screen on.
#[component]
pub(crate) fn OwnCode(
    /// The code.
    code: String,
) -> AnyView {
    wake_lock::keep_awake();
    let words = &use_text().share.codes;
    let field = NodeRef::<html::Textarea>::new();
    let (outcome, announcer) = (RwSignal::new(""), use_announcer());
    let text = StoredValue::new(code.clone());
    let copy = move |()| {
        if let Some(field) = field.get_untracked() {
            field.select();
        }
        spawn_local(async move {
            let is_copied = clipboard::copy(&text.get_value()).await;
            let words = if is_copied {
                words.copied
            } else {
                words.copy_by_hand
            };
            announcer.say(words);
            let _is_gone = outcome.try_set(words);
        });
    };
    view! {
        <QrCode text=code.clone() label=words.picture/>
        <details class="qr_code__text stack">
            <summary>{words.as_text}</summary>
            <div class="field">
                <label class="field__label" for="own-code">{words.as_text_how}</label>
                <textarea
                    class="field__input field__input--code"
                    id="own-code"
                    readonly
                    rows="4"
                    dir="ltr"
                    node_ref=field
                    prop:value=code
                ></textarea>
            </div>
            <Button word=words.copy class="button--block" icon="copy" press=copy/>
            <p>{outcome}</p>
        </details>
    }
    .into_any()
}
