//! What a browser may ask, and what must not get through.

use super::*;

fn read(text: &str) -> Result<Option<Request>> {
    Request::read(&mut text.as_bytes())
}

#[test]
fn a_browsers_request_is_understood() {
    let text = "GET /plan/x?y=1 HTTP/1.1\r\nHost: localhost\r\n\
                Accept-Encoding: gzip, deflate, br;q=0.9\r\nIf-None-Match: \"abc\"\r\n\r\n";
    let request = read(text).unwrap().unwrap();
    assert_eq!(request.ask.path.as_deref(), Some("/plan/x"));
    assert_eq!(request.ask.method, Method::Get);
    assert!(request.ask.takes_brotli && request.keeps_connection);
    assert_eq!(request.ask.known.as_deref(), Some("\"abc\""));
}

#[test]
fn a_connection_closes_when_asked_or_when_a_body_would_follow() {
    let closing = read("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")
        .unwrap()
        .unwrap();
    assert!(!closing.keeps_connection);
    let posting = read("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc")
        .unwrap()
        .unwrap();
    assert!(!posting.keeps_connection && posting.ask.method == Method::Other);
    assert!(
        !read("GET / HTTP/1.0\r\n\r\n")
            .unwrap()
            .unwrap()
            .keeps_connection
    );
}

#[test]
fn a_closed_connection_is_no_request_and_half_a_request_is_an_error() {
    assert_eq!(read("").unwrap(), None);
    assert!(read("GET / HTTP/1.1\r\nHost: x").is_err());
    assert!(read("GET / HTTP/1.1\r\n").is_err());
    assert!(
        read(&format!(
            "GET /{} HTTP/1.1\r\n\r\n",
            "x".repeat(LINE_BYTES_MAX)
        ))
        .is_err()
    );
}
