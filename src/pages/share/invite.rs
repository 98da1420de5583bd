//! *Nodig uit met een link*: for somebody who is not near.
//!
//! The link goes by any messenger; what comes back is opened on *Open een bestand*, where the answer is sent.
//! What a link holds and how long it is good is decided by the engine.

use domain::invite::InviteRow;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    asking::use_asking,
    components::{Button, Trouble},
    contexts::{use_announcer, use_store},
    platform::{clipboard, document, share},
    routes::Page,
    text::use_text,
};

/// The section.
#[component]
pub(crate) fn Invite() -> AnyView {
    let (words, store, asking) = (use_text().invites, use_store(), use_asking());
    let link = RwSignal::new(None::<String>);
    let make = move |()| {
        asking.begin();
        store.invite(move |made| {
            if let Some(fragment) = asking.settle(made) {
                let path = [&Page::Welcome.href(), "#", &fragment].concat();
                let _is_gone = link.try_set(Some(document::address_of(&path)));
            }
        });
    };
    let rows = move || {
        let all = store.invites().get();
        let rows = all.into_iter().map(|one| view! { <Row one/> });
        rows.collect_view()
    };
    let shown = move || link.get().map(|link| view! { <Link link/> });
    let section = move || {
        view! {
            <section class="shell__section" aria-labelledby="invite">
                <h2 class="shell__heading" id="invite">{words.heading}</h2>
                <p>{words.how}</p>
                <p class="soft">{words.limits}</p>
                <Button word=words.make busy=asking.busy() press=make/>
                <Trouble trouble=asking.trouble()/>
                {move || shown()}
                <ul class="list">{move || rows()}</ul>
            </section>
        }
    };
    let is_practice = store.is_practice();
    (move || (!is_practice.get()).then(section)).into_any()
}

/// A link that was just made, and the ways to send it.
#[component]
fn Link(
    /// The whole address.
    link: String,
) -> AnyView {
    let words = use_text().invites;
    let (outcome, announcer) = (RwSignal::new(""), use_announcer());
    let text = StoredValue::new([words.message, " ", &link].concat());
    let copy = move || {
        spawn_local(async move {
            let is_done = clipboard::copy(&text.get_value()).await;
            let said = if is_done {
                words.copied
            } else {
                words.copy_by_hand
            };
            announcer.say(said);
            let _is_gone = outcome.try_set(said);
        });
    };
    let send = move |()| {
        share::hand_over_words(&text.get_value(), move |went| {
            if went.is_none() {
                copy();
            }
        });
    };
    view! {
        <div class="card stack">
            <div class="field">
                <label class="field__label" for="invite-link">{words.link}</label>
                <input
                    class="field__input field__input--code" id="invite-link" readonly dir="ltr"
                    prop:value=link
                />
            </div>
            <div class="pair">
                <Button word=words.send press=send/>
                <Button word=words.copy press=move |()| copy()/>
            </div>
            <p>{outcome}</p>
        </div>
    }
    .into_any()
}

/// A link that was made before.
#[component]
fn Row(
    /// Which, and what became of it.
    one: InviteRow,
) -> AnyView {
    let (words, store, asking) = (use_text().invites, use_store(), use_asking());
    let state = if one.is_used {
        words.used.to_owned()
    } else {
        (words.days_left)(one.days_left)
    };
    let about = Signal::stored(state.clone());
    let take_back = move |()| {
        asking.begin();
        store.take_back_invite(one.mark, move |result| {
            asking.settle(result);
        });
    };
    view! {
        <li class="list__row list__row--centre">
            <span class="list__main">{state}</span>
            <Button
                word=words.take_back class="button--small" about busy=asking.busy()
                press=take_back
            />
            <Trouble trouble=asking.trouble()/>
        </li>
    }
    .into_any()
}
