//! Up and down in a list that people put in order together. Nothing has to be dragged.

use leptos::prelude::*;

use crate::{
    components::{button::IconButton, list::RowId},
    text::use_text,
};

/// The buttons of one line, where there is a place to go. `to` gets right after which other the line comes to
/// stand; `None`: to the front.
pub fn movers(
    ids: Memo<Vec<RowId>>,
    id: RowId,
    about: Signal<String>,
    to: Callback<Option<RowId>>,
) -> AnyView {
    let say = use_text().meetings;
    let place = Memo::new(move |_| {
        ids.with(|ids| {
            let at = ids.iter().position(|one| *one == id);
            at.map(|at| (at, ids.len()))
        })
    });
    let after = move |at: usize| ids.with_untracked(|ids| ids.get(at).copied());
    let up = move || {
        let (at, _) = place.get().filter(|(at, _)| *at > 0)?;
        let press = move |()| to.run(at.checked_sub(2).and_then(after));
        Some(view! { <IconButton word=say.move_up icon="up" about=about press=press/> })
    };
    let down = move || {
        let (at, _) = place.get().filter(|(at, len)| at + 1 < *len)?;
        let press = move |()| to.run(after(at + 1));
        Some(view! { <IconButton word=say.move_down icon="down" about=about press=press/> })
    };
    view! { {move || up()} {move || down()} }.into_any()
}
