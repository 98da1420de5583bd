//! The binary form of a code.
//!
//! `magic, version and kind, nonce 8, invite 16 (offers), fingerprint 32, ufrag, pwd, candidates, check 2`. A
//! word is its length and its bytes; browsers draw words as base 64, so where it fits four letters travel as
//! three bytes (the highest bit of the length says so). The check finds what got lost in copying; secrecy and
//! authenticity come from the fingerprint, not from it.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::{BadCode, CANDIDATES_MAX, Candidate, Host, LinkCode, LinkCodeKind};
use crate::port::InviteSecret;

const MAGIC: u8 = 0xB7;
/// Version 1 had no invite.
const VERSION: u8 = 2;
/// The specification's longest word (RFC 8839: 256); browsers stay under 40.
const WORD_LEN_MAX: usize = 100;
const PACKED: u8 = 0x80;
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

pub(super) fn encode(code: &LinkCode) -> Vec<u8> {
    let kind = match code.kind {
        LinkCodeKind::Offer => 0,
        LinkCodeKind::Answer => 1,
    };
    let mut bytes = vec![MAGIC, VERSION << 4 | kind];
    bytes.extend(code.nonce);
    bytes.extend(code.invite.iter().flat_map(|invite| invite.0));
    bytes.extend(code.fingerprint);
    put_word(&mut bytes, &code.ufrag);
    put_word(&mut bytes, &code.pwd);
    for candidate in code.candidates.iter().take(CANDIDATES_MAX) {
        match candidate.host {
            Host::V4(address) => {
                bytes.push(4);
                bytes.extend(address.octets());
            }
            Host::V6(address) => {
                bytes.push(6);
                bytes.extend(address.octets());
            }
            Host::Mdns(uuid) => {
                bytes.push(7);
                bytes.extend(uuid);
            }
        }
        bytes.extend(candidate.port.to_be_bytes());
    }
    let check = check(&bytes);
    bytes.extend(check);
    bytes
}

pub(super) fn decode(bytes: &[u8]) -> Result<LinkCode, BadCode> {
    // First whose, then whether whole, then which version: a newer app keeps the first byte and the check.
    if bytes.first() != Some(&MAGIC) {
        return Err(BadCode::Foreign);
    }
    let (body, found) = bytes.split_last_chunk::<2>().ok_or(BadCode::Broken)?;
    if check(body) != *found {
        return Err(BadCode::Broken);
    }
    let mut rest = Rest(body.get(1..).unwrap_or_default());
    let [version_kind] = rest.take().ok_or(BadCode::Broken)?;
    if version_kind >> 4 > VERSION {
        return Err(BadCode::Newer);
    }
    if version_kind >> 4 < VERSION {
        return Err(BadCode::Older);
    }
    let kind = match version_kind & 0x0F {
        0 => LinkCodeKind::Offer,
        1 => LinkCodeKind::Answer,
        _ => return Err(BadCode::Newer),
    };
    rest.read(kind).ok_or(BadCode::Broken)
}

struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*taken)
    }

    fn read(&mut self, kind: LinkCodeKind) -> Option<LinkCode> {
        let nonce = self.take()?;
        let invite = match kind {
            LinkCodeKind::Offer => Some(InviteSecret(self.take()?)),
            LinkCodeKind::Answer => None,
        };
        let fingerprint = self.take()?;
        let (ufrag, pwd) = (self.word()?, self.word()?);
        let mut candidates = Vec::new();
        while let Some([tag]) = self.take() {
            let host = match tag {
                4 => Host::V4(Ipv4Addr::from(self.take::<4>()?)),
                6 => Host::V6(Ipv6Addr::from(self.take::<16>()?)),
                7 => Host::Mdns(self.take()?),
                _ => return None,
            };
            candidates.push(Candidate {
                host,
                port: u16::from_be_bytes(self.take()?),
            });
        }
        let is_bounded = (1..=CANDIDATES_MAX).contains(&candidates.len());
        is_bounded.then_some(LinkCode {
            kind,
            nonce,
            invite,
            fingerprint,
            ufrag,
            pwd,
            candidates,
        })
    }

    fn word(&mut self) -> Option<String> {
        let [head] = self.take()?;
        let (packed, len) = (head & PACKED != 0, usize::from(head & !PACKED));
        if len == 0 || len > WORD_LEN_MAX {
            return None;
        }
        let (taken, rest) = self.0.split_at_checked(len)?;
        self.0 = rest;
        let word = if packed {
            unpack(taken)?
        } else {
            String::from_utf8(taken.to_vec()).ok()?
        };
        is_ice_word(&word).then_some(word)
    }
}

/// Letters of RFC 8839's `ice-char`; `-` and `_` are what browsers also draw.
pub(super) fn is_ice_word(word: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_');
    (4..=WORD_LEN_MAX).contains(&word.len()) && word.chars().all(is_letter)
}

fn put_word(bytes: &mut Vec<u8>, word: &str) {
    let packed = pack(word);
    let (flag, content) = match &packed {
        Some(packed) => (PACKED, packed.as_slice()),
        None => (0, word.as_bytes()),
    };
    let len = u8::try_from(content.len().min(WORD_LEN_MAX)).unwrap_or_default();
    bytes.push(flag | len);
    bytes.extend(content.iter().take(usize::from(len)));
}

fn pack(word: &str) -> Option<Vec<u8>> {
    let mut packed = Vec::new();
    for group in word.as_bytes().chunks(4) {
        let [a, b, c, d] = *<&[u8; 4]>::try_from(group).ok()?;
        let value = [a, b, c, d].iter().try_fold(0_u32, |value, letter| {
            let place = LETTERS.iter().position(|known| known == letter)?;
            Some(value * 64 + u32::try_from(place).ok()?)
        })?;
        packed.extend(value.to_be_bytes().iter().skip(1));
    }
    Some(packed)
}

fn unpack(packed: &[u8]) -> Option<String> {
    let mut word = String::new();
    for group in packed.chunks(3) {
        let [a, b, c] = *<&[u8; 3]>::try_from(group).ok()?;
        let value = u32::from_be_bytes([0, a, b, c]);
        for shift in [18, 12, 6, 0] {
            word.push(char::from(
                *LETTERS.get(usize::try_from(value >> shift & 63).ok()?)?,
            ));
        }
    }
    Some(word)
}

/// Fletcher's checksum.
fn check(bytes: &[u8]) -> [u8; 2] {
    let (low, high) = bytes.iter().fold((0_u32, 0_u32), |(low, high), byte| {
        let low = (low + u32::from(*byte)) % 255;
        (low, (high + low) % 255)
    });
    [
        u8::try_from(high).unwrap_or_default(),
        u8::try_from(low).unwrap_or_default(),
    ]
}
