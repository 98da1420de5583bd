//! Who takes part, as far as they chose to show a name, and one's own name.

use domain::PersonId;
use leptos::prelude::*;

use crate::{components::Avatar, contexts::use_store, pages::phone::MyName, text::use_text};

/// The people of the buurt.
#[component]
pub(crate) fn People() -> AnyView {
    let words = &use_text().share.people;
    let store = use_store();
    let (people, me) = (store.people(), store.me());
    let others = Memo::new(move |_| {
        let mut others: Vec<(String, PersonId)> = people
            .all()
            .into_iter()
            .filter(|(id, card)| !card.name.is_empty() && Some(*id) != me.get())
            .map(|(id, card)| (card.name, id))
            .collect();
        others.sort();
        others
    });
    let my_words = move || {
        let chosen = me
            .get()
            .and_then(|id| people.row(id).get())
            .map(|card| card.name);
        match chosen.filter(|name| !name.is_empty()) {
            Some(name) => (words.me_named)(&name),
            None => words.me.to_owned(),
        }
    };
    let row = |person: Option<PersonId>, name: AnyView| {
        view! {
            <li class="list__row list__row--centre">
                <Avatar person/>
                <div class="list__main"><span class="list__title">{name}</span></div>
            </li>
        }
    };
    let list = move || {
        let others = others.get().into_iter();
        others
            .map(|(name, id)| row(Some(id), view! { <bdi>{name}</bdi> }.into_any()))
            .collect_view()
    };
    let myself = move || {
        row(
            me.get(),
            view! { <bdi>{move || my_words()}</bdi> }.into_any(),
        )
    };
    view! {
        <section class="shell__section" aria-labelledby="people">
            <h2 class="shell__heading" id="people">{words.heading}</h2>
            <ul class="list card">{move || myself()}{move || list()}</ul>
            <p class="soft">{words.choice}</p>
            <MyName/>
        </section>
    }
    .into_any()
}
