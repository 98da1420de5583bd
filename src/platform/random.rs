//! Randomness of the browser.

use super::js;

/// Sixteen random bytes.
pub fn bytes16() -> [u8; 16] {
    let mut bytes = [0; 16];
    if let Some(crypto) = js::window().and_then(|window| window.crypto().ok()) {
        // Refuses only requests over 65,536 bytes.
        crypto.get_random_values_with_u8_array(&mut bytes).ok();
    }
    bytes
}

/// Eight random bytes as a number.
pub fn number() -> u64 {
    let mut number = [0; 8];
    bytes16()
        .iter()
        .zip(&mut number)
        .for_each(|(drawn, byte)| *byte = *drawn);
    u64::from_le_bytes(number)
}
