//! Something that is followed in a list: how it stands, what it is, and for whom or how long. The row is the link.

use leptos::prelude::*;

use super::{chip::Chip, icon::Icon};
use crate::routes::Page;

/// What a row shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Face {
    /// How it stands: word, drawing, chalk.
    pub state: (&'static str, &'static str, &'static str),
    /// What it is.
    pub title: String,
    /// One soft line under it; may be empty.
    pub sub: String,
    /// Where it leads.
    pub page: Page,
}

/// A row.
#[component]
pub fn FollowedRow(
    /// What it shows; nothing when the thing has just gone.
    face: Memo<Option<Face>>,
) -> AnyView {
    let row = move || {
        face.get().map(|face| {
            let (word, icon, chalk) = face.state;
            let sub =
                (!face.sub.is_empty()).then(|| view! { <span class="list__sub">{face.sub}</span> });
            view! {
                <a class="list__link followed_row" href=face.page.href()>
                    <span class="list__main followed_row__main">
                        <Chip word=word icon=icon chalk=chalk/>
                        <span class="list__title" dir="auto">{face.title}</span>
                        {sub}
                    </span>
                    <Icon name="next" class="icon--flip"/>
                </a>
            }
        })
    };
    view! { <li class="list__item">{move || row()}</li> }.into_any()
}
