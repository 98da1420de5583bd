//! The four requests about bundles.
//!
//! A bundle is read whole before anything is done with it, so that a phone on a bad line costs a place
//! in the queue and nothing else. What is being kept is finished even when its phone is gone.

use std::net::IpAddr;
use std::sync::Arc;

use bytes::Bytes;
use domain::mailbox::{BUNDLE_BYTES_MAX, BundleName, Topic};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::{Body, Incoming};
use hyper::header::{self, HeaderValue};
use hyper::{Request, StatusCode};
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;

use super::Desk;
use super::replies::{Answer, plain, wait, with};
use crate::live;
use crate::post::{Put, place::Place};
use crate::server::{Ending, Guest};

const BYTES: &str = "application/octet-stream";

/// What is kept, after a place if one is given.
pub(super) async fn list(desk: &Desk, topic: Topic, query: Option<&str>) -> Answer {
    let Ok(after) = after(query) else {
        return plain(StatusCode::BAD_REQUEST, "`after` is a place of a list\n");
    };
    match desk.post.list(topic, after).await {
        Ok(lines) => with(StatusCode::OK, "text/plain; charset=utf-8", lines),
        Err(_) => unavailable(),
    }
}

/// The place in `after=`; nothing else is asked in a query.
fn after(query: Option<&str>) -> Result<Option<Place>, ()> {
    let words = query.unwrap_or_default().split('&');
    let mut values = words.filter_map(|word| word.strip_prefix("after="));
    match values.next() {
        None => Ok(None),
        Some(text) => Place::parse(text).map(Some).ok_or(()),
    }
}

/// The bytes of a bundle.
pub(super) async fn get(desk: &Desk, topic: Topic, name: BundleName) -> Answer {
    match desk.post.get(topic, name).await {
        Ok(Some(bytes)) => with(StatusCode::OK, BYTES, bytes),
        Ok(None) => plain(StatusCode::NOT_FOUND, "gone\n"),
        Err(_) => unavailable(),
    }
}

/// Keeps a bundle.
pub(super) async fn put(
    desk: &Desk,
    from: IpAddr,
    (topic, name): (Topic, BundleName),
    request: Request<Incoming>,
    ending: Ending,
) -> Answer {
    if request.body().size_hint().lower() > BUNDLE_BYTES_MAX as u64 {
        return too_large();
    }
    let Ok(Ok(_place)) = timeout(desk.patience.body, desk.uploads.acquire()).await else {
        return unavailable();
    };
    let body = Limited::new(request.into_body(), BUNDLE_BYTES_MAX).collect();
    let body: Bytes = match timeout(desk.patience.body, body).await {
        Ok(Ok(body)) => body.to_bytes(),
        Ok(Err(error)) if error.is::<LengthLimitError>() => return too_large(),
        Ok(Err(_)) => return plain(StatusCode::BAD_REQUEST, "cut off\n"),
        Err(_) => return plain(StatusCode::REQUEST_TIMEOUT, "too slow\n"),
    };
    let may_bring = desk.visits.may_bring(from, body.len() as u64, &desk.limits);
    if !may_bring || !(desk.post.has(topic) || desk.visits.may_begin(from, &desk.limits)) {
        return wait();
    }
    let post = Arc::clone(&desk.post);
    let kept = tokio::spawn(async move {
        let put = post.put(topic, name, body).await;
        drop(ending);
        put
    });
    match kept.await {
        Ok(Put::Kept) => plain(StatusCode::CREATED, "kept\n"),
        Ok(Put::Known) => plain(StatusCode::OK, "was here\n"),
        Ok(Put::Wrong) => plain(StatusCode::BAD_REQUEST, "wrong name or size\n"),
        Ok(Put::Full) => plain(StatusCode::INSUFFICIENT_STORAGE, "full\n"),
        Ok(Put::Failed) | Err(_) => unavailable(),
    }
}

/// Makes a live conversation of a request.
pub(super) fn live(
    desk: &Desk,
    topic: Topic,
    mut request: Request<Incoming>,
    (guest, ending): (Arc<Guest>, Ending),
) -> Answer {
    let headers = request.headers();
    let has = |name: header::HeaderName, wanted: &str| {
        let values = headers
            .get_all(name)
            .iter()
            .filter_map(|value| value.to_str().ok());
        values
            .flat_map(|value| value.split(','))
            .any(|one| one.trim().eq_ignore_ascii_case(wanted))
    };
    let is_asked = has(header::CONNECTION, "upgrade")
        && has(header::UPGRADE, "websocket")
        && has(header::SEC_WEBSOCKET_VERSION, "13");
    let key = headers.get(header::SEC_WEBSOCKET_KEY).filter(|_| is_asked);
    let accepted = key.map(|key| derive_accept_key(key.as_bytes()));
    let Some(Ok(accepted)) = accepted.map(HeaderValue::try_from) else {
        return plain(StatusCode::UPGRADE_REQUIRED, "this is a WebSocket\n");
    };
    let Some(seat) = desk.hub.join(topic, desk.limits.topic_listeners) else {
        return plain(StatusCode::SERVICE_UNAVAILABLE, "too many listen\n");
    };
    let upgrade = hyper::upgrade::on(&mut request);
    let bounds = (desk.limits, desk.patience);
    tokio::spawn(async move {
        if let Ok(upgraded) = upgrade.await {
            live::converse(upgraded, seat, bounds, ending.stop).await;
        }
        drop((guest, ending.busy));
    });
    let mut answer = Answer::default();
    *answer.status_mut() = StatusCode::SWITCHING_PROTOCOLS;
    let headers = answer.headers_mut();
    headers.insert(header::CONNECTION, HeaderValue::from_static("upgrade"));
    headers.insert(header::UPGRADE, HeaderValue::from_static("websocket"));
    headers.insert(header::SEC_WEBSOCKET_ACCEPT, accepted);
    answer
}

fn too_large() -> Answer {
    plain(StatusCode::PAYLOAD_TOO_LARGE, "larger than any bundle\n")
}

fn unavailable() -> Answer {
    plain(StatusCode::SERVICE_UNAVAILABLE, "try again later\n")
}
