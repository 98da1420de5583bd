//! A sheet that asks one thing.
//!
//! The browser's own `<dialog>`: it keeps the focus inside, closes on Escape, and gives the focus back to
//! the button that opened it. What stands in it is built when it opens and gone when it closes, so a
//! draft never survives into the next question.

use leptos::{html, prelude::*};

use super::button::IconButton;
use crate::effects::whenever;

/// A sheet over the page while `open` is true. Its children are the body and the row of buttons.
#[component]
pub fn Dialog(
    /// Whether it is there; closing it by Escape or the cross sets it to false.
    open: RwSignal<bool>,
    /// The question.
    #[prop(into)]
    title: Signal<String>,
    /// Names the dialog for screen readers; unique on the page.
    #[prop(into)]
    id: String,
    /// The word on the cross.
    close_word: &'static str,
    /// `.dialog__body` and `.dialog__actions`.
    children: ChildrenFn,
) -> impl IntoView {
    let element = NodeRef::<html::Dialog>::new();
    whenever(move || {
        if let Some(dialog) = element.get() {
            match (open.get(), dialog.open()) {
                // Fails only for a dialog that left the page, and then nobody is asked anything.
                (true, false) => drop(dialog.show_modal()),
                (false, true) => dialog.close(),
                (true, true) | (false, false) => (),
            }
        }
    });
    let closed = move |_| open.set(false);
    let title_id = id.clone();
    view! {
        <dialog class="dialog" aria-labelledby=id node_ref=element on:close=closed>
            <div class="dialog__head">
                <h2 class="dialog__title" id=title_id>{title}</h2>
                <IconButton word=close_word icon="close" press=move |()| open.set(false)/>
            </div>
            {move || open.get().then(|| children())}
        </dialog>
    }
}
