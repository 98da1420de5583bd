//! *Je bent uitgenodigd*: where the link of a neighbour leads.
//!
//! Two steps, with days between them perhaps: the request goes back to who sent the link, and the answer is opened
//! on this same phone. The same link asks as the same newcomer, so closing the app loses nothing.

use domain::{Refusal, port::MadeFile};
use leptos::prelude::*;

use super::{codes::busy, share::letter::SendLetter};
use crate::{
    components::{LinkButton, Notice, NoticeKind, PageHead},
    contexts::use_store,
    notices::Notices,
    platform::document,
    routes::Page,
    text::use_text,
};

/// The page.
#[component]
pub fn WelcomePage() -> AnyView {
    let (text, store) = (use_text(), use_store());
    let words = text.invites;
    let request = RwSignal::new(None::<Result<MadeFile, Refusal>>);
    store.ask_in(document::fragment(), move |made| {
        let _is_gone = request.try_set(Some(made));
    });
    let body = move || match request.get() {
        None => busy(text.share.send.making),
        Some(Ok(letter)) => view! { <Steps bytes=letter.bytes/> }.into_any(),
        Some(Err(_)) => view! { <Notice kind=NoticeKind::Stuck title=words.no_link/> }.into_any(),
    };
    view! {
        <PageHead title=words.title sub=words.sub back=Page::Buurt/>
        <Notices/>
        <div class="shell__body">{move || body()}</div>
    }
    .into_any()
}

#[component]
fn Steps(
    /// The request.
    bytes: Vec<u8>,
) -> AnyView {
    let text = use_text();
    let words = text.invites;
    view! {
        <section class="shell__section card stack" aria-labelledby="ask-in">
            <p class="soft">{(words.step)(1)}</p>
            <h2 class="card__title" id="ask-in">{words.ask_how}</h2>
            <SendLetter bytes word=words.send_request/>
        </section>
        <section class="shell__section card stack" aria-labelledby="open-answer">
            <p class="soft">{(words.step)(2)}</p>
            <h2 class="card__title" id="open-answer">{words.open_how}</h2>
            <LinkButton
                word=text.share.open.title class="button--block" icon="file" page=Page::OpenFile
            />
            <p class="soft">{words.wait}</p>
        </section>
    }
    .into_any()
}
