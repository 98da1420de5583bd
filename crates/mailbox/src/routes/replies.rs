//! The forms of answers.

use bytes::Bytes;
use http_body_util::Full;
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::{Response, StatusCode};

/// What is sent back.
pub(crate) type Answer = Response<Full<Bytes>>;

/// How long who asked too often should wait, in seconds: until the minute is surely over.
const WAIT_SECONDS: &str = "60";

/// A number with a sentence for people.
pub(super) fn plain(status: StatusCode, text: &'static str) -> Answer {
    with(status, "text/plain; charset=utf-8", text)
}

/// A number with bytes of a type.
pub(super) fn with(status: StatusCode, kind: &'static str, body: impl Into<Bytes>) -> Answer {
    let mut answer = Response::new(Full::new(body.into()));
    *answer.status_mut() = status;
    set(&mut answer, header::CONTENT_TYPE, kind);
    // What is asked and when is nobody's business on the way, and lists change.
    set(&mut answer, header::CACHE_CONTROL, "no-store");
    set(&mut answer, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    answer
}

/// Asked too often.
pub(super) fn wait() -> Answer {
    let mut answer = plain(StatusCode::TOO_MANY_REQUESTS, "too many requests\n");
    set(&mut answer, header::RETRY_AFTER, WAIT_SECONDS);
    answer
}

/// What a browser asks before it lets a page of another origin bring something.
pub(super) fn preflight() -> Answer {
    let mut answer = plain(StatusCode::NO_CONTENT, "");
    set(
        &mut answer,
        header::ACCESS_CONTROL_ALLOW_METHODS,
        "GET, PUT",
    );
    set(
        &mut answer,
        header::ACCESS_CONTROL_ALLOW_HEADERS,
        "content-type",
    );
    set(&mut answer, header::ACCESS_CONTROL_MAX_AGE, "86400");
    answer
}

/// Lets a page of any origin read the answer.
pub(super) fn open(mut answer: Answer) -> Answer {
    set(&mut answer, header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    let exposed = header::ACCESS_CONTROL_EXPOSE_HEADERS;
    set(&mut answer, exposed, "retry-after");
    answer
}

/// A file of the app.
pub(super) fn of_site(reply: site::Reply) -> Answer {
    let mut answer = Response::new(Full::new(Bytes::from(reply.body)));
    let status = StatusCode::from_u16(reply.status);
    *answer.status_mut() = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    for (name, value) in reply.headers {
        let name = HeaderName::from_bytes(name.as_bytes());
        if let (Ok(name), Ok(value)) = (name, HeaderValue::try_from(value)) {
            answer.headers_mut().append(name, value);
        }
    }
    answer
}

fn set(answer: &mut Answer, name: HeaderName, value: &'static str) {
    answer
        .headers_mut()
        .insert(name, HeaderValue::from_static(value));
}
