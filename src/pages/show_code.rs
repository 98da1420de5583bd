//! *Laat je code zien*: this phone shows the first code and then reads the neighbour's answer.
//!
//! The camera goes on before the code is made, because browsers only tell a phone's own address to a page
//! that may use the camera; a camera that is refused or stays silent holds nobody up for long. Both steps
//! stand on one page: whoever sees the neighbour's code can scan it at once.

use domain::port::LinkId;
use leptos::{html, prelude::*};

use super::codes::{OwnCode, ReadCode, bad_code, busy, progress};
use crate::{
    components::{Button, LinkButton, Notice, NoticeKind, PageHead},
    contexts::{use_links, use_store},
    effects::whenever,
    notices::Notices,
    platform::{
        camera::CameraState,
        js,
        links::{LinkState, Links},
    },
    routes::Page,
    text::use_text,
};

/// How long the first code waits for an answer about the camera.
const CAMERA_WAIT_MS: i32 = 6_000;

/// The page.
#[component]
pub fn ShowCodePage() -> AnyView {
    let (words, has_buurt) = (&use_text().share, use_store().current());
    let body = move || {
        if has_buurt.with(Option::is_some) {
            return view! { <Showing/> }.into_any();
        }
        view! {
            <Notice kind=NoticeKind::Info title=words.codes.needs_buurt>
                <LinkButton word=words.meet.scan class="button--small" page=Page::Scan/>
            </Notice>
        }
        .into_any()
    };
    view! {
        <PageHead title=words.meet.show_code sub=words.meet.same_wifi back=Page::Share/>
        <Notices/>
        <div class="shell__body shell__body--wide">{move || body()}</div>
    }
    .into_any()
}

#[component]
fn Showing() -> AnyView {
    let links = use_links();
    let (link, camera) = (
        RwSignal::new(None::<LinkId>),
        RwSignal::new(CameraState::Starting),
    );
    let begin = move || {
        if link.try_get_untracked() == Some(None) {
            link.set(Some(links.offer()));
        }
    };
    whenever(move || {
        if camera.get() != CameraState::Starting {
            begin();
        }
    });
    js::later(CAMERA_WAIT_MS, begin);
    let again = Callback::new(move |()| {
        if let Some(old) = link.get_untracked() {
            links.close_unfinished(old);
        }
        link.set(Some(links.offer()));
    });
    on_cleanup(move || {
        if let Some(unfinished) = link.try_get_untracked().flatten() {
            links.close_unfinished(unfinished);
        }
    });
    let state = Memo::new(move |_| state_of(links, link.get()));
    let is_coding = Memo::new(move |_| {
        state.with(|state| matches!(state, LinkState::Gathering | LinkState::ShowOffer(_)))
    });
    let body = move || match (is_coding.get(), link.get()) {
        (true, _) => view! { <Steps link state camera/> }.into_any(),
        (false, Some(link)) => view! {
            <section class="shell__section">
                {move || state.with(|state| progress(link, state, again))}
            </section>
        }
        .into_any(),
        (false, None) => ().into_any(),
    };
    body.into_any()
}

fn state_of(links: Links, link: Option<LinkId>) -> LinkState {
    link.map_or(LinkState::Gathering, |link| links.state(link).get())
}

/// The two steps: the own code, and the camera for the answer.
#[component]
fn Steps(
    /// The link that is being made.
    link: RwSignal<Option<LinkId>>,
    /// How far it is.
    state: Memo<LinkState>,
    /// How the camera is doing.
    camera: RwSignal<CameraState>,
) -> AnyView {
    let (text, links) = (&use_text().share, use_links());
    let (words, trouble) = (&text.codes, RwSignal::new(None::<&'static str>));
    let second = NodeRef::<html::Section>::new();
    let read = move |code: String| {
        if let Some(link) = link.get_untracked() {
            let bad = links.accept(link, &code).err();
            trouble.set(bad.map(|bad| bad_code(text, bad, text.trouble.both_show)));
        }
    };
    let to_second = move |()| {
        if let Some(section) = second.get_untracked() {
            section.scroll_into_view();
        }
    };
    let own = move || {
        if let LinkState::ShowOffer(code) = state.get() {
            view! { <OwnCode code/> }.into_any()
        } else {
            busy(words.making)
        }
    };
    view! {
        <section class="shell__section card card--centre stack" aria-labelledby="step-one">
            <p class="soft">{(words.step)(1)}</p>
            <h2 class="card__title" id="step-one">{words.let_scan}</h2>
            <p>{words.other_chooses}" "<b>{text.meet.scan}</b></p>
            {move || own()}
            <Button word=words.to_step_two class="button--primary button--block" press=to_second/>
        </section>
        <section
            class="shell__section card card--centre stack"
            aria-labelledby="step-two"
            node_ref=second
        >
            <p class="soft">{(words.step)(2)}</p>
            <h2 class="card__title" id="step-two">{words.scan_answer}</h2>
            <p>{words.scan_answer_how}</p>
            <ReadCode on_code=read trouble camera/>
        </section>
    }
    .into_any()
}
