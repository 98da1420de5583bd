//! What the shell carries to and from mailboxes.
//!
//! Addresses and answers of [`domain::mailbox`], as plain requests: the shell fetches a URL within a bound of bytes
//! and of time, and thinks of nothing. Everything that comes back was made by somebody else.

use domain::mailbox::{BUNDLE_BYTES_MAX, BundleName, LISTED_MAX, MailboxAddress, Topic, is_padded};

/// How long a mailbox may take over one request before the shell gives up on it.
pub const POST_TIMEOUT_MS: u32 = 30_000;
/// The longest line of a list: a place, a name and a number.
const LINE_LEN_MAX: usize = 128;
/// The longest place; our own mailbox uses numbers.
const PLACE_LEN_MAX: usize = 40;

/// Names a request to a mailbox, so that its answer finds its way. The engine counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PostTicket(pub u64);

/// What is asked of a mailbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PostRequest {
    /// Keep a bundle.
    Put(Topic, BundleName, Vec<u8>),
    /// List a topic, from after this place on.
    List(Topic, Option<String>),
    /// Hand out a bundle.
    Get(Topic, BundleName),
}

/// What a mailbox answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostAnswer {
    /// The HTTP status.
    pub status: u16,
    /// At most [`PostRequest::answer_bytes_max`].
    pub body: Vec<u8>,
    /// False when the body was cut off at that bound.
    pub is_whole: bool,
}

/// No answer: no network, a dead mailbox, or a browser that does not let it be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the mailbox was not reached")]
pub struct Unreached;

impl PostRequest {
    /// Where to send it.
    pub fn url(&self, mailbox: &MailboxAddress) -> String {
        match self {
            Self::Put(topic, name, _) | Self::Get(topic, name) => mailbox.bundle_url(*topic, *name),
            Self::List(topic, after) => mailbox.list_url(*topic, after.as_deref()),
        }
    }

    /// What to send along; it is then a `PUT`, otherwise a `GET`.
    pub fn body(&self) -> Option<&[u8]> {
        match self {
            Self::Put(_, _, bytes) => Some(bytes),
            Self::List(..) | Self::Get(..) => None,
        }
    }

    /// Most bytes of an answer that are read.
    pub const fn answer_bytes_max(&self) -> usize {
        match self {
            Self::Put(..) => 0,
            Self::List(..) => LISTED_MAX * LINE_LEN_MAX,
            Self::Get(..) => BUNDLE_BYTES_MAX,
        }
    }
}

/// One line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Listed {
    pub(crate) place: String,
    pub(crate) name: BundleName,
    /// `None`: no bundle has this size, so it is never fetched.
    pub(crate) len: Option<usize>,
}

/// Reads a list; of one that was cut off, the whole lines. `None` when a line is not of a list, and then
/// no mailbox made it.
pub(crate) fn parse_list(answer: &PostAnswer) -> Option<Vec<Listed>> {
    let mut body = answer.body.as_slice();
    if !answer.is_whole {
        let end = body.iter().rposition(|byte| *byte == b'\n').unwrap_or(0);
        body = body.get(..end).unwrap_or_default();
    }
    let text = str::from_utf8(body).ok()?;
    text.lines().take(LISTED_MAX).map(parse_line).collect()
}

fn parse_line(line: &str) -> Option<Listed> {
    let mut words = line.split(' ');
    let (place, name, len) = (words.next()?, words.next()?, words.next()?);
    let is_place_byte = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    let is_place = (1..=PLACE_LEN_MAX).contains(&place.len()) && place.bytes().all(is_place_byte);
    if !is_place || words.next().is_some() {
        return None;
    }
    let len: u64 = len.parse().ok()?;
    Some(Listed {
        place: place.to_owned(),
        name: BundleName::from_hex(name)?,
        len: usize::try_from(len).ok().filter(|len| is_padded(*len)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(body: &str, is_whole: bool) -> Option<Vec<Listed>> {
        let body = body.as_bytes().to_vec();
        parse_list(&PostAnswer {
            status: 200,
            body,
            is_whole,
        })
    }

    #[test]
    fn a_list_is_read_line_by_line_and_anything_else_is_no_list() {
        let name = "ab".repeat(32);
        let good = format!("1 {name} 1024\n2 {name} 7\n");
        let lines = list(&good, true).unwrap();
        assert_eq!((lines[0].len, lines[1].len), (Some(1_024), None));
        assert_eq!(lines[1].place, "2");
        assert_eq!(list("", true), Some(Vec::new()));
        let cut = good.get(..good.len() - 3).unwrap();
        assert_eq!(list(cut, false).unwrap().len(), 1);
        assert_eq!(list("1", false), Some(Vec::new()));
        for bad in [
            "<!doctype html>",
            "\n",
            &format!("{name} 1024"),
            &format!("1 {name} veel"),
            &format!("1 {name} 1024 meer"),
            &format!("1&x=2 {name} 1024"),
            &format!("{} {name} 1024", "1".repeat(41)),
            &format!("1 {} 1024", "AB".repeat(32)),
        ] {
            assert_eq!(list(bad, true), None, "{bad}");
        }
    }
}
