//! *Nu verbonden*, and who was before.
//!
//! What is said of a phone is what both phones told each other: a phone that is away is never called equal
//! now, only what it had when it was last heard of.

use domain::port::{CatchUp, Peer, PeerState};
use leptos::prelude::*;

use crate::{
    components::{Avatar, PeerRow},
    contexts::use_store,
    names::{Names, use_names},
    text::{ShareText, use_text},
};

/// The phones of neighbours, as two lists.
#[component]
pub(crate) fn Neighbours() -> AnyView {
    let (words, names) = (&use_text().share, use_names());
    let peers = use_store().peers();
    let now = Memo::new(move |_| peers.with(|peers| only(peers, true)));
    let before = Memo::new(move |_| peers.with(|peers| only(peers, false)));
    let connected = move || match now.get() {
        none if none.is_empty() => {
            view! { <p class="soft">{words.peers.nobody_now}</p> }.into_any()
        }
        some => rows(words, names, some),
    };
    let away = move || {
        let some = before.get();
        (!some.is_empty()).then(|| {
            view! {
                <section class="shell__section" aria-labelledby="before">
                    <h2 class="shell__heading" id="before">{words.peers.before}</h2>
                    {rows(words, names, some)}
                </section>
            }
        })
    };
    view! {
        <section class="shell__section" aria-labelledby="now">
            <h2 class="shell__heading" id="now">{words.peers.now}</h2>
            {move || connected()}
        </section>
        {move || away()}
    }
    .into_any()
}

fn only(peers: &[Peer], is_connected: bool) -> Vec<Peer> {
    let fits = |peer: &&Peer| peer.state.is_here() == is_connected;
    peers.iter().filter(fits).cloned().collect()
}

fn rows(words: &'static ShareText, names: Names, peers: Vec<Peer>) -> AnyView {
    let row = |peer: Peer| {
        let person = Some(peer.person);
        let name = match names.initial(person) {
            Some(_) => (words.peers.phone_of)(&names.first(person)),
            None => words.peers.phone_of_resident.to_owned(),
        };
        let state = match peer.state {
            PeerState::CatchingUp(CatchUp { to_go: 0, .. }) => words.peers.busy.to_owned(),
            PeerState::CatchingUp(CatchUp { to_go, .. }) => (words.peers.busy_lacks)(to_go),
            PeerState::Equal => words.peers.equal.to_owned(),
            PeerState::EqualUnkept => words.peers.equal_unkept.to_owned(),
            PeerState::AwayEqual => words.peers.away_equal.to_owned(),
            PeerState::AwayLacks(count) => (words.peers.away_lacks)(count),
        };
        let avatar = view! { <Avatar person/> }.into_any();
        view! { <PeerRow avatar name state=peer.state words=state/> }
    };
    view! { <ul class="list card">{peers.into_iter().map(row).collect_view()}</ul> }.into_any()
}
