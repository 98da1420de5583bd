//! What browsers say of themselves, and what they are told of the other side.
//!
//! Only the description of the *other* side is written, from a fixed template; a browser's own description
//! is never changed, because browsers are about to forbid that.

use std::fmt::Write as _;

use super::{CANDIDATES_MAX, Candidate, Host, LinkCode, LinkCodeKind, bytes::is_ice_word};
use crate::port::InviteSecret;

/// Reads fingerprint, credentials and UDP host candidates; anything else is left alone.
pub(super) fn read(nonce: [u8; 8], invite: Option<InviteSecret>, sdp: &str) -> Option<LinkCode> {
    let value = |name: &str| sdp.lines().find_map(|line| line.trim().strip_prefix(name));
    let word = |name: &str| {
        value(name)
            .filter(|word| is_ice_word(word))
            .map(ToOwned::to_owned)
    };
    let fingerprint = parse_fingerprint(value("a=fingerprint:sha-256 ")?)?;
    let (ufrag, pwd) = (word("a=ice-ufrag:")?, word("a=ice-pwd:")?);
    let mut candidates: Vec<Candidate> = sdp.lines().filter_map(parse_candidate).collect();
    // Short addresses first: they connect most often, and make the smallest code.
    candidates.sort_by_key(|candidate| match candidate.host {
        Host::V4(_) => 0,
        Host::Mdns(_) => 1,
        Host::V6(_) => 2,
    });
    candidates.dedup();
    candidates.truncate(CANDIDATES_MAX);
    let kind = match invite {
        Some(_) => LinkCodeKind::Offer,
        None => LinkCodeKind::Answer,
    };
    (!candidates.is_empty()).then_some(LinkCode {
        kind,
        nonce,
        invite,
        fingerprint,
        ufrag,
        pwd,
        candidates,
    })
}

/// The template, with the other side's particulars.
pub(super) fn write(code: &LinkCode) -> String {
    let setup = match code.kind {
        LinkCodeKind::Offer => "actpass",
        LinkCodeKind::Answer => "active",
    };
    let session = u64::from_be_bytes(code.nonce) >> 1;
    let fingerprint: Vec<String> = code
        .fingerprint
        .iter()
        .map(|byte| format!("{byte:02X}"))
        .collect();
    let mut sdp = format!(
        "v=0\r\no=- {session} 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 0\r\n\
         m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\nc=IN IP4 0.0.0.0\r\n\
         a=ice-ufrag:{}\r\na=ice-pwd:{}\r\na=fingerprint:sha-256 {}\r\n\
         a=setup:{setup}\r\na=mid:0\r\na=sctp-port:5000\r\na=max-message-size:262144\r\n",
        code.ufrag,
        code.pwd,
        fingerprint.join(":"),
    );
    for (index, candidate) in code.candidates.iter().enumerate() {
        // Writing into a String cannot fail.
        write!(
            sdp,
            "a=candidate:{} 1 udp {} ",
            index + 1,
            2_113_937_151 - (index << 8)
        )
        .ok();
        match candidate.host {
            Host::V4(address) => write!(sdp, "{address}"),
            Host::V6(address) => write!(sdp, "{address}"),
            Host::Mdns(uuid) => write_uuid(&mut sdp, uuid),
        }
        .ok();
        write!(sdp, " {} typ host\r\n", candidate.port).ok();
    }
    sdp
}

fn parse_fingerprint(text: &str) -> Option<[u8; 32]> {
    let bytes: Option<Vec<u8>> = text
        .trim()
        .split(':')
        .map(|pair| u8::from_str_radix(pair, 16).ok())
        .collect();
    bytes?.try_into().ok()
}

/// `candidate:<foundation> <component> <transport> <priority> <address> <port> typ host …`
fn parse_candidate(line: &str) -> Option<Candidate> {
    let mut words = line.trim().strip_prefix("a=candidate:")?.split(' ').skip(1);
    let (component, transport) = (words.next()?, words.next()?);
    let (address, port) = (words.nth(1)?, words.next()?.parse().ok()?);
    let is_host = words.next() == Some("typ") && words.next() == Some("host");
    let is_usable = component == "1" && transport.eq_ignore_ascii_case("udp") && is_host;
    is_usable.then_some(Candidate {
        host: parse_host(address)?,
        port,
    })
}

fn parse_host(address: &str) -> Option<Host> {
    if let Some(name) = address.strip_suffix(".local") {
        return parse_uuid(name).map(Host::Mdns);
    }
    let v4 = address.parse().map(Host::V4);
    v4.or_else(|_: std::net::AddrParseError| address.parse().map(Host::V6))
        .ok()
}

fn parse_uuid(name: &str) -> Option<[u8; 16]> {
    let digits: String = name.chars().filter(|c| *c != '-').collect();
    let bytes: Option<Vec<u8>> = digits
        .as_bytes()
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect();
    bytes?.try_into().ok()
}

fn write_uuid(sdp: &mut String, uuid: [u8; 16]) -> std::fmt::Result {
    for (index, byte) in uuid.iter().enumerate() {
        if matches!(index, 4 | 6 | 8 | 10) {
            sdp.push('-');
        }
        write!(sdp, "{byte:02x}")?;
    }
    sdp.push_str(".local");
    Ok(())
}
