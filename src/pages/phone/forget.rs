//! Throwing a buurt off this phone.
//!
//! The app asks once, says what stays with the neighbours, and offers the file first.

use domain::buurt::BuurtEntry;
use leptos::prelude::*;

use super::backups::MakeBackup;
use crate::{
    asking::use_asking,
    components::{Button, Dialog, Trouble},
    contexts::use_store,
    text::use_text,
};

/// A button for every buurt on this phone, and the question behind it.
#[component]
pub(crate) fn Forget() -> AnyView {
    let (text, store) = (use_text(), use_store());
    let words = &text.phone.forget;
    let (open, which) = (RwSignal::new(false), RwSignal::new(None::<BuurtEntry>));
    let list = Memo::new(move |_| store.buurten().get().unwrap_or_default());
    let named = move |entry: &BuurtEntry| match entry.name.as_str() {
        "" => text.phone.backup.nameless.to_owned(),
        name => name.to_owned(),
    };
    let button = move |entry: BuurtEntry| {
        let word = (words.button)(&named(&entry));
        let ask = move |_| {
            which.set(Some(entry.clone()));
            open.set(true);
        };
        view! {
            <button class="button button--danger button--block" type="button" on:click=ask>
                <span class="button__word">{word}</span>
            </button>
        }
    };
    let section = move || {
        view! {
            <section class="shell__section" aria-labelledby="forget">
                <h2 class="shell__heading" id="forget">{words.heading}</h2>
                <p>{words.how}</p>
                {move || list.get().into_iter().map(button).collect_view()}
            </section>
        }
    };
    let has_any = Memo::new(move |_| list.with(|list| !list.is_empty()));
    let title = Signal::derive(move || {
        which.with(|entry| {
            entry
                .as_ref()
                .map(|one| (words.question)(&named(one)))
                .unwrap_or_default()
        })
    });
    view! {
        {move || has_any.get().then(section)}
        <Dialog open title id="forget-question" close_word=text.everywhere.close>
            {move || which.get().map(|entry| view! { <Question entry open/> })}
        </Dialog>
    }
    .into_any()
}

/// What stays and what goes, with the file beside it.
#[component]
fn Question(
    /// Which buurt.
    entry: BuurtEntry,
    /// Closes the dialog.
    open: RwSignal<bool>,
) -> AnyView {
    let (words, store, asking) = (&use_text().phone.forget, use_store(), use_asking());
    let buurt = entry.id;
    let forget = move |()| {
        asking.begin();
        store.forget(buurt, move |result| {
            if asking.settle(result).is_some() {
                let _is_gone = open.try_set(false);
            }
        });
    };
    view! {
        <div class="dialog__body">
            <p>{words.consequence}</p>
            <p>{words.file_first}</p>
            <MakeBackup buurt word=words.make_file/>
            <Trouble trouble=asking.trouble()/>
        </div>
        <div class="dialog__actions">
            <Button word=words.no press=move |()| open.set(false)/>
            <Button
                word=words.yes
                class="button--danger"
                icon="trash"
                busy=asking.busy()
                press=forget
            />
        </div>
    }
    .into_any()
}
