//! Making the two codes of a link.
//!
//! The own description goes to the browser as the browser made it; the code is read from what it says once
//! the phone's addresses are known. The other side's description is written from its code.

use std::rc::Rc;

use domain::link_code::{LinkCode, LinkCodeKind};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    RtcConfiguration, RtcDataChannelEvent, RtcIceGatheringState, RtcPeerConnection, RtcSdpType,
    RtcSessionDescriptionInit,
};

use super::PeerLink;
use crate::platform::{js, links::LinkFailure};

/// Addresses usually come within milliseconds; a slow resolver should not keep a person waiting.
const GATHER_MS: f64 = 2_000.0;
/// Without any address there is no use in showing a code, so that is waited for longer.
const GATHER_MS_MAX: f64 = 6_000.0;

impl PeerLink {
    pub(super) async fn make_offer(self: &Rc<Self>) -> Option<String> {
        let connection = self.connect()?;
        let channel = connection.create_data_channel("ctl");
        self.take_channel(channel);
        let offer = JsFuture::from(connection.create_offer()).await.ok();
        self.own_code(&connection, offer).await
    }

    pub(super) async fn make_answer(self: &Rc<Self>, offer: &LinkCode) -> Option<String> {
        let connection = self.connect()?;
        let link = Rc::downgrade(self);
        self.listen(&connection, "datachannel", move |event| {
            if let (Some(link), Ok(event)) =
                (link.upgrade(), event.dyn_into::<RtcDataChannelEvent>())
            {
                link.take_channel(event.channel());
            }
        });
        let description = describe(RtcSdpType::Offer, &offer.to_sdp());
        let set = JsFuture::from(connection.set_remote_description(&description)).await;
        let answer = match set {
            Ok(_) => JsFuture::from(connection.create_answer()).await.ok(),
            Err(_) => None,
        };
        self.own_code(&connection, answer).await
    }

    /// Sets the own description, unchanged, and waits for the own addresses.
    async fn own_code(
        self: &Rc<Self>,
        connection: &RtcPeerConnection,
        description: Option<JsValue>,
    ) -> Option<String> {
        let description: Option<RtcSessionDescriptionInit> =
            description.map(JsCast::unchecked_into);
        let Some(description) = description else {
            self.close(LinkFailure::NotPossible);
            return None;
        };
        if JsFuture::from(connection.set_local_description(&description))
            .await
            .is_err()
        {
            self.close(LinkFailure::NotPossible);
            return None;
        }
        let began_ms = js::now_ms();
        loop {
            let waited_ms = js::now_ms() - began_ms;
            let is_complete = connection.ice_gathering_state() == RtcIceGatheringState::Complete;
            let sdp = connection
                .local_description()
                .map(|own| own.sdp())
                .unwrap_or_default();
            let invite = (self.own_kind == LinkCodeKind::Offer).then_some(self.invite);
            match LinkCode::from_sdp(self.nonce, invite, &sdp) {
                Some(code) if is_complete || waited_ms > GATHER_MS => {
                    self.own_fingerprint.set(Some(code.fingerprint));
                    return Some(code.to_text());
                }
                None if is_complete || waited_ms > GATHER_MS_MAX => {
                    self.close(LinkFailure::NoNetwork);
                    return None;
                }
                _ => js::sleep(50).await,
            }
            // The person may have gone elsewhere meanwhile.
            self.connection.borrow().as_ref()?;
        }
    }

    fn connect(self: &Rc<Self>) -> Option<RtcPeerConnection> {
        let configuration = RtcConfiguration::new();
        configuration.set_ice_servers(&Array::new());
        // A browser may have WebRTC switched off: then the class is missing and this throws.
        let made = js::get(&js::window()?.into(), "RTCPeerConnection")
            .and_then(|_| RtcPeerConnection::new_with_configuration(&configuration).ok());
        let Some(connection) = made else {
            self.close(LinkFailure::NotPossible);
            return None;
        };
        let link = Rc::downgrade(self);
        self.listen(&connection, "connectionstatechange", move |_| {
            if let Some(link) = link.upgrade() {
                link.connection_changed();
            }
        });
        *self.connection.borrow_mut() = Some(connection.clone());
        Some(connection)
    }
}

/// A description for the browser.
pub(super) fn describe(kind: RtcSdpType, sdp: &str) -> RtcSessionDescriptionInit {
    let description = RtcSessionDescriptionInit::new(kind);
    description.set_sdp(sdp);
    description
}
