//! One live link to a neighbour's phone: a WebRTC data channel without any other party.
//!
//! No STUN, no TURN, no signalling service: the two codes carry what the phones need, so a link works on
//! any Wi-Fi without internet. Only the *other* side's description is made up, from its code. The channel
//! `ctl` is ordered; frames travel in [`pieces`] and wait here while the browser's own queue is full.
//! A link that is lost cannot be restarted without new codes, but the browser finds its way back by itself
//! when a phone was away for a moment; then both workers begin anew.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::Rc,
};

use domain::{
    BuurtId,
    link_code::{LinkCode, LinkCodeKind},
    port::{InviteSecret, LinkBinding, LinkWay},
};
use js_sys::{ArrayBuffer, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    RtcDataChannel, RtcDataChannelState, RtcDataChannelType, RtcPeerConnection,
    RtcPeerConnectionState, RtcSdpType,
};

use super::{
    js::{self, Listener},
    links::{LinkFailure, LinkState},
};

mod codes;
pub mod pieces;
mod worker;

pub use worker::Worker;

use codes::describe;
use pieces::{ANEW, Arrived, Joiner, READY_FOR_ANEW};

/// Above this the browser's queue counts as full (16 pieces).
const BUFFERED_BYTES_MAX: u32 = 256 * 1024;
/// Below this it is filled again.
const BUFFERED_BYTES_LOW: u32 = 64 * 1024;
/// How long the phones may look for each other.
const CONNECT_MS: i32 = 30_000;
/// How long the reason for which a link is refused may take to go over.
const LAST_WORDS_MS: i32 = 500;

/// One link.
pub struct PeerLink {
    nonce: [u8; 8],
    /// Drawn for one's own first code, or read from the neighbour's.
    invite: InviteSecret,
    own_kind: LinkCodeKind,
    way: LinkWay,
    /// SHA-256 of the certificate of each side, as it stands in the two codes.
    own_fingerprint: Cell<Option<[u8; 32]>>,
    their_fingerprint: Cell<Option<[u8; 32]>>,
    /// What this side brings along; a newcomer brings it from when it came over.
    brought: Cell<Option<BuurtId>>,
    state: ArcRwSignal<LinkState>,
    connection: RefCell<Option<RtcPeerConnection>>,
    channel: RefCell<Option<RtcDataChannel>>,
    listeners: RefCell<Vec<Listener>>,
    joiner: RefCell<Joiner>,
    queue: RefCell<VecDeque<Vec<u8>>>,
    /// Whether the worker knows of the link.
    is_up: Cell<bool>,
    /// Whether *anew* was sent and not answered yet.
    is_awaiting_anew: Cell<bool>,
    was_connected: Cell<bool>,
    worker: Worker,
}

impl std::fmt::Debug for PeerLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PeerLink")
    }
}

impl PeerLink {
    /// A link that does nothing yet.
    pub fn new(
        (own_kind, way): (LinkCodeKind, LinkWay),
        (nonce, invite): ([u8; 8], InviteSecret),
        brought: Option<BuurtId>,
        worker: Worker,
    ) -> Rc<Self> {
        Rc::new(Self {
            nonce,
            invite,
            own_kind,
            way,
            own_fingerprint: Cell::new(None),
            their_fingerprint: Cell::new(None),
            brought: Cell::new(brought),
            state: ArcRwSignal::new(LinkState::Gathering),
            connection: RefCell::new(None),
            channel: RefCell::new(None),
            listeners: RefCell::new(Vec::new()),
            joiner: RefCell::new(Joiner::default()),
            queue: RefCell::new(VecDeque::new()),
            is_up: Cell::new(false),
            is_awaiting_anew: Cell::new(false),
            was_connected: Cell::new(false),
            worker,
        })
    }

    /// The number that offer and answer share.
    pub fn nonce(&self) -> [u8; 8] {
        self.nonce
    }

    /// Which of the two codes this side makes.
    pub fn own_kind(&self) -> LinkCodeKind {
        self.own_kind
    }

    /// Whether it ever came up.
    pub fn was_connected(&self) -> bool {
        self.was_connected.get()
    }

    /// How far it is.
    pub fn state(&self) -> ArcReadSignal<LinkState> {
        self.state.read_only()
    }

    /// Makes the first code; `None` when this phone cannot, and then the state says why.
    pub async fn offer(self: Rc<Self>) -> Option<String> {
        let code = self.make_offer().await;
        code.inspect(|code| self.show(LinkState::ShowOffer(code.clone())))
    }

    /// Makes the second code from the neighbour's first; as [`PeerLink::offer`].
    pub async fn answer(self: Rc<Self>, offer: LinkCode) -> Option<String> {
        self.their_fingerprint.set(Some(offer.fingerprint));
        let code = self.make_answer(&offer).await;
        code.inspect(|code| self.show(LinkState::ShowAnswer(code.clone())))
    }

    /// Whether it is over, or never was.
    pub fn is_over(&self) -> bool {
        self.connection.borrow().is_none()
            && matches!(self.state.get_untracked(), LinkState::Failed(_))
    }

    /// Takes the neighbour's second code.
    pub fn accept(self: &Rc<Self>, answer: &LinkCode) {
        let Some(connection) = self.connection.borrow().clone() else {
            return;
        };
        if !matches!(self.state.get_untracked(), LinkState::ShowOffer(_)) {
            return;
        }
        self.their_fingerprint.set(Some(answer.fingerprint));
        self.show(LinkState::Connecting);
        let description = describe(RtcSdpType::Answer, &answer.to_sdp());
        let link = Rc::clone(self);
        spawn_local(async move {
            let set = JsFuture::from(connection.set_remote_description(&description)).await;
            if set.is_err() {
                link.close(LinkFailure::NotReached);
            }
        });
        let link = Rc::clone(self);
        js::later(CONNECT_MS, move || {
            if link
                .state
                .with_untracked(|state| *state == LinkState::Connecting)
            {
                link.close(LinkFailure::NotReached);
            }
        });
    }

    /// Sends a frame of the worker.
    pub fn send(&self, frame: &[u8]) {
        if self.is_up.get() {
            self.queue.borrow_mut().extend(pieces::cut(frame));
            self.pump();
        }
    }

    /// The worker says in which buurt the link is.
    pub fn ready(&self, buurt: BuurtId) {
        self.brought.set(Some(buurt));
        if matches!(self.state.get_untracked(), LinkState::Connected(_)) {
            self.show(LinkState::Connected(Some(buurt)));
        }
    }

    /// This side's worker knows nothing of the link (any more): both sides begin anew.
    pub fn begin_anew(&self) {
        if self.was_connected.get() && self.is_open() {
            self.is_up.set(false);
            self.is_awaiting_anew.set(true);
            self.queue.borrow_mut().clear();
            self.queue.borrow_mut().push_back(vec![ANEW]);
            self.pump();
        }
    }

    /// The worker refused the link. The other side is told why, so the channel stays for a moment.
    pub fn refuse(self: &Rc<Self>, why: LinkFailure) {
        self.tell_down();
        self.show(LinkState::Failed(why));
        let link = Rc::clone(self);
        js::later(LAST_WORDS_MS, move || link.close(why));
    }

    /// Ends the link.
    pub fn close(&self, why: LinkFailure) {
        self.tell_down();
        self.listeners.borrow_mut().clear();
        if let Some(channel) = self.channel.borrow_mut().take() {
            channel.close();
        }
        if let Some(connection) = self.connection.borrow_mut().take() {
            connection.close();
        }
        self.queue.borrow_mut().clear();
        self.show(LinkState::Failed(why));
    }

    /// Before it ever connected the browser's own word says little: it looks for the neighbour as soon as
    /// the first code is made. So *looking for each other* begins with the second code.
    fn connection_changed(&self) {
        let state = self
            .connection
            .borrow()
            .as_ref()
            .map(RtcPeerConnection::connection_state);
        match state {
            Some(RtcPeerConnectionState::Connected) if self.was_connected.get() => self.came_back(),
            Some(RtcPeerConnectionState::Disconnected) if self.was_connected.get() => self.lose(),
            Some(RtcPeerConnectionState::Failed) => self.close(if self.was_connected.get() {
                LinkFailure::Ended
            } else {
                LinkFailure::NotReached
            }),
            _ => (),
        }
    }

    /// The neighbour is out of reach for a moment.
    fn lose(&self) {
        self.tell_down();
        self.show(LinkState::Lost);
    }

    fn came_back(&self) {
        if self.state.with_untracked(|state| *state == LinkState::Lost) {
            self.show(LinkState::Connected(None));
            self.begin_anew();
        }
    }

    fn take_channel(self: &Rc<Self>, channel: RtcDataChannel) {
        channel.set_binary_type(RtcDataChannelType::Arraybuffer);
        channel.set_buffered_amount_low_threshold(BUFFERED_BYTES_LOW);
        self.on_channel(&channel, "open", |link, _| link.opened());
        self.on_channel(&channel, "bufferedamountlow", |link, _| link.pump());
        self.on_channel(&channel, "message", |link, event| {
            let data = js::get(&event, "data").and_then(|data| data.dyn_into::<ArrayBuffer>().ok());
            if let Some(data) = data {
                link.arrived(&Uint8Array::new(&data).to_vec());
            }
        });
        self.on_channel(&channel, "close", |link, _| link.close(LinkFailure::Ended));
        let is_open = channel.ready_state() == RtcDataChannelState::Open;
        *self.channel.borrow_mut() = Some(channel);
        if is_open {
            self.opened();
        }
    }

    fn on_channel(
        self: &Rc<Self>,
        channel: &RtcDataChannel,
        event: &'static str,
        heard: impl Fn(&Self, JsValue) + 'static,
    ) {
        let link = Rc::downgrade(self);
        self.listen(channel, event, move |event| {
            if let Some(link) = link.upgrade() {
                heard(&link, event);
            }
        });
    }

    fn listen(
        &self,
        target: &web_sys::EventTarget,
        event: &'static str,
        heard: impl FnMut(JsValue) + 'static,
    ) {
        self.listeners
            .borrow_mut()
            .push(Listener::new(target, event, heard));
    }

    fn opened(&self) {
        if !self.was_connected.replace(true) {
            self.show(LinkState::Connected(None));
            self.tell_up();
        }
    }

    fn arrived(&self, piece: &[u8]) {
        let arrived = self.joiner.borrow_mut().take(piece);
        match arrived {
            Arrived::Frame(frame) if self.is_up.get() => (self.worker.frame)(frame),
            Arrived::Frame(_) | Arrived::Part => (),
            Arrived::Anew => {
                self.tell_down();
                self.queue.borrow_mut().clear();
                self.queue.borrow_mut().push_back(vec![READY_FOR_ANEW]);
                self.pump();
                if !self.is_awaiting_anew.get() {
                    self.tell_up();
                }
            }
            Arrived::ReadyForAnew => {
                if self.is_awaiting_anew.replace(false) {
                    self.tell_up();
                }
            }
            Arrived::Wrong => self.close(LinkFailure::Ended),
        }
    }

    fn tell_up(&self) {
        let Some(binding) = self.binding() else {
            return self.close(LinkFailure::Ended);
        };
        if !self.is_up.replace(true) {
            (self.worker.up)(self.brought.get(), binding);
        }
    }

    fn tell_down(&self) {
        if self.is_up.replace(false) {
            (self.worker.down)();
        }
    }

    /// What was scanned on both sides; `None` before that.
    fn binding(&self) -> Option<LinkBinding> {
        let (own, theirs) = (self.own_fingerprint.get()?, self.their_fingerprint.get()?);
        let (offer_fingerprint, answer_fingerprint) = match self.own_kind {
            LinkCodeKind::Offer => (own, theirs),
            LinkCodeKind::Answer => (theirs, own),
        };
        Some(LinkBinding {
            side: self.own_kind,
            nonce: self.nonce,
            offer_fingerprint,
            answer_fingerprint,
            invite: self.invite,
            way: self.way,
        })
    }

    fn is_open(&self) -> bool {
        let channel = self.channel.borrow();
        channel
            .as_ref()
            .is_some_and(|one| one.ready_state() == RtcDataChannelState::Open)
    }

    /// Sends what waits, as long as the browser's own queue is not full.
    fn pump(&self) {
        let Some(channel) = self.channel.borrow().clone() else {
            return;
        };
        while channel.ready_state() == RtcDataChannelState::Open
            && channel.buffered_amount() < BUFFERED_BYTES_MAX
        {
            let Some(piece) = self.queue.borrow_mut().pop_front() else {
                return;
            };
            if channel.send_with_u8_array(&piece).is_err() {
                self.queue.borrow_mut().push_front(piece);
                return;
            }
        }
    }

    fn show(&self, state: LinkState) {
        if self.state.with_untracked(|old| *old != state) {
            self.state.set(state);
        }
    }
}
