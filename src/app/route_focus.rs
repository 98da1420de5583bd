//! Where the focus goes when another page opens.
//!
//! Browsers move it when a document loads; an app that swaps its content has to do it itself. The heading of
//! the page gets it, so that a screen reader reads where one is, or the first field of a form.

use leptos::prelude::*;

use crate::{components::page_head::name_window, platform::focus, routes::Page, text::use_text};

/// Moves the focus and names the window after each change of page.
#[component]
pub(super) fn RouteFocus(
    /// The page on screen.
    page: Memo<Page>,
) -> impl IntoView {
    let text = use_text();
    Effect::new(move |before: Option<Page>| {
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
}
