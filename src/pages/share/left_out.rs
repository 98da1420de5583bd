//! What found no room in a file: said, because whoever sends it thinks that all of it went.

use leptos::prelude::*;

use crate::{
    components::{Notice, NoticeKind},
    text::use_text,
};

/// A sentence, once something was left out.
#[component]
pub(crate) fn LeftOut(
    /// How many photos and voice notes.
    count: RwSignal<u32>,
) -> AnyView {
    let text = use_text().messages;
    let said = move || {
        let count = count.get();
        (count > 0).then(|| view! { <Notice kind=NoticeKind::Warn title=(text.left_out)(count)/> })
    };
    (move || said()).into_any()
}
