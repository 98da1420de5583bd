//! A neighbour who was connected and is not any more.
//!
//! Read off the list of phones, so it is said whatever the reason was, and taken back by itself when the
//! link comes back. Going to another buurt is not losing anybody.

use domain::{BuurtId, PersonId, port::Peer};
use leptos::prelude::*;

use super::PutAway;
use crate::{
    components::{LinkButton, Notice, NoticeKind},
    contexts::use_store,
    names::use_names,
    routes::Page,
    text::use_text,
};

/// Who is connected, and whom that left out last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Seen {
    buurt: Option<BuurtId>,
    connected: Vec<PersonId>,
    lost: Option<PersonId>,
    /// Tells a second loss of the same person from the first.
    losses: u32,
}

impl Seen {
    fn next(&self, buurt: Option<BuurtId>, peers: &[Peer]) -> Self {
        let is_here = |peer: &&Peer| peer.state.is_here();
        let connected: Vec<PersonId> = peers
            .iter()
            .filter(is_here)
            .map(|peer| peer.person)
            .collect();
        if buurt != self.buurt {
            return Self {
                buurt,
                connected,
                losses: self.losses,
                lost: None,
            };
        }
        let gone = self
            .connected
            .iter()
            .find(|person| !connected.contains(person))
            .copied();
        let still = self.lost.filter(|person| !connected.contains(person));
        let losses = self.losses.saturating_add(u32::from(gone.is_some()));
        Self {
            buurt,
            connected,
            losses,
            lost: gone.or(still),
        }
    }
}

/// The message.
#[component]
pub(crate) fn LinkLost() -> AnyView {
    let (share, store, names) = (&use_text().share, use_store(), use_names());
    let (current, peers) = (store.current(), store.peers());
    let seen = Memo::new(move |before: Option<&Seen>| {
        let first = Seen::default();
        peers.with(|peers| before.unwrap_or(&first).next(current.get(), peers))
    });
    let lost = Memo::new(move |_| seen.with(|seen| seen.lost.map(|person| (person, seen.losses))));
    let put_away = RwSignal::new(None);
    let message = move || {
        let (person, losses) = lost.get()?;
        (put_away.get() != Some(losses)).then(|| {
            let title = (share.trouble.lost_person)(&names.first(Some(person)));
            view! {
                <Notice kind=NoticeKind::Warn title=title text=share.trouble.lost_how>
                    <LinkButton word=share.meet.scan class="button--small" page=Page::Scan/>
                    <PutAway on_close=move || put_away.set(Some(losses))/>
                </Notice>
            }
        })
    };
    message.into_any()
}

#[cfg(test)]
mod tests {
    use domain::{
        BuurtId, PersonId,
        port::{CatchUp, Peer, PeerState},
    };

    use super::Seen;

    fn peer(number: u8, state: PeerState) -> Peer {
        Peer {
            person: PersonId::from_bytes([number; 16]),
            link: None,
            state,
        }
    }

    #[test]
    fn a_lost_neighbour_is_named_until_the_link_is_back() {
        let here = Some(BuurtId::from_bytes([1; 16]));
        let both = [
            peer(1, PeerState::Equal),
            peer(2, PeerState::CatchingUp(CatchUp::default())),
        ];
        let one = [peer(1, PeerState::Equal), peer(2, PeerState::AwayLacks(1))];
        let seen = Seen::default().next(here, &both);
        assert_eq!(seen.lost, None);
        let seen = seen.next(here, &one);
        assert_eq!(
            (seen.lost, seen.losses),
            (Some(PersonId::from_bytes([2; 16])), 1)
        );
        let seen = seen.next(here, &both);
        assert_eq!(seen.lost, None);
        assert_eq!(seen.next(here, &one).losses, 2);
    }

    #[test]
    fn another_buurt_loses_nobody() {
        let seen = Seen::default()
            .next(
                Some(BuurtId::from_bytes([1; 16])),
                &[peer(1, PeerState::Equal)],
            )
            .next(Some(BuurtId::from_bytes([2; 16])), &[]);
        assert_eq!(seen.lost, None);
    }
}
