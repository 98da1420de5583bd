//! Where the focus goes when another page opens, and what the window is called.
//!
//! Browsers see to both when a document loads; an app that swaps its content has to do it itself. The
//! heading of the page gets the focus, so that a screen reader reads where one is, or the first field of a
//! form. A name that comes later, of a plan or a buurt, renames the window and moves nothing.

use leptos::prelude::*;

use crate::{
    contexts::use_store,
    effects::{whenever, whenever_since},
    platform::{document, focus},
    routes::Page,
    text::{Text, use_text},
};

/// Moves the focus and names the window after each change of page.
#[component]
pub fn RouteFocus(
    /// The page on screen.
    page: Memo<Page>,
) -> impl IntoView {
    let (text, store) = (use_text(), use_store());
    whenever_since(move |before: Option<Page>| {
        let page = page.get();
        let is_first = before.is_none();
        // The new page is in the document by the next frame.
        request_animation_frame(move || {
            name_window(text);
            if !is_first {
                focus::to_page();
            }
        });
        page
    });
    let later = Memo::new(move |_| {
        let plan = page.get().plan().and_then(|id| {
            store.initiatives().keys().track();
            store.initiatives().get(&id)
        });
        let title = plan.and_then(|row| row.with(|row| row.title.shown().cloned()));
        let buurt = store
            .buurt()
            .with(|row| row.as_ref().and_then(|row| row.name.shown().cloned()));
        (title, buurt, store.current().get())
    });
    whenever(move || {
        later.track();
        request_animation_frame(move || name_window(text));
    });
}

/// Names the window after the page in front; of a list and a plan side by side that is the plan.
fn name_window(text: &'static Text) {
    if let Some(title) = focus::page_title() {
        document::set_title(&(text.everywhere.page_title)(&title));
    }
}
