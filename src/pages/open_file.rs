//! *Open een bestand*: from a neighbour, or one's own backup.
//!
//! A file is chosen or dropped on the page. Whatever is wrong with it, nothing is changed and one sentence
//! says what to do; whether it brought anything is said, and one button leads to the buurt it belongs to.

use domain::port::{BadFile, OpenedFile, RecoveryText};
use leptos::{ev, prelude::*};

use crate::{
    components::{Button, Field, Icon, LinkButton, Notice, NoticeKind, PageHead},
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
    /// A backup, which waits for its code; with what was typed when that was wrong.
    Sealed(Vec<u8>, Option<String>),
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
                {move || result(words, opening)}
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
        Read::Bytes(bytes) => {
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

/// What to show now; a backup keeps its bytes until the code is typed.
fn came_of(
    store: Store,
    bytes: Vec<u8>,
    typed: Option<String>,
    opened: Result<OpenedFile, BadFile>,
) -> Opening {
    match opened {
        Ok(file) => {
            store.show_buurt(file.buurt);
            Opening::Opened(file)
        }
        Err(BadFile::NeedsCode | BadFile::WrongCode) => Opening::Sealed(bytes, typed),
        Err(bad) => Opening::Bad(bad),
    }
}

/// Asks for the code of a backup.
#[component]
fn WithCode(
    /// The file.
    bytes: Vec<u8>,
    /// The wrong code that was typed before, to be mended.
    typed: Option<String>,
    /// What is shown below the file.
    opening: RwSignal<Opening>,
) -> AnyView {
    let (words, store) = (&use_text().share.open, use_store());
    let trouble = Signal::stored(typed.as_ref().map(|_| words.wrong_code));
    let draft = RwSignal::new(typed.unwrap_or_default());
    let file = StoredValue::new(bytes);
    let open = move |()| {
        let bytes = file.get_value();
        let typed = draft.get_untracked();
        let code = RecoveryText(typed.clone());
        opening.set(Opening::Busy);
        let kept = bytes.clone();
        store.import_with_code(bytes, code, move |opened| {
            let _is_gone = opening.try_set(came_of(store, kept, Some(typed), opened));
        });
    };
    view! {
        <div class="card stack">
            <p>{words.needs_code}</p>
            <Field
                id="recovery-code"
                label=words.code
                hint=words.code_hint
                draft
                trouble
                is_first=true
                enter=open
            />
            <Button word=words.open_backup class="button--primary button--block" press=open/>
        </div>
    }
    .into_any()
}

fn result(words: &'static ShareText, opening: RwSignal<Opening>) -> AnyView {
    let words = &words.open;
    match opening.get() {
        Opening::Sealed(bytes, typed) => view! { <WithCode bytes typed opening/> }.into_any(),
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
                BadFile::NotYours => words.not_yours,
                BadFile::OtherKey => words.other_key,
                BadFile::NotGenuine => words.not_genuine,
                BadFile::NotSealed => words.not_sealed,
                BadFile::NeedsCode => words.needs_code,
                BadFile::WrongCode => words.wrong_code,
                BadFile::NoLonger => words.no_longer,
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
