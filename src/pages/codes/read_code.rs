//! Reading the neighbour's code: by camera, or as text where there is none.
//!
//! The field for text lies open when the camera cannot be used, and behind one tap otherwise. A code that
//! the camera keeps seeing is handed on once, so that its trouble stays readable.

use leptos::prelude::*;

use crate::{
    components::{Button, CameraView, Icon},
    platform::camera::CameraState,
    text::use_text,
};

/// The camera and the field.
#[component]
pub(crate) fn ReadCode(
    /// A code was read or pasted.
    #[prop(into)]
    on_code: Callback<String>,
    /// What is wrong with the last one.
    #[prop(into)]
    trouble: Signal<Option<&'static str>>,
    /// How the camera is doing.
    camera: RwSignal<CameraState>,
) -> AnyView {
    let last = StoredValue::new(String::new());
    let seen = move |code: String| {
        if last.with_value(|last| *last != code) {
            last.set_value(code.clone());
            on_code.run(code);
        }
    };
    let sentence = move || {
        trouble.get().map(|sentence| {
            view! { <Icon name="stuck" class="icon--s"/><span>{sentence}</span> }
        })
    };
    let is_blocked = Memo::new(move |_| camera.get().is_blocked());
    view! {
        <CameraView on_code=seen state=camera/>
        <p class="field__error" role="alert" hidden=move || trouble.get().is_none()>
            {move || sentence()}
        </p>
        <Paste on_code is_open=is_blocked/>
    }
    .into_any()
}

/// The field for a code as text.
#[component]
fn Paste(
    /// A code was pasted.
    on_code: Callback<String>,
    /// Whether the field lies open.
    is_open: Memo<bool>,
) -> AnyView {
    let words = &use_text().share.codes;
    let draft = RwSignal::new(String::new());
    let take = move |()| {
        let code = draft.get_untracked().trim().to_owned();
        if !code.is_empty() {
            on_code.run(code);
        }
    };
    view! {
        <details class="qr_code__text stack" prop:open=is_open>
            <summary>{words.no_camera}</summary>
            <div class="field">
                <label class="field__label" for="read-code">{words.paste}</label>
                <textarea
                    class="field__input field__input--code"
                    id="read-code"
                    rows="4"
                    dir="ltr"
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=draft
                    on:input=move |event| draft.set(event_target_value(&event))
                ></textarea>
            </div>
            <Button word=words.use_code class="button--block" icon="check" press=take/>
        </details>
    }
    .into_any()
}
