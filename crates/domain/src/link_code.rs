//! The codes by which two phones find each other.
//!
//! A live link needs one offer and one answer, each small enough for a QR code that an old camera reads.
//! So only what differs between phones is in it: the fingerprint of the channel's key, the credentials of
//! the connection and the addresses of the phone on its own network; in an offer also an invite, which
//! lets in one newcomer. The rest of what browsers want is a
//! fixed template. [`text`] writes a code as capitals and digits, [`sdp`] reads it from and turns it into
//! what browsers speak. Everything that is read comes from a stranger: bounded, and never trusted.

use std::net::{Ipv4Addr, Ipv6Addr};

use serde::{Deserialize, Serialize};

use crate::port::InviteSecret;

mod bytes;
mod sdp;
pub(crate) mod text;

/// Most addresses in one code; the first are the most likely to work.
pub const CANDIDATES_MAX: usize = 6;
/// Most units of a text that may be a code, so that a pasted book is refused at once.
pub const CODE_LEN_MAX: usize = 1_024;

/// One side of a link that is being made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkCode {
    /// Whether it asks or answers.
    pub kind: LinkCodeKind,
    /// Drawn for the offer; the answer carries the same, so that it finds its offer.
    pub nonce: [u8; 8],
    /// In an offer: what lets in a neighbour who does not take part yet. Answers have none.
    pub invite: Option<InviteSecret>,
    /// SHA-256 of the certificate with which the channel is sealed.
    pub fingerprint: [u8; 32],
    /// Name of the connection.
    pub ufrag: String,
    /// Password of the connection.
    pub pwd: String,
    /// Where the phone can be reached, at most [`CANDIDATES_MAX`].
    pub candidates: Vec<Candidate>,
}

/// Whether a code asks or answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LinkCodeKind {
    /// *Laat je code zien*: the first of the two.
    Offer,
    /// What *Scan een buur* shows: the second.
    Answer,
}

/// Where a phone can be reached on its own network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// Its address.
    pub host: Host,
    /// Its UDP port.
    pub port: u16,
}

/// An address on the local network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Host {
    /// An IPv4 address.
    V4(Ipv4Addr),
    /// An IPv6 address.
    V6(Ipv6Addr),
    /// The UUID of an mDNS name (`….local`), by which browsers hide the address.
    Mdns([u8; 16]),
}

/// Why a code cannot be used. What residents read is chosen by the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadCode {
    /// Not a code of this app.
    Foreign,
    /// A part is missing or wrong: copy or scan it again.
    Broken,
    /// Made by a newer app: update first.
    Newer,
    /// Made by an app that is too old: the neighbour should update.
    Older,
    /// This phone's own code: it is for the neighbour.
    OwnCode,
    /// An offer where an answer was expected, or the other way around.
    WrongKind,
    /// An answer to another offer than the one that is shown.
    Stale,
}

impl LinkCode {
    /// The code as text: capitals, digits and `+-./:`, without spaces.
    pub fn to_text(&self) -> String {
        text::encode(&bytes::encode(self))
    }

    /// Reads a code that was scanned or pasted; spaces, line ends and small letters are forgiven.
    ///
    /// # Errors
    /// [`BadCode::Foreign`], [`BadCode::Broken`], [`BadCode::Newer`] and [`BadCode::Older`].
    pub fn from_text(text: &str) -> Result<Self, BadCode> {
        bytes::decode(&text::decode(text)?)
    }

    /// Reads the browser's description of its own side; `None` when something is missing in it.
    ///
    /// An `invite` makes it an offer; without one it is an answer.
    pub fn from_sdp(nonce: [u8; 8], invite: Option<InviteSecret>, sdp: &str) -> Option<Self> {
        sdp::read(nonce, invite, sdp)
    }

    /// The description of the other side for the browser.
    pub fn to_sdp(&self) -> String {
        sdp::write(self)
    }
}

/// Bytes as capitals and digits behind a prefix, as codes are written.
pub fn to_digits(prefix: &str, bytes: &[u8]) -> String {
    text::write(prefix, bytes)
}

/// The bytes of such a text; spaces, line ends and small letters are forgiven.
///
/// # Errors
/// [`BadCode::Foreign`] without the prefix; [`BadCode::Broken`] beyond `len_max` letters or with a wrong one.
pub fn from_digits(prefix: &str, text: &str, len_max: usize) -> Result<Vec<u8>, BadCode> {
    text::read(prefix, text, len_max)
}

#[cfg(test)]
mod tests;
