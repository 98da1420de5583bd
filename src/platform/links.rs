//! The live links of this page, for the screens.
//!
//! Side A calls [`Links::offer`], shows the code, and hands the neighbour's answer to [`Links::accept`].
//! Side B hands the scanned offer to [`Links::answer`] (or [`Links::join`] without a buurt) and shows the
//! code that comes. Both follow [`Links::state`]. Several links live at once; each is a
//! [`super::peer_link::PeerLink`], and what goes over them is the engine's business. Links with neighbours who are
//! reached through others are wanted by the worker; their codes go over other links, and no screen shows them.

use std::{collections::BTreeMap, rc::Rc};

use domain::{
    BuurtId,
    link_code::{BadCode, LinkCode, LinkCodeKind},
    port::{DialStep, InviteSecret, LinkId, LinkRefusal, LinkWay, ToWorker},
};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{
    peer_link::{PeerLink, Worker},
    random, return_here,
};
use crate::state::{Store, store::LinkEvent};

/// How far a link is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkState {
    /// The phone looks up its own addresses; a code comes soon.
    Gathering,
    /// The first code, for the neighbour to scan or paste. Then the neighbour's answer is needed.
    ShowOffer(String),
    /// The second code, for the neighbour to scan or paste. Then the link comes up by itself.
    ShowAnswer(String),
    /// Both codes are known; the phones look for each other.
    Connecting,
    /// Connected; the buurt is known once both have said what they bring.
    Connected(Option<BuurtId>),
    /// It was connected and is not now. It may come back by itself.
    Lost,
    /// It will not come up, or not again.
    Failed(LinkFailure),
}

/// Why a link will not come up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkFailure {
    /// This browser cannot make links.
    NotPossible,
    /// This phone is on no network: Wi-Fi or a hotspot is needed.
    NoNetwork,
    /// The phones did not find each other: probably not on the same Wi-Fi.
    NotReached,
    /// The link was there and ended for good.
    Ended,
    /// The worker refused it.
    Refused(LinkRefusal),
}

struct Open {
    store: Store,
    links: BTreeMap<LinkId, Rc<PeerLink>>,
}

/// A handle on the links; copies are the same.
#[derive(Clone, Copy)]
pub struct Links {
    open: StoredValue<Open, LocalStorage>,
}

impl std::fmt::Debug for Links {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Links")
    }
}

impl Links {
    /// No links yet. They live as long as the owner in which this is called.
    pub fn new(store: Store) -> Self {
        let links = Self {
            open: StoredValue::new_local(Open {
                store,
                links: BTreeMap::new(),
            }),
        };
        store.on_link(move |event| links.heard(event));
        return_here::on_leaving(move || links.close_all());
        links
    }

    /// Begins a link with a first code, in the buurt on screen.
    pub fn offer(&self) -> LinkId {
        let nonce = random::number().to_be_bytes();
        let invite = InviteSecret(random::bytes16());
        let (id, kind) = (LinkId(random::number()), LinkCodeKind::Offer);
        let link = self.begin(id, (kind, LinkWay::People), self.brought(), (nonce, invite));
        spawn_local(async move { drop(link.1.offer().await) });
        link.0
    }

    /// Answers a neighbour's first code, bringing the buurt on screen.
    ///
    /// # Errors
    /// Says what is wrong with the code; nothing was begun then.
    pub fn answer(&self, code: &str) -> Result<LinkId, BadCode> {
        self.answer_with(self.brought(), code)
    }

    /// Answers a neighbour's first code as a newcomer, who takes part in what the neighbour brings.
    ///
    /// # Errors
    /// As [`Links::answer`].
    pub fn join(&self, code: &str) -> Result<LinkId, BadCode> {
        self.answer_with(None, code)
    }

    fn answer_with(&self, buurt: Option<BuurtId>, code: &str) -> Result<LinkId, BadCode> {
        let offer = LinkCode::from_text(code)?;
        if self.is_own(&offer) {
            return Err(BadCode::OwnCode);
        }
        let Some(invite) = offer.invite else {
            return Err(BadCode::WrongKind);
        };
        let (id, kind) = (LinkId(random::number()), LinkCodeKind::Answer);
        let link = self.begin(id, (kind, LinkWay::People), buurt, (offer.nonce, invite));
        spawn_local(async move { drop(link.1.answer(offer).await) });
        Ok(link.0)
    }

    /// Takes the neighbour's answer to the first code of `link`.
    ///
    /// # Errors
    /// Says what is wrong with the code; the link still waits for the right one then.
    pub fn accept(&self, link: LinkId, code: &str) -> Result<(), BadCode> {
        let answer = LinkCode::from_text(code)?;
        let link = self.get(link).ok_or(BadCode::Stale)?;
        match answer.kind {
            LinkCodeKind::Offer if self.is_own(&answer) => Err(BadCode::OwnCode),
            LinkCodeKind::Offer => Err(BadCode::WrongKind),
            LinkCodeKind::Answer if answer.nonce != link.nonce() => Err(BadCode::Stale),
            LinkCodeKind::Answer => {
                link.accept(&answer);
                Ok(())
            }
        }
    }

    /// How far a link is; a link that was closed has [`LinkFailure::Ended`].
    pub fn state(&self, link: LinkId) -> Signal<LinkState> {
        self.get(link).map_or_else(
            || Signal::stored(LinkState::Failed(LinkFailure::Ended)),
            |link| link.state().into(),
        )
    }

    /// Ends a link.
    pub fn close(&self, link: LinkId) {
        let gone = self
            .open
            .try_update_value(|open| open.links.remove(&link))
            .flatten();
        if let Some(gone) = gone {
            gone.close(LinkFailure::Ended);
        }
    }

    /// Ends a link that never came up; one that is connected stays. For a screen that is left.
    pub fn close_unfinished(&self, link: LinkId) {
        let is_unfinished = self.get(link).is_some_and(|link| !link.was_connected());
        if is_unfinished {
            self.close(link);
        }
    }

    fn brought(&self) -> Option<BuurtId> {
        self.open
            .with_value(|open| open.store.current().get_untracked())
    }

    fn is_own(&self, code: &LinkCode) -> bool {
        self.open.with_value(|open| {
            let mut links = open.links.values();
            links.any(|link| link.nonce() == code.nonce && link.own_kind() == code.kind)
        })
    }

    fn get(&self, link: LinkId) -> Option<Rc<PeerLink>> {
        self.open.with_value(|open| open.links.get(&link).cloned())
    }

    fn begin(
        &self,
        id: LinkId,
        kind: (LinkCodeKind, LinkWay),
        buurt: Option<BuurtId>,
        drawn: ([u8; 8], InviteSecret),
    ) -> (LinkId, Rc<PeerLink>) {
        let store = self.open.with_value(|open| open.store);
        let worker = Worker {
            up: Box::new(move |buurt, binding| {
                store.send(&ToWorker::LinkUp(id, buurt, binding));
            }),
            down: Box::new(move || store.send(&ToWorker::LinkDown(id))),
            frame: Box::new(move |bytes| store.send(&ToWorker::LinkFrame(id, bytes))),
        };
        let link = PeerLink::new(kind, drawn, buurt, worker);
        self.open.update_value(|open| {
            open.links.insert(id, Rc::clone(&link));
        });
        (id, link)
    }

    /// The worker wants something for a link with a neighbour who is reached through others.
    fn dial(&self, id: LinkId, buurt: BuurtId, step: DialStep) {
        let store = self.open.with_value(|open| open.store);
        match step {
            DialStep::Offer => {
                self.sweep();
                let nonce = random::number().to_be_bytes();
                let drawn = (nonce, InviteSecret(random::bytes16()));
                let kind = (LinkCodeKind::Offer, LinkWay::Links);
                let (_, link) = self.begin(id, kind, Some(buurt), drawn);
                spawn_local(async move {
                    store.send(&ToWorker::Dialled(id, link.offer().await));
                });
            }
            DialStep::Answer(code) => {
                self.sweep();
                let offer = LinkCode::from_text(&code).ok();
                let Some((offer, invite)) =
                    offer.and_then(|code| Some((code.clone(), code.invite?)))
                else {
                    return store.send(&ToWorker::Dialled(id, None));
                };
                let kind = (LinkCodeKind::Answer, LinkWay::Links);
                let (_, link) = self.begin(id, kind, Some(buurt), (offer.nonce, invite));
                spawn_local(async move {
                    store.send(&ToWorker::Dialled(id, link.answer(offer).await));
                });
            }
            DialStep::Accept(code) => {
                if self.accept(id, &code).is_err() {
                    self.close(id);
                    store.send(&ToWorker::Dialled(id, None));
                }
            }
            DialStep::Drop => self.close(id),
        }
    }

    /// Forgets links that are over; screens that still show one keep its state.
    fn sweep(&self) {
        self.open
            .update_value(|open| open.links.retain(|_, link| !link.is_over()));
    }

    /// Ends all links: the page is going away, and neighbours hear of it at once.
    fn close_all(&self) {
        let all = self
            .open
            .try_update_value(|open| std::mem::take(&mut open.links));
        for link in all.into_iter().flat_map(BTreeMap::into_values) {
            link.close(LinkFailure::Ended);
        }
    }

    fn heard(&self, event: LinkEvent) {
        match event {
            LinkEvent::Dial(link, buurt, step) => self.dial(link, buurt, step),
            LinkEvent::Frame(link, bytes) => {
                if let Some(link) = self.get(link) {
                    link.send(&bytes);
                }
            }
            LinkEvent::Ready(link, buurt) => {
                if let Some(link) = self.get(link) {
                    link.ready(buurt);
                }
            }
            LinkEvent::Refused(link, why) => {
                if let Some(link) = self.get(link) {
                    link.refuse(LinkFailure::Refused(why));
                }
            }
            LinkEvent::WorkerIsNew => {
                let links: Vec<_> = self
                    .open
                    .with_value(|open| open.links.values().cloned().collect());
                for link in links {
                    link.begin_anew();
                }
            }
        }
    }
}
