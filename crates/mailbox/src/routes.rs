//! From a request to an answer: the table of `domain::mailbox`, and the app for all other paths.
//!
//! Counting comes first, then the address, then the body; nothing of a request is logged. Answers about
//! bundles may be read by a page of any origin, because they hold nothing of this one.

mod bundles;
mod replies;

use std::net::IpAddr;
use std::sync::Arc;

use domain::mailbox::{BundleName, POST_PATH, Topic};
use hyper::body::Incoming;
use hyper::header::{ACCEPT_ENCODING, IF_NONE_MATCH};
use hyper::{Method, Request, StatusCode};
use site::{Ask, Site};
use tokio::sync::Semaphore;

use crate::config::{Limits, Patience};
use crate::live::Hub;
use crate::post::Post;
use crate::server::{Ending, Guest};
use crate::visits::Visits;
use replies::{Answer, plain};

/// What every request is answered with.
#[derive(Debug)]
pub(crate) struct Desk {
    pub(crate) post: Arc<Post>,
    pub(crate) hub: Arc<Hub>,
    pub(crate) visits: Arc<Visits>,
    pub(crate) site: Option<Arc<Site>>,
    pub(crate) uploads: Arc<Semaphore>,
    pub(crate) limits: Limits,
    pub(crate) patience: Patience,
    pub(crate) is_behind_proxy: bool,
}

/// What a path below [`POST_PATH`] means.
#[derive(Debug, PartialEq, Eq)]
enum Place {
    Topic(Topic),
    Bundle(Topic, BundleName),
    Live(Topic),
}

/// The answer to one request.
pub(crate) async fn answer(
    request: Request<Incoming>,
    guest: Arc<Guest>,
    desk: Arc<Desk>,
    ending: Ending,
) -> Answer {
    let from = asked_from(&request, guest.address, &desk);
    let path = request.uri().path();
    let is_post = below_post(path).is_some();
    if !desk.visits.may_ask(from, &desk.limits) {
        let answer = replies::wait();
        return if is_post {
            replies::open(answer)
        } else {
            answer
        };
    }
    let Some(rest) = below_post(path) else {
        return app(&desk, &request).await;
    };
    if request.method() == Method::OPTIONS {
        return replies::open(replies::preflight());
    }
    let answer = match place(rest) {
        Some(Place::Topic(topic)) if request.method() == Method::GET => {
            bundles::list(&desk, topic, request.uri().query()).await
        }
        Some(Place::Bundle(topic, name)) if request.method() == Method::GET => {
            bundles::get(&desk, topic, name).await
        }
        Some(Place::Bundle(topic, name)) if request.method() == Method::PUT => {
            bundles::put(&desk, from, (topic, name), request, ending).await
        }
        Some(Place::Live(topic)) if request.method() == Method::GET => {
            bundles::live(&desk, topic, request, (guest, ending))
        }
        Some(_) => plain(StatusCode::METHOD_NOT_ALLOWED, "not done here\n"),
        None if rest.is_empty() && request.method() == Method::GET => {
            plain(StatusCode::OK, "a mailbox of Buurtlijm\n")
        }
        None => plain(StatusCode::NOT_FOUND, "no such place\n"),
    };
    replies::open(answer)
}

/// What follows [`POST_PATH`] in a path, without slashes at its ends.
fn below_post(path: &str) -> Option<&str> {
    let rest = path.strip_prefix('/')?.strip_prefix(POST_PATH)?;
    if rest.is_empty() {
        return Some(rest);
    }
    rest.strip_prefix('/')
}

fn place(rest: &str) -> Option<Place> {
    match rest.split_once('/') {
        None => Topic::from_hex(rest).map(Place::Topic),
        Some((topic, "live")) => Topic::from_hex(topic).map(Place::Live),
        Some((topic, name)) => Some(Place::Bundle(
            Topic::from_hex(topic)?,
            BundleName::from_hex(name)?,
        )),
    }
}

/// Who asks: the last one that the proxy in front names, if there is one.
fn asked_from(request: &Request<Incoming>, from: IpAddr, desk: &Desk) -> IpAddr {
    if !desk.is_behind_proxy {
        return from;
    }
    let named = request
        .headers()
        .get_all("x-forwarded-for")
        .iter()
        .next_back();
    let named = named.and_then(|value| value.to_str().ok());
    let last = named.and_then(|names| names.rsplit(',').next());
    last.and_then(|last| last.trim().parse().ok())
        .unwrap_or(from)
}

/// A file of the app.
async fn app(desk: &Desk, request: &Request<Incoming>) -> Answer {
    let Some(site) = desk.site.clone() else {
        return plain(
            StatusCode::NOT_FOUND,
            "a mailbox of Buurtlijm, without the app\n",
        );
    };
    let header = |name| {
        request
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    let encodings = header(ACCEPT_ENCODING).unwrap_or_default();
    let mut encodings = encodings.split(',').filter_map(|one| one.split(';').next());
    let ask = Ask {
        method: match *request.method() {
            Method::GET => site::Method::Get,
            Method::HEAD => site::Method::Head,
            _ => site::Method::Other,
        },
        path: site::safe_path(request.uri().path()),
        takes_brotli: encodings.any(|name| name.trim() == "br"),
        known: header(IF_NONE_MATCH).map(str::to_owned),
    };
    let reply = tokio::task::spawn_blocking(move || site.reply(&ask)).await;
    match reply {
        Ok(Ok(reply)) => replies::of_site(reply),
        Ok(Err(_)) | Err(_) => plain(StatusCode::INTERNAL_SERVER_ERROR, "try again later\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_mean_what_the_table_says() {
        let (topic, name) = (Topic([1; 32]), BundleName([2; 32]));
        let of = |path: String| below_post(&path).and_then(place);
        assert_eq!(of(format!("/post/v1/{topic}")), Some(Place::Topic(topic)));
        assert_eq!(
            of(format!("/post/v1/{topic}/live")),
            Some(Place::Live(topic))
        );
        let bundle = Some(Place::Bundle(topic, name));
        assert_eq!(of(format!("/post/v1/{topic}/{name}")), bundle);
        for other in [
            "/post/v1/x",
            "/post/v1//x",
            "/post/v12",
            "/post/v1/a/b/c",
            "/",
        ] {
            assert_eq!(of(other.to_owned()), None, "{other}");
        }
    }
}
