//! The line that says what is kept, and on how many phones. It never promises more than is true.

use domain::port::{Peer, PeerState};
use leptos::prelude::*;

use super::icon::Icon;
use crate::{state::Kept, text::use_text};

/// What is kept, and where.
#[component]
pub fn KeptLine(
    /// Whether all that was done is on disk.
    kept: Signal<Kept>,
    /// Neighbours' phones.
    peers: Signal<Vec<Peer>>,
) -> AnyView {
    let text = use_text();
    let state = Memo::new(move |_| kept.get());
    let elsewhere = Memo::new(move |_| peers.with(|peers| equal_count(peers)));
    let name = move || match state.get() {
        Kept::Kept => "kept",
        Kept::Keeping => "saving",
        Kept::Trouble(_) => "failed",
    };
    let words = move || match state.get() {
        Kept::Kept => view! {
            <span>
                {text.common.kept_on}" "<b>{text.common.this_phone}</b>
                {move || {
                    let count = elsewhere.get();
                    (count > 0).then(|| [" · ", &(text.common.kept_elsewhere)(count)].concat())
                }}
            </span>
        }
        .into_any(),
        Kept::Keeping => view! { <span>{text.common.keeping}</span> }.into_any(),
        Kept::Trouble(_) => view! { <span>{text.common.not_kept}</span> }.into_any(),
    };
    view! {
        <p class="kept page_head__kept" data-state=move || name()>
            <Icon name="phone" class="icon--s"/>
            {move || words()}
        </p>
    }
    .into_any()
}

/// How many other phones are known to have everything that this one has.
fn equal_count(peers: &[Peer]) -> u32 {
    let is_equal = |peer: &&Peer| matches!(peer.state, PeerState::Equal | PeerState::AwayEqual);
    u32::try_from(peers.iter().filter(is_equal).count()).unwrap_or(u32::MAX)
}
