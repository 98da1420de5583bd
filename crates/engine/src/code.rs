//! QR codes: drawing and reading.
//!
//! Both run in the worker, so that the page stays small and no frame of the camera ever blocks it. Low error
//! correction is enough on a screen, and text that is all capitals, digits and `$%*+-./:` becomes a smaller
//! code (alphanumeric mode); [`domain`]'s link codes are written that way.

use domain::port::{Code, Picture};
use qrcodegen::{QrCode, QrCodeEcc};
use rqrr::PreparedImage;

/// The code of a text; `None` when it is too long for one.
pub(crate) fn draw(text: &str) -> Option<Code> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let size = code.size();
    let modules = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
    Some(Code {
        size: u16::try_from(size).ok()?,
        modules: modules.map(|(x, y)| code.get_module(x, y)).collect(),
    })
}

/// The text of the first code that can be read in the picture.
pub(crate) fn read(picture: &Picture) -> Option<String> {
    let width = usize::from(picture.width);
    let height = picture.luma.len().checked_div(width)?;
    if height == 0 {
        return None;
    }
    let grey = |x: usize, y: usize| picture.luma.get(y * width + x).copied().unwrap_or(u8::MAX);
    let mut image = PreparedImage::prepare_from_greyscale(width, height, grey);
    image
        .detect_grids()
        .iter()
        .find_map(|grid| grid.decode().ok())
        .map(|(_, text)| text)
}

#[cfg(test)]
mod tests;
