//! What a code looks like.
//!
//! Low error correction is enough on a screen, and text that is all capitals, digits and `$%*+-./:` becomes a
//! smaller code (alphanumeric mode); link codes are written that way ([`domain::link_code`]).

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// A drawn code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Modules on a side.
    pub side: u16,
    /// One byte a module, row by row; 1 is dark.
    pub modules: Vec<u8>,
}

/// The code of a text; `None` when it is too long for one.
pub fn text(text: &str) -> Option<Code> {
    modules(&QrCode::encode_text(text, QrCodeEcc::Low).ok()?)
}

/// The code of one picture of a moving code; `None` when it is too long for one. Always the same mask: what
/// does not differ between two pictures stays as it is on the screen.
pub fn bytes(bytes: &[u8]) -> Option<Code> {
    let segment = QrSegment::make_bytes(bytes);
    let (low, least, most) = (QrCodeEcc::Low, Version::MIN, Version::MAX);
    let mask = Some(Mask::new(0));
    let code = QrCode::encode_segments_advanced(&[segment], low, least, most, mask, false);
    modules(&code.ok()?)
}

fn modules(code: &QrCode) -> Option<Code> {
    let side = code.size();
    let places = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
    Some(Code {
        side: u16::try_from(side).ok()?,
        modules: places
            .map(|(x, y)| u8::from(code.get_module(x, y)))
            .collect(),
    })
}
