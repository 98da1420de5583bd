//! *Open een bestand*: from a neighbour, or one's own backup.
//!
//! A file is chosen or dropped on the page. Whatever is wrong with it, nothing is changed and one sentence
//! says what to do; whether it brought anything is said, and one button leads to the buurt it belongs to.

use domain::port::{BadFile, OpenedFile};
use leptos::{ev, prelude::*};

use crate::{
    components::{Icon, LinkButton, Notice, NoticeKind, PageHead},
    contexts::{use_announcer, use_store},
    notices::Notices,
    pages::codes::busy,
    platform::file_input::{self, Read},
    routes::Page,
    state::Store,
    text::{ShareText, use_text},
};

/// How far the file is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Opening {
    Not,
    Busy,
    Opened(OpenedFile),
    Bad(BadFile),
    Unreadable,
}

/// The page.
#[component]
pub fn OpenFilePage() -> AnyView {
    let (words, store) = (&use_text().share, use_store());
    let opening = RwSignal::new(Opening::Not);
    let take = move |read: Read| take_in(&store, opening, read);
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
                {move || result(words, opening.get())}
            </section>
        </div>
    }
    .into_any()
}

fn take_in(store: &Store, opening: RwSignal<Opening>, read: Read) {
    let outcome = move |outcome| {
        let _is_gone = opening.try_set(outcome);
    };
    let store = *store;
    match read {
        Read::Bytes(bytes) => store.import(bytes, move |opened| match opened {
            Ok(file) => {
                store.show_buurt(file.buurt);
                outcome(Opening::Opened(file));
            }
            Err(bad) => outcome(Opening::Bad(bad)),
        }),
        Read::Nothing => outcome(Opening::Not),
        Read::TooLarge => outcome(Opening::Bad(BadFile::TooLarge)),
        Read::Failed => outcome(Opening::Unreadable),
    }
}

fn result(words: &'static ShareText, opening: Opening) -> AnyView {
    let words = &words.open;
    match opening {
        Opening::Not => ().into_any(),
        Opening::Busy => busy(words.opening),
        Opening::Opened(file) => {
            // No number: changes are counted, and nobody who reads counts those.
            let title = match (file.is_new_buurt, file.new_changes) {
                (true, _) => words.new_buurt,
                (false, 0) => words.nothing_new,
                (false, _) => words.brought,
            };
            use_announcer().say(title);
            view! {
                <Notice kind=NoticeKind::Good title=title>
                    <LinkButton word=words.to_buurt class="button--small" page=Page::Buurt/>
                </Notice>
            }
            .into_any()
        }
        Opening::Bad(bad) => {
            let why = match bad {
                BadFile::Foreign => words.foreign,
                BadFile::Broken => words.broken,
                BadFile::Newer => words.newer,
                BadFile::MissesEarlier => words.misses_earlier,
                BadFile::TooLarge => words.too_large,
                BadFile::NotStored => words.not_stored,
                BadFile::TooManyBuurten => words.too_many,
                BadFile::OtherBuurt => words.other_buurt,
            };
            stuck(why)
        }
        Opening::Unreadable => stuck(words.unreadable),
    }
}

fn stuck(why: &'static str) -> AnyView {
    use_announcer().say(why);
    view! { <Notice kind=NoticeKind::Stuck title=why/> }.into_any()
}
