//! Where the caret and the screen reader are.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

use super::js;

/// The heading of the page that is in front: of the open plan, else of the page itself.
const HEADING: &str = "[data-open=detail] .shell__detail h1, [data-open=list] .shell__list h1, \
                       .shell__main > .page_head h1";
/// The card of the plan that stands open.
const CURRENT_CARD: &str = ".shell__list .card[aria-current]";
/// A field that waits to be filled in.
const FIRST_FIELD: &str = ".shell__main [data-first]";

/// What the page in front is called.
pub fn page_title() -> Option<String> {
    find(HEADING)?
        .text_content()
        .filter(|title| !title.is_empty())
}

/// Goes to the first field of the page, or else to its heading.
pub fn to_page() {
    if let Some(element) = find(FIRST_FIELD).or_else(|| find(HEADING)) {
        to_element(&element);
    }
}

/// Goes to the first element that fits this selector, and brings it into view.
pub fn to(selector: &str) {
    if let Some(element) = find(selector) {
        // Focusing fails only for an element that has just left the page.
        element.focus().ok();
    }
}

/// Goes to the heading that fits this selector, and scrolls so that what it is the heading of begins at the top.
pub fn to_top(selector: &str) {
    if let Some(heading) = find(selector) {
        to_element(&heading);
        if let Some(section) = heading.parent_element() {
            section.scroll_into_view();
        }
    }
}

/// Goes to the first element that fits this selector if what had the focus has left the page; nothing moves.
pub fn rescue(selector: &str) {
    if let Some(element) = find(selector).filter(|_| is_lost()) {
        to_element(&element);
    }
}

/// Goes to the page in front if nothing has the focus: for a page that came later than its address.
pub fn rescue_to_page() {
    if is_lost() {
        to_page();
    }
}

fn is_lost() -> bool {
    let focused = js::document().and_then(|document| document.active_element());
    focused.is_none_or(|element| element.tag_name() == "BODY")
}

/// Scrolls a list that stands beside an open plan to the card of that plan, unless it is in sight.
pub fn show_current() {
    let (Some(list), Some(card)) = (find(".shell__list"), find(CURRENT_CARD)) else {
        return;
    };
    let (above, height) = (list.scroll_top(), list.client_height());
    let (top, bottom) = (card.offset_top(), card.offset_top() + card.offset_height());
    if top < above || bottom > above + height {
        list.set_scroll_top(top - card.offset_height());
    }
}

fn find(selector: &str) -> Option<HtmlElement> {
    js::document()?
        .query_selector(selector)
        .ok()??
        .dyn_into()
        .ok()
}

fn to_element(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).ok();
}
