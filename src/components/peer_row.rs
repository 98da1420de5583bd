//! A neighbour's phone and how far it is, in words and a drawing.
//!
//! Nothing is rounded up: *gelijk* is said only when both phones said so to each other.

use domain::port::{CatchUp, PeerState};
use leptos::prelude::*;

/// One phone in the list.
#[component]
pub fn PeerRow(
    /// The avatar of its person.
    #[prop(into)]
    avatar: AnyView,
    /// Whose phone it is.
    name: String,
    /// How equal it is.
    state: PeerState,
    /// The same in words.
    words: String,
) -> impl IntoView {
    let (key, mark) = match state {
        PeerState::CatchingUp(_) => ("busy", "refresh"),
        PeerState::Equal => ("equal", "check"),
        PeerState::EqualUnkept => ("lost", "phone"),
        PeerState::AwayEqual => ("away", "clock"),
        PeerState::AwayLacks(_) => ("lost", "clock"),
    };
    let meter = match state {
        // While nothing is known of how far it is, the bar only moves.
        PeerState::CatchingUp(CatchUp { to_go: 0, .. }) => {
            Some(view! { <progress class="meter" aria-label=words.clone()></progress> }.into_any())
        }
        PeerState::CatchingUp(CatchUp { to_go, of }) => {
            let done = of.saturating_sub(to_go);
            let bar = view! {
                <progress class="meter" max=of value=done aria-label=words.clone()></progress>
            };
            Some(bar.into_any())
        }
        PeerState::Equal
        | PeerState::EqualUnkept
        | PeerState::AwayEqual
        | PeerState::AwayLacks(_) => None,
    };
    view! {
        <li class="peer_row" data-state=key>
            {avatar}
            <div class="peer_row__main">
                <span class="peer_row__name">{name}</span>
                <span class="peer_row__state">{words}</span>
                {meter}
            </div>
            <svg class="icon peer_row__mark" aria-hidden="true">
                <use href=format!("/icons.svg#{mark}")></use>
            </svg>
        </li>
    }
}
