//! What happens after both codes, in plain words.
//!
//! Looking for each other, connected, equal; or what went wrong and what to do now. When looking takes
//! long the likeliest reason is said at once: two different networks.

use domain::{
    link_code::BadCode,
    port::{LinkId, LinkRefusal, PeerState},
};
use leptos::prelude::*;

use crate::{
    components::{Button, LinkButton, Notice, NoticeKind},
    contexts::{use_announcer, use_store},
    effects::whenever,
    platform::{
        js,
        links::{LinkFailure, LinkState},
    },
    routes::Page,
    text::{ShareText, use_text},
};

/// Looking longer than this probably means two networks.
const LONG_MS: i32 = 9_000;

/// How far the link is; nothing while codes are still going to and fro.
/// `again` begins anew.
pub(crate) fn progress(link: LinkId, state: &LinkState, again: Callback<()>) -> AnyView {
    let words = &use_text().share;
    match state {
        LinkState::Gathering | LinkState::ShowOffer(_) | LinkState::ShowAnswer(_) => ().into_any(),
        LinkState::Connecting => view! { <Looking/> }.into_any(),
        LinkState::Connected(_) => view! { <Connected link again/> }.into_any(),
        LinkState::Lost => trouble(words, words.trouble.lost, words.trouble.lost_how, again),
        LinkState::Failed(LinkFailure::NotPossible) => {
            let (title, how) = (words.codes.no_link, words.codes.no_link_how);
            view! {
                <Notice kind=NoticeKind::Warn title=title text=how>
                    <LinkButton word=words.send.send class="button--small" page=Page::Share/>
                </Notice>
            }
            .into_any()
        }
        LinkState::Failed(LinkFailure::Refused(LinkRefusal::Spare)) => {
            let title = words.trouble.spare;
            view! { <Notice kind=NoticeKind::Info title=title/> }.into_any()
        }
        LinkState::Failed(why) => trouble(words, failure(words, *why), "", again),
    }
}

/// Something takes a moment.
pub(crate) fn busy(words: &'static str) -> AnyView {
    // Apart, because markup without any value in it would be set as text, which Trusted Types forbid.
    let mark = view! { <span class="loading__mark" aria-hidden="true"></span> };
    use_announcer().say(words);
    view! {
        <p class="loading">
            {mark}
            <span>{words}</span>
        </p>
    }
    .into_any()
}

/// The phones look for each other.
#[component]
pub(crate) fn Looking() -> AnyView {
    let words = &use_text().share.codes;
    let (is_long, announcer) = (RwSignal::new(false), use_announcer());
    js::later(LONG_MS, move || {
        if is_long.try_set(true).is_none() {
            announcer.say(words.connecting_long);
        }
    });
    let hint = move || {
        is_long
            .get()
            .then(|| view! { <p>{words.connecting_long}</p> })
    };
    view! {
        <div class="card card--centre stack">
            {busy(words.connecting)}
            {move || hint()}
        </div>
    }
    .into_any()
}

#[component]
fn Connected(
    /// Which link.
    link: LinkId,
    /// Begins anew, with another neighbour.
    again: Callback<()>,
) -> AnyView {
    let words = &use_text().share.codes;
    let peers = use_store().peers();
    let is_equal = Memo::new(move |_| {
        let is_equal = |state| matches!(state, PeerState::Equal | PeerState::EqualUnkept);
        let is_it = |peer: &domain::port::Peer| peer.link == Some(link) && is_equal(peer.state);
        peers.with(|peers| peers.iter().any(is_it))
    });
    let now = move || {
        if is_equal.get() {
            words.connected_equal
        } else {
            words.connected_now
        }
    };
    let announcer = use_announcer();
    whenever(move || announcer.say([words.connected, now()].join(". ")));
    let meter = move || {
        let label = words.connected_now;
        (!is_equal.get()).then(|| view! { <progress class="meter" aria-label=label></progress> })
    };
    view! {
        <div class="card card--centre stack">
            <Notice kind=NoticeKind::Good title=words.connected/>
            <p>{move || now()}</p>
            {move || meter()}
            <LinkButton
                word=words.to_buurt
                class="button--primary button--block"
                icon="home"
                page=Page::Buurt
            />
            <Button word=words.next_neighbour class="button--block" icon="plus" press=again/>
        </div>
    }
    .into_any()
}

fn trouble(
    words: &'static ShareText,
    title: &'static str,
    how: &'static str,
    again: Callback<()>,
) -> AnyView {
    use_announcer().say([title, how].join(" "));
    view! {
        <Notice kind=NoticeKind::Stuck title=title text=how>
            <Button word=words.codes.again class="button--small" icon="refresh" press=again/>
        </Notice>
    }
    .into_any()
}

fn failure(words: &'static ShareText, why: LinkFailure) -> &'static str {
    let words = &words.trouble;
    match why {
        LinkFailure::NotPossible | LinkFailure::NotReached => words.not_found,
        LinkFailure::NoNetwork => words.no_network,
        LinkFailure::Ended => words.lost,
        LinkFailure::Refused(LinkRefusal::OtherBuurt) => words.other_buurt,
        LinkFailure::Refused(LinkRefusal::NoBuurt) => words.no_buurt,
        LinkFailure::Refused(LinkRefusal::OtherVersion) => words.other_version,
        LinkFailure::Refused(LinkRefusal::Fault) => words.fault,
        LinkFailure::Refused(LinkRefusal::NotStored) => words.not_stored,
        LinkFailure::Refused(LinkRefusal::NotGenuine) => words.not_genuine,
        LinkFailure::Refused(LinkRefusal::NotInvited) => words.not_invited,
        LinkFailure::Refused(LinkRefusal::NoLonger) => words.no_longer,
        LinkFailure::Refused(LinkRefusal::Spare) => words.spare,
    }
}

/// What is wrong with a code. `wrong_kind` is said when it belongs to the other step.
pub(crate) fn bad_code(
    words: &'static ShareText,
    bad: BadCode,
    wrong_kind: &'static str,
) -> &'static str {
    let words = &words.trouble;
    match bad {
        BadCode::Foreign => words.foreign,
        BadCode::Broken => words.broken,
        BadCode::Newer => words.newer,
        BadCode::Older => words.older,
        BadCode::OwnCode => words.own,
        BadCode::Stale => words.other_code,
        BadCode::WrongKind => wrong_kind,
    }
}
