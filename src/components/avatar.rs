//! People as circles of chalk with a letter. The name itself is always written beside or behind it.

use domain::PersonId;
use leptos::prelude::*;

use super::icon::Icon;
use crate::{
    names::{Names, use_names},
    text::use_text,
};

/// How many circles fit before the rest is counted.
const SHOWN_MAX: usize = 3;

/// One person, as decoration beside the name.
#[component]
pub fn Avatar(
    /// Who.
    person: Option<PersonId>,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
) -> AnyView {
    let names = use_names();
    let letter = move || match names.initial(person) {
        Some(letter) => letter.into_any(),
        None => view! { <Icon name="person" class="icon--s"/> }.into_any(),
    };
    view! {
        <span class=["avatar ", class].concat() data-chalk=Names::chalk(person) aria-hidden="true">
            {move || letter()}
        </span>
    }
    .into_any()
}

/// Everybody who takes part in something.
#[component]
pub fn AvatarStack(
    /// Who.
    people: Vec<PersonId>,
) -> AnyView {
    let (text, names) = (use_text(), use_names());
    if people.is_empty() {
        return ().into_any();
    }
    let more = people.len().saturating_sub(SHOWN_MAX);
    let shown: Vec<PersonId> = people.into_iter().take(SHOWN_MAX).collect();
    let circles = shown
        .iter()
        .map(|person| view! { <Avatar person=Some(*person)/> })
        .collect_view();
    let label = move || {
        let together = names.together(&shown);
        match u32::try_from(more) {
            Ok(0) | Err(_) => together,
            Ok(more) => [&together, ", ", &(text.everywhere.more_people)(more)].concat(),
        }
    };
    let count =
        (more > 0).then(|| view! { <span class="avatar avatar--more">{format!("+{more}")}</span> });
    view! {
        <span class="avatar-stack" role="img" aria-label=move || label()>
            {circles}
            {count}
        </span>
    }
    .into_any()
}
