//! *Open een bestand*: from a neighbour, or one's own backup.
//!
//! A file is chosen or dropped on the page, a message is pasted ([`paste`]), or another app shared something
//! with this one, which is opened in its order once somebody says so ([`given`]). Whatever is wrong with it,
//! nothing is changed and
//! one sentence says what to do; what came of it is in [`outcome`].

use std::collections::VecDeque;

use domain::port::BadFile;
use leptos::{ev, prelude::*};

use crate::{
    components::{Icon, PageHead},
    contexts::use_store,
    notices::Notices,
    platform::{
        document,
        file_input::{self, Read},
        received::{self, Received},
    },
    routes::Page,
    state::Store,
    text::use_text,
};

pub mod given;
pub mod outcome;
pub mod paste;

use outcome::{Opening, came_of, example, result};
use paste::Paste;

/// The page.
#[component]
pub fn OpenFilePage() -> AnyView {
    let (text, store) = (use_text(), use_store());
    let words = &text.share;
    let opening = RwSignal::new(Opening::Not);
    let take = move |read: Read| take_in(store, opening, read);
    receive(store, opening);
    let chosen = move |event: ev::Event| {
        opening.set(Opening::Busy);
        file_input::chosen(&event, take);
    };
    let dropped = move |event: ev::DragEvent| {
        event.prevent_default();
        opening.set(Opening::Busy);
        file_input::dropped(&event, take);
    };
    let back = if store.current().get_untracked().is_some() {
        Page::Share
    } else {
        Page::Buurt
    };
    view! {
        <PageHead title=words.open.title sub=words.open.sub back=back/>
        <Notices/>
        <div
            class="shell__body"
            on:dragover=|event: ev::DragEvent| event.prevent_default()
            on:drop=dropped
        >
            {given::given(opening)}
            <section class="shell__section">
                <div class="card card--dashed card--centre stack">
                    <label class="button button--primary button--block">
                        <input
                            class="visually-hidden"
                            type="file"
                            on:change=chosen
                        />
                        <Icon name="file"/>
                        <span class="button__word">{words.open.choose}</span>
                    </label>
                    <p class="soft">{words.open.hint}</p>
                </div>
                <Paste take=take/>
                {move || result(text, opening)}
            </section>
        </div>
    }
    .into_any()
}

/// Opens with what a computer opens this app, and tells what could not be taken.
fn receive(store: Store, opening: RwSignal<Opening>) {
    if document::asks("mislukt") {
        opening.set(Opening::NotReceived);
    }
    received::launched(move |read| take_in(store, opening, read));
}

/// Opens what was shared, one after the other; the best that came of it is shown.
fn open_next(
    store: Store,
    opening: RwSignal<Opening>,
    before: Opening,
    mut waiting: VecDeque<Received>,
) {
    let Some(next) = waiting.pop_front() else {
        let _is_gone = opening.try_set(before);
        return;
    };
    if let Some(opened) = example(&next.bytes) {
        received::forget(next.name);
        return open_next(store, opening, before.or_better(opened), waiting);
    }
    let kept = next.bytes.clone();
    store.import(next.bytes, move |opened| {
        // Only now is what it brought on disk, or is it known to be of no use.
        received::forget(next.name);
        let came = before.or_better(came_of(store, kept, None, opened));
        open_next(store, opening, came, waiting);
    });
}

fn take_in(store: Store, opening: RwSignal<Opening>, read: Read) {
    let outcome = move |outcome| {
        let _is_gone = opening.try_set(outcome);
    };
    match read {
        Read::Bytes(bytes) => {
            if let Some(opened) = example(&bytes) {
                return outcome(opened);
            }
            outcome(Opening::Busy);
            let kept = bytes.clone();
            store.import(bytes, move |opened| {
                outcome(came_of(store, kept, None, opened));
            });
        }
        Read::Nothing => outcome(Opening::Not),
        Read::TooLarge => outcome(Opening::Bad(BadFile::TooLarge)),
        Read::Failed => outcome(Opening::Unreadable),
    }
}
