//! *Scan een buur*: this phone reads the first code and shows its answer.
//!
//! On a phone without a buurt, or in the oefenbuurt, the same page takes part in the neighbour's buurt
//! (*Doe mee: scan een buur*) and goes there as soon as it comes over. The camera stays on while the answer
//! is made, for the same reason as in [`super::show_code`].

use domain::{
    flyer::Flyer,
    port::{LinkId, LinkRefusal},
};
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::codes::{OwnCode, ReadCode, bad_code, busy, progress};
use crate::{
    components::{Button, Notice, NoticeKind, PageHead},
    contexts::{use_links, use_store},
    effects::whenever,
    notices::Notices,
    platform::{
        camera::CameraState,
        links::{LinkFailure, LinkState},
    },
    routes::Page,
    text::use_text,
};

/// The page.
#[component]
pub fn ScanPage() -> AnyView {
    let (words, store) = (&use_text().share, use_store());
    let has_own = store.current().get_untracked().is_some() && !store.is_practice().get_untracked();
    let is_newcomer = RwSignal::new(!has_own);
    let title = move || {
        if is_newcomer.get() {
            words.meet.join
        } else {
            words.meet.scan
        }
        .to_owned()
    };
    let back = if store.current().get_untracked().is_some() {
        Page::Share
    } else {
        Page::Buurt
    };
    view! {
        <PageHead title=Signal::derive(title) sub=words.meet.same_wifi back=back/>
        <Notices/>
        <div class="shell__body"><Scanning is_newcomer/></div>
    }
    .into_any()
}

#[component]
fn Scanning(
    /// Whether this phone takes part in what the neighbour brings.
    is_newcomer: RwSignal<bool>,
) -> AnyView {
    let links = use_links();
    let link = RwSignal::new(None::<LinkId>);
    let leave = move || {
        if let Some(unfinished) = link.try_get_untracked().flatten() {
            links.close_unfinished(unfinished);
        }
    };
    on_cleanup(leave);
    let again = Callback::new(move |()| {
        leave();
        link.set(None);
    });
    let state = Memo::new(move |_| {
        link.get()
            .map_or(LinkState::Gathering, |link| links.state(link).get())
    });
    go_when_joined(is_newcomer, state);
    let is_reading = Memo::new(move |_| state.get() == LinkState::Gathering);
    let body = move || match (is_reading.get(), link.get()) {
        (false, Some(link)) => answered(is_newcomer, link, state, again),
        _ => ().into_any(),
    };
    view! {
        {move || is_reading.get().then(|| view! { <Reading link is_newcomer/> })}
        {move || body()}
    }
    .into_any()
}

/// A newcomer goes to the buurt as soon as it is known.
fn go_when_joined(is_newcomer: RwSignal<bool>, state: Memo<LinkState>) {
    let (store, navigate) = (use_store(), use_navigate());
    whenever(move || {
        if let (true, LinkState::Connected(Some(buurt))) =
            (is_newcomer.get_untracked(), state.get())
        {
            store.show_buurt(buurt);
            navigate(&Page::Buurt.href(), NavigateOptions::default());
        }
    });
}

/// Step 1: the neighbour's code.
#[component]
fn Reading(
    /// The link that is being made.
    link: RwSignal<Option<LinkId>>,
    /// Whether this phone takes part in what the neighbour brings.
    is_newcomer: RwSignal<bool>,
) -> AnyView {
    let (text, links) = (&use_text().share, use_links());
    let (words, trouble) = (&text.codes, RwSignal::new(None::<&'static str>));
    let camera = RwSignal::new(CameraState::Starting);
    let navigate = use_navigate();
    let read = move |code: String| {
        if let Some(poster) = Flyer::code_in(&code) {
            let path = [&Page::Flyer.href(), "#", poster].concat();
            return navigate(&path, NavigateOptions::default());
        }
        if link.get_untracked().is_some() {
            return;
        }
        let answer = if is_newcomer.get_untracked() {
            links.join(&code)
        } else {
            links.answer(&code)
        };
        match answer {
            Ok(made) => {
                trouble.set(None);
                link.set(Some(made));
            }
            Err(bad) => trouble.set(Some(bad_code(text, bad, text.trouble.both_scan))),
        }
    };
    let answering = move || link.get().map(|_| busy(words.answering));
    view! {
        <section class="shell__section card card--centre stack" aria-labelledby="step-one">
            <p class="soft">{(words.step)(1)}</p>
            <h2 class="card__title" id="step-one">{words.scan_first}</h2>
            <p>{words.other_shows}" "<b>{text.meet.show_code}</b></p>
            {move || answering()}
            <ReadCode on_code=read trouble camera/>
        </section>
    }
    .into_any()
}

/// Step 2, and what comes after.
fn answered(
    is_newcomer: RwSignal<bool>,
    link: LinkId,
    state: Memo<LinkState>,
    again: Callback<()>,
) -> AnyView {
    let text = &use_text().share;
    let words = &text.codes;
    let join = move |()| {
        is_newcomer.set(true);
        again.run(());
    };
    let inside = move || match state.get() {
        LinkState::ShowAnswer(code) => view! {
            <section class="shell__section card card--centre stack" aria-labelledby="step-two">
                <p class="soft">{(words.step)(2)}</p>
                <h2 class="card__title" id="step-two">{words.show_answer}</h2>
                <p>{words.show_answer_how}</p>
                <OwnCode code/>
            </section>
        }
        .into_any(),
        LinkState::Failed(LinkFailure::Refused(LinkRefusal::OtherBuurt)) => view! {
            <Notice kind=NoticeKind::Warn title=text.trouble.other_buurt>
                <Button word=words.again class="button--small" press=again/>
                <Button word=words.join_theirs class="button--small" press=join/>
            </Notice>
        }
        .into_any(),
        ref other @ (LinkState::Gathering
        | LinkState::ShowOffer(_)
        | LinkState::Connecting
        | LinkState::Connected(_)
        | LinkState::Lost
        | LinkState::Failed(_)) => progress(link, other, again),
    };
    inside.into_any()
}
