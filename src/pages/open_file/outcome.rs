//! What came of opening something, and the question for the code of a backup.

use domain::{
    Example,
    port::{BadFile, OpenedFile, RecoveryText},
};
use leptos::prelude::*;

use crate::{
    components::{Button, Field, LinkButton, Notice, NoticeKind},
    contexts::{use_announcer, use_store},
    pages::{codes::busy, example::opened, share::letter::SendLetter},
    routes::Page,
    state::Store,
    text::{Text, use_text},
};

/// How far the file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Opening {
    /// Nothing was asked.
    Not,
    /// It is being opened.
    Busy,
    /// A backup, which waits for its code; with what was typed when that was wrong.
    Sealed(Vec<u8>, Option<String>),
    /// It brought this.
    Opened(OpenedFile),
    /// It is an example of another buurt.
    Example(Box<Example>),
    /// It is of no use.
    Bad(BadFile),
    /// The phone gave no bytes.
    Unreadable,
    /// What another app shared could not be put aside.
    NotReceived,
}

impl Opening {
    /// Of two that were opened together, the one that a person wants to hear of.
    pub(crate) fn or_better(self, later: Self) -> Self {
        match (&self, &later) {
            (Self::Opened(first), Self::Opened(second))
                if first.new_changes >= second.new_changes =>
            {
                self
            }
            (_, Self::Opened(_)) => later,
            (Self::Opened(_) | Self::Example(_) | Self::Sealed(..), _) => self,
            _ => later,
        }
    }
}

/// What to show now; a backup keeps its bytes until the code is typed.
pub(crate) fn came_of(
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

/// An example is opened on the page, because it belongs to no buurt; `None` for any other file.
pub(crate) fn example(bytes: &[u8]) -> Option<Opening> {
    Example::is_one(bytes).then(|| match Example::decode(bytes) {
        Ok(example) => Opening::Example(Box::new(example)),
        Err(bad) => Opening::Bad(bad),
    })
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

/// What is shown below the ways to open something.
pub(crate) fn result(text: &'static Text, opening: RwSignal<Opening>) -> AnyView {
    let words = &text.share.open;
    match opening.get() {
        Opening::Sealed(bytes, typed) => view! { <WithCode bytes typed opening/> }.into_any(),
        Opening::Not => ().into_any(),
        Opening::Busy => busy(words.opening),
        Opening::Example(example) => {
            use_announcer().say(text.example.theirs);
            opened::card(*example)
        }
        Opening::Opened(OpenedFile {
            answer: Some(bytes),
            ..
        }) => {
            let words = text.invites;
            use_announcer().say(words.asks);
            view! {
                <Notice kind=NoticeKind::Good title=words.asks/>
                <SendLetter bytes word=words.send_answer/>
            }
            .into_any()
        }
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
        Opening::Bad(BadFile::Waits) => {
            let words = text.messages.waits;
            use_announcer().say(words);
            view! { <Notice kind=NoticeKind::Info title=words/> }.into_any()
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
                BadFile::Waits => text.messages.waits,
                BadFile::NotInvited => text.invites.not_invited,
            };
            stuck(why)
        }
        Opening::Unreadable => stuck(words.unreadable),
        Opening::NotReceived => stuck(text.messages.not_received),
    }
}

fn stuck(why: &'static str) -> AnyView {
    use_announcer().say(why);
    view! { <Notice kind=NoticeKind::Stuck title=why/> }.into_any()
}
