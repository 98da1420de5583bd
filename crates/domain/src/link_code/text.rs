//! Bytes as capitals and digits.
//!
//! QR codes hold 45 characters cheaply (two in 11 bits). Four of them get lost or changed when people copy
//! text (the space, `$`, `%`, `*`), and the other 41 suffice: 41³ > 2¹⁶, so two bytes are three characters,
//! exactly as in base 45. The prefix tells our codes from others before anything is decoded.

use super::{BadCode, CODE_LEN_MAX};

const DIGITS: &[u8; 41] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ+-./:";
const BASE: u32 = 41;
const PREFIX: &str = "BUURT:";

/// `PREFIX` and three characters for each two bytes, two for a last one; the lowest digit first.
pub(super) fn encode(bytes: &[u8]) -> String {
    write(PREFIX, bytes)
}

/// The same behind another prefix.
pub(crate) fn write(prefix: &str, bytes: &[u8]) -> String {
    let mut text = String::from(prefix);
    for pair in bytes.chunks(2) {
        let mut value = pair
            .iter()
            .fold(0, |value, byte| value * 256 + u32::from(*byte));
        for _ in 0..=pair.len() {
            let digit = DIGITS.iter().cycle().nth((value % BASE) as usize);
            text.extend(digit.map(|digit| char::from(*digit)));
            value /= BASE;
        }
    }
    text
}

/// The bytes of a text.
pub(super) fn decode(text: &str) -> Result<Vec<u8>, BadCode> {
    read(PREFIX, text, CODE_LEN_MAX)
}

/// The bytes of a text with another prefix.
pub(crate) fn read(prefix: &str, text: &str, len_max: usize) -> Result<Vec<u8>, BadCode> {
    let is_kept = |c: &char| !c.is_whitespace() && !c.is_control();
    let clean: String = text.chars().filter(is_kept).take(len_max + 1).collect();
    let clean = clean.to_ascii_uppercase();
    let digits = clean.strip_prefix(prefix).ok_or(BadCode::Foreign)?;
    if digits.is_empty() || clean.len() > len_max {
        return Err(BadCode::Broken);
    }
    let mut bytes = Vec::new();
    for group in digits.as_bytes().chunks(3) {
        let mut value = 0;
        for digit in group.iter().rev() {
            let digit = DIGITS
                .iter()
                .position(|known| known == digit)
                .ok_or(BadCode::Broken)?;
            value = value * BASE + u32::try_from(digit).unwrap_or_default();
        }
        match (group.len(), value.to_be_bytes()) {
            (3, [0, 0, high, low]) => bytes.extend([high, low]),
            (2, [0, 0, 0, low]) => bytes.push(low),
            _ => return Err(BadCode::Broken),
        }
    }
    Ok(bytes)
}
