//! A code that moves: picture after picture on a canvas.
//!
//! A canvas, because a path of a thousand bars six times a second would keep the page busy. Each picture is one
//! pixel a module; the style sheet makes it large without smoothing. How fast it may move, and why,
//! is in docs/decisions/moving-code.md.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen::{Clamped, JsCast};
use wasm_bindgen_futures::spawn_local;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

use super::{
    js,
    lens::{self, Code},
};

/// White around a code, in modules.
const QUIET: usize = 4;
/// Between two pictures: six a second, so that no module flashes more than three times a second.
const PACE_MS: i32 = 170;
/// Symbols in a picture.
const FINE_SYMBOLS: u8 = 2;
const COARSE_SYMBOLS: u8 = 1;
/// How often the lens may be given the payload anew when it died.
const STARTS_MAX: u32 = 5;

/// What is being shown. Copies are the same; it goes on where it stopped.
#[derive(Debug, Clone)]
pub struct Moving {
    payload: Rc<Vec<u8>>,
    first: Rc<Cell<u32>>,
    is_coarse: Rc<Cell<bool>>,
    /// Counts screens, so that the loop of one that was left ends.
    screen: Rc<Cell<u32>>,
}

impl Moving {
    /// Something to show.
    pub fn new(payload: Vec<u8>) -> Self {
        Self {
            payload: Rc::new(payload),
            first: Rc::default(),
            is_coarse: Rc::default(),
            screen: Rc::default(),
        }
    }

    /// Large modules, for a camera that sees badly; what was read stays read.
    pub fn set_coarse(&self, is_coarse: bool) {
        self.is_coarse.set(is_coarse);
    }

    /// Leaves the screen.
    pub fn stop(&self) {
        self.screen.set(self.screen.get() + 1);
    }

    /// Shows picture after picture until [`Moving::stop`]. `failed` hears that there is nothing to show.
    pub fn play(&self, canvas: &HtmlCanvasElement, failed: impl FnOnce() + 'static) {
        self.stop();
        let (moving, screen) = (self.clone(), self.screen.get());
        let Some(pen) = pen_of(canvas) else {
            return failed();
        };
        let canvas = canvas.clone();
        spawn_local(async move {
            for _ in 0..STARTS_MAX {
                if lens::show(&moving.payload).await.is_none() {
                    break;
                }
                if moving.run(&canvas, &pen, screen).await.is_some() {
                    return;
                }
            }
            failed();
        });
    }

    /// `None` when the lens has forgotten what is shown.
    async fn run(
        &self,
        canvas: &HtmlCanvasElement,
        pen: &CanvasRenderingContext2d,
        screen: u32,
    ) -> Option<()> {
        while self.screen.get() == screen {
            let begun = js::now_ms();
            let count = if self.is_coarse.get() {
                COARSE_SYMBOLS
            } else {
                FINE_SYMBOLS
            };
            let first = self.first.get();
            let code = lens::frame(first, count).await?;
            self.first.set(first.wrapping_add(u32::from(count)));
            paint(canvas, pen, &code);
            #[expect(
                clippy::cast_possible_truncation,
                reason = "a short while in milliseconds"
            )]
            let took = (js::now_ms() - begun) as i32;
            js::sleep((PACE_MS - took).max(10)).await;
        }
        Some(())
    }
}

fn pen_of(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

fn paint(canvas: &HtmlCanvasElement, pen: &CanvasRenderingContext2d, code: &Code) -> Option<()> {
    let side = usize::from(code.side);
    let edge = side + 2 * QUIET;
    let mut rgba = vec![u8::MAX; edge * edge * 4];
    for (y, row) in code.modules.chunks(side.max(1)).enumerate() {
        let start = (y + QUIET) * edge + QUIET;
        let pixels = rgba.get_mut(start * 4..)?.chunks_exact_mut(4);
        for (pixel, _) in pixels.zip(row).filter(|(_, module)| **module == 1) {
            pixel.get_mut(..3)?.fill(0);
        }
    }
    let edge = u32::try_from(edge).ok()?;
    let image = ImageData::new_with_u8_clamped_array_and_sh(Clamped(&rgba), edge, edge).ok()?;
    if canvas.width() != edge {
        canvas.set_width(edge);
        canvas.set_height(edge);
    }
    pen.put_image_data(&image, 0.0, 0.0).ok()
}
