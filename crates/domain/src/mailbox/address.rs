//! Where a mailbox is: an address that somebody typed, pasted or scanned.
//!
//! Neighbours hand addresses on, so one that was read here is one that the phone may use later: a plain
//! secure address and nothing else. No words before an `@`, no questions, no encoded letters; so two spellings of
//! one place are one address, and an address says nothing about who uses it.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{BundleName, POST_PATH, Topic};

/// Most bytes of an address.
pub const ADDRESS_LEN_MAX: usize = 200;

/// The address of a mailbox: `https://host/path/`, always with the last stroke.
///
/// On this phone itself (`localhost`) it may be `http`, which leaves no machine.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MailboxAddress(String);

/// The text is no address of a mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadAddress;

impl fmt::Display for BadAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the address of a mailbox")
    }
}

impl std::error::Error for BadAddress {}

impl MailboxAddress {
    /// What somebody typed or scanned: without a scheme it is taken as secure, what follows `#` or `?` is
    /// not of the address. `None` when it can be no mailbox.
    pub fn typed(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.split(['#', '?']).next().unwrap_or_default();
        let lower = text.to_ascii_lowercase();
        let (scheme, rest) = match lower.split_once("://") {
            Some((scheme, _)) => (scheme, text.get(scheme.len() + 3..)?),
            None => ("https", text),
        };
        let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
        let authority = authority.to_ascii_lowercase();
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let path = path.trim_end_matches('/');
        let is_secure = match scheme {
            "https" => true,
            "http" => is_this_machine(&authority),
            _ => false,
        };
        let is_sound = is_secure && is_authority(&authority) && is_path(path);
        let stroke = if path.is_empty() { "" } else { "/" };
        let whole = format!("{scheme}://{authority}/{path}{stroke}");
        (is_sound && whole.len() <= ADDRESS_LEN_MAX).then_some(Self(whole))
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As people say it: without the scheme and the last stroke.
    pub fn short(&self) -> &str {
        let (_, rest) = self.0.split_once("://").unwrap_or(("", &self.0));
        rest.trim_end_matches('/')
    }

    /// Where a topic is listed, from after this place on.
    pub fn list_url(&self, topic: Topic, after: Option<&str>) -> String {
        let base = &self.0;
        match after {
            Some(place) => format!("{base}{POST_PATH}/{topic}?after={place}"),
            None => format!("{base}{POST_PATH}/{topic}"),
        }
    }

    /// Where a bundle is brought and fetched.
    pub fn bundle_url(&self, topic: Topic, name: BundleName) -> String {
        format!("{}{POST_PATH}/{topic}/{name}", self.0)
    }

    /// Where a topic tells what is new.
    pub fn live_url(&self, topic: Topic) -> String {
        // `https` becomes `wss`, and `http` becomes `ws`.
        let rest = self.0.strip_prefix("http").unwrap_or_default();
        format!("ws{rest}{POST_PATH}/{topic}/live")
    }
}

impl TryFrom<String> for MailboxAddress {
    type Error = BadAddress;

    fn try_from(text: String) -> Result<Self, BadAddress> {
        Self::typed(&text)
            .filter(|address| address.0 == text)
            .ok_or(BadAddress)
    }
}

impl From<MailboxAddress> for String {
    fn from(address: MailboxAddress) -> Self {
        address.0
    }
}

impl fmt::Display for MailboxAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_this_machine(authority: &str) -> bool {
    let host = authority.split(':').next().unwrap_or_default();
    host == "localhost" || host == "127.0.0.1" || authority.starts_with("[::1]")
}

fn is_authority(authority: &str) -> bool {
    let (host, port) = match authority
        .strip_prefix('[')
        .and_then(|rest| rest.split_once(']'))
    {
        Some((host, rest)) => (
            host,
            rest.strip_prefix(':').or(rest.is_empty().then_some("")),
        ),
        None => match authority.split_once(':') {
            Some((host, port)) => (host, (!port.is_empty()).then_some(port)),
            None => (authority, Some("")),
        },
    };
    let is_number = authority.starts_with('[');
    let is_host_byte = |byte: u8| {
        let is_digit = byte.is_ascii_hexdigit() || byte == b':';
        let is_letter = byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.';
        if is_number { is_digit } else { is_letter }
    };
    let is_port = |port: &str| port.is_empty() || port.parse::<u16>().is_ok();
    // A word without a dot is more often a slip of the finger than a place.
    let is_place = is_number || host.contains('.') || host == "localhost";
    !host.is_empty()
        && is_place
        && host.bytes().all(is_host_byte)
        && !host.starts_with(['.', '-'])
        && !host.ends_with(['.', '-'])
        && port.is_some_and(is_port)
}

/// Parts that a browser leaves as they are.
fn is_path(path: &str) -> bool {
    let is_part_byte = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let is_part = |part: &str| {
        !part.is_empty() && part != "." && part != ".." && part.bytes().all(is_part_byte)
    };
    path.is_empty() || path.split('/').all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_place_is_one_address_however_it_is_written() {
        for text in [
            "brievenbus.voorbeeld.nl",
            " https://Brievenbus.Voorbeeld.NL ",
            "HTTPS://brievenbus.voorbeeld.nl/",
            "https://brievenbus.voorbeeld.nl/index.html",
            "https://brievenbus.voorbeeld.nl/#iets",
            "https://brievenbus.voorbeeld.nl/?van=noor",
        ] {
            let address = MailboxAddress::typed(text).unwrap();
            assert_eq!(
                address.as_str(),
                "https://brievenbus.voorbeeld.nl/",
                "{text}"
            );
            assert_eq!(address.short(), "brievenbus.voorbeeld.nl");
        }
        let below = MailboxAddress::typed("voorbeeld.nl:8443/Post").unwrap();
        assert_eq!(below.as_str(), "https://voorbeeld.nl:8443/Post/");
        let topic = Topic([0xab; 32]);
        let live = below.live_url(topic);
        let digits = "ab".repeat(32);
        assert_eq!(
            live,
            format!("wss://voorbeeld.nl:8443/Post/post/v1/{digits}/live")
        );
        assert!(below.list_url(topic, Some("7")).ends_with("?after=7"));
    }

    #[test]
    fn what_is_not_secure_or_no_place_is_no_address() {
        for text in [
            "",
            "brievenbus",
            "http://voorbeeld.nl/",
            "http://localhost.voorbeeld.nl/",
            "ftp://voorbeeld.nl/",
            "javascript:alert(1)",
            "data:text/html,hoi",
            "https://noor@voorbeeld.nl/",
            "https://voorbeeld.nl:/",
            "https://voorbeeld.nl:99999/",
            "https://voorbeeld.nl/%2e%2e/",
            "https://voorbeeld.nl/een adres",
            "https://voorbeeld.nl/../post/",
            "https://voorbeeld.nl//post/",
            "https://één.nl/",
            "https://.nl/",
            "https://[::1",
            "https:///",
        ] {
            assert_eq!(MailboxAddress::typed(text), None, "{text}");
        }
        let long = format!("https://voorbeeld.nl/{}", "a".repeat(ADDRESS_LEN_MAX));
        assert_eq!(MailboxAddress::typed(&long), None);
        for text in [
            "http://localhost:8123/",
            "http://127.0.0.1/",
            "http://[::1]:8123/",
        ] {
            assert_eq!(MailboxAddress::typed(text).unwrap().as_str(), text);
        }
    }

    #[test]
    fn an_address_of_another_phone_is_taken_only_as_it_is_written_here() {
        let packed = |text: &str| postcard::to_stdvec(text).unwrap();
        let good = packed("https://voorbeeld.nl/");
        assert!(postcard::from_bytes::<MailboxAddress>(&good).is_ok());
        for text in [
            "voorbeeld.nl",
            "https://VOORBEELD.nl/",
            "http://voorbeeld.nl/",
        ] {
            assert!(postcard::from_bytes::<MailboxAddress>(&packed(text)).is_err());
        }
    }
}
