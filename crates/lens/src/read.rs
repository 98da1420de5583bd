//! Finding a code in a picture.
//!
//! One decoder on every phone: browsers have one or not, and theirs give back text where we need bytes.

use rqrr::PreparedImage;

/// A grey picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Luma {
    /// In pixels.
    pub width: usize,
    /// One byte a pixel, 0 black to 255 white, row by row.
    pub pixels: Vec<u8>,
}

impl Luma {
    /// The grey of red, green, blue and alpha; green counts half, as the eye sees it. `None` without a whole row.
    pub fn of_rgba(rgba: &[u8], width: u16) -> Option<Self> {
        let width = usize::from(width);
        let luma = |pixel: &[u8; 4]| {
            let [red, green, blue, _] = pixel.map(u32::from);
            u8::try_from((red + 2 * green + blue) / 4).unwrap_or(u8::MAX)
        };
        let pixels: Vec<u8> = rgba.as_chunks::<4>().0.iter().map(luma).collect();
        (width > 0 && pixels.len() >= width).then_some(Self { width, pixels })
    }

    /// The picture turned by a quarter.
    fn turned(&self) -> Self {
        let (width, height) = (self.width, self.height());
        let columns = (0..width).flat_map(|x| (0..height).rev().map(move |y| y * width + x));
        let pixels = columns.map(|at| self.pixels.get(at).copied().unwrap_or(u8::MAX));
        Self {
            width: height,
            pixels: pixels.collect(),
        }
    }

    fn height(&self) -> usize {
        self.pixels.len().checked_div(self.width).unwrap_or(0)
    }
}

/// The bytes of the first code that can be read in the picture. What is not found is looked for again in the
/// picture turned by a quarter: the decoder goes through a picture line by line, and finds up to four times as
/// many codes on a second way through (see docs/decisions/moving-code.md).
pub fn content(picture: &Luma) -> Option<Vec<u8>> {
    looked(picture).or_else(|| looked(&picture.turned()))
}

fn looked(picture: &Luma) -> Option<Vec<u8>> {
    let (width, height) = (picture.width, picture.height());
    if width == 0 || height == 0 {
        return None;
    }
    let grey = |x: usize, y: usize| {
        let pixel = picture.pixels.get(y * width + x);
        pixel.copied().unwrap_or(u8::MAX)
    };
    let mut image = PreparedImage::prepare_from_greyscale(width, height, grey);
    image.detect_grids().iter().find_map(|grid| {
        let mut bytes = Vec::new();
        // A code that breaks off halfway has written part of itself.
        grid.decode_to(&mut bytes).ok().map(|_| bytes)
    })
}
