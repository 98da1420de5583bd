//! Who can help, as buttons under a field: a tap puts the name in it.

use domain::buurt_plan::BuurtItems;
use leptos::prelude::*;

use crate::{contexts::use_store, text::use_text};

/// More than these are found in the list of who can help.
const SHOWN: usize = 8;

/// The buttons; nothing where nobody was written down.
pub fn suggestions(field: RwSignal<String>) -> AnyView {
    let (store, say) = (use_store(), use_text().help);
    let names = Memo::new(move |_| {
        let items = BuurtItems::of(store.buurt_items().all());
        let all = items.organisations().into_iter();
        let names = all.map(|(_, row)| row.called()).take(SHOWN);
        names.collect::<Vec<String>>()
    });
    let one = move |name: String| {
        let (put, about) = (name.clone(), Signal::stored(name));
        let press = move |()| field.set(put.clone());
        view! {
            <button
                type="button" class="button button--small" on:click=move |_| press(())
            >
                <span class="button__word" dir="auto">{move || about.get()}</span>
            </button>
        }
    };
    let inside = move || {
        let names = names.get();
        (!names.is_empty()).then(|| {
            let buttons = names.into_iter().map(one).collect_view();
            view! {
                <div class="stack" role="group" aria-label=say.choose>
                    <p class="soft">{say.choose}</p>
                    <div class="cluster">{buttons}</div>
                </div>
            }
        })
    };
    view! { {move || inside()} }.into_any()
}
