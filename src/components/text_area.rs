//! A text that several people write at once.
//!
//! The field shows at once what is typed; neighbours' words come in around the caret without moving it,
//! the selection or the scroll, and never while a word is being composed. There is no button to keep: the
//! line below says what is on the phone. All decisions are in `domain::text_field`; this component only reads
//! and writes the browser's field.

use std::rc::Rc;

use domain::{Splice, TextKey, limits::TEXT_LEN_MAX};
use leptos::{html::Textarea, prelude::*};

use super::icon::Icon;
use crate::{
    contexts::use_store,
    platform::text_input,
    state::{store::TextHandle, text_field::TextState},
    text::use_text,
};

/// A field for one shared text; nothing without a buurt.
#[expect(
    clippy::needless_pass_by_value,
    reason = "props of a component are owned"
)]
#[component]
pub fn TextArea(
    /// Which text.
    text_key: TextKey,
    /// The id of the element that names the field.
    #[prop(into)]
    label_id: String,
    /// What the rows say of the text, shown until the worker has sent it.
    #[prop(optional, into)]
    known: String,
    /// An example, shown while the field is empty.
    #[prop(optional, into)]
    placeholder: String,
    /// Whether the field takes the focus when it appears, with the caret at its end.
    #[prop(optional)]
    is_focused: bool,
) -> AnyView {
    match use_store().open_text(text_key, &known) {
        Some(handle) => field(handle, label_id, placeholder, is_focused),
        None => ().into_any(),
    }
}

fn field(handle: TextHandle, label_id: String, placeholder: String, is_focused: bool) -> AnyView {
    let element = NodeRef::<Textarea>::new();
    let value = RwSignal::new(handle.shown());
    show_neighbours(handle, element, value);
    element.on_load(move |field| text_input::begin(&field, &handle.shown(), is_focused));
    on_cleanup(move || handle.close());
    let typed = move || {
        if let Some(field) = element.get_untracked() {
            let now = field.value();
            handle.typed(&now);
            value.set(now);
        }
    };
    let composed = move || {
        typed();
        handle.composing(false);
    };
    let news = handle.news();
    view! {
        <div class="text_area" data-new=move || (news.get() > 0).then_some("")>
            <div class="text_area__grow" data-value=value>
                <textarea
                    class="text_area__input"
                    node_ref=element
                    rows="3"
                    dir="auto"
                    spellcheck="false"
                    maxlength=TEXT_LEN_MAX.to_string()
                    aria-labelledby=label_id
                    placeholder=placeholder
                    on:input=move |_| typed()
                    on:compositionstart=move |_| handle.composing(true)
                    on:compositionend=move |_| composed()
                ></textarea>
            </div>
            <StateLine handle/>
        </div>
    }
    .into_any()
}

/// Writes neighbours' changes into the field.
fn show_neighbours(handle: TextHandle, element: NodeRef<Textarea>, value: RwSignal<String>) {
    handle.on_show(Rc::new(move |splices: &[Splice], shown: &str| {
        if let Some(field) = element.get_untracked() {
            text_input::take_in(&field, splices, shown);
        }
        value.set(shown.to_owned());
    }));
}

/// Whether what was typed is on the phone, and whether a neighbour wrote along meanwhile.
#[component]
fn StateLine(
    /// Of which field.
    handle: TextHandle,
) -> AnyView {
    let (text, state) = (use_text(), handle.state());
    let name = move || match state.get() {
        TextState::Untouched | TextState::Kept => "kept",
        TextState::Keeping => "saving",
        TextState::Refused(_) => "failed",
    };
    let words = move || match state.get() {
        TextState::Untouched => String::new(),
        TextState::Keeping => text.everywhere.keeping.to_owned(),
        TextState::Kept => [text.everywhere.kept_on, text.everywhere.this_phone].join(" "),
        TextState::Refused(refusal) => text.errors.refusal(refusal).to_owned(),
    };
    let is_touched = Memo::new(move |_| state.get() != TextState::Untouched);
    let icon = move || {
        is_touched
            .get()
            .then(|| view! { <Icon name="phone" class="icon--s"/> })
    };
    let (news, new) = (handle.news(), text.everywhere.new);
    let mark = move || (news.get() > 0).then(|| view! { <mark class="chalk">{new}</mark> });
    // The line keeps its place while it is empty, so that nothing moves at the first letter.
    view! {
        <p class="text_area__state" data-state=move || name()>
            {move || icon()}
            <span>{move || words()}</span>
            {move || mark()}
        </p>
    }
    .into_any()
}
