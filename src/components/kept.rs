//! The line that says what is kept, and on how many phones. It never promises more than is true.

use leptos::prelude::*;

use super::icon::Icon;
use crate::{state::Kept, text::use_text};

/// Where else something is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Elsewhere {
    /// On how many other phones all of it is.
    pub phones: u32,
    /// How many things of it are on no other phone.
    pub alone: u32,
}

/// What is kept, and where.
#[component]
pub fn KeptLine(
    /// Whether all that was done is on disk.
    kept: Signal<Kept>,
    /// Where else it is.
    elsewhere: Memo<Elsewhere>,
) -> AnyView {
    let text = use_text();
    let state = Memo::new(move |_| kept.get());
    let name = move || match state.get() {
        Kept::Kept => "kept",
        Kept::Keeping => "saving",
        Kept::Trouble(_) => "failed",
    };
    let also = move || {
        let words = match elsewhere.get() {
            Elsewhere {
                alone: 0,
                phones: 0,
            } => return None,
            Elsewhere { alone: 0, phones } => (text.everywhere.kept_elsewhere)(phones),
            Elsewhere { alone, .. } => (text.replicas.not_shared)(alone),
        };
        Some([" · ", &words].concat())
    };
    let words = move || match state.get() {
        Kept::Kept => view! {
            <span>
                {text.everywhere.kept_on}" "<b>{text.everywhere.this_phone}</b>{move || also()}
            </span>
        }
        .into_any(),
        Kept::Keeping => view! { <span>{text.everywhere.keeping}</span> }.into_any(),
        Kept::Trouble(_) => view! { <span>{text.everywhere.not_kept}</span> }.into_any(),
    };
    view! {
        <p class="kept page_head__kept" data-state=move || name()>
            <Icon name="phone" class="icon--s"/>
            {move || words()}
        </p>
    }
    .into_any()
}
