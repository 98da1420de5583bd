//! Adding a mailbox: typed, pasted, scanned, or the place from which the app itself came.
//!
//! The address is asked once before the buurt gets it, so what comes back is said here: that it was added, or
//! what is wrong and what to do.

use domain::port::{BadMailbox, MailboxTrouble};
use leptos::prelude::*;

use crate::{
    components::{Button, CameraView, Field, button::either},
    contexts::{use_announcer, use_store},
    platform::{camera::CameraState, return_here},
    text::{MailboxText, use_text},
};

/// The field and the buttons.
#[component]
pub(crate) fn AddMailbox() -> AnyView {
    let (words, store, announcer) = (use_text().mailboxes, use_store(), use_announcer());
    let draft = RwSignal::new(String::new());
    let (busy, trouble) = (RwSignal::new(false), RwSignal::new(None));
    let camera = RwSignal::new(None::<RwSignal<CameraState>>);
    let add = Callback::new(move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        trouble.set(None);
        announcer.say(words.trying);
        store.add_mailbox(draft.get_untracked(), move |added| {
            if busy.try_set(false).is_some() {
                return;
            }
            match added {
                Ok(_) => {
                    draft.set(String::new());
                    announcer.say(words.added);
                }
                Err(why) => trouble.set(Some(sentence(words, why))),
            }
        });
    });
    let scanned = Callback::new(move |text: String| {
        camera.set(None);
        draft.set(text);
        add.run(());
    });
    let is_open = Memo::new(move |_| camera.with(Option::is_some));
    let scan = move |()| {
        let fresh = || RwSignal::new(CameraState::Starting);
        camera.update(|camera| *camera = camera.is_none().then(fresh));
    };
    let picture = move || {
        let state = camera.get();
        state.map(|state| view! { <CameraView on_code=scanned state/> })
    };
    let trouble = Signal::derive(move || trouble.get());
    view! {
        <section class="shell__section" aria-labelledby="more">
            <h2 class="shell__heading" id="more">{words.more}</h2>
            <div class="form">
                <Field
                    id="mailbox" label=words.address hint=words.address_hint
                    draft trouble enter=add
                />
                <Button word=words.add icon="plus" class="button--block" busy press=add/>
                <Button
                    word=either(is_open, words.stop, words.scan) icon="camera"
                    class="button--block" press=scan
                />
                {move || picture()}
            </div>
            <Own draft add/>
        </section>
    }
    .into_any()
}

/// The place from which the app came, while the buurt does not have it. It is asked only after a tap.
#[component]
fn Own(
    /// Where the address is written.
    draft: RwSignal<String>,
    /// Adds what is written there.
    add: Callback<()>,
) -> AnyView {
    let words = use_text().mailboxes;
    let all = use_store().mailboxes();
    let own = StoredValue::new(return_here::own_origin().unwrap_or_default());
    let is_new = Memo::new(move |_| {
        let own = own.with_value(|own| [own, "/"].concat());
        all.with(|all| !all.iter().any(|row| row.address.as_str() == own))
    });
    let press = move |()| {
        draft.set(own.get_value());
        add.run(());
    };
    let offer = move || {
        is_new.get().then(|| {
            let address = own.with_value(|own| own.trim_start_matches("https://").to_owned());
            view! {
                <div class="card stack stack--tight">
                    <p>{words.own}</p>
                    <p class="card__title"><bdi dir="ltr">{address}</bdi></p>
                    <Button word=words.add_own class="button--block" press/>
                </div>
            }
        })
    };
    (move || offer()).into_any()
}

/// What went wrong, and what to do.
const fn sentence(words: &MailboxText, why: BadMailbox) -> &'static str {
    match why {
        BadMailbox::NoAddress => words.bad_address,
        BadMailbox::Trouble(MailboxTrouble::Away) => words.nobody,
        BadMailbox::Trouble(_) => words.not_mailbox,
        BadMailbox::TooMany => words.too_many,
        BadMailbox::NotStored => words.not_stored,
    }
}
