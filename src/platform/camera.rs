//! The camera, picture by picture.
//!
//! A picture at a time: the next one is taken when the last was read, at most eight a second for
//! a code that stands still, so that an old phone stays cool. Nothing is recorded and no picture leaves the phone.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlVideoElement, MediaStream};

use super::{js, lens::Picture};

/// Wider pictures cost time and show a code on a screen no better.
const WIDTH_MAX: u32 = 640;
/// Between two pictures: a code that stands still has time.
const PAUSE_MS: i32 = 120;
/// Between two pictures of a code that moves.
const MOVING_PAUSE_MS: i32 = 20;

/// How the camera is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CameraState {
    /// It is being switched on; perhaps the person is asked.
    Starting,
    /// It looks for a code.
    Looking,
    /// It sees a code.
    Found,
    /// The phone or browser has none.
    Missing,
    /// The person or the phone did not allow it.
    Refused,
    /// Another app or tab uses it.
    Busy,
}

impl CameraState {
    /// Whether there is no picture and none will come by itself.
    pub fn is_blocked(self) -> bool {
        matches!(self, Self::Missing | Self::Refused | Self::Busy)
    }
}

/// An open camera; it is switched off when this is dropped.
#[derive(Debug)]
pub struct Camera {
    stream: MediaStream,
    is_on: Rc<Cell<bool>>,
    pause_ms: i32,
}

impl Drop for Camera {
    fn drop(&mut self) {
        self.is_on.set(false);
        for track in self.stream.get_tracks().iter() {
            js::call(&track, "stop", &[]);
        }
    }
}

/// What is done with a picture: it calls the closure when the next one is wanted.
pub type Look = Rc<dyn Fn(Picture, Box<dyn FnOnce()>)>;

impl Camera {
    /// Opens the camera at the back, where there is one, and shows it in `video`.
    ///
    /// # Errors
    /// Says why there is no picture, for the person to do something about.
    /// `is_fast` takes pictures as fast as they are read, for a code that moves.
    pub async fn open(video: &HtmlVideoElement, is_fast: bool) -> Result<Self, CameraState> {
        let stream = stream().await?;
        video.set_muted(true);
        video.set_src_object(Some(&stream));
        let camera = Self {
            stream,
            is_on: Rc::new(Cell::new(true)),
            pause_ms: if is_fast { MOVING_PAUSE_MS } else { PAUSE_MS },
        };
        // Playing is refused only when the page is hidden meanwhile; it starts when it is seen.
        js::awaited(video.play().ok().map(Into::into)).await;
        Ok(camera)
    }

    /// Hands pictures to `look`, one after the other, until this is dropped.
    pub fn watch(&self, video: &HtmlVideoElement, look: Look) {
        if let Some(shot) = Shot::new(video.clone()) {
            next(Rc::new(shot), look, Rc::clone(&self.is_on), self.pause_ms);
        }
    }
}

async fn stream() -> Result<MediaStream, CameraState> {
    let navigator = js::window().map(|window| window.navigator());
    let devices = navigator.and_then(|navigator| js::get(&navigator, "mediaDevices"));
    let ideal = |value: JsValue| js::object(&[("ideal", value)]);
    let video = js::object(&[
        ("facingMode", ideal("environment".into())),
        ("width", ideal(1280.into())),
        ("height", ideal(720.into())),
    ]);
    let wanted = js::object(&[("video", video), ("audio", false.into())]);
    let asked = devices.and_then(|devices| js::call(&devices, "getUserMedia", &[wanted]));
    let promise: js_sys::Promise = asked
        .and_then(|asked| asked.dyn_into().ok())
        .ok_or(CameraState::Missing)?;
    match JsFuture::from(promise).await {
        Ok(stream) => stream.dyn_into().ok().ok_or(CameraState::Missing),
        Err(error) => Err(reason(&error)),
    }
}

fn reason(error: &JsValue) -> CameraState {
    let name = js::get(error, "name").and_then(|name| name.as_string());
    match name.as_deref() {
        Some("NotAllowedError" | "SecurityError") => CameraState::Refused,
        Some("NotReadableError" | "AbortError") => CameraState::Busy,
        _ => CameraState::Missing,
    }
}

fn next(shot: Rc<Shot>, look: Look, is_on: Rc<Cell<bool>>, pause_ms: i32) {
    spawn_local(async move {
        while is_on.get() {
            js::sleep(pause_ms).await;
            if !is_on.get() {
                return;
            }
            if let Some(picture) = shot.take() {
                let again = (Rc::clone(&shot), Rc::clone(&look), Rc::clone(&is_on));
                look(
                    picture,
                    Box::new(move || next(again.0, again.1, again.2, pause_ms)),
                );
                return;
            }
        }
    });
}

/// Takes pictures from a video.
struct Shot {
    video: HtmlVideoElement,
    canvas: HtmlCanvasElement,
    pen: CanvasRenderingContext2d,
}

impl Shot {
    fn new(video: HtmlVideoElement) -> Option<Self> {
        let canvas: HtmlCanvasElement = js::document()?
            .create_element("canvas")
            .ok()?
            .dyn_into()
            .ok()?;
        let options = js::object(&[("willReadFrequently", true.into())]);
        let pen = canvas
            .get_context_with_context_options("2d", &options)
            .ok()??;
        Some(Self {
            video,
            canvas,
            pen: pen.dyn_into().ok()?,
        })
    }

    /// The present picture; `None` while the video has none.
    fn take(&self) -> Option<Picture> {
        let (width, height) = fit(self.video.video_width(), self.video.video_height())?;
        if (self.canvas.width(), self.canvas.height()) != (width, height) {
            self.canvas.set_width(width);
            self.canvas.set_height(height);
        }
        let (w, h) = (f64::from(width), f64::from(height));
        self.pen
            .draw_image_with_html_video_element_and_dw_and_dh(&self.video, 0.0, 0.0, w, h)
            .ok()?;
        let data = self.pen.get_image_data(0.0, 0.0, w, h).ok()?;
        Some(Picture {
            width: u16::try_from(width).ok()?,
            rgba: js::get(&data, "data")?,
        })
    }
}

/// The size of the picture, at most [`WIDTH_MAX`] wide, in the shape of the video.
fn fit(width: u32, height: u32) -> Option<(u32, u32)> {
    if width == 0 || height == 0 {
        return None;
    }
    let wide = width.min(WIDTH_MAX);
    Some((wide, (height * wide / width).max(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_keeps_its_shape() {
        assert_eq!(fit(1280, 720), Some((640, 360)));
        assert_eq!(fit(480, 640), Some((480, 640)));
        assert_eq!(fit(0, 720), None);
    }
}
