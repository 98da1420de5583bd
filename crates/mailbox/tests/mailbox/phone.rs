//! A phone: asks as the app does, one connection a request, and listens live.
//!
//! On blocking sockets of the standard library, so that a fault of ours is not shared with the server.

use std::io::{Error, ErrorKind, Read, Result, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use domain::mailbox::{BundleName, Topic, padded_len};
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};
use sha2::{Digest, Sha256};
use tokio_tungstenite::tungstenite::{Message, WebSocket, client::client};

/// Longer than any answer takes, so that a hang is a failure and not a hang.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// A live connection.
pub(crate) type Live = WebSocket<TcpStream>;

/// Somebody who knows where a mailbox is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Phone(pub(crate) SocketAddr);

/// What came back.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// Status line and headers, in lower case.
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

/// A bundle as a phone makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bundle {
    pub(crate) name: BundleName,
    pub(crate) bytes: Vec<u8>,
}

/// One line of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) place: u64,
    pub(crate) name: BundleName,
    pub(crate) bytes: usize,
}

impl Bundle {
    /// Bytes that no other seed gives, padded.
    pub(crate) fn new(seed: u64, bytes: usize) -> Self {
        let mut content = vec![0; padded_len(bytes).unwrap()];
        ChaCha8Rng::seed_from_u64(seed).fill_bytes(&mut content);
        Self::of(content)
    }

    /// These bytes under their name.
    pub(crate) fn of(bytes: Vec<u8>) -> Self {
        let name = BundleName(Sha256::digest(&bytes).into());
        Self { name, bytes }
    }
}

/// A topic of its own for a number.
pub(crate) fn topic(number: u8) -> Topic {
    Topic(Sha256::digest([number]).into())
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines
            .find(|(found, _)| *found == name)
            .map(|(_, value)| value)
    }
}

impl Phone {
    pub(crate) fn connect(self) -> Result<TcpStream> {
        let stream = TcpStream::connect_timeout(&self.0, PATIENCE)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        Ok(stream)
    }

    /// One request on a connection of its own.
    pub(crate) fn ask(self, method: &str, path: &str, body: &[u8]) -> Result<Answer> {
        let mut stream = self.connect()?;
        let length = body.len();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: box\r\nConnection: close\r\n\
             Accept-Encoding: br\r\nContent-Length: {length}\r\n\r\n"
        );
        stream.write_all(head.as_bytes())?;
        // Who is refused before all was said gets an answer all the same.
        let said = stream.write_all(body);
        match read_answer(&mut stream) {
            Err(error) => Err(said.err().unwrap_or(error)),
            answer => answer,
        }
    }

    pub(crate) fn put(self, topic: Topic, bundle: &Bundle) -> Result<u16> {
        let path = format!("/post/v1/{topic}/{}", bundle.name);
        Ok(self.ask("PUT", &path, &bundle.bytes)?.status)
    }

    pub(crate) fn get(self, topic: Topic, name: BundleName) -> Option<Vec<u8>> {
        let answer = self
            .ask("GET", &format!("/post/v1/{topic}/{name}"), b"")
            .unwrap();
        match answer.status {
            200 => Some(answer.body),
            404 => None,
            other => panic!("a bundle was answered with {other}"),
        }
    }

    pub(crate) fn list(self, topic: Topic, after: Option<u64>) -> Vec<Line> {
        let after = after
            .map(|place| format!("?after={place}"))
            .unwrap_or_default();
        let answer = self
            .ask("GET", &format!("/post/v1/{topic}{after}"), b"")
            .unwrap();
        assert_eq!(answer.status, 200);
        let text = String::from_utf8(answer.body).unwrap();
        text.lines().map(read_line).collect()
    }

    pub(crate) fn names(self, topic: Topic) -> Vec<BundleName> {
        self.list(topic, None)
            .iter()
            .map(|line| line.name)
            .collect()
    }

    /// Listens; the status when that is refused.
    pub(crate) fn listen(self, topic: Topic) -> std::result::Result<Live, u16> {
        let stream = self.connect().unwrap();
        let url = format!("ws://{}/post/v1/{topic}/live", self.0);
        match client(url, stream) {
            Ok((socket, _)) => Ok(socket),
            Err(tokio_tungstenite::tungstenite::HandshakeError::Failure(
                tokio_tungstenite::tungstenite::Error::Http(answer),
            )) => Err(answer.status().as_u16()),
            Err(error) => panic!("listening failed: {error}"),
        }
    }
}

fn read_line(line: &str) -> Line {
    let mut words = line.split(' ');
    let line = Line {
        place: words.next().unwrap().parse().unwrap(),
        name: BundleName::from_hex(words.next().unwrap()).unwrap(),
        bytes: words.next().unwrap().parse().unwrap(),
    };
    assert_eq!(words.next(), None);
    line
}

/// Reads one answer to the end of its body.
pub(crate) fn read_answer(stream: &mut impl Read) -> Result<Answer> {
    let mut bytes = Vec::new();
    let mut piece = [0; 16 << 10];
    let cut = loop {
        if let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break at + 4;
        }
        match stream.read(&mut piece)? {
            0 => return Err(ErrorKind::UnexpectedEof.into()),
            count => bytes.extend_from_slice(&piece[..count]),
        }
    };
    let mut body = bytes.split_off(cut);
    let head = String::from_utf8(bytes)
        .map_err(Error::other)?
        .to_lowercase();
    let mut answer = Answer {
        status: head.split(' ').nth(1).unwrap().parse().unwrap(),
        head,
        body: Vec::new(),
    };
    let length = answer
        .header("content-length")
        .map_or(0, |text| text.parse().unwrap());
    while body.len() < length {
        match stream.read(&mut piece)? {
            0 => return Err(ErrorKind::UnexpectedEof.into()),
            count => body.extend_from_slice(&piece[..count]),
        }
    }
    answer.body = body;
    Ok(answer)
}

/// The next frame that is said, pings left out; `None` when the connection ended.
pub(crate) fn hear(live: &mut Live) -> Option<Vec<u8>> {
    loop {
        match live.read() {
            Ok(Message::Binary(frame)) => return Some(frame.to_vec()),
            Ok(Message::Ping(_) | Message::Pong(_)) => (),
            Ok(_) | Err(_) => return None,
        }
    }
}

/// Waits until something is true, as long as a phone would.
pub(crate) fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let begun = std::time::Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < PATIENCE, "never: {what}");
        std::thread::yield_now();
    }
}
