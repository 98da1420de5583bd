//! The recovery card: a code on paper that lets its owner back in.
//!
//! A phone can fall into a canal. Its owner then opens a backup on a new phone and types the code that was
//! shown when the backup was made. The code is a device on paper: it has keys, somebody granted it a place,
//! and it grants the new phone one. Sixteen letters and digits are 80 bits, too many to try; what people
//! misread (`O` for `0`) is forgiven.

use std::fmt;

use domain::BuurtId;
use rand_core::Rng;
use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

use super::{
    DeviceKeys, Secret,
    derive::{Label, derive},
};

/// Without `I`, `L`, `O` and `U`, which people take for others.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LEN: usize = 10;

/// The code of one phone in one buurt.
#[derive(Clone, Serialize, Deserialize)]
pub struct RecoveryCode([u8; LEN]);

impl RecoveryCode {
    /// A new one.
    pub fn fresh(rng: &mut dyn Rng) -> Self {
        let mut code = Self([0; LEN]);
        rng.fill_bytes(&mut code.0);
        code
    }

    /// As people write it: four groups of four.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for (index, five) in self.0.chunks(5).flat_map(fives).enumerate() {
            if index > 0 && index % 4 == 0 {
                text.push('-');
            }
            let letter = LETTERS.get(usize::from(five)).copied();
            text.extend(letter.map(char::from));
        }
        text
    }

    /// Reads what somebody typed; `None` when it cannot be a code.
    pub fn from_text(text: &str) -> Option<Self> {
        let is_spacing = |c: &char| c.is_whitespace() || matches!(c, '-' | '–' | '.' | '_');
        let mut fives = text.chars().filter(|c| !is_spacing(c)).map(value);
        let mut code = Self([0; LEN]);
        for group in code.0.chunks_mut(5) {
            let mut bits = 0_u64;
            for _ in 0..8 {
                bits = bits << 5 | u64::from(fives.next()??);
            }
            for (place, byte) in group.iter_mut().zip(bits.to_be_bytes().iter().skip(3)) {
                *place = *byte;
            }
        }
        fives.next().is_none().then_some(code)
    }

    /// The keys of the card in this buurt.
    pub fn card(&self, buurt: BuurtId) -> DeviceKeys {
        let part = |label| derive(label, &self.0, &[buurt.as_bytes()]);
        DeviceKeys::from_secrets(&part(Label::CardSign), &part(Label::CardSeal))
    }

    /// What seals the keys in a backup; `nonce` is that of the file.
    pub fn capsule_key(&self, nonce: &[u8]) -> Secret {
        derive(Label::Capsule, &self.0, &[nonce])
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode")
    }
}

impl Drop for RecoveryCode {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// Five bytes are eight times five bits.
fn fives(group: &[u8]) -> impl Iterator<Item = u8> + use<> {
    let bits = group
        .iter()
        .fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
    (0..8).rev().map(move |place| {
        let five = bits >> (place * 5) & 31;
        u8::try_from(five).unwrap_or_default()
    })
}

fn value(letter: char) -> Option<u8> {
    let meant = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = LETTERS
        .iter()
        .position(|known| char::from(*known) == meant)?;
    u8::try_from(place).ok()
}

#[cfg(test)]
mod tests;
