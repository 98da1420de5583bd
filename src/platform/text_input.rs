//! The browser's text field: caret, selection and scroll.

use domain::Splice;
use web_sys::HtmlTextAreaElement;

use super::js;

/// Fills a field that has just appeared.
pub fn begin(field: &HtmlTextAreaElement, shown: &str, is_focused: bool) {
    if field.value() != shown {
        field.set_value(shown);
    }
    if is_focused {
        // Fails only for a field that has already gone again.
        field.focus().ok();
        let end = field.value().encode_utf16().count();
        set_selection(field, u32::try_from(end).unwrap_or(u32::MAX), None);
    }
}

/// Takes neighbours' changes into a field, around the caret of its person.
///
/// Only the changed places are written, so that the browser keeps what it can of its own undo.
pub fn take_in(field: &HtmlTextAreaElement, splices: &[Splice], shown: &str) {
    let is_active = js::document()
        .and_then(|document| document.active_element())
        .is_some_and(|active| active.is_same_node(Some(field)));
    let start = field.selection_start().ok().flatten().unwrap_or_default();
    let end = field.selection_end().ok().flatten().unwrap_or(start);
    let is_above = all_above(splices, start);
    let (height, scroll) = (field.offset_height(), field.scroll_top());
    for splice in splices {
        let to = splice.at.saturating_add(splice.delete);
        field
            .set_range_text_with_start_and_end(&splice.insert, splice.at, to)
            .ok();
    }
    if field.value() != shown {
        field.set_value(shown);
    }
    if !is_active {
        return;
    }
    let moved = |caret| {
        splices
            .iter()
            .fold(caret, |caret, splice| splice.move_caret(caret))
    };
    set_selection(field, moved(start), Some(moved(end)));
    field.set_scroll_top(scroll);
    if is_above {
        keep_in_place(field, shown, height);
    }
}

fn set_selection(field: &HtmlTextAreaElement, start: u32, end: Option<u32>) {
    field.set_selection_range(start, end.unwrap_or(start)).ok();
}

/// Whether everything that changed lies before the caret.
fn all_above(splices: &[Splice], caret: u32) -> bool {
    let mut caret = caret;
    splices.iter().all(|splice| {
        let is_above = splice.at.saturating_add(splice.delete) <= caret && splice.at < caret;
        caret = splice.move_caret(caret);
        is_above
    })
}

/// Lines that came in above the caret push it down; the page scrolls along, so the eye stays where it was.
fn keep_in_place(field: &HtmlTextAreaElement, shown: &str, height_before: i32) {
    if let Some(mirror) = field.parent_element() {
        mirror.set_attribute("data-value", shown).ok();
    }
    let grown = field.offset_height() - height_before;
    if grown != 0
        && let Some(window) = js::window()
    {
        window.scroll_by_with_x_and_y(0.0, f64::from(grown));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn insert(at: u32, text: &str) -> Splice {
        Splice {
            at,
            delete: 0,
            insert: text.into(),
        }
    }

    #[test]
    fn lines_above_the_caret_are_told_from_lines_below() {
        assert!(all_above(&[insert(0, "een\n"), insert(4, "twee\n")], 10));
        assert!(!all_above(&[insert(0, "een\n"), insert(20, "twee\n")], 10));
        assert!(!all_above(
            &[Splice {
                at: 5,
                delete: 10,
                insert: String::new()
            }],
            10
        ));
    }
}
